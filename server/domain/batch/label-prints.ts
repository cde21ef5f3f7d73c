// The prints of a print-labels entry: the first, and each time that some of its labels were printed again.
import type { BatchState, Entry } from './batch.ts'
import { isKind } from './entries.ts'

/** A label of a print: its code, and how often it had been printed again by then, 0 for the first print. */
export interface LabelOfPrint {
  code: string
  reprint: number
}

/** The print-labels entry of a batch by its number; null where that entry printed nothing. */
export const labelEntryOf = (batch: BatchState, id: number): Entry<'print-labels'> | null => {
  const entry = batch.entries.find(each => each.id === id)
  return entry && isKind(entry, 'print-labels') ? entry : null
}

/** The reprints of an entry, in order, each with its codes and how often each of them had been printed again by then. */
export const reprintsOf = (batch: BatchState, entry: number): LabelOfPrint[][] => {
  const printed = new Map<string, number>()
  return batch.reprints
    .filter(each => each.entry === entry)
    .map(({ codes }) =>
      codes.map(code => {
        const reprint = (printed.get(code) ?? 0) + 1
        printed.set(code, reprint)
        return { code, reprint }
      }),
    )
}

/** The labels of a print of an entry, 1 for the first print and 2 and more for its reprints; none where there is no such print. */
export const labelsOfPrint = (batch: BatchState, entry: Entry<'print-labels'>, print: number): LabelOfPrint[] =>
  print === 1
    ? (entry.computed.codes ?? []).map(code => ({ code, reprint: 0 }))
    : (reprintsOf(batch, entry.id)[print - 2] ?? [])
