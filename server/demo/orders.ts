// A case from the coordinator's desk: opened, consent and serology seen, collection booked.
import { bookCollection } from '../domain/case/commands/book-collection.ts'
import { openCase } from '../domain/case/commands/open-case.ts'
import { recordConsent, recordSerology } from '../domain/case/commands/prepare-case.ts'
import type { TreatmentSite } from '../domain/case/treatment-site.ts'
import type { Identity } from '../domain/kit/context.ts'
import { addDays, dayIn } from '../domain/kit/time.ts'
import { type Door, must } from './door.ts'
import type { Staff } from './people.ts'

/** The dose of the shipped process: 40 million cells in 8 mL. */
export const usualSite = (place: Pick<TreatmentSite, 'joint' | 'side' | 'digit' | 'digitJoint'>): TreatmentSite => ({
  ...place,
  doseCells: 40_000_000,
  volumeUl: 8000,
})

export interface Order {
  identity: Identity
  indication: string
  surgeon: string
  hospital: string
  sites: TreatmentSite[]
  collectionAt: string
  injectionAt: string
  /** Not yet back from the hospital's laboratory. */
  withoutSerology?: boolean
}

export interface Opened {
  caseId: string
  patientCode: string
}

const negative = { hiv: 'negative', hbsag: 'negative', 'anti-hbc': 'negative', hcv: 'negative', syphilis: 'negative' }

export const seeSerology = async (
  door: Door,
  staff: Staff,
  caseId: string,
  sampledOn = addDays(dayIn(door.zone, door.now()), -1),
): Promise<void> => {
  await must(door, recordSerology, { case: caseId, sampledOn, results: negative }, { as: staff.coordinator })
}

/** Opens the case and sees what must be there before the collection. */
export const openOrder = async (door: Door, staff: Staff, order: Order): Promise<Opened> => {
  const { identity, withoutSerology, ...facts } = order
  const as = staff.coordinator
  const { case: caseId, patientCode } = await must(door, openCase, { ...facts, patient: { identity } }, { as })
  await door.wait(4)
  await must(door, recordConsent, { case: caseId, givenOn: dayIn(door.zone, door.now()) }, { as })
  if (!withoutSerology) await seeSerology(door, staff, caseId as string)
  return { caseId: caseId as string, patientCode: patientCode as string }
}

/** Books the collection: the batch is opened and its donation number given. Answers the batch. */
export const book = async (door: Door, staff: Staff, caseId: string): Promise<string> => {
  const { batch } = await must(door, bookCollection, { case: caseId }, { as: staff.coordinator })
  return batch as string
}
