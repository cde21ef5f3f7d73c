// A laboratory of any size from the demonstration's: its real streams laid into a new journal under other numbers, the ended batches
// again and again in the years before, the running ones side by side. Appended by db's own `append`, not by commands, which would
// take hours for ten years; the texts, sizes and streams are those that commands wrote.
import { type JournalEntry, openJournal } from '../../../db/journal.ts'
import type { Store } from '../../../db/open.ts'
import { openReceipts } from '../../../db/receipts.ts'
import { mayOpen, operationOf, processOf } from '../../../server/domain/batch/may.ts'
import { isOver } from '../../../server/domain/batch/progress.ts'
import { splitStream } from '../../../server/domain/kit/event.ts'
import { stateReader } from '../../kit/station.ts'
import { idsOf } from '../../kit/station-work.ts'

export interface Size {
  /** Ended batches besides the demonstration's own, and the months before now over which they are spread. */
  endedBatches: number
  months: number
  /** How many more there are of each running batch that can be observed. */
  runningCopies: number
}

/** Numbers of the demonstration have two digits: a copy puts its own number before them. */
const NUMBER = /\b(B\d\d-|C\d\d-|L\d\d-|PT-|A9999\d\d)(\d{4}|\d{6})\b/g
const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g

/** The same text about the things of a copy: batch, case, donation, patient and lots have numbers of their own. */
export const renamed = (text: string, copy: number): string =>
  text.replace(NUMBER, (_, head: string, number: string) => {
    if (Number(number) > 99) throw new Error(`the demonstration has outgrown its copies: ${head}${number}`)
    return head + String(copy * 100 + Number(number)).padStart(number.length, '0')
  })

const shifted = (text: string, ms: number): string =>
  text.replace(INSTANT, instant => new Date(Date.parse(instant) - ms).toISOString())

/** Streams by their year are told apart by it; all others have a number. */
const streamOf = (stream: string, copy: number): string =>
  stream.startsWith('equipment-year/') ? stream.replace(/\d{4}$/, String(1000 + copy)) : renamed(stream, copy)

const commandOf = (command: string, copy: number): string => `${copy.toString(16).padStart(8, '0')}${command.slice(8)}`

/** The batches that a copy of the past is made of, and those that stations can work on. */
export const batchesOf = (store: Store): { ended: string[]; observable: string[] } => {
  const read = stateReader(store)
  const states = idsOf(store, 'batch').flatMap(id => read('batch', id) ?? [])
  const observation = (batch: (typeof states)[number]) => operationOf(processOf(batch, { read }), 'observation')
  const mayBegin = (batch: (typeof states)[number]) => {
    const operation = observation(batch)
    return operation !== null && operation !== undefined && mayOpen(batch, operation) === null
  }
  return {
    ended: states.filter(isOver).map(({ id }) => id),
    observable: states.filter(batch => !isOver(batch) && mayBegin(batch)).map(({ id }) => id),
  }
}

/** The streams of these batches: their own, and those of their cases, donations and patients. */
const streamsOf = (store: Store, ids: readonly string[]): Set<string> => {
  const read = stateReader(store)
  return new Set(
    ids.flatMap(id => {
      const batch = read('batch', id)
      return batch
        ? [`batch/${id}`, `case/${batch.caseId}`, `donation/${batch.donation}`, `patient/${batch.patientCode}`]
        : []
    }),
  )
}

/** Appends entries of the demonstration, or their copies, each command with its receipt. */
const appender = (from: Store, to: Store) => {
  const journal = openJournal(to)
  const [given, receipts] = [openReceipts(from), openReceipts(to)]
  const versions = new Map<string, number>()
  /** One receipt a command, with its first entry. */
  const receive = (original: string, command: string, at: string): void => {
    const receipt = receipts.find(command) ? null : given.find(original)
    if (receipt) receipts.write({ ...receipt, command, at })
  }
  return (entry: JournalEntry, copy: number): void => {
    const stream = copy === 0 ? entry.stream : streamOf(entry.stream, copy)
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    const command = copy === 0 ? entry.command : commandOf(entry.command, copy)
    const body = copy === 0 ? entry.body : renamed(entry.body, copy)
    journal.append({ ...entry, stream, version, command, body })
    receive(entry.command, command, entry.at)
  }
}

const DAY_MS = 86_400_000
/** Shared by every batch, but grown by each: a copy has its own. */
const PER_BATCH = ['lot', 'equipment-year']
const PORTION = 20_000

/** Whole days, a little more than the demonstration lasts. */
const spanOf = (entries: readonly JournalEntry[]): number =>
  Math.ceil((Date.parse(entries.at(-1)?.at ?? '') - Date.parse(entries[0]?.at ?? '')) / DAY_MS) * DAY_MS

/** Copies the tables beside the journal: who may sign in, whose names, which files. */
const copyTables = (from: Store, to: Store): void => {
  to.raw.prepare('ATTACH ? AS demo').run(from.path)
  for (const table of ['key_check', 'credentials', 'identities', 'identity_index', 'files', 'file_names']) {
    to.raw.exec(`INSERT INTO main.${table} SELECT * FROM demo.${table}`)
  }
  to.raw.exec('DETACH demo')
}

type Laid = [entry: JournalEntry, copy: number]

/** Copies of what has ended, side by side in spans of time that lie one before the other, the last just before the demonstration. */
function* pastOf(entries: readonly JournalEntry[], copies: number, spanMs: number, months: number): Generator<Laid> {
  const spans = Math.min(copies, Math.max(1, Math.round((months * 30.4 * DAY_MS) / spanMs)))
  let copy = 0
  for (let span = spans; span > 0; span--) {
    const earlier = (text: string) => shifted(text, span * spanMs)
    const moved = entries.map(entry => ({ ...entry, at: earlier(entry.at), body: earlier(entry.body) }))
    const beside = Math.ceil((copies - copy) / span)
    for (const entry of moved) for (let each = 1; each <= beside; each++) yield [entry, copy + each]
    copy += beside
  }
}

/** The entries to be appended, in the order of their times, each with the number of its copy (0: the demonstration itself). */
function* laidOut(from: Store, size: Size): Generator<Laid> {
  const { ended, observable } = batchesOf(from)
  const entries = [...openJournal(from).iterate()]
  const past = streamsOf(from, ended)
  const isPast = ({ stream }: JournalEntry) => past.has(stream) || PER_BATCH.includes(splitStream(stream).kind)
  const copies = Math.ceil(size.endedBatches / ended.length)
  yield* pastOf(entries.filter(isPast), copies, spanOf(entries), size.months)
  const running = streamsOf(from, observable)
  for (const entry of entries) {
    yield [entry, 0]
    if (!running.has(entry.stream)) continue
    for (let each = 1; each <= size.runningCopies; each++) yield [entry, copies + each]
  }
}

/** The number that the first copy of a running batch has. */
export const firstRunningCopy = (from: Store, size: Size): number =>
  Math.ceil(size.endedBatches / batchesOf(from).ended.length) + 1

/** Fills an empty store from the demonstration's. Answers how many entries it has. */
export const enlarge = (from: Store, to: Store, size: Size): number => {
  copyTables(from, to)
  const append = appender(from, to)
  let count = 0
  to.raw.exec('BEGIN')
  for (const [entry, copy] of laidOut(from, size)) {
    append(entry, copy)
    count += 1
    if (count % PORTION === 0) to.raw.exec('COMMIT; BEGIN')
  }
  to.raw.exec('COMMIT')
  return count
}
