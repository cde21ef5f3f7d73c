// record-step: what was done and found at one step of an open operation; the second check stands before what cannot be undone.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import { FileHash, Id, Password, Second, ShownId } from '../../kit/input.ts'
import { roles } from '../../person/roles.ts'
import type { ExceptionDraft, StepSituation } from '../../step/outcome.ts'
import { filesInValues } from '../../step/values.ts'
import { type BatchState, batchEvent } from '../batch.ts'
import { asChecked, confirmedFault } from '../confirmed-check.ts'
import { follow, raise } from '../follow.ts'
import { filledIn, isLate, judgeRecord } from '../judge-record.ts'
import { batchUnknown } from '../may.ts'
import { checkedBy, checkFault } from '../second-check.ts'
import { transcribedBody, transcribedException, unverified } from '../transcription.ts'

const Input = z.strictObject({
  ...filledIn,
  /** When it was done, where that is not now. */
  performedAt: z.iso.datetime().optional(),
  /** A supervisor allows it where the process does. */
  override: z.boolean().optional(),
  /** The colleague who confirms: checked before the decision. */
  second: Second.optional(),
  /** In place of that: the check that a colleague has confirmed on another tablet. */
  checked: ShownId.optional(),
  /** A photograph instead of the second check, by its SHA-256. */
  checkPhoto: FileHash.optional(),
  /** Done on paper while Marrow could not be reached: then `second` compares the entry with the sheet. */
  transcribed: z.strictObject({ performer: Id, sheet: FileHash, checker: Id.optional() }).optional(),
  password: Password.optional(),
})
type Input = z.infer<typeof Input>

const extraExceptions = (input: Input, situation: StepSituation): ExceptionDraft[] => {
  const { performedAt, context, step, batch, run } = situation
  const drafts: ExceptionDraft[] = input.transcribed ? transcribedException(situation, input.transcribed) : []
  if (!input.transcribed && isLate(performedAt, context.now)) {
    // Done before its operation was opened here: nothing that Marrow checks at the bench was checked then.
    const deviation = performedAt < (batch.runs.find(each => each.run === run)?.openedAt ?? '')
    drafts.push({ kind: 'late-entry', facts: { performedAt, reason: input.reason ?? '' }, deviation })
  }
  const isChecked = input.transcribed ? input.transcribed.checker !== undefined : context.proof.second !== undefined
  if (step.secondCheck && !isChecked) {
    drafts.push({
      kind: 'second-check-by-photo',
      facts: { step: step.id, photo: input.checkPhoto ?? '' },
      deviation: false,
    })
  }
  return drafts
}

const nextVersion = (batch: BatchState): number => batch.version + 1

const decide: Command<Input>['decide'] = (input, given) => {
  const context = input.checked === undefined ? given : asChecked(input.batch, input.checked, given)
  const judged = judgeRecord(input, context)
  if (!judged.ok) return judged.decision
  const { situation, values, outcome } = judged
  const { batch, operation, step, run } = situation
  const other = input.checked === undefined ? null : confirmedFault(input.checked, judged, input)
  if (other) return decline(other)
  const unchecked = input.transcribed
    ? unverified(situation, outcome.exceptions)
    : checkFault(situation, { exceptions: outcome.exceptions, photo: input.checkPhoto })
  if (unchecked) return decline(unchecked)
  const recorded = batchEvent(batch.id, 'batch.step-recorded', {
    run,
    operation: operation.id,
    step: step.id,
    kind: step.kind,
    mark: operation.mark,
    values: outcome.values ?? values,
    computed: outcome.computed,
    ...(situation.performedAt === context.now ? {} : { performedAt: situation.performedAt }),
    ...(input.reason ? { reason: input.reason } : {}),
    ...(input.transcribed ? transcribedBody(input.transcribed, context) : checkedBy(situation)),
    ...(input.checkPhoto ? { checkPhoto: input.checkPhoto } : {}),
    ...(input.checked === undefined ? {} : { check: input.checked }),
  })
  const entry = nextVersion(batch)
  const drafts = [...outcome.exceptions, ...extraExceptions(input, situation)]
  const events = [
    recorded,
    ...raise(batch, drafts, { entry, run }),
    ...follow(batch, outcome.consequences, context),
    ...outcome.events,
  ]
  const raised = drafts.map(({ kind }) => kind)
  return accept(events, { entry, computed: outcome.computed, exceptions: drafts.length, raised })
}

export const recordStep = defineCommand<Input>({
  name: 'record-step',
  subject: 'batch',
  summary: 'Records what was done and found at a step of an open operation.',
  who: roles.filter(role => role !== 'inspector' && role !== 'administrator'),
  input: Input,
  target: input => input.batch,
  proves: ['password', 'second'],
  files: ({ values, checkPhoto, transcribed }) => [
    ...filesInValues(values),
    ...(checkPhoto ? [{ path: 'checkPhoto', hash: checkPhoto, isPicture: true }] : []),
    ...(transcribed ? [{ path: 'transcribed.sheet', hash: transcribed.sheet, isScan: true }] : []),
  ],
  // Also for a batch that is over: its flasks are still to be discarded (see mayWorkOn in `decide`).
  guard: batchUnknown,
  decide,
})
