// Why a command about equipment, or the use of a cabinet, is refused: each code with its facts.
import type { EquipmentType } from './equipment.ts'

export interface EquipmentRefusals {
  'equipment-out-of-service': { equipment: string; name: string; reason: string }
  'equipment-in-service': { equipment: string; name: string }
  'equipment-never-calibrated': { equipment: string; name: string }
  /** `on`: the last day on which it was valid. */
  'equipment-calibration-lapsed': { equipment: string; name: string; on: string }
  'equipment-qualification-lapsed': { equipment: string; name: string; on: string }
  /** `until`: the last day that can be given for it. */
  'qualification-too-long': { until: string; months: number }
  'calibration-in-the-past': { on: string }
  'calibration-not-needed': { equipment: string; name: string }
  'positions-only-in-incubators': { type: EquipmentType }
  'positions-missing': Record<string, never>
  'cabinet-occupied': { cabinet: string; batch: string }
  /** `lastBatch`: null where nothing has been open in it this year. */
  'line-clearance-missing': { lastBatch: string | null }
  'cabinet-not-open': { batch: string }
}
