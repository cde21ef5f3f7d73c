// Rule 5: one patient's material open per cabinet, and a line clearance between two batches.
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { type Book, batchOf, idIn, isOfBatch, operationOf } from './book.ts'
import type { BatchBook } from './book-batch.ts'
import type { Rule } from './judge.ts'
import { rowsOfKind } from './read-batch.ts'

/** Kinds of steps in which cells or medium are open. */
const open = ['make-vessels', 'sample', 'count-cells']

const cabinetFault = (event: AnyRecorded, { cabinets }: Book): string | null => {
  const id = idIn(event.stream)
  const cabinet = id.slice(0, id.lastIndexOf('/'))
  const { open: inside = null, last = null, clearedFor = null } = cabinets.get(cabinet) ?? {}
  const { batch } = event.body as unknown as { batch: string }
  if (event.type === 'cabinet.opened' && inside !== null) return `${cabinet} holds ${inside} and is opened for ${batch}`
  if (event.type === 'cabinet.cleared' && inside !== null) return `${cabinet} is cleared with ${inside} in it`
  if (event.type === 'cabinet.opened' && last !== batch && clearedFor !== batch) {
    return `${cabinet} is opened for ${batch} after ${last} without a clearance`
  }
  return event.type === 'cabinet.closed' && inside !== batch ? `${cabinet} is closed without ${batch} in it` : null
}

/** The cabinet that was scanned in a run. */
const cabinetOf = ({ equipment }: Book, batch: BatchBook, run: number): string | undefined =>
  rowsOfKind(batch, 'use-equipment', run)
    .map(row => row.values.equipment as string)
    .find(id => equipment.get(id)?.type === 'cabinet')

const workFault = (event: AnyRecorded, book: Book): string | null => {
  const batch = isOfBatch(event) ? batchOf(book, event) : null
  if (!batch || !isOfBatch(event) || event.type !== 'batch.step-recorded') return null
  const { run, kind, operation } = event.body
  const isInCabinet = operationOf(book, batch, operation)?.steps.some(
    step => step.kind === 'use-equipment' && step.equipment === 'cabinet',
  )
  if (!open.includes(kind) || !isInCabinet) return null
  const cabinet = cabinetOf(book, batch, run)
  const inside = cabinet && book.cabinets.get(cabinet)?.open
  return inside === batch.id ? null : `${batch.id} works in ${cabinet}, where ${inside ?? 'nothing'} is open`
}

export const cabinets: Rule = {
  number: 5,
  says: 'one batch is open in a cabinet, and a line clearance stands between two',
  watch: say => ({
    event(event, book) {
      const fault = event.type.startsWith('cabinet.') ? cabinetFault(event, book) : workFault(event, book)
      if (fault) say(fault)
    },
  }),
}
