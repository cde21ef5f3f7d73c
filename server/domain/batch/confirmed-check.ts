// A step recorded with a check that a colleague confirmed on another tablet: the colleague stands for the second person, if it is the same step.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse, refuseState } from '../kit/refusal.ts'
import { isSameDocument } from '../process/same-document.ts'
import { type AskedElsewhere, goodUntil } from './checks.ts'
import type { AskedCheck } from './events.ts'
import type { FilledIn, Judged } from './judge-record.ts'

const findCheck = (batch: string, check: string, { read }: Pick<Context, 'read'>): AskedElsewhere | undefined =>
  read('batch', batch)?.checks.find(each => each.check === check)

/** The same moment, with whoever confirmed as the second person; who that may be is judged as at the same tablet. */
export const asChecked = (batch: string, check: string, context: Context): Context => {
  const answer = findCheck(batch, check, context)?.answer
  const second = answer?.what === 'confirmed' ? { personId: answer.by } : undefined
  return { ...context, proof: { ...context.proof, second } }
}

/** What was shown to the colleague, of a step as it would be recorded. */
export const shownOf = (
  { situation: { run, step, happened }, values, outcome }: Extract<Judged, { ok: true }>,
  { reason }: Pick<FilledIn, 'reason'>,
): Omit<AskedCheck, 'check'> => ({
  run,
  step: step.id,
  kind: step.kind,
  values,
  raises: outcome.exceptions.map(({ kind, facts }) => ({ kind, facts })),
  ...(reason ? { reason } : {}),
  ...(happened ? { happened } : {}),
})

/** Figures that come of the hour go on between the look and the entry; which exceptions come with it does not. */
const isWhatWasShown = (asked: AskedElsewhere, shown: Omit<AskedCheck, 'check'>): boolean => {
  const told = ({ run, step, kind, values, raises, reason, happened }: Omit<AskedCheck, 'check'>) =>
    JSON.parse(JSON.stringify({ run, step, kind, values, reason, happened, raises: raises.map(each => each.kind) }))
  return isSameDocument(told(asked), told(shown))
}

/** Why this check does not stand for the second check of what is recorded now; null where it does. */
export const confirmedFault = (
  check: string,
  judged: Extract<Judged, { ok: true }>,
  input: FilledIn,
): Refusal | null => {
  const { context, batch } = judged.situation
  const asked = batch.checks.find(each => each.check === check)
  if (!asked || asked.by !== context.actor.id) return refuse('check-unknown', { check })
  if (asked.entry !== undefined) return refuseState('check-used', { check })
  if (asked.answer?.what !== 'confirmed') return refuseState('check-not-confirmed', { check })
  if (context.now > goodUntil(asked)) return refuseState('check-too-old', { check })
  const isSame = input.performedAt === undefined && !input.override && isWhatWasShown(asked, shownOf(judged, input))
  return isSame ? null : refuseState('check-of-other-values', { check })
}
