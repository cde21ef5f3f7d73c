// Rule 2: what is plated, sampled, filled and discarded is accounted for against what was counted, or an exception stands.
import { type Given, idIn, isOfBatch } from './book.ts'
import type { BatchBook, Row, RunBook } from './book-batch.ts'
import type { Rule } from './judge.ts'
import { filledIn, samplesIn } from './read-batch.ts'

interface Amount {
  cells: number
  volumeUl: number
}

interface Account {
  basis: Amount
  left: Amount
  parts: number
}

const number = (row: Row, name: string): number => row.computed.numbers?.[name]?.value ?? 0

/** What an entry takes out of a counted suspension. */
const partsIn = (row: Row): Amount[] => {
  if (row.kind === 'make-vessels') return filledIn(row)
  if (row.kind === 'sample') return samplesIn(row)
  // Discarded vessels take nothing out of the suspension.
  return row.kind === 'discard' && row.values.vessels === undefined ? [row.values as unknown as Amount] : []
}

/** The latest count of the run is the basis of what was taken after it. */
const accountOf = (batch: BatchBook, run: number): Account | null => {
  const rows = batch.rows.filter(row => row.run === run)
  const at = rows.findLastIndex(row => row.kind === 'count-cells')
  const count = rows[at]
  if (!count) return null
  const parts = rows.slice(at + 1).flatMap(partsIn)
  const basis = { cells: number(count, 'viable-cells'), volumeUl: count.values.suspensionVolumeUl as number }
  const used = (of: keyof Amount) => parts.reduce((sum, part) => sum + part[of], 0)
  const left = { cells: basis.cells - used('cells'), volumeUl: basis.volumeUl - used('volumeUl') }
  return { basis, left, parts: parts.length }
}

/** Each part was rounded to a whole cell by itself. */
const isNothing = ({ left, parts }: Account): boolean => left.volumeUl === 0 && Math.abs(left.cells) <= parts + 1

/** A whole suspension goes on to the next operation, from a harvest that was finished. */
const goesOn = (run: RunBook, { parts }: Account): boolean =>
  parts === 0 && run.standing === 'closed' && run.phase === 'harvest'

const isTooMuch = ({ left, parts }: Account): boolean => left.volumeUl < 0 || left.cells < -(parts + 1)

const isFault = (run: RunBook, account: Account): boolean =>
  run.standing === 'open' ? isTooMuch(account) : !isNothing(account) && !goesOn(run, account)

const kinds = ['cells-unaccounted', 'cells-exceed-count']

const isRaised = ({ entries }: Given, batch: BatchBook, run: number): boolean =>
  entries.some(
    event =>
      isOfBatch(event) &&
      idIn(event.stream) === batch.id &&
      event.type === 'batch.exception-raised' &&
      kinds.includes(event.body.kind) &&
      event.body.run === run,
  )

interface Counted {
  method: string
  squares?: { live: number }[]
  dilution: number
  totalCellsPerMl?: number
  deadCellsPerMl?: number
}

/** One square of a haemocytometer is a tenth of a microlitre. */
const livePerMl = ({ squares = [], dilution, totalCellsPerMl = 0, deadCellsPerMl = 0 }: Counted): number =>
  squares.length > 0
    ? (squares.reduce((sum, { live }) => sum + live, 0) / squares.length) * dilution * 1e4
    : (totalCellsPerMl - deadCellsPerMl) * dilution

/** The figures of a count are the median of what was counted, times the volume. */
const countFault = (row: Row): string | null => {
  const counts = (row.values.counts as Counted[]).map(livePerMl).sort((a, b) => a - b)
  const middle = [counts[Math.floor((counts.length - 1) / 2)] ?? 0, counts[Math.floor(counts.length / 2)] ?? 0]
  const expected = ((middle[0] as number) + (middle[1] as number)) / 2
  const perMl = number(row, 'live-cells-per-ml')
  const total = (perMl * (row.values.suspensionVolumeUl as number)) / 1000
  if (Math.abs(perMl - expected) > 2) return `entry ${row.id}: ${perMl} cells/mL, where ${expected} were counted`
  return Math.abs(number(row, 'viable-cells') - total) > 1 ? `entry ${row.id}: a total of other cells` : null
}

/** What is taken holds as many cells as its volume of the suspension that was counted last. */
const partFault = (batch: BatchBook, row: Row): string | null => {
  const count = batch.rows.findLast(each => each.run === row.run && each.kind === 'count-cells' && each.id < row.id)
  if (!count || !['make-vessels', 'sample'].includes(row.kind)) return null
  const parts = partsIn(row)
  const wrong = parts.find(({ cells, volumeUl }) => {
    const expected = (volumeUl * number(count, 'live-cells-per-ml')) / 1000
    return volumeUl < 0 || cells < 0 || Math.abs(cells - expected) > 400
  })
  return wrong ? `entry ${row.id}: ${wrong.cells} cells in ${wrong.volumeUl} µL` : null
}

/** What the entries of this command say of counts and of parts taken. */
const entryFaults = (batch: BatchBook, { entries }: Given): string[] =>
  entries.flatMap(({ type, version }) => {
    const row = batch.rows.find(each => each.id === version)
    if (!row || !['batch.step-recorded', 'batch.entry-corrected'].includes(type)) return []
    const count = row.kind === 'count-cells' ? countFault(row) : null
    // A correction may be of parts that were taken before the count was made again.
    const part = type === 'batch.step-recorded' ? partFault(batch, row) : null
    return [count, part].filter(fault => fault !== null)
  })

/** Accounts that this command has changed, and that do not come out even. */
const accountFaults = (batch: BatchBook, given: Given, before: Map<string, string>): string[] =>
  [...batch.runs.values()].flatMap(run => {
    const account = accountOf(batch, run.run)
    const now = JSON.stringify([account, run.standing])
    const isNew = before.get(`${batch.id} ${run.run}`) !== now
    before.set(`${batch.id} ${run.run}`, now)
    if (!account || !isNew || !isFault(run, account) || isRaised(given, batch, run.run)) return []
    return [`${batch.id} run ${run.run}: ${account.left.cells} cells in ${account.left.volumeUl} µL without a fate`]
  })

export const cellsConserved: Rule = {
  number: 2,
  says: 'cells and volumes are conserved, or an exception stands; a new count becomes the basis',
  watch(say) {
    const before = new Map<string, string>()
    return {
      command(given, book) {
        for (const id of new Set(given.entries.filter(isOfBatch).map(entry => idIn(entry.stream)))) {
          const batch = book.batches.get(id)
          if (!batch) continue
          for (const fault of [...entryFaults(batch, given), ...accountFaults(batch, given, before)]) say(fault)
        }
      },
    }
  },
}
