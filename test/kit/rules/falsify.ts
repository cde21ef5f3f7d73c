// Histories made bad by hand, to see that a rule's check can fail: events changed, left out, or added.
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import type { Given, History } from './book.ts'

type Is = (event: AnyRecorded) => boolean

/** The body of an event, as a test reads and changes it: each type has its own fields of these. */
export interface Body {
  [field: string]: unknown
  step?: string
  test?: string
  values: { vessels: { code: string; cells: number }[]; cells: number; suspensionVolumeUl: number }
  computed: { codes: string[] }
  signature: { signed: unknown[]; name: string }
}

const bodyOf = ({ body }: AnyRecorded): Body => body as unknown as Body

/** Of this type. */
export const is =
  (type: string): Is =>
  event =>
    event.type === type

/** What was recorded for this step. */
export const step =
  (id: string): Is =>
  event =>
    event.type === 'batch.step-recorded' && bodyOf(event).step === id

/** The result of this test. */
export const result =
  (test: string): Is =>
  event =>
    event.type === 'batch.result-entered' && bodyOf(event).test === test

const mapEntries = (history: History, change: (event: AnyRecorded) => AnyRecorded[]): History => ({
  ...history,
  given: history.given.map(given => ({ ...given, entries: given.entries.flatMap(change) })),
})

/** Finds the first such event only. */
const firstOf = (which: Is): Is => {
  let isFound = false
  return event => {
    const isIt = !isFound && which(event)
    isFound ||= isIt
    return isIt
  }
}

/** The first such event, with something else about it. */
export const changed = (history: History, which: Is, change: (event: AnyRecorded) => object): History => {
  const isIt = firstOf(which)
  return mapEntries(history, event => [isIt(event) ? { ...event, ...change(event) } : event])
}

/** The first such event, with something else in its body. */
export const saying = (history: History, which: Is, change: (body: Body) => object): History =>
  changed(history, which, event => ({ body: { ...event.body, ...change(bodyOf(event)) } }))

/** Without any such event. */
export const without = (history: History, which: Is): History =>
  mapEntries(history, event => (which(event) ? [] : [event]))

interface Other extends Partial<Omit<AnyRecorded, 'body'>> {
  body: Record<string, unknown>
}

/** An event like another, apart from what is said about it. */
const like = (event: AnyRecorded | undefined, { body, ...other }: Other): AnyRecorded =>
  ({ ...event, ...other, body: { v: 1, ...body } }) as AnyRecorded

/** One more event just before the first such one. */
export const preceded = (history: History, which: Is, by: Other): History => {
  const isIt = firstOf(which)
  return mapEntries(history, event => (isIt(event) ? [like(event, by), event] : [event]))
}

/** One more command at the end that wrote this event. */
export const followed = (history: History, command: string, by: Other): History => {
  const last = history.given.flatMap(given => given.entries).at(-1)
  const entries = [like(last, by)]
  const given: Given = { command, input: {}, by: entries[0]?.actor ?? '', outcome: 'accepted', entries }
  return { ...history, given: [...history.given, given] }
}

/** One more command at the end that was refused. */
export const refusedWith = (history: History, command: string, code: string, input: object): History => ({
  ...history,
  given: [...history.given, { command, input, by: '', outcome: 'refused', code, entries: [] }],
})
