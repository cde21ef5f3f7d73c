// Which equipment may be used: in service, and within its calibration (design.md section 9, rule 4).
import { type Refusal, refuse } from '../kit/refusal.ts'
import type { Calibration, EquipmentState } from './equipment.ts'

/** The calibration that holds: the one recorded last, also where an earlier one would have been valid for longer. */
export const currentCalibration = (equipment: EquipmentState): Calibration | null =>
  equipment.calibrations.at(-1) ?? null

/** Calibrated equipment is used within its calibration: it has one, and its last day has not ended. `at`: when it is, or was, used. */
export const mayUseByCalibration = (equipment: EquipmentState, at: string): Refusal | null => {
  if (!equipment.calibrated) return null
  const { id, name } = equipment
  // What was done since says nothing about a use before it.
  const calibration = equipment.calibrations.findLast(each => each.performedAt <= at)
  if (!calibration) return refuse('equipment-never-calibrated', { equipment: id, name })
  if (at <= calibration.validUntil) return null
  return refuse('equipment-calibration-lapsed', { equipment: id, name, on: calibration.validUntilOn })
}

/** Where a qualification was recorded by then, its last day has not ended: the one recorded last counts. */
export const mayUseByQualification = ({ id, name, qualifications }: EquipmentState, at: string): Refusal | null => {
  const last = qualifications.findLast(each => each.performedAt <= at)
  if (!last || at <= last.validUntil) return null
  return refuse('equipment-qualification-lapsed', { equipment: id, name, on: last.validUntilOn })
}

/** Equipment may be used while it is in service and within its calibration and qualification, as it stood at that time. */
export const mayUseEquipment = (equipment: EquipmentState, at: string): Refusal | null => {
  const { id, name, outages } = equipment
  const outage = outages.findLast(each => each.at <= at && (each.until === undefined || at < each.until))
  if (outage) return refuse('equipment-out-of-service', { equipment: id, name, reason: outage.reason })
  return mayUseByCalibration(equipment, at) ?? mayUseByQualification(equipment, at)
}
