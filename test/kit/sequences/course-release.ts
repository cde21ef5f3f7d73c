// From the filled containers to the end: exceptions, review, certification, arrival, GO, injection, the second stage.
import type { Random } from '../../../server/demo/random.ts'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import { accountForLabels } from '../../../server/domain/batch/commands/account-for-labels.ts'
import { disposeException, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { arrivalOf, type Container, containersOf, hasEnded, isUnread } from '../../../server/domain/batch/containers.ts'
import { correctedAfterSignature } from '../../../server/domain/batch/follow.ts'
import { labelsToAccountFor } from '../../../server/domain/batch/labels.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { type OpenTest, openTests } from '../../../server/domain/batch/samples.ts'
import {
  affecting,
  standingCertification,
  standingReview,
  toBeSignedAnew,
} from '../../../server/domain/batch/signatures.ts'
import { askReadiness } from '../../../server/domain/clinic/commands/ask-readiness.ts'
import {
  destroyContainer,
  recordAdministration,
  reportContainerLost,
} from '../../../server/domain/clinic/commands/follow-container.ts'
import { readLogger, receiveContainer } from '../../../server/domain/clinic/commands/receive-container.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { addMinutes, dayIn } from '../../../server/domain/kit/time.ts'
import type { TestDefinition } from '../../../server/domain/process/specification.ts'
import { enterResult } from '../../../server/domain/release/commands/enter-result.ts'
import { certifyStage1, certifyStage2, reviewBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { requestOosSupply, signOosSupply } from '../../../server/domain/release/commands/supply-out-of-specification.ts'
import { failedTests, testLines } from '../../../server/domain/release/release-state.ts'
import { type Ask, ask } from './course-step.ts'
import type { Treated, World } from './world.ts'

const right = { password: 'right' } as const

export const goodText = ({ operator, limit = 0, limitHigh, word }: TestDefinition): string => {
  if (operator === 'not-detected') return 'not detected'
  if (operator === 'equals') return word ?? ''
  if (operator === '<') return '<0.05'
  if (operator === '>=') return String(limit + 2)
  return String(operator === 'between' ? (limit + (limitHigh ?? limit)) / 2 : limit * 0.5)
}

/** What no specification takes. */
export const badText = ({ operator, limit = 0 }: TestDefinition): string => {
  if (operator === 'not-detected') return 'detected'
  if (operator === 'equals') return 'clumps'
  return String(operator === '>=' ? limit / 2 : limit * 3)
}

/** A reading day that has come and has not been read; `undefined` for a test that is read once. Null: nothing to read. */
const readable = (
  { definition, results, takenAt }: OpenTest,
  now: string,
  zone: string,
): { readingDay?: number } | null => {
  if (results.some(each => each.final)) return null
  if (definition.readingDays.length === 0) return {}
  const readingDay = definition.readingDays.find(
    day =>
      !results.some(each => each.readingDay === day && each.verdict !== 'inconclusive') &&
      dayIn(zone, addMinutes(takenAt, day * 24 * 60)) <= dayIn(zone, now),
  )
  return readingDay === undefined ? null : { readingDay }
}

/** The next result that can be known. */
export const askResult = ({ door, laboratory }: World, batch: BatchState): Ask | null => {
  for (const test of openTests(batch, processOf(batch, door))) {
    const reading = readable(test, door.now(), door.zone)
    if (!reading) continue
    const { id, unit } = test.definition
    const input = { batch: batch.id, sample: test.sample, test: id, text: goodText(test.definition), ...reading }
    return ask(enterResult, unit ? { ...input, unit } : input, laboratory.staff.oscar)
  }
  return null
}

/** Everything that a reviewer decides about: exceptions, holds; and the labels that a reprint has left over, which are found first. */
export const askDecision = ({ laboratory }: World, batch: BatchState): Ask | null => {
  const { qa, qp, laia } = laboratory.staff
  const label = labelsToAccountFor(batch)[0]
  if (label) return ask(accountForLabels, { batch: batch.id, labels: [label] }, laia)
  const exception = batch.exceptions.find(each => !each.disposition)?.id
  const reason = 'Looked at with the supervisor'
  if (exception) return ask(disposeException, { batch: batch.id, exception, impact: 'accepted', reason }, qa)
  const affected = affecting(batch)[0]?.id
  if (affected) return ask(disposeException, { batch: batch.id, exception: affected, impact: 'accepted', reason }, qp)
  const isWaiting = toBeSignedAnew(batch) !== null
  const hold = batch.holds.find(each => !each.liftedAt && !(isWaiting && each.reason === correctedAfterSignature))?.id
  return hold ? ask(liftHold, { batch: batch.id, hold, reason }, qp) : null
}

/** At the physician's request, where something decisive has failed. */
const askSupply = ({ laboratory, door }: World, batch: BatchState): Ask | null => {
  const { surgeon, qp } = laboratory.staff
  const failed = failedTests(testLines(batch, processOf(batch, door))).map(line => line.definition.id)
  const container = containersOf(batch).find(
    each => !hasEnded(each) && !batch.oosSupplies.some(supply => supply.container === each.id && supply.signed),
  )?.id
  if (failed.length === 0 || !container) return null
  const isSeen = batch.oosSupplies.some(
    supply => supply.container === container && failed.every(test => supply.failedTests.includes(test)),
  )
  return isSeen
    ? ask(signOosSupply, { batch: batch.id, container }, qp, right)
    : ask(
        requestOosSupply,
        { batch: batch.id, container, reason: 'No other treatment is left', document: 'a'.repeat(64) },
        surgeon,
      )
}

const askSignature = (world: World, batch: BatchState): Ask | null => {
  const { qa, qp } = world.laboratory.staff
  if (!standingReview(batch)) return ask(reviewBatch, { batch: batch.id }, qa, right)
  const supply = askSupply(world, batch)
  if (supply) return supply
  if (!standingCertification(batch)) return ask(certifyStage1, { batch: batch.id }, qp, right)
  const isWaiting = openTests(batch, processOf(batch, world.door)).some(
    test => test.definition.decisive && !test.results.some(each => each.final),
  )
  if (isWaiting) return null
  return ask(certifyStage2, { batch: batch.id }, qp, right)
}

const placeOf = ({ door }: World, batch: BatchState, site: string) => {
  const found = door.read('case', batch.caseId)?.sites.find(each => each.id === site)
  const { joint, side, digit, digitJoint } = found ?? { joint: 'knee', side: 'left' }
  return { joint, side, ...(digit ? { digit } : {}), ...(digitJoint ? { digitJoint } : {}) }
}

/** At the hospital: received, asked about, given; destroyed where it may not be given any more. */
const askContainer = (
  world: World,
  treated: Treated,
  batch: BatchState,
  { id, site, status, volumeUl }: Container,
  random: Random,
): Ask => {
  const { coordinator, nurse, surgeon } = world.laboratory.staff
  const container = withCheck(id)
  const now = world.door.now()
  if (status === 'dispatched' && random.chance(0.2)) {
    return ask(reportContainerLost, { container, reason: 'The courier cannot find the box' }, coordinator)
  }
  const readings = { minC: 3, maxC: 6 }
  if (status === 'dispatched') {
    const read = random.chance(0.3) ? {} : readings
    return ask(receiveContainer, { container, sealIntact: true, ...read }, nurse)
  }
  const arrival = arrivalOf(batch, id)
  if (arrival && isUnread(arrival) && random.chance(0.8)) return ask(readLogger, { container, ...readings }, nurse)
  const place = placeOf(world, batch, site)
  const asked = batch.readiness.findLast(each => each.container === id)
  const isAsked = asked !== undefined && Date.parse(now) - Date.parse(asked.at) < 5 * 60_000
  if (!isAsked) return ask(askReadiness, { wristband: treated.wristband, place, container, intact: true }, surgeon)
  return asked.verdict === 'no-go'
    ? ask(destroyContainer, { container, reason: 'It may not be given any more' }, nurse)
    : ask(recordAdministration, { container, place, givenUl: volumeUl }, surgeon)
}

/** What comes next for what was filled; null while nothing does. */
export const askRelease = (world: World, treated: Treated, batch: BatchState, random: Random): Ask | null => {
  const atHospital = containersOf(batch).find(({ status }) => status === 'dispatched' || status === 'received')
  if (atHospital && (random.chance(0.8) || batch.holds.every(each => each.liftedAt))) {
    return askContainer(world, treated, batch, atHospital, random)
  }
  return askResult(world, batch) ?? askDecision(world, batch) ?? askSignature(world, batch)
}
