// One booked case in the laboratory in memory, ready to be taken through its course.
import { book, openOrder, usualSite } from '../../server/demo/orders.ts'
import type { BatchState } from '../../server/domain/batch/batch.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { goodDonor } from './app-laboratory.ts'
import { openMemoryLab } from './door.ts'

export const beginMemoryCase = async () => {
  const lab = await openMemoryLab()
  const { door, laboratory } = lab
  const { staff } = laboratory
  const { caseId } = await openOrder(door, staff, {
    identity: {
      familyName: 'Soto',
      givenName: 'Ana',
      birthDate: '1970-01-02',
      hospitalNumbers: [{ issuer: 'hospital-del-rio', number: 'HR000001' }],
    },
    indication: 'Osteoarthritis of the knee',
    surgeon: staff.surgeon,
    hospital: 'hospital-del-rio',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    collectionAt: '2026-11-03T08:00:00.000Z',
    injectionAt: '2026-11-25T10:00:00.000Z',
  })
  const batch = await book(door, staff, caseId)
  return {
    ...lab,
    staff,
    begun: { batch, plan: lab.plan({ donor: goodDonor }) },
    /** The batch as it stands. */
    state: (): BatchState => present(door, 'batch', batch),
  }
}
