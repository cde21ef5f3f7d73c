// A stream has one event that begins it; every other event needs what that one made.
import type { States } from '../subjects.ts'
import type { Context } from './context.ts'

/** The state before this event; throws where the stream has not begun. */
export const existing = <State>(state: State | null, event: { stream: string; type: string }): State => {
  if (state === null) throw new Error(`${event.stream} begins with ${event.type}, which cannot begin it`)
  return state
}

/** `person/P-0001` → `P-0001` */
export const idOf = (event: { stream: string }): string => event.stream.slice(event.stream.indexOf('/') + 1)

/** The state of something that the command's guard has already found; throws where it is missing after all. */
export const present = <Kind extends keyof States>(
  context: Pick<Context, 'read'>,
  kind: Kind,
  id: string,
): States[Kind] => {
  const state = context.read(kind, id)
  if (state === null) throw new Error(`${kind}/${id} is missing, though the guard let it pass`)
  return state
}
