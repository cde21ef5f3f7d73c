// A stream has one event that begins it; every other event needs what that one made.

/** The state before this event; throws where the stream has not begun. */
export const existing = <State>(state: State | null, event: { stream: string; type: string }): State => {
  if (state === null) throw new Error(`${event.stream} begins with ${event.type}, which cannot begin it`)
  return state
}

/** `person/P-0001` → `P-0001` */
export const idOf = (event: { stream: string }): string => event.stream.slice(event.stream.indexOf('/') + 1)
