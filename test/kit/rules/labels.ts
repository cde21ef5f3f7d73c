// Rule 7: labels printed = applied + destroyed; none left at the next line clearance, or a deviation.
import type { Book } from './book.ts'
import { idIn, isOfBatch } from './book.ts'
import type { BatchBook } from './book-batch.ts'
import type { Rule } from './judge.ts'
import { filledIn, rowsOfKind, samplesIn } from './read-batch.ts'

const textsOf = (values: unknown): string[] => (values ?? []) as string[]

/** How often each code was printed in these runs, reprints included. */
const printed = (batch: BatchBook, runs: (run: number) => boolean): string[] => {
  const codes = rowsOfKind(batch, 'print-labels')
    .filter(row => runs(row.run))
    .flatMap(row => row.computed.codes ?? [])
  // A code that stands on several labels of one printing is printed again as a whole.
  return codes.flatMap(code => [code, ...batch.reprints.filter(each => each.code === code).map(each => each.code)])
}

const applied = (batch: BatchBook): Set<string> =>
  new Set([
    ...rowsOfKind(batch, 'make-vessels')
      .flatMap(filledIn)
      .map(each => each.code),
    ...rowsOfKind(batch, 'sample')
      .flatMap(samplesIn)
      .map(each => each.code),
    ...rowsOfKind(batch, 'scan-match').flatMap(row => row.computed.ids ?? []),
  ])

/** Labels without a fate: each code is applied once, and destroyed as often as it is listed. */
export const labelsLeft = (batch: BatchBook, runs: (run: number) => boolean = () => true): string[] => {
  const gone = [
    ...applied(batch),
    ...rowsOfKind(batch, 'reconcile-labels').flatMap(row => textsOf(row.values.destroyed)),
    ...batch.labelsDestroyed,
  ]
  return printed(batch, runs).filter(code => {
    const at = gone.indexOf(code)
    if (at >= 0) gone.splice(at, 1)
    return at < 0
  })
}

/** Each label left over is named by a deviation that is no older than its last printing. */
const untold = (batch: BatchBook, left: readonly string[], isDecided = false): string[] => {
  const told = [...batch.exceptions.values()].filter(
    each => each.kind === 'labels-unreconciled' && each.deviation && (each.disposed || !isDecided),
  )
  return left.filter(code => {
    const printedAt = batch.reprints.findLast(each => each.code === code)?.seq ?? 0
    return !told.some(each => each.seq > printedAt && String(each.facts.codes).split(' ').includes(code))
  })
}

const isEnded = (batch: BatchBook) => (run: number) => batch.runs.get(run)?.standing !== 'open'

const faultsOf = (batch: BatchBook | undefined, when: string): string[] => {
  if (!batch) return []
  const codes = untold(batch, labelsLeft(batch, isEnded(batch)))
  return codes.length > 0 ? [`${codes.join(' ')} left at ${when}, and no deviation`] : []
}

/** The batch that was in the cabinet before this clearance. */
const previous = new WeakMap<Book, Map<string, string>>()

export const labels: Rule = {
  number: 7,
  says: 'labels printed are applied or destroyed; none is left at the next line clearance, or a deviation',
  watch: say => ({
    event(event, book) {
      if (event.type !== 'cabinet.cleared') return
      const id = idIn(event.stream)
      const last = book.cabinets.get(id.slice(0, id.lastIndexOf('/')))?.last
      if (last) previous.set(book, new Map([...(previous.get(book) ?? []), [String(event.seq), last]]))
    },
    command({ entries }, book) {
      for (const event of entries) {
        if (event.type === 'cabinet.cleared') {
          const { batch } = event.body as unknown as { batch: string }
          const last = previous.get(book)?.get(String(event.seq)) ?? batch
          const both = new Set([batch, last])
          for (const id of both) for (const fault of faultsOf(book.batches.get(id), 'a line clearance')) say(fault)
        }
        if (!isOfBatch(event) || event.type !== 'batch.reviewed') continue
        const batch = book.batches.get(idIn(event.stream))
        const codes = batch ? untold(batch, labelsLeft(batch), true) : []
        if (codes.length > 0) say(`${codes.join(' ')} left at the review, and nothing decided`)
      }
    },
  }),
}
