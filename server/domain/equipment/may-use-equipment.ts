// Which equipment may be used: in service, and within its calibration (design.md section 9, rule 4).
import { type Refusal, refuse } from '../kit/refusal.ts'
import type { Calibration, EquipmentState } from './equipment.ts'

/** The calibration that holds: the one recorded last, also where an earlier one would have been valid for longer. */
export const currentCalibration = (equipment: EquipmentState): Calibration | null =>
  equipment.calibrations.at(-1) ?? null

/** Calibrated equipment is used within its calibration: it has one, and its last day has not ended. */
export const mayUseByCalibration = (equipment: EquipmentState, now: string): Refusal | null => {
  if (!equipment.calibrated) return null
  const { id, name } = equipment
  const calibration = currentCalibration(equipment)
  if (!calibration) return refuse('equipment-never-calibrated', { equipment: id, name })
  if (now <= calibration.validUntil) return null
  return refuse('equipment-calibration-lapsed', { equipment: id, name, on: calibration.validUntilOn })
}

/** Equipment may be used while it is in service and within its calibration. */
export const mayUseEquipment = (equipment: EquipmentState, now: string): Refusal | null => {
  const { id, name, outOfService } = equipment
  if (outOfService) return refuse('equipment-out-of-service', { equipment: id, name, reason: outOfService.reason })
  return mayUseByCalibration(equipment, now)
}
