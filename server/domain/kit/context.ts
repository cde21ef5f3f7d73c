// What a command may know while it decides: the time, who asks, every folded state, and what was proved at the door.

import type { Role } from '../person/roles.ts'
import type { States } from '../subjects.ts'

export interface Actor {
  /** The person's id, or `system/<job>`. */
  id: string
  roles: readonly Role[]
}

/** A person's names and numbers: never in an event, only beside it (design.md section 8). */
export interface Identity {
  familyName: string
  givenName: string
  /** YYYY-MM-DD */
  birthDate: string
  hospitalNumbers: { issuer: string; number: string; validFrom?: string; validUntil?: string }[]
}

/** What was checked before the decision, because checking it takes time (argon2) or a key. */
export interface Proof {
  /** Whether the actor's password, asked again for this act, was right; absent where none was given. */
  password?: 'right' | 'wrong'
  /** The colleague who confirmed by badge and PIN; `unrecognised` where badge or PIN was wrong. */
  second?: { personId: string } | 'unrecognised'
  /** Whose badge was shown with a PIN that was not right. */
  wrongPinOf?: string
  /** Hashes made at the door for credentials that this command sets. */
  credential?: { kind: 'password' | 'pin'; hash: string }
  /** Why the clock is in question; absent while it is trusted. */
  clock?: { reason: 'jumped' | 'started-early'; offsetMs: number; lastEntryAt: string | null }
}

/** What lies apart from the journal, read through a key: names by hash, wristbands by blind index. */
export interface Personal {
  /** The keyed hash of one version of an identity, for the journal. */
  hash(patientCode: string, identity: Identity): string
  /** Whether the stored version still has this keyed hash (exchanged rows are found so). */
  matches(patientCode: string, version: number, hash: string): boolean
  /** Patients whose hospital number is the scanned text. */
  find(scanned: string): string[]
  /** Patients whose name and birth date are much alike. */
  similar(identity: Identity): string[]
}

export interface Context {
  /** Server time, ISO 8601, UTC, milliseconds. */
  now: string
  /** The laboratory's time zone (IANA), for days and printed times. */
  zone: string
  actor: Actor
  proof: Proof
  personal: Personal
  /** The folded state of a stream, or null where it has no entries. */
  read<Kind extends keyof States>(kind: Kind, id: string): States[Kind] | null
}
