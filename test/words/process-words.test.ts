import { describe, expect, it } from 'vitest'
import { processCommands } from '../../server/domain/process/commands.ts'
import { processCommandWords } from '../../server/words/commands/process.ts'
import { languages } from '../../server/words/languages.ts'
import { processRefusalWords } from '../../server/words/refusals/process.ts'
import type { Reader } from '../../server/words/times.ts'

// Facts that every sentence may ask for: each takes those of its own code.
const facts = {
  language: 'es',
  wanted: 'number',
  key: 'colour',
  options: ['a', 'b'],
  minimum: 1,
  maximum: 90,
  inclusive: true,
  id: 'seed',
  what: 'operation',
  name: 'tea',
  step: 'count',
  kind: 'note',
  setting: 'limit',
  formula: 'recount',
  input: 'cells',
  reference: 'moon',
  labels: 'samples',
  point: 'in-process',
  waitsFor: ['seeding'],
  phase: 'harvest',
  plannedDays: 21,
  axisDays: 20,
  path: 'a.b',
  version: 2,
  latest: 3,
  as: 'qa',
  missing: ['production', 'qa'],
  effectiveFrom: '2026-11-02T08:00:00.000Z',
  now: '2026-11-03T08:00:00.000Z',
}

const reader = (language: 'en' | 'es'): Reader => ({ language, zone: 'Europe/Madrid', now: facts.now })

const sentencesIn = (language: 'en' | 'es') =>
  Object.entries(processRefusalWords[language]).map(
    ([code, say]) => [code, (say as (known: unknown, to: Reader) => string)(facts, reader(language))] as const,
  )

describe.each(languages)('the words of a process in %s', language => {
  it('say in a whole sentence what is wrong, for every code', () => {
    for (const [code, sentence] of sentencesIn(language)) {
      expect(sentence, code).toMatch(/^[\p{Lu}“«].*\.$/su)
      expect(sentence, code).not.toMatch(/undefined|NaN|null|\[object/)
    }
  })

  it('are others for every code', () => {
    const sentences = sentencesIn(language).map(([, sentence]) => sentence)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('name every command', () => {
    expect(Object.keys(processCommandWords[language]).sort()).toEqual(processCommands.map(({ name }) => name).sort())
  })
})

describe('the words of a process', () => {
  it('are for the same codes in each language, and never the same', () => {
    const spanish = new Map(sentencesIn('es'))
    for (const [code, sentence] of sentencesIn('en')) expect(spanish.get(code), code).not.toBe(sentence)
    expect(spanish.size).toBe(sentencesIn('en').length)
  })

  it('say who still has to sign', () => {
    const say = processRefusalWords.en['process-not-signed']
    expect(say({ version: 1, missing: ['production', 'qa'] }, reader('en'))).toBe(
      'Version 1 is not yet signed for production and quality assurance. It takes effect only when both have signed.',
    )
  })
})
