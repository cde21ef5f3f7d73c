// What happened, in the past tense: one sentence for every type of event, for histories and traces.
import { batchEventsInEnglish } from './events/batch-english.ts'
import { batchEventsInSpanish } from './events/batch-spanish.ts'
import { caseEventsInEnglish } from './events/case-english.ts'
import { caseEventsInSpanish } from './events/case-spanish.ts'
import { environmentEventsInEnglish } from './events/environment-english.ts'
import { environmentEventsInSpanish } from './events/environment-spanish.ts'
import { registerEventsInEnglish } from './events/registers-english.ts'
import { registerEventsInSpanish } from './events/registers-spanish.ts'
import type { EventSentences, EventType } from './events/types.ts'
import type { Words } from './languages.ts'
import type { Reader } from './times.ts'

export const eventWords: Words<EventSentences<EventType>> = {
  en: { ...batchEventsInEnglish, ...caseEventsInEnglish, ...registerEventsInEnglish, ...environmentEventsInEnglish },
  es: { ...batchEventsInSpanish, ...caseEventsInSpanish, ...registerEventsInSpanish, ...environmentEventsInSpanish },
}

/**
 * The sentence of one event of the journal. Who did it and when stand beside it. A type of a later version stands for itself.
 * `reader.named` gives titles of steps and tests and names of people; without it their ids stand.
 */
export function eventSentence(event: { type: string; body: object }, reader: Reader): string {
  const words: Readonly<Record<string, unknown>> = eventWords[reader.language]
  // The sentence is looked up by the event's own type, so it takes the body of that event.
  const say = words[event.type] as ((body: object, reader: Reader) => string) | undefined
  return say?.(event.body, reader) ?? event.type
}

/** What an event of a batch says of where it happened, as far as it does. */
type Place = { operation?: unknown; run?: unknown; entry?: unknown }

/** The runs and entries of a batch, as its state has them and its page tells them. */
interface Runs {
  runs: readonly { run: number; operation: string }[]
  entries: readonly { id: number; operation: string }[]
}

/**
 * The operation that an event of a batch is about: named by it, or that of its run, or of the entry that it speaks of. Steps of
 * several operations may have one id: only with it are they named in the sentence of the event.
 */
export const operationOfEvent = (body: object, { runs, entries }: Runs): string | undefined => {
  const { operation, run, entry }: Place = body
  if (typeof operation === 'string') return operation
  return runs.find(each => each.run === run)?.operation ?? entries.find(({ id }) => id === entry)?.operation
}
