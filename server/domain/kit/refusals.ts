// The refusals that belong to no subject: input, permission, signatures, the clock.
import type { FormFault } from './form-fault.ts'

export interface KitRefusals {
  'fields-invalid': { count: number }
  'field-required': Record<string, never>
  'field-malformed': FormFault
  'text-has-hidden': Record<string, never>
  'field-unknown-option': { options: string[] }
  'file-not-stored': Record<string, never>
  'file-no-picture': Record<string, never>
  'file-no-scan': Record<string, never>
  'unknown-thing': { kind: string; id: string }
  'not-permitted': { roles: string[] }
  'not-signed-in': Record<string, never>
  'moved-on': { seenVersion: number; presentVersion: number }
  'version-required': Record<string, never>
  'command-id-reused': Record<string, never>
  'clock-unconfirmed': { lastEntryAt: string; now: string }
  'password-wrong': { attemptsLeft: number }
  'password-required': Record<string, never>
  'person-locked': { untilAt: string }
  /** `raises`: the exceptions that would be recorded with it, so that whoever confirms sees them too. */
  'second-person-required': { raises: { kind: string; facts: Record<string, string | number> }[] }
  'second-person-not-recognised': Record<string, never>
  'second-person-same': Record<string, never>
  'second-person-unqualified': { qualification: string }
  'second-person-role': { roles: string[] }
  'reason-required': Record<string, never>
  'in-the-future': { at: string }
}
