// change-identity: two persons; what is being made for the patient waits for QA, and the labels already printed are listed to be checked.
import { z } from 'zod'
import { holdUntilDecided } from '../../batch/follow.ts'
import { printedLabels } from '../../batch/labels.ts'
import { isOver, mayReachPatient } from '../../batch/progress.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason, Second } from '../../kit/input.ts'
import { type Refusal, refuse, refuseUnknown } from '../../kit/refusal.ts'
import { isActive } from '../../person/may-perform.ts'
import type { Role } from '../../person/roles.ts'
import { IdentityInput } from '../identity-input.ts'
import { numbersUnlike } from '../numbers-unlike.ts'
import { patientEvent } from '../patient.ts'

/** Who knows the patients, or answers for what is made for them. */
const mayConfirm: readonly Role[] = ['coordinator', 'supervisor', 'qa', 'qp']

const confirmedBy = ({ proof, actor, read }: Context): { personId: string } | Refusal => {
  const { second } = proof
  if (second === undefined) return refuse('second-person-required', { raises: [] })
  if (second === 'unrecognised') return refuse('second-person-not-recognised', {})
  if (second.personId === actor.id) return refuse('second-person-same', {})
  const person = read('person', second.personId)
  if (!person || !isActive(person)) return refuse('second-person-not-recognised', {})
  return mayConfirm.some(role => person.roles.includes(role))
    ? second
    : refuse('second-person-role', { roles: [...mayConfirm] })
}

export const changeIdentity = defineCommand({
  name: 'change-identity',
  subject: 'patient',
  summary: 'Changes the name, birth date or hospital numbers of a patient; a second person confirms.',
  who: ['coordinator'],
  input: z.strictObject({
    patient: Id,
    identity: IdentityInput,
    reason: Reason,
    second: Second.optional(),
  }),
  target: input => input.patient,
  seesVersion: true,
  proves: ['second'],
  guard: (id, context) => (context.read('patient', id) ? null : refuseUnknown('patient', id)),
  decide(input, context) {
    const patient = present(context, 'patient', input.patient)
    const second = confirmedBy(context)
    if ('code' in second) return decline(second)
    const taken = input.identity.hospitalNumbers
      .flatMap(({ number }) => context.personal.find(number))
      .find(code => code !== patient.id)
    if (taken) return decline(refuse('hospital-number-taken', { patientCode: taken }))
    const unlike = numbersUnlike(input.identity.hospitalNumbers, context)
    if (unlike) return decline(unlike)
    const identityVersion = patient.identityVersion + 1
    const identityHash = context.personal.hash(patient.id, input.identity)
    const { reason } = input
    const changed = patientEvent(patient.id, 'patient.identity-changed', {
      identityVersion,
      identityHash,
      confirmedBy: second.personId,
      reason,
    })
    const batches = patient.cases
      .flatMap(id => context.read('case', id)?.batches ?? [])
      .map(id => present(context, 'batch', id))
    const labels = batches.flatMap(batch =>
      isOver(batch)
        ? []
        : printedLabels(batch)
            .filter(label => label.fate !== 'destroyed')
            .map(label => label.code),
    )
    // A GO that was asked for before was answered for the identity of before.
    const waiting = batches.filter(mayReachPatient)
    const identityChanged = { kind: 'identity', facts: { version: identityVersion, reason } } as const
    const held = waiting.flatMap(batch => holdUntilDecided(batch, identityChanged, 'identity-changed', context))
    return accept([changed, ...held], { labelsToCheck: labels, held: waiting.map(({ id }) => id) }, [
      { kind: 'identity', patientCode: patient.id, version: identityVersion, identity: input.identity },
    ])
  },
})
