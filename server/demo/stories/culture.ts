// Cases in culture, and those that are about to begin: on course, due, overdue, on hold, failed and begun again.
import { answerNearMiss, checkScan } from '../../domain/batch/commands/check-scan.ts'
import { openRun } from '../../domain/batch/entries.ts'
import { inCulture } from '../../domain/batch/vessels.ts'
import { closeCase, replanCase } from '../../domain/case/commands/prepare-case.ts'
import { withCheck } from '../../domain/code/own-code.ts'
import { present } from '../../domain/kit/existing.ts'
import { rejectBatch } from '../../domain/release/commands/sign-release.ts'
import type { Bench } from '../bench.ts'
import { hoursAfter, onDay } from '../calendar.ts'
import { must, right } from '../door.ts'
import { liveBatch, stopCulture } from '../life.ts'
import { book, usualSite } from '../orders.ts'
import type { Story, Told, Twist } from '../story.ts'
import type { World } from '../world.ts'

const turbid: Twist['instead'] = {
  look: (_bench, usual) => {
    const values = usual()
    return 'fields' in values && values.fields ? { fields: { ...values.fields, turbidity: 'turbid' } } : values
  },
}

/** A flask of another batch under the scanner: refused, asked about, recorded. It had not been opened. */
const scanForeignFlask = async ({ door, plan, batch, run }: Bench): Promise<void> => {
  const ids = Array.from({ length: door.read('counter', `batch-${batch.id.slice(1, 3)}`)?.last ?? 0 }, (_, index) =>
    door.read('batch', `${batch.id.slice(0, 4)}${String(index + 1).padStart(4, '0')}`),
  )
  const [foreign] = ids.flatMap(other => (other && other.id !== batch.id ? inCulture(other) : []))
  if (!foreign) return
  const scanned = { batch: batch.id, run, code: withCheck(foreign.id) }
  await door.run(checkScan, scanned, { as: plan.as })
  await door.wait(1)
  await must(door, answerNearMiss, { batch: batch.id, seen: foreign.id, opened: false }, { as: plan.as })
}

/** The failed culture is stopped by hand, and the case has a second collection. */
const secondCollection = async (world: World, told: Told): Promise<void> => {
  const { door, laboratory } = world
  while (present(door, 'batch', told.batch).failed === undefined) await door.wait(120)
  const { injectionAt } = present(door, 'case', told.caseId)
  const collectionAt = onDay(door.zone, world.end, -4, '09:00')
  const moved = { collectionAt, injectionAt: hoursAfter(collectionAt, 22 * 24 + 3) }
  const reason = `First culture contaminated; the injection of ${injectionAt.slice(0, 10)} cannot be met`
  await door.wait(60)
  await must(door, replanCase, { case: told.caseId, ...moved, reason }, { as: laboratory.staff.coordinator })
  const batch = await book(door, laboratory.staff, told.caseId)
  await liveBatch(world, {
    ...told,
    batch,
    story: { ...told.story, key: `${told.story.key}-again`, twist: undefined, stop: undefined },
  })
}

/** The patient withdraws: the culture is stopped and the case closed. */
const withdrawn = async ({ door, laboratory }: World, { batch, caseId }: Told): Promise<void> => {
  while (present(door, 'batch', batch).failed === undefined) await door.wait(120)
  await door.wait(180)
  const reason = 'The patient withdrew from the treatment'
  await must(door, closeCase, { case: caseId, reason }, { as: laboratory.staff.coordinator })
}

/** Mycoplasma in the culture: QA rejects the batch, and what is left in the incubator is discarded. */
const rejected = async (world: World, told: Told): Promise<void> => {
  const { door, laboratory } = world
  const { batch } = told
  const isFound = () => present(door, 'batch', batch).exceptions.some(({ kind }) => kind === 'out-of-specification')
  while (!isFound()) await door.wait(180)
  await door.wait(100)
  while (openRun(present(door, 'batch', batch))) await door.wait(20)
  const reason = 'Mycoplasma detected in the culture, confirmed in a second tube'
  await must(door, rejectBatch, { batch, reason }, { as: laboratory.staff.qa, proof: right })
  await door.wait(60)
  await stopCulture(world, told, { option: 'other', note: 'Rejected: mycoplasma' })
}

/** Days of the injection of a case that is in culture since so many days. */
const cultureDay = (day: number, at = '12:00'): Story['injection'] => ({ days: 22 - day, at })

export const cultureStories: readonly Story[] = [
  {
    key: 'second-passage',
    patient: { familyName: 'Herrero Paz', givenName: 'Lidia', birthDate: '1972-01-16', number: 'LL322904' },
    indication: 'Osteoarthritis of the knee, grade II',
    sites: [usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon',
    injection: cultureDay(17),
  },
  {
    key: 'first-passage-done',
    patient: { familyName: 'Domingo Esteve', givenName: 'Pascual', birthDate: '1961-05-06', number: 'HR236150' },
    indication: 'Osteoarthritis of the shoulder',
    sites: [usualSite({ joint: 'shoulder', side: 'right' })],
    surgeon: 'surgeon3',
    injection: cultureDay(14),
    twist: (operation, count) =>
      operation === 'medium-change' && count === 1 ? { before: { 'flasks-out': scanForeignFlask } } : undefined,
  },
  {
    key: 'both-knees-growing',
    patient: { familyName: 'Navarro Gil', givenName: 'Concha', birthDate: '1959-11-28', number: 'HR236777' },
    indication: 'Osteoarthritis of both knees',
    sites: [usualSite({ joint: 'knee', side: 'left' }), usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon2',
    injection: cultureDay(12),
  },
  {
    key: 'on-hold',
    patient: { familyName: 'Cuesta Larrea', givenName: 'Itziar', birthDate: '1969-08-20', number: 'LL323371' },
    indication: 'Chondral defect of the tibial plateau',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    surgeon: 'surgeon',
    injection: cultureDay(9),
    twist: (operation, count) => (operation === 'medium-change' && count === 1 ? { instead: turbid } : undefined),
  },
  {
    key: 'overdue',
    patient: { familyName: 'Lozano Badía', givenName: 'Fermín', birthDate: '1964-02-10', number: 'HR238025' },
    indication: 'Osteoarthritis of the wrist',
    sites: [usualSite({ joint: 'wrist', side: 'right' })],
    surgeon: 'surgeon3',
    injection: cultureDay(8),
    idleHours: 100,
  },
  {
    key: 'on-course',
    patient: { familyName: 'Pineda Oliva', givenName: 'Marina', birthDate: '1988-06-25', number: 'HR238640' },
    indication: 'Osteoarthritis of the first toe',
    sites: [
      {
        ...usualSite({ joint: 'foot', side: 'right', digit: '1', digitJoint: 'mtp' }),
        doseCells: 20_000_000,
        volumeUl: 4000,
      },
    ],
    surgeon: 'surgeon2',
    injection: cultureDay(6),
    twist: (operation, count) =>
      operation === 'medium-change' && count === 0
        ? { until: 'flasks-out', abandon: 'Alarm of the cabinet; begun again in the other one' }
        : undefined,
  },
  {
    key: 'contaminated',
    patient: { familyName: 'Guerrero Sáez', givenName: 'Paulino', birthDate: '1957-10-04', number: 'LL319942' },
    indication: 'Osteoarthritis of the knee, grade III',
    sites: [usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon',
    injection: cultureDay(13),
    stop: { days: 6.2, reason: 'contaminated' },
    twist: (operation, count) => (operation === 'medium-change' && count === 0 ? { instead: turbid } : undefined),
    beside: secondCollection,
  },
  {
    key: 'withdrawn',
    patient: { familyName: 'Blasco Mora', givenName: 'Adela', birthDate: '1975-12-19', number: 'HR234411' },
    indication: 'Osteoarthritis of the hip',
    sites: [usualSite({ joint: 'hip', side: 'right' })],
    surgeon: 'surgeon3',
    injection: cultureDay(15),
    stop: { days: 9.3, reason: 'withdrawn' },
    beside: withdrawn,
  },
  {
    key: 'rejected',
    patient: { familyName: 'Planas Coll', givenName: 'Bernat', birthDate: '1970-06-02', number: 'HR232900' },
    indication: 'Osteoarthritis of the knee, grade II',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    surgeon: 'surgeon2',
    injection: cultureDay(20),
    findings: { 'mycoplasma-in-process': 'detected' },
    beside: rejected,
  },
  {
    key: 'first-wash-due',
    patient: { familyName: 'Ibáñez Cortés', givenName: 'Sonia', birthDate: '1982-03-07', number: 'HR240118' },
    indication: 'Chondral defect of the femoral condyle',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    surgeon: 'surgeon2',
    injection: cultureDay(1),
    collection: { hours: -28 },
    idleHours: 12,
  },
  {
    key: 'seeding-now',
    patient: { familyName: 'Mendoza Rius', givenName: 'Àlex', birthDate: '1990-09-15', number: 'LL325518' },
    indication: 'Osteochondral lesion of the talus',
    sites: [usualSite({ joint: 'ankle', side: 'right' })],
    surgeon: 'surgeon',
    injection: { hours: 22 * 24 - 1.5, least: 21.5 * 24, most: 22.5 * 24 },
    collection: { hours: -4.4 },
  },
  {
    key: 'on-the-road',
    patient: { familyName: 'Quintana Feliu', givenName: 'Bàrbara', birthDate: '1968-07-31', number: 'HR241003' },
    indication: 'Osteoarthritis of the knee, grade II',
    sites: [usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon2',
    injection: { hours: 22 * 24 + 1.5, least: 21.5 * 24, most: 22.5 * 24 },
    collection: { hours: -2 },
  },
  {
    key: 'tomorrow',
    patient: { familyName: 'Alonso Trías', givenName: 'Efrén', birthDate: '1951-04-02', number: 'HR241520' },
    indication: 'Osteoarthritis of the hip',
    sites: [usualSite({ joint: 'hip', side: 'left' })],
    surgeon: 'surgeon3',
    injection: { days: 23, at: '12:00' },
  },
  {
    key: 'next-week',
    patient: { familyName: 'Carmona Just', givenName: 'Olga', birthDate: '1979-02-14', number: 'LL326030' },
    indication: 'Partial tear of the supraspinatus',
    sites: [usualSite({ joint: 'shoulder', side: 'left' })],
    surgeon: 'surgeon',
    injection: { days: 25, at: '11:00' },
    withoutSerology: true,
  },
]
