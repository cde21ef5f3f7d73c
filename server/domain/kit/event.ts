// An event is something that happened, in one stream; once recorded it also carries when, by whom and its place in the journal.

/** What follows an event in a signed batch: `record` is what was done and found, `lifecycle` is what is expected later (design.md section 9, rule 9). */
export type Mark = 'record' | 'lifecycle'

/** Every event body says which version of its own shape it has. */
export interface EventBody {
  v: number
  /** When it was done, where that differs from when it was recorded (ISO 8601, UTC, milliseconds). */
  performedAt?: string
  reason?: string
}

/** An event that a command decided, not yet in the journal. */
export interface NewEvent {
  /** `batch/B26-0001`: the subject's kind and its id. */
  stream: string
  /** Past tense, noun first: `batch.step-recorded`. */
  type: string
  body: EventBody
}

/** An event as it stands in the journal. */
export type Recorded<Event extends { type: string; body: EventBody }> = Event & {
  stream: string
  seq: number
  version: number
  at: string
  actor: string
  hash: string
}

export type AnyRecorded = Recorded<{ type: string; body: EventBody }>

/** Marks of a subject's events: fixed for the type, or read from the body where one type serves both. */
export type Marks<Event extends { type: string; body: EventBody }> = {
  [Type in Event['type']]: Mark | ((body: Extract<Event, { type: Type }>['body']) => Mark)
}

/** A subject: a kind of stream, and how its events fold into its state. */
export interface Subject<State, Event extends { type: string; body: EventBody }> {
  kind: string
  /** Folds one event; throws on an event that it does not know. `null` is a stream without entries. */
  evolve(state: State | null, event: Recorded<Event>): State
  marks: Marks<Event>
}

export const streamOf = (kind: string, id: string): string => `${kind}/${id}`

/** `batch/B26-0001` → `{ kind: 'batch', id: 'B26-0001' }`; what follows the first slash is the id. */
export const splitStream = (stream: string): { kind: string; id: string } => {
  const slash = stream.indexOf('/')
  return { kind: stream.slice(0, slash), id: stream.slice(slash + 1) }
}

/** For evolve's default branch: an event of an unknown type must never vanish in a fold. */
export const unknownEvent = (event: never): never => {
  throw new Error(`An event of an unknown type cannot be folded: ${(event as { type: string }).type}`)
}
