// Every event that the journal can hold, by type, and the shape of the sentences about them: derived from the subjects themselves.
import type { Kind, subjects } from '../../domain/subjects.ts'
import { bare, nameOf } from '../names.ts'
import type { Reader } from '../times.ts'

type AnyEvent = Parameters<(typeof subjects)[Kind]['evolve']>[1]

export type EventType = AnyEvent['type']

export type EventBodyOf<Type extends EventType> = Extract<AnyEvent, { type: Type }>['body']

/** The types of one group of subjects: those that begin with `batch.`, say. */
export type TypesOf<Noun extends string> = Extract<EventType, `${Noun}.${string}`>

export type EventSentences<Types extends EventType> = {
  readonly [Type in Types]: (body: EventBodyOf<Type>, reader: Reader) => string
}

/** The nouns that events of the registers begin with. */
export type RegisterNoun =
  | 'badge'
  | 'cabinet'
  | 'clock'
  | 'counter'
  | 'equipment'
  | 'lab'
  | 'location'
  | 'lot'
  | 'material'
  | 'misread'
  | 'person'
  | 'printer'
  | 'process'
  | 'room'

/** ` Reason: the tube was read.`, or nothing where no reason was given. */
export const reasonIn =
  (word: string) =>
  (reason: string | undefined): string =>
    reason === undefined || bare(reason) === '' ? '' : ` ${word}: ${bare(reason)}.`

/** `, Hospital del Río`, or nothing for whoever works in the laboratory. */
export const atHospital = (hospital: string | undefined, reader: Reader): string =>
  hospital === undefined ? '' : `, ${nameOf('hospital', hospital, reader)}`
