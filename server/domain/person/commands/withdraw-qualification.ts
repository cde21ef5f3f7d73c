// A failed media fill, a long absence: the qualification holds no longer, at once. Not held up by what the screen had seen.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuseState } from '../../kit/refusal.ts'
import { Name } from '../../process/text.ts'
import { isPerson } from '../guards.ts'
import { qualificationOf } from '../may-perform.ts'
import { personEvent } from '../person.ts'

const Input = z.strictObject({ person: Id, qualification: Name.max(60), reason: Reason })
type Input = z.infer<typeof Input>

export const withdrawQualification = defineCommand<Input>({
  name: 'withdraw-qualification',
  subject: 'person',
  summary: 'Withdraws a qualification from a person.',
  who: ['lab-manager', 'qa'],
  input: Input,
  target: ({ person }) => person,
  guard: isPerson,
  decide: ({ person, qualification, reason }, context) => {
    if (!qualificationOf(present(context, 'person', person), qualification)) {
      return decline(refuseState('qualification-not-held', { person, qualification }))
    }
    return accept([personEvent(person, 'person.qualification-withdrawn', { qualification, reason })])
  },
})
