// The automated counters that gave the figures of a count: scanned, of the register, in service and within their calibration.
import type { EquipmentState } from '../equipment/equipment.ts'
import { mayUseEquipment } from '../equipment/may-use-equipment.ts'
import { type Refusal, refuse, refuseUnknown } from '../kit/refusal.ts'
import { allowance } from './allowance.ts'
import { type Consequence, type ExceptionDraft, fine, no, type StepOutcome, type StepSituation } from './outcome.ts'
import { understandAs } from './scanned.ts'
import type { Count, StepValues } from './values.ts'

type Situation = StepSituation<'count-cells'>

const counterOf = (code: string, situation: Situation): { counter: EquipmentState } | { refusal: Refusal } => {
  const seen = understandAs(code, 'equipment', situation)
  if (!seen.ok) return seen
  const counter = situation.context.read('equipment', seen.id)
  if (!counter) return { refusal: refuseUnknown('equipment', seen.id) }
  const { id, type } = counter
  return type === 'counter'
    ? { counter }
    : { refusal: refuse('equipment-wrong', { equipment: id, type, expected: 'counter' }) }
}

export interface Counted {
  /** As scanned, each counter by its id. */
  counts: Count[]
  ids: string[]
  exceptions: ExceptionDraft[]
  consequences: Consequence[]
}

/** One whose calibration has lapsed is refused, or recorded with a hold where it has been used all the same. */
export const readCounters = (counts: readonly Count[], situation: Situation): { refused: StepOutcome } | Counted => {
  const read: Counted = { counts: [], ids: [], exceptions: [], consequences: [] }
  for (const count of counts) {
    if (count.method !== 'counter') {
      read.counts.push(count)
      continue
    }
    const found = counterOf(count.equipment, situation)
    if ('refusal' in found) return { refused: no(found.refusal) }
    const { id } = found.counter
    read.counts.push({ ...count, equipment: id })
    if (read.ids.includes(id)) continue
    const allowed = allowance(mayUseEquipment(found.counter, situation.performedAt), situation, false, id)
    if ('refused' in allowed) return allowed
    read.ids.push(id)
    read.exceptions.push(...allowed.exceptions)
    read.consequences.push(...allowed.consequences)
  }
  return read
}

/** The outcome of a count with the counters that it rests on. */
export const withCounters = (outcome: StepOutcome, values: StepValues<'count-cells'>, counted: Counted): StepOutcome =>
  outcome.ok
    ? fine({
        ...outcome,
        values: { ...values, counts: counted.counts },
        computed: { ...outcome.computed, ...(counted.ids.length > 0 ? { ids: counted.ids } : {}) },
        exceptions: [...counted.exceptions, ...outcome.exceptions],
        consequences: counted.consequences,
      })
    : outcome
