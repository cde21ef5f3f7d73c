// A person who works with Marrow: the printed name, the roles, the qualifications, and how that person is recognised.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'
import type { Role } from './roles.ts'

export type Language = 'en' | 'es'
export type CredentialKind = 'password' | 'pin'

export interface Qualification {
  /** A name that process documents ask for: `cell-culture`. */
  qualification: string
  /** The last day, as entered. */
  validUntilOn: string
  /** The end of that day in the laboratory's zone. */
  validUntil: string
  /** What shows it: a certificate's number, a media fill's report. */
  evidence: string
  grantedAt: string
  grantedBy: string
  withdrawn?: { at: string; by: string; reason: string }
}

/** An aseptic process simulation: medium filled in place of the product, to see whether anything grows. */
export interface MediaFillFacts {
  /** The qualification that it shows: `aseptic-filling`. */
  qualification: string
  filledAt: string
  unitsFilled: number
  unitsWithGrowth: number
  /** The day of the last reading. */
  readOn: string
  /** The number of its report. */
  evidence: string
  passed: boolean
}

export interface MediaFill extends MediaFillFacts {
  recordedAt: string
  by: string
}

export interface PersonState {
  id: string
  version: number
  /** As printed beside signatures (docs/adr/0007-names-of-staff.md). */
  name: string
  roles: readonly Role[]
  language: Language
  registeredAt: string
  registeredBy: string
  active: boolean
  /** Each time the account was closed; still closed where it has no end. */
  closed: { from: string; until?: string }[]
  /** Roles that the person had before, each until when. */
  earlierRoles: { roles: readonly Role[]; until: string }[]
  /** The hospital that the person works for, by its id in the settings; null in the laboratory, and in accounts from before it was asked. */
  hospital: string | null
  /** Every granted qualification, lapsed and withdrawn ones too, in order. */
  qualifications: Qualification[]
  /** In the order in which they were recorded. */
  mediaFills: MediaFill[]
  badge: string | null
  /** Since when, and whether the person chose it alone: one that another person set opens the door but signs nothing. */
  password: { setAt: string; own: boolean } | null
  pin: { setAt: string } | null
  /** Times of wrong passwords at signing since the last lock, unlocking or own new password. */
  failedSignatures: string[]
  lockedUntil: string | null
}

export type PersonEvent =
  | {
      type: 'person.registered'
      body: EventBody & { name: string; roles: readonly Role[]; language: Language; hospital?: string }
    }
  /** `hospital`: of the person with these roles; none where it is absent. */
  | { type: 'person.roles-changed'; body: EventBody & { roles: readonly Role[]; hospital?: string; reason: string } }
  | { type: 'person.deactivated'; body: EventBody & { reason: string } }
  | { type: 'person.reactivated'; body: EventBody & { reason: string } }
  | {
      type: 'person.qualified'
      body: EventBody & { qualification: string; validUntilOn: string; validUntil: string; evidence: string }
    }
  | { type: 'person.qualification-withdrawn'; body: EventBody & { qualification: string; reason: string } }
  | { type: 'person.media-filled'; body: EventBody & MediaFillFacts }
  | { type: 'person.badge-assigned'; body: EventBody & { badge: string } }
  | { type: 'person.badge-returned'; body: EventBody & { badge: string } }
  /** The hash itself lies in the credentials table. `own`: chosen by the person, not by an administrator. */
  | { type: 'person.credential-set'; body: EventBody & { what: CredentialKind; own: boolean } }
  | { type: 'person.signature-failed'; body: EventBody & { command: string } }
  /** Somebody typed a wrong PIN for this person's badge: `command` was to be confirmed. It locks nothing. */
  | { type: 'person.pin-failed'; body: EventBody & { command: string } }
  | { type: 'person.locked'; body: EventBody & { until: string; failures: number } }
  | { type: 'person.unlocked'; body: EventBody & { reason: string } }

type BodyOf<Type extends PersonEvent['type']> = Extract<PersonEvent, { type: Type }>['body']

const begin = (event: Recorded<Extract<PersonEvent, { type: 'person.registered' }>>): PersonState => ({
  id: idOf(event),
  version: event.version,
  name: event.body.name,
  roles: event.body.roles,
  language: event.body.language,
  registeredAt: event.at,
  registeredBy: event.actor,
  active: true,
  closed: [],
  earlierRoles: [],
  hospital: event.body.hospital ?? null,
  qualifications: [],
  mediaFills: [],
  badge: null,
  password: null,
  pin: null,
  failedSignatures: [],
  lockedUntil: null,
})

const qualify = (state: PersonState, at: string, by: string, body: BodyOf<'person.qualified'>): Qualification[] => {
  const { qualification, validUntilOn, validUntil, evidence } = body
  return [...state.qualifications, { qualification, validUntilOn, validUntil, evidence, grantedAt: at, grantedBy: by }]
}

const withdraw = (
  state: PersonState,
  name: string,
  withdrawn: { at: string; by: string; reason: string },
): Qualification[] =>
  state.qualifications.map(each => (each.qualification === name && !each.withdrawn ? { ...each, withdrawn } : each))

const setCredential = (at: string, { what, own }: BodyOf<'person.credential-set'>): Partial<PersonState> => {
  if (what === 'pin') return { pin: { setAt: at } }
  return own ? { password: { setAt: at, own }, failedSignatures: [] } : { password: { setAt: at, own } }
}

const change = (state: PersonState, event: Recorded<PersonEvent>): Partial<PersonState> => {
  const { at, actor: by } = event
  switch (event.type) {
    case 'person.registered':
      throw new Error(`${event.stream} is registered twice`)
    case 'person.roles-changed':
      return {
        roles: event.body.roles,
        hospital: event.body.hospital ?? null,
        earlierRoles: [...state.earlierRoles, { roles: state.roles, until: at }],
      }
    case 'person.deactivated':
      return { active: false, closed: [...state.closed, { from: at }] }
    case 'person.reactivated':
      return { active: true, closed: state.closed.map(each => (each.until ? each : { ...each, until: at })) }
    case 'person.qualified':
      return { qualifications: qualify(state, at, by, event.body) }
    case 'person.qualification-withdrawn':
      return {
        qualifications: withdraw(state, event.body.qualification, { at, by, reason: event.body.reason }),
      }
    case 'person.media-filled': {
      const { v: _, ...facts } = event.body
      return { mediaFills: [...state.mediaFills, { ...facts, recordedAt: at, by }] }
    }
    case 'person.badge-assigned':
      return { badge: event.body.badge }
    case 'person.badge-returned':
      return { badge: null }
    case 'person.credential-set':
      return setCredential(at, event.body)
    case 'person.signature-failed':
      return { failedSignatures: [...state.failedSignatures, at] }
    case 'person.pin-failed':
      return {}
    case 'person.locked':
      return { lockedUntil: event.body.until, failedSignatures: [] }
    case 'person.unlocked':
      return { lockedUntil: null, failedSignatures: [] }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: PersonState | null, event: Recorded<PersonEvent>): PersonState => {
  if (state === null && event.type === 'person.registered') return begin(event)
  const before = existing(state, event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<PersonEvent> = {
  'person.registered': 'record',
  'person.roles-changed': 'record',
  'person.deactivated': 'record',
  'person.reactivated': 'record',
  'person.qualified': 'record',
  'person.qualification-withdrawn': 'record',
  'person.media-filled': 'record',
  'person.badge-assigned': 'record',
  'person.badge-returned': 'record',
  'person.credential-set': 'record',
  'person.signature-failed': 'record',
  'person.pin-failed': 'record',
  'person.locked': 'record',
  'person.unlocked': 'record',
}

export const personSubject: Subject<PersonState, PersonEvent> = { kind: 'person', evolve, marks }

/** A new event of one person. */
export const personEvent = <Type extends PersonEvent['type']>(
  id: string,
  type: Type,
  body: Omit<BodyOf<Type>, 'v'>,
) => ({ stream: `person/${id}`, type, body: { v: 1, ...body } })
