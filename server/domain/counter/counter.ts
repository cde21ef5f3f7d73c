// A counter gives out numbers, each once: a stream for each series, so that two commands at once cannot take the same one.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { idOf } from '../kit/existing.ts'

export interface CounterState {
  /** `person`, `batch-26` */
  name: string
  version: number
  /** The highest number given out. */
  last: number
}

/** Numbers `first` to `first + count - 1` were given out. */
export interface CounterEvent {
  type: 'counter.advanced'
  body: EventBody & { first: number; count: number }
}

const evolve = (state: CounterState | null, event: Recorded<CounterEvent>): CounterState => {
  if (event.type !== 'counter.advanced') return unknownEvent(event as never)
  const { first, count } = event.body
  if (first !== (state?.last ?? 0) + 1) throw new Error(`${event.stream}: ${first} does not follow ${state?.last ?? 0}`)
  return { name: idOf(event), version: event.version, last: first + count - 1 }
}

const marks: Marks<CounterEvent> = { 'counter.advanced': 'record' }

export const counterSubject: Subject<CounterState, CounterEvent> = { kind: 'counter', evolve, marks }
