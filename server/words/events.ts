// What happened, in the past tense: one sentence for every type of event, for histories and traces.
import { batchEventsInEnglish } from './events/batch-english.ts'
import { batchEventsInSpanish } from './events/batch-spanish.ts'
import { caseEventsInEnglish } from './events/case-english.ts'
import { caseEventsInSpanish } from './events/case-spanish.ts'
import { registerEventsInEnglish } from './events/registers-english.ts'
import { registerEventsInSpanish } from './events/registers-spanish.ts'
import type { EventSentences, EventType } from './events/types.ts'
import type { Words } from './languages.ts'
import type { Reader } from './times.ts'

export const eventWords: Words<EventSentences<EventType>> = {
  en: { ...batchEventsInEnglish, ...caseEventsInEnglish, ...registerEventsInEnglish },
  es: { ...batchEventsInSpanish, ...caseEventsInSpanish, ...registerEventsInSpanish },
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
