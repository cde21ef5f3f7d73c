// A day at the bench: three patients' batches that all want something, two technicians, and what lies about that may not be used.
import { must } from '../../server/demo/door.ts'
import { receive } from '../../server/demo/lots.ts'
import { performOperation } from '../../server/demo/perform.ts'
import { recordCalibration } from '../../server/domain/equipment/commands/record-calibration.ts'
import { registerEquipment } from '../../server/domain/equipment/commands/register-equipment.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { addDays, dayIn } from '../../server/domain/kit/time.ts'
import { emptyLot } from '../../server/domain/lot/commands/empty-lot.ts'
import { openLot } from '../../server/domain/lot/commands/open-lot.ts'
import { quarantineLot } from '../../server/domain/lot/commands/quarantine-lot.ts'
import { registerMaterial } from '../../server/domain/material/commands/register-material.ts'
import { qualifyPerson } from '../../server/domain/person/commands/qualify-person.ts'
import { withdrawQualification } from '../../server/domain/person/commands/withdraw-qualification.ts'
import { type Begun, beginCase, courseUntil } from './app-laboratory.ts'
import { usualPlating } from './door.ts'
import { openScreens, type Screens } from './screens.ts'

export const flasks = 12

export interface FullDay {
  screens: Screens
  /** Twelve flasks that want fresh medium. */
  twelve: Begun
  /** In its first passage, late for its medium change. */
  passaged: Begun
  /** Marrow that came yesterday evening, to be seeded. */
  marrow: Begun
  things: Record<'expired' | 'quarantined' | 'empty' | 'stale' | 'centrifuge', string>
}

/** Lots and a centrifuge that were good a week ago, and a colleague whose qualification will have lapsed. */
const setAside = async ({ lab }: Screens): Promise<FullDay['things']> => {
  const { door, staff, laboratory } = lab
  const today = dayIn(door.zone, door.now())
  const as = staff.labManager
  const medium = (supplierLot: string, more: object = {}) =>
    receive(door, laboratory, { category: 'medium', supplierLot, ...more })
  const opensBriefly = async () => {
    const material = { name: 'Supplement-free medium', category: 'medium', supplier: 'Medium Example GmbH', unit: 'mL' }
    const { material: id } = await must(door, registerMaterial, { ...material, openedDays: 2 }, { as })
    const materials = { ...laboratory.materials, medium: String(id) }
    return receive(door, { ...laboratory, materials }, { category: 'medium', supplierLot: 'OPEN-1' })
  }
  const [expired, quarantined, empty, stale] = [
    await medium('OLD-1', { days: 2 }),
    await medium('DOUBT-1'),
    await medium('LAST-1', { quantity: 1 }),
    await opensBriefly(),
  ]
  await must(door, quarantineLot, { lot: quarantined, reason: 'Particles in one bottle' }, { as: staff.qa })
  await must(door, emptyLot, { lot: empty, reason: 'The bottle is empty' }, { as: staff.laia })
  await must(door, openLot, { lot: stale }, { as: staff.laia })
  const facts = { type: 'centrifuge', name: 'CEN-3', room: laboratory.rooms[0], calibrated: true }
  const { equipment } = await must(door, registerEquipment, facts, { as })
  const validUntilOn = addDays(today, 2)
  await must(door, recordCalibration, { equipment, validUntilOn, certificate: 'CAL-CEN-3' }, { as })
  const { pau: person } = staff
  const qualification = 'cell-culture'
  await must(door, withdrawQualification, { person, qualification, reason: 'Renewed for a week only' }, { as })
  await must(door, qualifyPerson, { person, qualification, validUntilOn, evidence: 'Media fill MF-7' }, { as })
  return { expired, quarantined, empty, stale, centrifuge: String(equipment) }
}

/** The laboratory on the morning of that day; the cases begin one after the other, so that each is where it should be. */
export const openFullDay = async (): Promise<FullDay> => {
  const screens = await openScreens()
  const { lab, paper } = screens
  const passaged = await beginCase(lab, {}, 'passaged')
  await courseUntil(lab, passaged, 'passage')
  await performOperation(lab.door, passaged.batch, 'passage', passaged.plan)
  const things = await setAside(screens)
  const twelve = await beginCase(lab, {}, 'twelve')
  twelve.plan = {
    ...twelve.plan,
    plating: passage => (passage === 0 ? { type: 't175', count: flasks, cellsPerCm2: 150_000 } : usualPlating(passage)),
  }
  await courseUntil(lab, twelve, 'medium-change')
  const marrow = await beginCase(lab, {}, 'marrow')
  await courseUntil(lab, marrow, 'seeding')
  const { equipment } = lab.laboratory
  const sheets = [passaged, twelve, marrow].map(({ batch }) => `/api/labels/batch/${batch}.pdf`)
  await screens.print('supervisor', [
    ...sheets,
    ...[passaged, twelve, marrow].flatMap(({ batch }) => screens.labelsOf(batch)),
    `/api/batches/${marrow.batch}/donation-labels.pdf`,
  ])
  const incubator = equipment.find(id => present(lab.door, 'equipment', id).type === 'incubator') ?? ''
  await screens.print('labManager', [
    ...[things.centrifuge, ...equipment].map(id => `/api/labels/equipment/${id}.pdf`),
    `/api/labels/incubator/${incubator}.pdf`,
    ...[things.expired, things.quarantined, things.empty, things.stale, ...lab.lots].map(
      id => `/api/labels/lot/${id}.pdf`,
    ),
    ...(['laia', 'marc', 'pau'] as const).map(who => `/api/labels/badge/${screens.badgeOf(who)}.pdf`),
  ])
  if (paper.known().length === 0) throw new Error('no paper was printed')
  return { screens, twelve, passaged, marrow, things }
}
