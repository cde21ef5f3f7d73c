// Every refusal's sentence in each language, gathered from refusals/: complete by the compiler over the codes of the domain.
import type { Refusal } from '../domain/kit/refusal.ts'
import type { Refusals } from '../domain/refusals.ts'
import { codeFaultWords } from './code-faults.ts'
import { formulaFaultWords } from './formula-faults.ts'
import type { Language } from './languages.ts'
import { batchRefusalWords } from './refusals/batch.ts'
import { caseRefusalWords } from './refusals/case.ts'
import { clinicRefusalWords } from './refusals/clinic.ts'
import { environmentRefusalWords } from './refusals/environment.ts'
import { equipmentRefusalWords } from './refusals/equipment.ts'
import { kitRefusalWords } from './refusals/kit.ts'
import { labRefusalWords } from './refusals/lab.ts'
import { lotRefusalWords } from './refusals/lot.ts'
import { materialRefusalWords } from './refusals/material.ts'
import { personRefusalWords } from './refusals/person.ts'
import { placeRefusalWords } from './refusals/place.ts'
import { printerRefusalWords } from './refusals/printer.ts'
import { processRefusalWords } from './refusals/process.ts'
import { registerFileRefusalWords } from './refusals/register-file.ts'
import { releaseRefusalWords } from './refusals/release.ts'
import { scanRefusalWords } from './refusals/scan.ts'
import { stepRefusalWords } from './refusals/step.ts'
import type { Sentences } from './sentences.ts'
import type { Reader } from './times.ts'

const refusalsIn = (language: Language) => ({
  ...kitRefusalWords[language],
  ...batchRefusalWords[language],
  ...caseRefusalWords[language],
  ...clinicRefusalWords[language],
  ...codeFaultWords[language],
  ...environmentRefusalWords[language],
  ...equipmentRefusalWords[language],
  ...formulaFaultWords[language],
  ...labRefusalWords[language],
  ...lotRefusalWords[language],
  ...materialRefusalWords[language],
  ...personRefusalWords[language],
  ...placeRefusalWords[language],
  ...printerRefusalWords[language],
  ...processRefusalWords[language],
  ...registerFileRefusalWords[language],
  ...releaseRefusalWords[language],
  ...scanRefusalWords[language],
  ...stepRefusalWords[language],
})

export const refusalWords: Sentences<Refusals> = { en: refusalsIn('en'), es: refusalsIn('es') }

/** The sentence of a refusal for a reader; a code that is no longer used, in an old receipt, stands for itself. */
export const refusalSentence = ({ code, facts }: Pick<Refusal, 'code' | 'facts'>, reader: Reader): string => {
  // The facts of a refusal are those of its code, by the type of `Refusal`; the compiler sees only their unions.
  const sentence = refusalWords[reader.language][code] as ((facts: unknown, reader: Reader) => string) | undefined
  return sentence?.(facts, reader) ?? code
}
