// Labels sent to a printer: which print of an entry, where to, and how many of them came out.
import type { BatchState } from './batch.ts'
import type { BatchBody } from './events.ts'

export interface Sending extends BatchBody<'batch.labels-sent'> {
  at: string
  by: string
  ended?: BatchBody<'batch.labels-sending-ended'> & { at: string; by: string }
}

export const endSending = (
  sendings: readonly Sending[],
  body: BatchBody<'batch.labels-sending-ended'>,
  { at, actor: by }: { at: string; actor: string },
): Sending[] => sendings.map(each => (each.sending === body.sending ? { ...each, ended: { ...body, at, by } } : each))

export const sendingOf = (batch: BatchState, sending: number): Sending | null =>
  batch.sendings.find(each => each.sending === sending) ?? null

/** The print of an entry: 1 for the first, 2 and more for its reprints, as the account of labels counts them. */
type Print = Pick<Sending, 'entry' | 'print'>

const ofPrint = (batch: BatchState, { entry, print }: Print): Sending[] =>
  batch.sendings.filter(each => each.entry === entry && each.print === print)

/** How this print of an entry was sent last; null where it never was. */
export const lastSending = (batch: BatchState, print: Print): Sending | null => ofPrint(batch, print).at(-1) ?? null

/** How many labels of this print came out of a printer, counted from the first. */
export const cameOut = (batch: BatchState, print: Print): number =>
  ofPrint(batch, print).reduce((sum, { ended }) => sum + (ended?.printed ?? 0), 0)
