// One thing of a register: what happened to it in the reader's words, what a lot was used for, and the logbook of a piece of equipment.
import type { JournalEntry } from '../../db/journal.ts'
import type { AnswerOf } from '../contract/query.ts'
import type { HistoryLine, RegisterKind, readLogbook, readRegisterItem } from '../contract/registers.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { yearIn } from '../domain/kit/time.ts'
import { eventSentence, operationOfEvent } from '../words/events.ts'
import { type Names, titleOf } from '../words/names.ts'
import { type Asking, nameOfPerson } from './asking.ts'
import { lotLine } from './laboratory-answer.ts'
import type { ReadStream } from './trace-answer.ts'

type Item = AnswerOf<typeof readRegisterItem>
type Logbook = AnswerOf<typeof readLogbook>

interface Told {
  line: HistoryLine
  body: { batch?: string; step?: string; settings?: Record<string, string>; performedAt?: string }
  type: string
  named: Asking['reader']['named']
}

/** The same names for every entry of one run: a cabinet has hundreds of entries in a year, of a few runs. */
const remembering = (asking: Asking): Asking => {
  const known = new Map<string, Names>()
  return {
    ...asking,
    named(about) {
      const key = JSON.stringify(about)
      const names = known.get(key) ?? asking.named(about)
      known.set(key, names)
      return names
    },
  }
}

/** An entry of a register in words; the steps of a batch are named by its process. */
const tell = (entry: JournalEntry, thing: { kind: string; id: string }, asking: Asking): Told => {
  // Every body is an object with `v`.
  const body = JSON.parse(entry.body) as Told['body']
  const batch = body.batch === undefined ? null : asking.context.read('batch', body.batch)
  const named = asking.named(batch ? { kind: 'batch', id: batch.id, operation: operationOfEvent(body, batch) } : thing)
  return {
    body,
    type: entry.type,
    named,
    line: {
      seq: entry.seq,
      at: body.performedAt ?? entry.at,
      actorName: nameOfPerson(entry.actor, asking),
      sentence: eventSentence({ type: entry.type, body }, { ...asking.reader, named }),
      stream: entry.stream,
    },
  }
}

/** More of one thing is read in the journal itself. */
const MAX_HISTORY = 500

const usesOf = (id: string, asking: Asking): Item['uses'] =>
  (asking.context.read('lot', id)?.uses ?? []).map(use => {
    const { at, by, batch, run, step, amount = null, withdrawn, happened = false } = use
    const operation = asking.context.read('batch', batch)?.runs.find(each => each.run === run)?.operation
    const named = asking.named({ kind: 'batch', id: batch, operation })
    return {
      at,
      byName: nameOfPerson(by, asking),
      batch,
      step: titleOf('step', step, { ...asking.reader, named }),
      amount,
      withdrawn: withdrawn !== undefined,
      happened,
    }
  })

/** Null where there is no such thing. */
export const registerItem = (kind: RegisterKind, id: string, readStream: ReadStream, asked: Asking): Item | null => {
  const asking = remembering(asked)
  if (asking.context.read(kind, id) === null) return null
  const lot = kind === 'lot' ? asking.context.read('lot', id) : null
  const entries = readStream(`${kind}/${id}`).slice(-MAX_HISTORY)
  return {
    kind,
    id,
    lot: lot && lotLine(lot, asking),
    uses: kind === 'lot' ? usesOf(id, asking) : [],
    history: entries.map(entry => tell(entry, { kind, id }, asking).line),
  }
}

const kindOfLine = (type: string): Logbook['lines'][number]['kind'] => {
  if (type === 'equipment.used') return 'use'
  if (type.startsWith('cabinet.')) return 'cabinet'
  if (type === 'equipment.calibrated' || type === 'equipment.qualified') return 'calibration'
  return type.includes('service') ? 'outage' : 'other'
}

const bookLine = ({ line, body, type, named }: Told): Logbook['lines'][number] => ({
  at: line.at,
  kind: kindOfLine(type),
  sentence: line.sentence,
  settings: Object.entries(body.settings ?? {}).map(([field, value]) => ({
    name: named?.('field', field) ?? field,
    value,
  })),
  batch: body.batch ?? null,
  byName: line.actorName,
  seq: line.seq,
})

const yearsFrom = (first: string, last: string): string[] =>
  Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index))

/** Everything of one year by the laboratory's calendar, in the order in which it was done; null where there is no such equipment. */
export const logbook = (
  id: string,
  asked: string | undefined,
  readStream: ReadStream,
  asker: Asking,
): Logbook | null => {
  const asking = remembering(asker)
  const { context } = asking
  const piece = context.read('equipment', id)
  if (!piece) return null
  const present = yearIn(context.zone, context.now)
  const year = asked ?? present
  const isOfYear = ({ line }: Told): boolean => yearIn(context.zone, line.at) === year
  const entries = [
    ...readStream(`equipment/${id}`),
    // What was done in the last minutes of a year may be recorded in the next.
    ...[year, String(Number(year) + 1)].flatMap(each => [...readStream(`equipment-year/${id}/${each}`)]),
  ]
  const lines = entries
    .map(entry => tell(entry, { kind: 'equipment', id }, asking))
    .filter(isOfYear)
    .toSorted((a, b) => (a.line.at < b.line.at ? -1 : a.line.at > b.line.at ? 1 : a.line.seq - b.line.seq))
    .map(bookLine)
  return {
    id,
    check: ownCheckCharacter(id),
    name: piece.name,
    type: piece.type,
    roomName: context.read('room', piece.room)?.name ?? piece.room,
    year,
    years: yearsFrom(yearIn(context.zone, piece.registeredAt), present),
    lines,
  }
}
