// No identifier of a process document, or of the program, is read raw: on any paper of a batch, or in what screens say of its record.
import { beforeAll, describe, expect, it } from 'vitest'
import type { PaperDocument } from '../../labels/document.ts'
import { processOf } from '../../server/domain/batch/may.ts'
import { requestOosSupply } from '../../server/domain/release/commands/supply-out-of-specification.ts'
import { batchRecord } from '../../server/papers/batch-record.ts'
import { certificateOfAnalysis } from '../../server/papers/certificate-of-analysis.ts'
import { releaseCertificate } from '../../server/papers/release-certificate.ts'
import { entryLines } from '../../server/words/entry-values.ts'
import { eventSentence, operationOfEvent } from '../../server/words/events.ts'
import type { Language } from '../../server/words/languages.ts'
import { recordPartWords } from '../../server/words/papers/record-parts.ts'
import { namesIn } from '../../web/parts/process-names.ts'
import { type Line, openLine } from '../kit/line.ts'
import { certified, closed, contextOf, cultured, paperFor, results } from './whole-batch.ts'

const papers = { batchRecord, certificateOfAnalysis, releaseCertificate }

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** How a piece is set is no text of it. */
const ofForm = ['kind', 'tone', 'align', 'language']
const withoutForm = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each) => (ofForm.includes(key) ? undefined : each)))

/** The texts of a paper without its annex, which lists the journal as a verifier reads it, and without pictures of labels. */
const textsOf = ({ blocks, ...rest }: PaperDocument, language: Language): string[] => {
  const { annex } = recordPartWords[language]
  const end = blocks.findIndex(block => block.kind === 'heading' && block.text === annex)
  const read = (end < 0 ? blocks : blocks.slice(0, end)).filter(({ kind }) => kind !== 'specimen')
  return textsIn(withoutForm({ ...rest, blocks: read }))
}

/** Every `id` in a document. */
const idsIn = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return []
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : []
  return [...own, ...Object.values(value).flatMap(idsIn)]
}

/** The words of one language in a document. */
const wordsIn = (value: unknown, language: Language): string[] => {
  if (value === null || typeof value !== 'object') return []
  const own = language in value ? textsIn((value as Record<Language, unknown>)[language]) : []
  return [...own, ...Object.values(value).flatMap(each => wordsIn(each, language))]
}

/** What stands in a text as a word of its own; half of a compound is none. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu) ?? []

/** A word that only a program writes: `sterility-start`, `knee-left`, `not_used`. */
const isCoded = (word: string): boolean => /^[a-z0-9]+([-_][a-z0-9]+)+$/.test(word) && /[a-z]/.test(word)

/** Formulas are called by their names, under which their reference is found, and a process by its number. */
const calledSo = (line: Line): string[] => [
  line.batch().process.id,
  ...line.batch().entries.flatMap(({ computed }) => Object.values(computed.numbers ?? {}).map(each => each.formula)),
]

/** Words that are somebody's: of the process document in this language, or written by hand, which stand as they were written. */
const known = (line: Line, language: Language): Set<string> => {
  const process = processOf(line.batch(), contextOf(line))
  const written = line.lab.journal
    .filter(({ type }) => !type.startsWith('process.'))
    .flatMap(({ body }) => textsIn(body))
    .filter(text => text.includes(' ') && !text.split(' ').every(isCoded))
  return new Set([...wordsIn(process, language), ...written, ...calledSo(line)].flatMap(wordsOf))
}

/**
 * Words of these texts that are ids. In English the shorter ids are words too (`dose`, `seal`): there the coded ones are looked
 * for, in Spanish all of them.
 */
const rawIn = (texts: readonly string[], line: Line, language: Language): string[] => {
  const ids = new Set(idsIn(processOf(line.batch(), contextOf(line))).filter(id => language === 'es' || isCoded(id)))
  const allowed = known(line, language)
  const found = texts.flatMap(text => wordsOf(text).map(word => ({ word, text })))
  const raw = found.filter(({ word }) => !allowed.has(word) && (ids.has(word) || isCoded(word)))
  return [...new Set(raw.map(({ word, text }) => `${word}: ${text}`))]
}

/** Out of specification, and asked for all the same: the words that a good batch does not need. */
const outOfSpecification = async (): Promise<Line> => {
  const line = await cultured()
  await line.until('dispatch')
  await results(line, { endotoxin: '0.9' })
  const container = `${line.batchId}-F01`
  const reason = 'No other treatment is left for this patient'
  const request = { batch: line.batchId, container, reason, document: 'a'.repeat(64) }
  line.lab.must(requestOosSupply, request, { as: line.laboratory.staff.surgeon })
  return line
}

/** A culture that was ended before its time, for a reason that an option of a step gave. */
const ended = async (): Promise<Line> => {
  const line = await openLine()
  await line.until('medium-change')
  await line.go('culture-stop', { more: {} })
  return line
}

const lines: Record<string, Line> = {}

beforeAll(async () => {
  lines.given = await closed(await certified(await cultured()))
  lines.failed = await outOfSpecification()
  lines.ended = await ended()
})

const lineOf = (name: string): Line => {
  const line = lines[name]
  if (!line) throw new Error(`no line ${name}`)
  return line
}

describe.each(['en', 'es'] as const)('in %s no identifier is printed or shown raw', language => {
  it.each(Object.entries(papers))('on the paper %s', (name, make) => {
    for (const of of ['given', ...(name === 'releaseCertificate' ? [] : ['failed', 'ended'])]) {
      const line = lineOf(of)
      expect(rawIn(textsOf(make(paperFor(line), contextOf(line, language)), language), line, language), of).toEqual([])
    }
  })

  it.each(['given', 'failed', 'ended'])('in the record and the history as screens tell them: %s', name => {
    const line = lineOf(name)
    const batch = line.batch()
    const process = processOf(batch, contextOf(line))
    const people = Object.fromEntries(
      paperFor(line).lines.map(({ actor }) => [actor, line.lab.read('person', actor)?.name ?? actor]),
    )
    const readerAt = (operation?: string) => ({
      ...contextOf(line, language),
      named: namesIn({ process, people }, language, operation),
    })
    const recorded = batch.entries.flatMap(entry => {
      const step = process.operations
        .find(({ id }) => id === entry.operation)
        ?.steps.find(({ id }) => id === entry.step)
      const { numbers = {}, codes = [], ids = [] } = entry.computed
      const facts = { kind: entry.kind, values: entry.values, numbers, codes, ids }
      return entryLines(facts, { batch: batch.id, step, reader: readerAt(entry.operation) }).flatMap(textsIn)
    })
    const told = paperFor(line).lines.map(event => eventSentence(event, readerAt(operationOfEvent(event.body, batch))))
    expect(rawIn([...recorded, ...told], line, language)).toEqual([])
  })
})

describe('the look for raw identifiers', () => {
  it('finds one where there is one', () => {
    const line = lineOf('given')
    expect(rawIn(['S01: 1.0 mL; sterility-start'], line, 'en')).toHaveLength(1)
    expect(rawIn(['S01: 1,0 mL; endotoxin'], line, 'es')).toHaveLength(1)
    expect(rawIn(['left knee-left'], line, 'en')).toHaveLength(1)
    expect(rawIn(['S01: 1.0 mL; Sterility of the marrow (bm-msc-40m)'], line, 'en')).toEqual([])
  })
})
