// sign: the performer signs what was done in this operation, with the password again: a list of its entries as they stand.
import { entriesOfRun } from '../../batch/entries.ts'
import type { Signature } from '../../batch/events.ts'
import { present } from '../../kit/existing.ts'
import { refuse } from '../../kit/refusal.ts'
import { fine, no, type StepRule, type StepSituation } from '../outcome.ts'

/** The entries of the operation that count now, each with its version and hash (design.md section 9, rule 10). */
const entriesSigned = ({ batch, run }: StepSituation<'sign'>): Signature['signed'] => {
  const ids = new Set(entriesOfRun(batch, run).map(entry => entry.id))
  return batch.log
    .filter(({ version }) => ids.has(version))
    .map(({ version, hash }) => ({ stream: `batch/${batch.id}`, version, hash }))
}

export const signRule: StepRule<'sign'> = {
  kind: 'sign',
  correctable: false,
  repeatable: false,
  judge(_values, situation) {
    const { context } = situation
    if (context.proof.password !== 'right') return no(refuse('password-to-sign', {}))
    const { id: personId, name } = present(context, 'person', context.actor.id)
    const signature: Signature = { personId, name, meaning: 'performed', signed: entriesSigned(situation) }
    return fine({ computed: { signature } })
  },
}
