// A draft is signed, once for production and once for quality, by two persons; the signature is bound to the drafted entry.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Password } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState } from '../../kit/refusal.ts'
import { proveSignature } from '../../person/prove.ts'
import type { Role } from '../../person/roles.ts'
import { type Signatory, signatories } from '../events.ts'
import { isLatestDraft, processKnown, usableVersion } from '../guards.ts'
import { type ProcessVersion, processEvent } from '../process.ts'
import { Name } from '../text.ts'

const Input = z.strictObject({
  process: Name,
  version: z.int().min(1),
  as: z.enum(signatories),
  password: Password.optional(),
})
type Input = z.infer<typeof Input>

const roleOf: Record<Signatory, Role> = { production: 'supervisor', qa: 'qa' }

const mayBeSigned = (version: ProcessVersion, as: Signatory, { actor }: Context): Refusal | null => {
  const { signatures } = version
  if (!actor.roles.includes(roleOf[as])) return { code: 'not-permitted', facts: { roles: [roleOf[as]] }, status: 403 }
  if (signatures[as]) return refuseState('process-already-signed', { version: version.version, as })
  if (Object.values(signatures).some(signature => signature.by === actor.id)) {
    return refuse('process-signatures-by-one-person', { version: version.version })
  }
  return as === 'qa' && version.draftedBy === actor.id
    ? refuse('process-author-approves', { version: version.version })
    : null
}

export const signProcess = defineCommand<Input>({
  name: 'sign-process',
  subject: 'process',
  summary: 'Signs a drafted version for production or for quality, with the password again.',
  who: ['supervisor', 'qa'],
  input: Input,
  target: ({ process }) => process,
  seesVersion: true,
  proves: ['password'],
  guard: processKnown,
  decide: ({ process, version, as }, context) => {
    const known = usableVersion(process, version, context)
    if ('refusal' in known) return decline(known.refusal)
    const refusal = isLatestDraft(known.state, known.found) ?? mayBeSigned(known.found, as, context)
    if (refusal) return decline(refusal)
    const unproved = proveSignature(context, 'sign-process')
    if (unproved) return unproved
    const { name } = present(context, 'person', context.actor.id)
    const signed = [known.found.draft]
    return accept([processEvent(process, 'process.signed', { processVersion: version, as, name, signed })])
  },
})
