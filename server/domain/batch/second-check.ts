// The second check: another person, by badge and PIN, active and as qualified as the performer; or a photograph in its place.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import { mayPerform } from '../person/may-perform.ts'
import type { OperationDefinition } from '../process/operation-definition.ts'
import type { ExceptionDraft, StepSituation } from '../step/outcome.ts'

/** What is to be confirmed: the exceptions that it raises, and a photograph given in place of the check. */
interface Confirmed {
  exceptions: readonly ExceptionDraft[]
  photo?: string
}

export const secondPersonFault = (
  operation: OperationDefinition,
  context: Context,
  { exceptions }: Confirmed,
): Refusal | null => {
  const { second } = context.proof
  if (second === undefined) {
    return refuse('second-person-required', { raises: exceptions.map(({ kind, facts }) => ({ kind, facts })) })
  }
  if (second === 'unrecognised') return refuse('second-person-not-recognised', {})
  if (second.personId === context.actor.id) return refuse('second-person-same', {})
  const person = context.read('person', second.personId)
  if (!person) return refuse('second-person-not-recognised', {})
  return mayPerform(person, operation.who, operation.qualification, context.now)
}

/** A supervisor whose badge allows an override at a step without a second check has checked nothing. */
const isOnlyAllowing = ({ step, override, context }: StepSituation): boolean => {
  const { second } = context.proof
  if (step.secondCheck || !override || second === undefined || second === 'unrecognised') return false
  return override.by === second.personId
}

/** A check that the step asks for, or one that was given unasked: nobody is named who could not have checked it. */
export const checkFault = (situation: StepSituation, confirmed: Confirmed): Refusal | null => {
  const { step, operation, context } = situation
  if (isOnlyAllowing(situation)) return null
  if (context.proof.second !== undefined) return secondPersonFault(operation, context, confirmed)
  const isReplaced = step.photoMayReplaceSecondCheck && confirmed.photo !== undefined
  return step.secondCheck && !isReplaced ? secondPersonFault(operation, context, confirmed) : null
}

/** Who checked it, as the entry says it. */
export const checkedBy = (situation: StepSituation): { checkedBy?: string } => {
  const { second } = situation.context.proof
  return second && second !== 'unrecognised' && !isOnlyAllowing(situation) ? { checkedBy: second.personId } : {}
}
