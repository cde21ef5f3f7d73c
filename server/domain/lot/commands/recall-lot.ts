// The supplier, or the laboratory itself, calls a lot back. Not held up by what the screen had seen.
import { z } from 'zod'
import { raise } from '../../batch/follow.ts'
import { accept, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { lotStandsAt } from '../guards.ts'
import { lotEvent } from '../lot.ts'

const Input = z.strictObject({ lot: Id, reason: Reason })
type Input = z.infer<typeof Input>

/** Whatever it was used in, in whatever state that is by now, but for what is given to nobody: no GO before QA has decided. */
const foundLater = ({ lot, reason }: Input, context: Context): NewEvent[] => {
  const standing = present(context, 'lot', lot).uses.filter(use => !use.withdrawn)
  return [...new Set(standing.map(({ batch }) => batch))]
    .map(id => present(context, 'batch', id))
    .filter(batch => !batch.rejected && !batch.failed)
    .flatMap(batch => raise(batch, [{ kind: 'found-later', facts: { lot, reason }, deviation: true }], {}))
}

export const recallLot = defineCommand<Input>({
  name: 'recall-lot',
  subject: 'lot',
  summary: 'Records that a lot was recalled: it is never used again, and QA decides about every batch in which it was.',
  who: ['qa'],
  input: Input,
  target: ({ lot }) => lot,
  guard: lotStandsAt('received', 'released', 'quarantined', 'rejected'),
  decide(input, context) {
    const { lot, reason } = input
    const raised = foundLater(input, context)
    return accept([lotEvent(lot, 'lot.recalled', { reason }), ...raised], { exceptions: raised.length })
  },
})
