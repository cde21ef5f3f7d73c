// A badge: a stream for each badge's code, so that no two persons can hold the same one.
import { readOwnId } from '../code/own-code.ts'
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { idOf } from '../kit/existing.ts'

export interface BadgeState {
  code: string
  version: number
  /** Who holds it now. */
  person: string | null
  /** Lost for good: it is never assigned again. */
  lost: boolean
  holders: { person: string; from: string; until?: string }[]
}

export type BadgeEvent =
  | { type: 'badge.assigned'; body: EventBody & { person: string } }
  | { type: 'badge.returned'; body: EventBody & { person: string; lost: boolean } }

const start = (event: Recorded<BadgeEvent>): BadgeState => ({
  code: idOf(event),
  version: 0,
  person: null,
  lost: false,
  holders: [],
})

const change = (state: BadgeState, event: Recorded<BadgeEvent>): Partial<BadgeState> => {
  switch (event.type) {
    case 'badge.assigned': {
      const { person } = event.body
      return { person, holders: [...state.holders, { person, from: event.at }] }
    }
    case 'badge.returned':
      return {
        person: null,
        lost: event.body.lost,
        holders: state.holders.map(each => (each.until ? each : { ...each, until: event.at })),
      }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: BadgeState | null, event: Recorded<BadgeEvent>): BadgeState => {
  const before = state ?? start(event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<BadgeEvent> = { 'badge.assigned': 'record', 'badge.returned': 'record' }

export const badgeSubject: Subject<BadgeState, BadgeEvent> = { kind: 'badge', evolve, marks }

/** The code of a badge as its card says it, where it is a card from elsewhere: whatever it says, in capitals. */
export const cardCode = (text: string): string => text.trim().toUpperCase()

/** A text may be that of a card from elsewhere; a badge of Marrow's own without its check character is none. */
export const mayBeCard = (text: string): boolean => readOwnId(cardCode(text))?.kind !== 'badge'

/** A new event of one badge. */
export const badgeEvent = <Type extends BadgeEvent['type']>(
  code: string,
  type: Type,
  body: Omit<Extract<BadgeEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `badge/${code}`, type, body: { v: 1, ...body } })
