// Four cases in one laboratory: one treated and closed, one failed, one in culture with a near miss and a correction, one only booked.

import { must } from '../../server/demo/door.ts'
import { receive } from '../../server/demo/lots.ts'
import { performOperation } from '../../server/demo/perform.ts'
import { abandonOperation } from '../../server/domain/batch/commands/close-operation.ts'
import { correctEntry } from '../../server/domain/batch/commands/correct-entry.ts'
import { openOperation } from '../../server/domain/batch/commands/open-operation.ts'
import { recordStep } from '../../server/domain/batch/commands/record-step.ts'
import { latestEntry } from '../../server/domain/batch/entries.ts'
import { closeCase } from '../../server/domain/case/commands/prepare-case.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { present } from '../../server/domain/kit/existing.ts'
import type { Options } from './app.ts'
import {
  type AppLaboratory,
  type Begun,
  beginCase,
  courseUntil,
  giveProduct,
  openAppLaboratory,
} from './app-laboratory.ts'

export interface FourCases {
  lab: AppLaboratory
  failed: Begun
  given: Begun
  growing: Begun
  booked: Begun
  /** A lot that the growing batch was recorded to have used, and had not: the entry was corrected. */
  wrongLot: string
  rightLot: string
}

const fail = async (lab: AppLaboratory): Promise<Begun> => {
  const begun = await beginCase(lab, {}, 'failed')
  await courseUntil(lab, begun, 'first-wash')
  const contaminated = () => ({ option: 'contaminated' })
  await performOperation(lab.door, begun.batch, 'culture-stop', { ...begun.plan, instead: { reason: contaminated } })
  return begun
}

const give = async (lab: AppLaboratory): Promise<Begun> => {
  const begun = await beginCase(lab, {}, 'given')
  await courseUntil(lab, begun, 'dispatch')
  await giveProduct(lab, begun)
  const treated = { case: begun.caseId, reason: 'Treated' }
  await must(lab.door, closeCase, treated, { as: lab.staff.coordinator })
  return begun
}

/** In the incubator after its first passage; the code of another batch was scanned, and a lot was first recorded wrongly. */
const grow = async (lab: AppLaboratory, foreign: string) => {
  const { door, staff, laboratory } = lab
  const begun = await beginCase(lab, { surgeon: staff.surgeon2 }, 'growing')
  await courseUntil(lab, begun, 'medium-change')
  const wrongLot = await receive(door, laboratory, { category: 'medium', supplierLot: 'C1-MED' })
  const rightLot = await receive(door, laboratory, { category: 'medium', supplierLot: 'D1-MED' })
  const shelf = { ...begun.plan.shelf, lots: [...lab.lots.filter(id => isNot(lab, id, 'medium')), wrongLot] }
  begun.plan = { ...begun.plan, shelf }
  const done = await performOperation(door, begun.batch, 'medium-change', begun.plan)
  const entry = latestEntry(present(door, 'batch', begun.batch), 'medium-change', 'medium')
  const values = { lot: withCheck(rightLot), amount: '350' }
  const reason = 'The bottle of the other lot was taken'
  await must(door, correctEntry, { batch: begun.batch, entry: entry?.id, values, reason }, { as: staff.laia })
  begun.plan = { ...begun.plan, shelf: { ...shelf, lots: [...shelf.lots.filter(id => id !== wrongLot), rightLot] } }
  await courseUntil(lab, begun, 'passage')
  await performOperation(door, begun.batch, 'passage', begun.plan)
  await scanForeign(lab, begun, foreign)
  return { begun, wrongLot, rightLot, run: done }
}

const isNot = ({ door }: AppLaboratory, lot: string, category: string): boolean =>
  door.read('material', door.read('lot', lot)?.material ?? '')?.category !== category

/** A flask of another batch, scanned where this batch's were wanted. */
const scanForeign = async ({ door, staff }: AppLaboratory, { batch }: Begun, foreign: string): Promise<void> => {
  const as = staff.laia
  const { run } = await must(door, openOperation, { batch, operation: 'observation' }, { as })
  const scan = { batch, run, step: 'batch', kind: 'scan-match', values: { codes: [withCheck(foreign)] } }
  const refused = await door.run(recordStep, scan, { as })
  if (refused.ok) throw new Error('a foreign code was taken')
  await must(door, abandonOperation, { batch, run, reason: 'Interrupted by an alarm' }, { as })
}

export const openFourCases = async (options: Omit<Options, 'isEmpty'> = {}): Promise<FourCases> => {
  const lab = await openAppLaboratory(options)
  const failed = await fail(lab)
  const given = await give(lab)
  lab.lots.push(await receive(lab.door, lab.laboratory, { category: 'medium', supplierLot: 'B1-MED' }))
  const { begun: growing, wrongLot, rightLot } = await grow(lab, failed.batch)
  const booked = await beginCase(lab, {}, 'booked')
  return { lab, failed, given, growing, booked, wrongLot, rightLot }
}
