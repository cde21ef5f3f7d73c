// What stands in the way of commands about equipment, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'

/** Registered. */
export const isEquipment = (id: string, context: Pick<Context, 'read'>): Refusal | null =>
  context.read('equipment', id) ? null : refuseUnknown('equipment', id)

/** Registered, and in service. */
export const isInService = (id: string, context: Pick<Context, 'read'>): Refusal | null => {
  const equipment = context.read('equipment', id)
  if (!equipment) return refuseUnknown('equipment', id)
  const { name, outOfService } = equipment
  return outOfService
    ? refuseState('equipment-out-of-service', { equipment: id, name, reason: outOfService.reason })
    : null
}

/** Registered, and out of service. */
export const isOutOfService = (id: string, context: Pick<Context, 'read'>): Refusal | null => {
  const equipment = context.read('equipment', id)
  if (!equipment) return refuseUnknown('equipment', id)
  return equipment.outOfService ? null : refuseState('equipment-in-service', { equipment: id, name: equipment.name })
}

/** Registered, and of a kind that is calibrated. */
export const needsCalibration = (id: string, context: Pick<Context, 'read'>): Refusal | null => {
  const equipment = context.read('equipment', id)
  if (!equipment) return refuseUnknown('equipment', id)
  return equipment.calibrated ? null : refuseState('calibration-not-needed', { equipment: id, name: equipment.name })
}
