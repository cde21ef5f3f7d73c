// What stands against a scanned thing at its step, whatever else is filled in: it is of another sort, or it holds another batch.
// The scan says it at once, the record of the step again.
import type { BatchState } from '../batch/batch.ts'
import { cabinetYear, mayClearCabinet } from '../equipment/cabinet-rules.ts'
import type { EquipmentState } from '../equipment/equipment.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse, refuseUnknown } from '../kit/refusal.ts'
import { locationExists, mayPlaceAt } from '../location/may-place.ts'
import type { LotState } from '../lot/lot.ts'
import type { StepDefinition, StepDefinitionOf } from '../process/step-definition.ts'

/** A lot is of the material that the step asks for. */
export const lotFault = (lot: LotState, { material }: StepDefinitionOf<'use-lot'>, context: Pick<Context, 'read'>) => {
  const category = context.read('material', lot.material)?.category ?? ''
  return category === material ? null : refuse('material-wrong', { lot: lot.id, category, expected: material })
}

/** A piece of equipment is of the type that the step asks for. */
export const equipmentFault = ({ id, type }: EquipmentState, { equipment }: StepDefinitionOf<'use-equipment'>) =>
  type === equipment ? null : refuse('equipment-wrong', { equipment: id, type, expected: equipment })

/** The position exists on a registered incubator and may take this batch. */
export const locationFault = (location: string, batch: BatchState, context: Pick<Context, 'read'>): Refusal | null =>
  locationExists(location, context) ?? mayPlaceAt(context.read('location', location), batch.id)

interface Scan {
  seen: { kind: string; id: string }
  step: StepDefinition
  batch: BatchState
}

/** Null too for what the step does not ask for: its own form says what it waits for. */
export const againstScan = ({ seen, step, batch }: Scan, context: Context): Refusal | null => {
  if (step.kind === 'use-lot' && seen.kind === 'lot') {
    const lot = context.read('lot', seen.id)
    return lot ? lotFault(lot, step, context) : refuseUnknown('lot', seen.id)
  }
  if (step.kind === 'use-equipment' && seen.kind === 'equipment') {
    const equipment = context.read('equipment', seen.id)
    if (!equipment) return refuseUnknown('equipment', seen.id)
    const isCabinet = equipment.type === 'cabinet'
    const occupied = () => (isCabinet ? mayClearCabinet(cabinetYear(context, seen.id).state, batch.id) : null)
    return equipmentFault(equipment, step) ?? occupied()
  }
  return step.kind === 'place' && seen.kind === 'location' ? locationFault(seen.id, batch, context) : null
}
