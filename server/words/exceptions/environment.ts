// Exceptions that come from outside the batch, days later: a plate that grew, a thing that was found wrong.
import { environmentWords, foundText, type MonitoringMethod, methodText } from '../environment.ts'
import type { Words } from '../languages.ts'
import { bare, capital, nameOf } from '../names.ts'
import { equipmentText } from '../places.ts'
import type { Reader } from '../times.ts'
import type { FactReader } from './facts.ts'

interface FoundWords {
  in(place: string): string
  grade(grade: string): string
  limit(limit: string): string
  organism(organism: string): string
}

const words: Words<FoundWords> = {
  en: {
    in: place => `in ${place}`,
    grade: grade => `grade ${grade}`,
    limit: limit => `action limit ${limit}`,
    organism: organism => ` Found: ${organism}.`,
  },
  es: {
    in: place => `en ${place}`,
    grade: grade => `grado ${grade}`,
    limit: limit => `límite de acción ${limit}`,
    organism: organism => ` Hallado: ${organism}.`,
  },
}

/** `Settle plate V26-0004-K01 in BSC-1 (E-0001), grade A: 3 CFU; action limit no growth. Found: Micrococcus.` */
export const environmentText = (facts: FactReader, reader: Reader): string => {
  const { language } = reader
  const say = words[language]
  // Written by the rule that raised it.
  const method = { method: facts.text('method') as MonitoringMethod, size: facts.text('size') }
  const what = `${capital(methodText(method.method, language))} ${facts.text('sample')}`
  const where = `${say.in(equipmentText(facts.text('place'), reader))}, ${say.grade(facts.text('grade'))}`
  const value = foundText(method, facts.number('value'), language)
  const limit = say.limit(foundText(method, facts.number('limit'), language))
  return `${what} ${where}: ${value}; ${limit}.${facts.has('organism') ? say.organism(bare(facts.text('organism'))) : ''}`
}

/** `Equipment INC-1 (E-0003)`, `Person Marc Vidal`. */
export const exposedText = (facts: FactReader, reader: Reader): string => {
  const { language } = reader
  const things: Readonly<Record<string, string>> = environmentWords[language].things
  const kind = things[facts.text('kind')] ?? facts.text('kind')
  const name =
    facts.text('kind') === 'person'
      ? nameOf('person', facts.text('id'), reader)
      : equipmentText(facts.text('id'), reader)
  return `${language === 'en' ? capital(kind) : kind} ${name}`
}
