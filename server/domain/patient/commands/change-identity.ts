// change-identity: two persons; the labels already printed are listed to be checked.
import { z } from 'zod'
import { printedLabels } from '../../batch/labels.ts'
import { isOver } from '../../batch/progress.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason, Second } from '../../kit/input.ts'
import { refuse, refuseUnknown } from '../../kit/refusal.ts'
import { IdentityInput } from '../identity-input.ts'
import { numbersUnlike } from '../numbers-unlike.ts'
import { patientEvent } from '../patient.ts'

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
    const { second } = context.proof
    if (second === undefined) return decline(refuse('second-person-required', {}))
    if (second === 'unrecognised') return decline(refuse('second-person-not-recognised', {}))
    if (second.personId === context.actor.id) return decline(refuse('second-person-same', {}))
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
    const running = patient.cases.flatMap(id => context.read('case', id)?.batches ?? [])
    const labels = running.flatMap(id => {
      const batch = present(context, 'batch', id)
      return isOver(batch)
        ? []
        : printedLabels(batch)
            .filter(label => label.fate !== 'destroyed')
            .map(label => label.code)
    })
    return accept([changed], { labelsToCheck: labels }, [
      { kind: 'identity', patientCode: patient.id, version: identityVersion, identity: input.identity },
    ])
  },
})
