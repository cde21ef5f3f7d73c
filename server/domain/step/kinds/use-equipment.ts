// use-equipment: a piece of equipment in service and in calibration, scanned, with its settings; a cabinet takes one batch.
import { yearId } from '../../equipment/cabinet-rules.ts'
import { equipmentYearEvent } from '../../equipment/equipment-year.ts'
import { mayUseEquipment } from '../../equipment/may-use-equipment.ts'
import { refuseFields, refuseUnknown } from '../../kit/refusal.ts'
import { equipmentFault } from '../against-scan.ts'
import { allowance, withEvents } from '../allowance.ts'
import { openScannedCabinet } from '../cabinet.ts'
import { readFields } from '../fields.ts'
import { fine, no, type StepRule } from '../outcome.ts'
import { understandAs } from '../scanned.ts'

export const useEquipmentRule: StepRule<'use-equipment'> = {
  kind: 'use-equipment',
  correctable: false,
  repeatable: false,
  judge(values, situation) {
    const { step, batch, run, context } = situation
    const seen = understandAs(values.equipment, 'equipment', situation)
    if (!seen.ok) return no(seen.refusal)
    const equipment = context.read('equipment', seen.id)
    if (!equipment) return no(refuseUnknown('equipment', seen.id))
    const wrong = equipmentFault(equipment, step)
    if (wrong) return no(wrong)
    const read = readFields(step.fields, values.fields ?? {}, 'values.fields', situation.context.now)
    if (read.faults.length > 0) return no(refuseFields(read.faults))
    const allowed = allowance(
      mayUseEquipment(equipment, situation.performedAt),
      situation,
      step.overrideAllowed,
      equipment.id,
    )
    if ('refused' in allowed) return allowed.refused
    const year = yearId(equipment.id, context.now, context.zone)
    const settings = values.fields && Object.keys(values.fields).length > 0 ? { settings: values.fields } : {}
    const use = {
      batch: batch.id,
      run,
      step: step.id,
      ...settings,
      ...(allowed.happened ? { happened: true as const } : {}),
    }
    const opened = equipment.type === 'cabinet' ? openScannedCabinet(situation, equipment.id) : fine()
    if (!opened.ok) return opened
    const outcome = fine({
      values: { equipment: equipment.id, ...(values.fields ? { fields: values.fields } : {}) },
      computed: { ids: [equipment.id], numbers: read.numbers },
      exceptions: [...read.exceptions, ...allowed.exceptions, ...opened.exceptions],
      consequences: allowed.consequences,
      events: opened.events,
    })
    return withEvents(outcome, [equipmentYearEvent(year, 'equipment.used', use)])
  },
}
