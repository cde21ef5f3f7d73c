// skip-step: an optional step of an open operation is not needed this time; said once, by whom and when, and seen by whoever goes on.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, ShortName } from '../../kit/input.ts'
import { refuse, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { roles } from '../../person/roles.ts'
import { batchEvent } from '../batch.ts'
import { batchUnknown, mayPerformOperation, mayWorkOn, operationOf, processOf } from '../may.ts'
import { mayComeNow, skipOfStep } from '../steps-of-run.ts'

const Input = z.strictObject({ batch: Id, run: z.int().min(1), step: ShortName })
type Input = z.infer<typeof Input>

const decide: Command<Input>['decide'] = (input: Input, context: Context) => {
  const batch = present(context, 'batch', input.batch)
  const run = batch.runs.find(each => each.run === input.run)
  if (!run || run.closedAt) return decline(refuseState('run-not-open', { run: input.run }))
  const operation = operationOf(processOf(batch, context), run.operation)
  const step = operation?.steps.find(each => each.id === input.step)
  if (!operation || !step) return decline(refuseUnknown('step', input.step))
  const refusal = mayPerformOperation(batch, operation, context) ?? mayWorkOn(batch, operation)
  if (refusal) return decline(refusal)
  if (!step.optional) return decline(refuse('step-not-optional', { step: step.id }))
  const notNow = mayComeNow(batch, run.run, operation, step)
  if (notNow) return decline(notNow)
  if (skipOfStep(batch, run.run, step.id)) return decline(refuseState('step-skipped', { step: step.id }))
  const { mark } = operation
  const body = { run: run.run, operation: operation.id, step: step.id, mark }
  return accept([batchEvent(batch.id, 'batch.step-skipped', body)])
}

export const skipStep = defineCommand<Input>({
  name: 'skip-step',
  subject: 'batch',
  summary: 'Says that an optional step of an open operation is not needed this time.',
  who: roles.filter(role => role !== 'inspector' && role !== 'administrator'),
  input: Input,
  target: input => input.batch,
  guard: batchUnknown,
  decide,
})
