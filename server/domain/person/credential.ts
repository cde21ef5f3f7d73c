// Setting a password or a PIN: an event that says so, and the hash beside it in its own table.
import type { Aside } from '../kit/command.ts'
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import { type CredentialKind, personEvent } from './person.ts'

/** `own`: chosen by the person. Refused where the door made no hash of this kind. */
export const setCredential = (
  context: Pick<Context, 'proof'>,
  person: string,
  what: CredentialKind,
  own: boolean,
): { ok: true; event: NewEvent; aside: Aside } | { ok: false; refusal: Refusal } => {
  const { credential } = context.proof
  if (credential?.kind !== what) return { ok: false, refusal: refuse('credential-missing', {}) }
  return {
    ok: true,
    event: personEvent(person, 'person.credential-set', { what, own }),
    aside: { kind: 'credential', personId: person, what, hash: credential.hash },
  }
}
