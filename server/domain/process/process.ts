// A process and all its versions: what each one says, who signed it, from when it is used, and whether it was retired.
import { type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'
import type { ProcessDefinition } from './definition.ts'
import { type ProcessBody, type ProcessEvent, processMarks, type Signatory, type SignedEntry } from './events.ts'

export interface ProcessSignature {
  by: string
  name: string
  at: string
  signed: SignedEntry[]
}

export interface ProcessVersion {
  /** 1, 2, 3, ...: the number that a batch keeps; not the position in the stream. */
  version: number
  definition: ProcessDefinition
  change: string
  draftedAt: string
  draftedBy: string
  /** The entry that holds the document: what its signatures are bound to. */
  draft: SignedEntry
  signatures: Partial<Record<Signatory, ProcessSignature>>
  effectiveFrom: string | null
  retired: { at: string; by: string; reason: string } | null
}

export interface ProcessState {
  id: string
  version: number
  /** Every version ever drafted, in order. */
  versions: ProcessVersion[]
}

const draft = (
  event: Recorded<Extract<ProcessEvent, { type: 'process.drafted' }>>,
  before: ProcessVersion[],
): ProcessVersion[] => {
  const { processVersion, document, change } = event.body
  if (processVersion !== before.length + 1) throw new Error(`${event.stream}: version ${processVersion} is out of turn`)
  const version: ProcessVersion = {
    version: processVersion,
    definition: document,
    change,
    draftedAt: event.at,
    draftedBy: event.actor,
    draft: { stream: event.stream, version: event.version, hash: event.hash },
    signatures: {},
    effectiveFrom: null,
    retired: null,
  }
  return [...before, version]
}

const changed = (version: ProcessVersion, event: Recorded<ProcessEvent>): ProcessVersion => {
  const { at, actor: by } = event
  switch (event.type) {
    case 'process.drafted':
      throw new Error(`${event.stream}: version ${version.version} is drafted twice`)
    case 'process.signed': {
      const { as, name, signed } = event.body
      return { ...version, signatures: { ...version.signatures, [as]: { by, name, at, signed } } }
    }
    case 'process.effective-date-set':
      return { ...version, effectiveFrom: event.body.effectiveFrom }
    case 'process.retired':
      return { ...version, retired: { at, by, reason: event.body.reason } }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: ProcessState | null, event: Recorded<ProcessEvent>): ProcessState => {
  const { version } = event
  if (event.type === 'process.drafted') {
    return { id: idOf(event), version, versions: draft(event, state?.versions ?? []) }
  }
  const before = existing(state, event)
  const at = before.versions.findIndex(each => each.version === event.body.processVersion)
  const found = before.versions[at]
  if (!found) throw new Error(`${event.stream}: version ${event.body.processVersion} was never drafted`)
  return { ...before, version, versions: before.versions.with(at, changed(found, event)) }
}

export const processSubject: Subject<ProcessState, ProcessEvent> = { kind: 'process', evolve, marks: processMarks }

/** A new event of one process. */
export const processEvent = <Type extends ProcessEvent['type']>(
  id: string,
  type: Type,
  body: Omit<ProcessBody<Type>, 'v'>,
) => ({ stream: `process/${id}`, type, body: { v: 1, ...body } })

export const versionOf = (state: ProcessState, version: number): ProcessVersion | null =>
  state.versions.find(each => each.version === version) ?? null

/** What a version says; null where it was never drafted. A batch stays on its version, retired or not. */
export const definitionOf = (state: ProcessState, version: number): ProcessDefinition | null =>
  versionOf(state, version)?.definition ?? null

/** Signed by production and by quality. */
export const isSigned = (version: ProcessVersion): boolean =>
  version.signatures.production !== undefined && version.signatures.qa !== undefined

/** Where a version stands at an instant (ISO 8601, UTC). */
export type VersionStanding =
  | 'draft'
  | 'superseded-draft'
  | 'signed'
  | 'scheduled'
  | 'effective'
  | 'superseded'
  | 'retired'

const hasBegun = (version: ProcessVersion, now: string): boolean =>
  version.effectiveFrom !== null && version.effectiveFrom <= now

/** The version that came into effect last: by its date, and of two with one date the later. */
const inForce = (state: ProcessState, now: string): ProcessVersion | null =>
  state.versions
    .filter(version => hasBegun(version, now))
    .reduce<ProcessVersion | null>(
      (last, each) => (last && (last.effectiveFrom ?? '') > (each.effectiveFrom ?? '') ? last : each),
      null,
    )

/**
 * The version on which a new batch is opened now; null where none is. When the version in force is retired, nothing takes
 * its place: an older version was left for a reason, and is drafted again if it is wanted again.
 */
export const effectiveVersion = (state: ProcessState, now: string): ProcessVersion | null => {
  const version = inForce(state, now)
  return version && !version.retired ? version : null
}

export const standingOfVersion = (state: ProcessState, version: ProcessVersion, now: string): VersionStanding => {
  if (version.retired) return 'retired'
  if (!isSigned(version)) return version.version === state.versions.length ? 'draft' : 'superseded-draft'
  if (version.effectiveFrom === null) return 'signed'
  if (!hasBegun(version, now)) return 'scheduled'
  return inForce(state, now) === version ? 'effective' : 'superseded'
}
