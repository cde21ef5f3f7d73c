// use-lot: a released lot in date of the right material, scanned, with the amount taken where the step asks for it.
import type { Entry } from '../../batch/batch.ts'
import type { NewEvent } from '../../kit/event.ts'
import { type FieldFault, fieldFault, refuseFields, refuseUnknown } from '../../kit/refusal.ts'
import { addDays, dayIn } from '../../kit/time.ts'
import { type LotState, lotEvent, lotUsed, type UseAt } from '../../lot/lot.ts'
import { mayTakeFromLot, mayUseLot } from '../../lot/may-use-lot.ts'
import { lotFault } from '../against-scan.ts'
import { allowance } from '../allowance.ts'
import { readNumber } from '../fields.ts'
import { fine, no, type StepRule, type StepSituation } from '../outcome.ts'
import { understandAs } from '../scanned.ts'

type Situation = StepSituation<'use-lot'>

const amountOf = (text: string | undefined, { step }: Situation) => {
  if (step.amountUnit === undefined) return { ok: true as const, amount: undefined }
  if (text === undefined || text.trim() === '') {
    return { ok: false as const, refusal: refuseFields([fieldFault('values.amount', 'field-required', {})]) }
  }
  const number = readNumber(text)
  const fault = number.ok
    ? amountFault(number.value, step.amountUnit)
    : fieldFault('values.amount', number.code, number.facts)
  if (fault) return { ok: false as const, refusal: refuseFields([fault]) }
  return { ok: true as const, amount: number.ok ? number.value : 0 }
}

/** Something is taken, in whole pieces, or in thousandths of the unit at the finest. */
const amountFault = (value: number, unit: string): FieldFault | null => {
  const finest = unit === 'piece' ? 1 : 0.001
  const isWhole = unit !== 'piece' || Number.isInteger(value)
  if (value >= finest && isWhole) return null
  return fieldFault('values.amount', 'out-of-bounds', { value, unit, min: finest, max: null })
}

/** The lot as it stood when it was used: what was decided about it since is looked at where it was decided. */
const asItStood = (lot: LotState, { performedAt, correcting, batch }: Situation): LotState => {
  const decision = lot.decisions.findLast(each => each.at <= performedAt)
  const own = correcting
    ? lot.uses.findLast(use => !use.withdrawn && isUseOf(use, batch.id, correcting) && use.at <= correcting.recordedAt)
    : undefined
  return {
    ...lot,
    standing: decision?.standing ?? 'received',
    emptied: lot.emptied && lot.emptied.at > performedAt ? null : lot.emptied,
    // The use that is being corrected is withdrawn: its amount is there again.
    uses: lot.uses.filter(use => use !== own),
  }
}

/** A lot that lasts so many days once it is opened is opened with its first use, unless somebody recorded that before. */
const openedWith = (lot: LotState, stood: LotState, use: UseAt, { context, performedAt }: Situation): NewEvent[] => {
  const openedDays = context.read('material', lot.material)?.openedDays
  // The use that is being corrected takes the opening with it, where it was the only one.
  const { batch, run, step } = lot.opened?.use ?? {}
  const goes =
    stood !== lot &&
    stood.uses.every(each => each.withdrawn) &&
    batch === use.batch &&
    run === use.run &&
    step === use.step
  if (openedDays === undefined || (lot.opened && !goes)) return []
  const untilOn = addDays(dayIn(context.zone, performedAt), openedDays)
  return [lotEvent(lot.id, 'lot.opened', { untilOn, use, performedAt })]
}

const isUseOf = (use: LotState['uses'][number], batch: string, entry: Pick<Entry, 'run' | 'step'>): boolean =>
  use.batch === batch && use.run === entry.run && use.step === entry.step

export const useLotRule: StepRule<'use-lot'> = {
  kind: 'use-lot',
  correctable: true,
  repeatable: true,
  judge(values, situation) {
    const { step, batch, run, context } = situation
    const seen = understandAs(values.lot, 'lot', situation)
    if (!seen.ok) return no(seen.refusal)
    const lot = context.read('lot', seen.id)
    if (!lot) return no(refuseUnknown('lot', seen.id))
    const wrong = lotFault(lot, step, context)
    if (wrong) return no(wrong)
    const taken = amountOf(values.amount, situation)
    if (!taken.ok) return no(taken.refusal)
    const stood = asItStood(lot, situation)
    const against =
      mayUseLot(stood, situation.performedAt, context.zone) ??
      (taken.amount === undefined ? null : mayTakeFromLot(stood, taken.amount))
    const allowed = allowance(against, situation, step.overrideAllowed, lot.id)
    if ('refused' in allowed) return allowed.refused
    const use = {
      batch: batch.id,
      run,
      step: step.id,
      amount: taken.amount,
      ...(allowed.happened ? { happened: true as const } : {}),
    }
    return fine({
      values: { lot: lot.id, ...(values.amount === undefined ? {} : { amount: values.amount.trim() }) },
      computed: { ids: [lot.id] },
      exceptions: allowed.exceptions,
      consequences: allowed.consequences,
      events: [...openedWith(lot, stood, { batch: batch.id, run, step: step.id }, situation), lotUsed(lot.id, use)],
    })
  },
}
