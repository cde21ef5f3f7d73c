// Every refusal's sentence in each language, gathered from refusals/: complete by the compiler over the codes of the domain.
import type { Refusal, RefusalCode } from '../domain/kit/refusal.ts'
import type { Refusals } from '../domain/refusals.ts'
import { codeFaultWords } from './code-faults.ts'
import { formulaFaultWords } from './formula-faults.ts'
import { kitRefusalWords } from './refusals/kit.ts'
import { processRefusalWords } from './refusals/process.ts'
import type { Sentences } from './sentences.ts'
import type { Reader } from './times.ts'

export const refusalWords: Sentences<Refusals> = {
  en: { ...processRefusalWords.en, ...kitRefusalWords.en, ...codeFaultWords.en, ...formulaFaultWords.en },
  es: { ...processRefusalWords.es, ...kitRefusalWords.es, ...codeFaultWords.es, ...formulaFaultWords.es },
}

/** The sentence of a refusal for a reader; a code that is no longer used, in an old receipt, stands for itself. */
export const refusalSentence = ({ code, facts }: Pick<Refusal, 'code' | 'facts'>, reader: Reader): string => {
  // The facts of a refusal are those of its code, by the type of `Refusal`; the compiler sees only their unions.
  const sentence = refusalWords[reader.language][code] as ((facts: unknown, reader: Reader) => string) | undefined
  return sentence?.(facts, reader) ?? code
}

export const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(refusalWords.en, text)
