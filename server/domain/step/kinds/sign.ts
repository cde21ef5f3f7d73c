// sign: the performer signs what was done in this operation, with the password again.
import { refuse } from '../../kit/refusal.ts'
import { fine, no, type StepRule } from '../outcome.ts'

export const signRule: StepRule<'sign'> = {
  kind: 'sign',
  correctable: false,
  repeatable: false,
  judge(_values, { context }) {
    return context.proof.password === 'right' ? fine() : no(refuse('password-to-sign', {}))
  },
}
