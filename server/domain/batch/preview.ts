// A batch as it will stand once an event is recorded: for rules that judge a correction by what it leads to.
import type { Context } from '../kit/context.ts'
import type { Recorded } from '../kit/event.ts'
import { type BatchState, batchSubject } from './batch.ts'
import type { BatchEvent } from './events.ts'

/** The state after one more event by this actor now. Its place in the journal is not known yet, and no rule asks for it. */
export const afterEvent = (
  batch: BatchState,
  event: { stream: string; type: string; body: object },
  { now, actor }: Pick<Context, 'now' | 'actor'>,
): BatchState => {
  const recorded = { ...event, seq: 0, version: batch.version + 1, at: now, actor: actor.id, hash: '' }
  // Events of a batch are made by batchEvent, which knows each type's body.
  return batchSubject.evolve(batch, recorded as Recorded<BatchEvent>)
}
