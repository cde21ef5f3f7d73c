// Readiness: is this product for this patient, this joint, this side, now? GO or NO-GO with every check and its fact.
import type { Arrival, BatchState, SignedStatement } from '../batch/batch.ts'
import type { Container } from '../batch/containers.ts'
import { arrivalOf, hasEnded, isUnread, wasSent } from '../batch/containers.ts'
import { processOf } from '../batch/may.ts'
import { requestsKnowing } from '../batch/oos-requests.ts'
import { standingOf } from '../batch/progress.ts'
import { affectingSince, isOutrun, undecidedDeviation } from '../batch/signatures.ts'
import { positiveMarkers } from '../case/product-code.ts'
import { type SitePlace, siteKey } from '../case/treatment-site-places.ts'
import type { Context } from '../kit/context.ts'
import { addMinutes } from '../kit/time.ts'
import { failedTests, testLines } from '../release/release-state.ts'
import { isOutside } from '../step/fields.ts'

export const checkNames = [
  'patient',
  'site',
  'released',
  'in-date',
  'dose',
  'journey',
  'container',
  'serology',
  'pending',
] as const
export type CheckName = (typeof checkNames)[number]

export interface Check {
  check: CheckName
  standing: 'pass' | 'fail' | 'pending'
  /** Which sentence to say: `pass`, or what is wrong. */
  finding: string
  facts: Record<string, string | number>
}

export type Verdict = 'go' | 'no-go' | 'physician-request'

export interface Asked {
  /** As scanned: personal data, never recorded. */
  wristband: string
  place: SitePlace
  intact: boolean
}

/** An answer holds for five minutes, and never into the margin before expiry. */
const validMinutes = 5

const pass = (check: CheckName, facts: Check['facts'] = {}): Check => ({
  check,
  standing: 'pass',
  finding: 'pass',
  facts,
})
const fail = (check: CheckName, finding: string, facts: Check['facts'] = {}): Check => ({
  check,
  standing: 'fail',
  finding,
  facts,
})

/** The chain is wristband → patient → case → site → container; the keyed hash shows that no identity was exchanged. */
const patientCheck = (asked: Asked, batch: BatchState, context: Context): Check => {
  const patients = context.personal.find(asked.wristband)
  if (patients.length === 0) return fail('patient', 'wristband-unknown')
  if (patients.length > 1) return fail('patient', 'wristband-ambiguous')
  const patient = context.read('patient', batch.patientCode)
  if (patients[0] !== batch.patientCode || !patient) return fail('patient', 'another-patient')
  const isWhole = context.personal.matches(patient.id, patient.identityVersion, patient.identityHash)
  return isWhole ? pass('patient') : fail('patient', 'identity-changed-outside')
}

/** What was filled for a site that is prescribed no more is for no place at all. */
const siteCheck = (asked: Asked, { site }: Container, { sites }: BatchState): Check => {
  if (siteKey(asked.place) !== site) return fail('site', 'another-site')
  return sites.some(({ id }) => id === site) ? pass('site', { site }) : fail('site', 'prescribed-no-more', { site })
}

/** Signed at the physician's request, for exactly what has failed: what failed since has not been seen by the physician. */
const requestFor = (batch: BatchState, container: Container, failed: readonly string[]) =>
  requestsKnowing(batch, container.id, failed).findLast(({ signed }) => signed)

/** What was signed still is what there is: not corrected since, and nothing found since that waits for a decision or was decided to affect it. */
const sinceSigned = (batch: BatchState, signed: SignedStatement): Check | null => {
  if (isOutrun(batch, signed)) return fail('released', 'signature-outrun')
  const affected = affectingSince(batch, signed)
  if (affected) return fail('released', 'batch-affected', { exception: affected.id })
  const undecided = undecidedDeviation(batch)
  return undecided && fail('released', 'deviation-undecided', { exception: undecided.id })
}

const releasedCheck = (batch: BatchState, container: Container, context: Context): Check => {
  const standing = standingOf(batch)
  if (standing === 'rejected') return fail('released', 'rejected', { at: batch.rejected?.at ?? '' })
  if (standing === 'failed') return fail('released', 'failed')
  const hold = batch.holds.findLast(each => !each.liftedAt && (each.container ?? container.id) === container.id)
  if (hold) return fail('released', 'on-hold', { since: hold.at, reason: hold.reason })
  const failed = failedTests(testLines(batch, processOf(batch, context))).map(line => line.definition.id)
  const certified = batch.certifications.at(-1)
  if (certified && failed.length === 0) {
    const { at, name: by } = batch.certifications.findLast(each => each.stage === 1) ?? certified
    return sinceSigned(batch, certified) ?? pass('released', { at, by })
  }
  const request = requestFor(batch, container, failed)
  if (request?.signed) {
    const by = context.read('person', request.physician)?.name ?? ''
    return sinceSigned(batch, request.signed) ?? fail('released', 'out-of-specification-requested', { by })
  }
  // A batch that was certified before something failed is no longer what was certified.
  return certified
    ? fail('released', 'out-of-specification', { tests: failed.join(' ') })
    : fail('released', 'not-certified')
}

const lastMoment = (container: Container, marginMinutes: number): string =>
  addMinutes(container.expiresAt, -marginMinutes)

const dateCheck = (container: Container, marginMinutes: number, now: string): Check => {
  const facts = { expiresAt: container.expiresAt }
  if (now >= container.expiresAt) return fail('in-date', 'expired', facts)
  return now >= lastMoment(container, marginMinutes)
    ? fail('in-date', 'expires-too-soon', facts)
    : pass('in-date', facts)
}

/** What stands against giving a container at a moment, whoever asks: as the record stands now, for a typed time proves nothing against it. */
export const againstGiving = (batch: BatchState, container: Container, at: string, context: Context): Check[] =>
  [releasedCheck(batch, container, context), dateCheck(container, 0, at)].filter(
    ({ standing, finding }) => standing === 'fail' && finding !== 'out-of-specification-requested',
  )

const doseCheck = (batch: BatchState, container: Container, tolerancePct: number): Check => {
  const prescribed = batch.sites.find(site => site.id === container.site)?.doseCells ?? 0
  const facts = { cells: container.cells, volumeUl: container.volumeUl, prescribed }
  const tolerance = (prescribed * tolerancePct) / 100
  const isOff = isOutside(container.cells, { min: prescribed - tolerance, max: prescribed + tolerance })
  return isOff ? fail('dose', 'dose-differs', facts) : pass('dose', facts)
}

interface Storage {
  minC: number
  maxC: number
}

/** What befell a container on its way, for which it is never GO, whatever is decided about it; null where nothing did. */
export const journeyFault = (
  { sealIntact, minC, maxC }: Arrival,
  storage: Storage,
): 'seal-broken' | 'temperature' | null => {
  if (!sealIntact) return 'seal-broken'
  const limits = { min: storage.minC, max: storage.maxC }
  return [minC, maxC].some(value => value !== undefined && isOutside(value, limits)) ? 'temperature' : null
}

const journeyCheck = (batch: BatchState, container: Container, storage: Storage): Check => {
  const arrival = arrivalOf(batch, container.id)
  if (!arrival) return fail('journey', wasSent(batch, container.id) ? 'not-received' : 'not-dispatched')
  const fault = journeyFault(arrival, storage)
  if (fault === 'seal-broken') return fail('journey', fault)
  const { minC, maxC } = arrival
  const facts = { minC: minC ?? '', maxC: maxC ?? '' }
  if (fault) return fail('journey', fault, facts)
  return isUnread(arrival) ? fail('journey', 'temperature-unread', facts) : pass('journey', facts)
}

const containerCheck = (asked: Asked, container: Container): Check => {
  if (container.status === 'lost') return fail('container', 'lost')
  if (hasEnded(container)) return fail('container', 'used', { status: container.status })
  return asked.intact ? pass('container') : fail('container', 'not-intact')
}

const serologyCheck = (batch: BatchState, context: Context): Check => {
  const owner = context.read('case', batch.caseId)
  const serology = owner?.serology
  if (!serology) return fail('serology', 'missing')
  const positive = positiveMarkers(owner)
  // A positive patient's own cells may be given to that patient: said, with its hazard, not refused.
  const isPositive = positive.length > 0
  return {
    ...pass('serology', { on: serology.sampledOn, positive: positive.join(' ') }),
    finding: isPositive ? 'positive' : 'pass',
  }
}

const pendingCheck = (batch: BatchState, context: Context): Check => {
  const lines = testLines(batch, processOf(batch, context)).filter(
    line => line.standing === 'waiting' || line.standing === 'reading',
  )
  const pending = lines.filter(line => line.definition.decisive && line.definition.stage === 2)
  if (pending.length === 0) return pass('pending')
  const days = pending.map(line => {
    const last = Math.max(0, ...line.definition.readingDays)
    return line.takenAt === null ? '' : addMinutes(line.takenAt, last * 24 * 60).slice(0, 10)
  })
  const tests = [...new Set(pending.map(line => line.definition.id))].join(' ')
  return {
    check: 'pending',
    standing: 'pending',
    finding: 'pending',
    facts: { tests, until: days.sort().at(-1) ?? '' },
  }
}

const byRequest: readonly CheckName[] = ['released', 'dose']

const verdictOf = (checks: readonly Check[]): Verdict => {
  const failed = checks.filter(check => check.standing === 'fail')
  if (failed.length === 0) return 'go'
  const isAsked = failed.some(check => check.finding === 'out-of-specification-requested')
  return isAsked && failed.every(check => byRequest.includes(check.check)) ? 'physician-request' : 'no-go'
}

export interface Answer {
  verdict: Verdict
  checks: Check[]
  /** Until when GO holds; null for NO-GO. */
  validUntil: string | null
}

/** Every check, failed ones first. GO only when none failed. */
export const readinessOf = (asked: Asked, batch: BatchState, container: Container, context: Context): Answer => {
  const { product } = processOf(batch, context)
  const checks = [
    patientCheck(asked, batch, context),
    siteCheck(asked, container, batch),
    releasedCheck(batch, container, context),
    dateCheck(container, product.expiryMarginMinutes, context.now),
    doseCheck(batch, container, product.doseTolerancePct),
    journeyCheck(batch, container, product.storage),
    pendingCheck(batch, context),
    containerCheck(asked, container),
    serologyCheck(batch, context),
  ]
  const verdict = verdictOf(checks)
  const ends = [addMinutes(context.now, validMinutes), lastMoment(container, product.expiryMarginMinutes)]
  const validUntil = verdict === 'no-go' ? null : (ends.sort()[0] ?? null)
  return {
    verdict,
    checks: [...checks.filter(each => each.standing === 'fail'), ...checks.filter(each => each.standing !== 'fail')],
    validUntil,
  }
}
