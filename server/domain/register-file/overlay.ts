// What a command would read after events that are decided and not yet recorded: each row of a file is judged as if the rows before it were there.
import type { Context } from '../kit/context.ts'
import { type AnyRecorded, type NewEvent, splitStream } from '../kit/event.ts'
import { type Kind, subjects } from '../subjects.ts'

interface Overlay {
  context: Context
  add(events: readonly NewEvent[]): void
}

interface Folds {
  evolve(state: unknown, event: AnyRecorded): { version?: number }
}

export const overlayOn = (context: Context): Overlay => {
  const states = new Map<string, unknown>()
  const stateOf = (kind: Kind, id: string): unknown => states.get(`${kind}/${id}`) ?? context.read(kind, id)
  return {
    // A stream of a kind folds into the state of that kind.
    context: { ...context, read: (kind, id) => stateOf(kind, id) as never },
    add(events) {
      for (const event of events) {
        const { kind, id } = splitStream(event.stream)
        const before = stateOf(kind as Kind, id)
        const version = ((before as { version?: number } | null)?.version ?? 0) + 1
        const recorded = { ...event, seq: 0, version, at: context.now, actor: context.actor.id, hash: '' }
        states.set(event.stream, (subjects[kind as Kind] as unknown as Folds).evolve(before, recorded))
      }
    },
  }
}
