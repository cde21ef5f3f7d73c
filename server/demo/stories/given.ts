// Cases whose injection lies behind: closed, waiting for sterility, and what came of the ones that went otherwise.

import { correctEntry } from '../../domain/batch/commands/correct-entry.ts'
import { holdBatch, liftHold } from '../../domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../domain/batch/containers.ts'
import { entriesOfKind } from '../../domain/batch/entries.ts'
import { processOf } from '../../domain/batch/may.ts'
import { recordAdministration } from '../../domain/clinic/commands/follow-container.ts'
import { withCheck } from '../../domain/code/own-code.ts'
import { present } from '../../domain/kit/existing.ts'
import { certifyStage1 } from '../../domain/release/commands/sign-release.ts'
import { requestOosSupply, signOosSupply } from '../../domain/release/commands/supply-out-of-specification.ts'
import { missingTests, testLines } from '../../domain/release/release-state.ts'
import { hoursAfter } from '../calendar.ts'
import { waitUntil } from '../course.ts'
import { must, right } from '../door.ts'
import { growthOnGlove } from '../environment.ts'
import { askGo, giveAll, receiveAllContainers } from '../hospital.ts'
import { dispatch } from '../life.ts'
import { usualSite } from '../orders.ts'
import { review } from '../release.ts'
import type { Story, Told } from '../story.ts'
import type { World } from '../world.ts'

/** A figure mistyped at a look, found the next day and corrected by the person who typed it. */
const correctConfluence = async ({ door, laboratory }: World, { batch }: Told): Promise<void> => {
  await waitUntil(door, hoursAfter(present(door, 'batch', batch).collectionAt, 6.4 * 24))
  const looks = entriesOfKind(present(door, 'batch', batch), 'measure').filter(entry => entry.step === 'look')
  const look = looks.findLast(entry => entry.values.fields.confluence !== undefined)
  if (!look) return
  const values = { fields: { ...look.values.fields, confluence: '15' } }
  const reason = 'Read from the line of another flask; corrected from the photograph'
  await must(door, correctEntry, { batch, entry: look.id, values, reason }, { as: laboratory.staff.laia })
}

/** QA holds a batch over a question about its medium, and lifts the hold the next day. */
const heldForADay = async ({ door, laboratory }: World, { batch }: Told): Promise<void> => {
  await waitUntil(door, hoursAfter(present(door, 'batch', batch).collectionAt, 8.1 * 24))
  const reason = 'Supplier announced a question about the platelet lysate'
  await must(door, holdBatch, { batch, reason }, { as: laboratory.staff.qa })
  await door.wait(26 * 60)
  const [hold] = present(door, 'batch', batch).holds
  const answer = 'The supplier confirmed that this lot is not concerned'
  await must(door, liftHold, { batch, hold: hold?.id, reason: answer }, { as: laboratory.staff.qa })
}

/** The QP types a wrong password once: an attempt that stays on record. */
const mistypedSignature = async ({ door, laboratory }: World, { batch }: Told): Promise<void> => {
  await waitUntil(door, hoursAfter(present(door, 'batch', batch).injectionAt, -30))
  while (present(door, 'batch', batch).reviews.length === 0) await door.wait(3)
  await door.run(certifyStage1, { batch }, { as: laboratory.staff.qp, proof: { password: 'wrong' } })
}

const fillLess: Story['twist'] = operation =>
  operation === 'harvest'
    ? { instead: { outcome: () => ({ option: 'fill-less', note: 'Physician telephoned: wants what there is' }) } }
    : undefined

/** Reviewed like any other batch; then requested, signed by the QP as a supply, sent, and given as the physician decided. */
const givenOnRequest = async (world: World, told: Told): Promise<void> => {
  const { door, laboratory } = world
  const { staff } = laboratory
  const { batch } = told
  await waitUntil(door, hoursAfter(present(door, 'batch', batch).injectionAt, -16))
  while (!isTested(world, batch)) await door.wait(15)
  await review(door, staff, batch)
  const container = containersOf(present(door, 'batch', batch))[0]?.id ?? ''
  const reason = 'A second aspiration is refused by the patient; the smaller dose is wanted'
  const document = world.picture('request', 0).file
  await must(door, requestOosSupply, { batch, container, reason, document }, { as: staff.surgeon2 })
  await door.wait(25)
  await must(door, signOosSupply, { batch, container }, { as: staff.qp, proof: right })
  await dispatch(world, told)
  await door.wait(70)
  await receiveAllContainers(door, staff, batch)
  await waitUntil(door, present(door, 'batch', batch).injectionAt)
  await giveAll(door, batch, told.wristband)
}

const isTested = ({ door }: World, batch: string): boolean => {
  const state = present(door, 'batch', batch)
  return containersOf(state).length > 0 && missingTests(testLines(state, processOf(state, door)), 1).length === 0
}

/** A part of the dose stayed in the syringe: the joint was full. */
const givenInPart = async ({ door, laboratory }: World, { batch, wristband }: Told): Promise<void> => {
  const { staff } = laboratory
  await waitUntil(door, present(door, 'batch', batch).injectionAt)
  const [container] = containersOf(present(door, 'batch', batch))
  if (container?.status !== 'received') return
  await askGo(door, batch, container.id, wristband)
  await door.wait(3)
  const place = { joint: 'ankle', side: 'right' }
  const input = { container: withCheck(container.id), place, givenUl: 5500 }
  await must(door, recordAdministration, input, { as: staff.surgeon3 })
}

export const givenStories: readonly Story[] = [
  {
    key: 'first',
    patient: { familyName: 'Aguilar Pons', givenName: 'Rosa', birthDate: '1958-05-14', number: 'HR204417' },
    indication: 'Osteoarthritis of the knee, grade III',
    sites: [usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon',
    injection: { days: -18, at: '12:00' },
    beside: mistypedSignature,
  },
  {
    key: 'both-knees-given',
    patient: { familyName: 'Moreno Vila', givenName: 'Esteban', birthDate: '1963-11-02', number: 'HR198230' },
    indication: 'Osteoarthritis of both knees',
    sites: [usualSite({ joint: 'knee', side: 'left' }), usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon2',
    injection: { days: -16, at: '11:30' },
    beside: correctConfluence,
  },
  {
    key: 'growth-after-injection',
    patient: { familyName: 'Serra Lluch', givenName: 'Miquel', birthDate: '1971-09-23', number: 'LL310552' },
    indication: 'Chondral defect of the femoral condyle',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    surgeon: 'surgeon3',
    injection: { days: -11, at: '13:00' },
    findings: { 'sterility-final@7': 'growth' },
    until: 'given',
  },
  {
    key: 'waiting-for-day-14',
    patient: { familyName: 'Ortiz Campos', givenName: 'Amalia', birthDate: '1955-01-30', number: 'HR211908' },
    indication: 'Osteoarthritis of the hip',
    sites: [usualSite({ joint: 'hip', side: 'right' })],
    surgeon: 'surgeon',
    injection: { days: -9, at: '12:15' },
    beside: heldForADay,
  },
  {
    key: 'waiting-for-day-7',
    patient: { familyName: 'Prat Domènech', givenName: 'Xavier', birthDate: '1980-07-08', number: 'LL312077' },
    indication: 'Partial tear of the supraspinatus',
    sites: [usualSite({ joint: 'shoulder', side: 'left' })],
    surgeon: 'surgeon2',
    injection: { days: -6, at: '10:30' },
    beside: growthOnGlove,
  },
  {
    key: 'given-on-request',
    patient: { familyName: 'Marqués Ferri', givenName: 'Eulàlia', birthDate: '1947-04-21', number: 'LL315230' },
    indication: 'Osteoarthritis of the hip',
    sites: [usualSite({ joint: 'hip', side: 'left' })],
    surgeon: 'surgeon2',
    injection: { days: -5, at: '13:15' },
    share: 0.68,
    until: 'filled',
    twist: fillLess,
    beside: givenOnRequest,
  },
  {
    key: 'just-given',
    patient: { familyName: 'Castillo Rey', givenName: 'Nieves', birthDate: '1967-03-19', number: 'HR220145' },
    indication: 'Osteoarthritis of the ankle after fracture',
    sites: [usualSite({ joint: 'ankle', side: 'right' })],
    surgeon: 'surgeon3',
    injection: { days: -2, at: '12:40' },
    until: 'received',
    beside: givenInPart,
  },
]
