// The part of the book about one batch: what was recorded, what counts now, what was decided and signed, where its containers are.
import type { BatchBody, BatchEvent, Signature } from '../../../server/domain/batch/events.ts'
import type { Recorded } from '../../../server/domain/kit/event.ts'

export type BatchNews = Recorded<BatchEvent>

/** What counts for a step: as first recorded, or as corrected last. */
export interface Row {
  /** Of the entry that was made first; the row keeps its place. */
  origin: number
  /** Of the entry that counts now. */
  id: number
  run: number
  operation: string
  step: string
  kind: string
  // Values of each kind are read by the rule that is about that kind.
  values: Record<string, unknown>
  computed: BatchBody<'batch.step-recorded'>['computed']
  performedAt: string
  actor: string
}

export interface RunBook {
  run: number
  operation: string
  phase: string
  /** `cut`: closed because the batch was over, as far as it went. */
  standing: 'open' | 'closed' | 'cut' | 'abandoned'
}

export interface ExceptionBook extends BatchBody<'batch.exception-raised'> {
  seq: number
  disposed: boolean
}

export interface CheckBook {
  run: number
  step: string
  values: unknown
  by: string
  at: string
  confirmedBy?: string
  confirmedAt?: string
  isOver: boolean
}

export interface BatchBook {
  id: string
  caseId: string
  patientCode: string
  donation: string
  process: { id: string; version: number }
  sites: BatchBody<'batch.booked'>['sites']
  /** Every site that was ever prescribed. */
  sitesEver: Set<string>
  rows: Row[]
  runs: Map<number, RunBook>
  /** Whoever recorded, corrected or checked a step. */
  hands: Set<string>
  exceptions: Map<string, ExceptionBook>
  holds: Map<string, { container?: string; reason: string; lifted: boolean }>
  reprints: { code: string; seq: number }[]
  /** Second checks on other tablets, by their names. */
  checks: Map<string, CheckBook>
  /** Codes of labels that were left over and destroyed after all. */
  labelsDestroyed: string[]
  results: BatchBody<'batch.result-entered'>[]
  signatures: { type: BatchEvent['type']; version: number; signature: Signature; stage?: 1 | 2; container?: string }[]
  /** The last thing that happened to a container after its filling. */
  fates: Map<string, string>
  over: 'rejected' | 'failed' | null
  /** The latest version of what was done and found, apart from what is expected after a signature. */
  lastRecord: number
}

export const beginBatch = (id: string, body: BatchBody<'batch.booked'>): BatchBook => ({
  id,
  caseId: body.caseId,
  patientCode: body.patientCode,
  donation: body.donation,
  process: body.process,
  sites: body.sites,
  sitesEver: new Set(body.sites.map(({ id: site }) => site)),
  rows: [],
  runs: new Map(),
  hands: new Set(),
  exceptions: new Map(),
  holds: new Map(),
  reprints: [],
  checks: new Map(),
  labelsDestroyed: [],
  results: [],
  signatures: [],
  fates: new Map(),
  over: null,
  lastRecord: 0,
})

/** Expected after a signature: they void nothing (design.md section 9, rule 9). */
const expected: readonly BatchEvent['type'][] = [
  'batch.rebooked',
  'batch.operation-opened',
  'batch.operation-closed',
  'batch.operation-taken',
  'batch.operation-handed-over',
  'batch.check-requested',
  'batch.check-confirmed',
  'batch.check-declined',
  'batch.check-withdrawn',
  'batch.held',
  'batch.hold-lifted',
  'batch.labels-sent',
  'batch.labels-sending-ended',
  'batch.near-miss-recorded',
  'batch.result-entered',
  'batch.reviewed',
  'batch.certified',
  'batch.signature-failed',
  'batch.rejected',
  'batch.oos-supply-requested',
  'batch.oos-supply-signed',
  'batch.container-dispatched',
  'batch.container-received',
  'batch.logger-read',
  'batch.readiness-asked',
  'batch.container-given',
  'batch.container-destroyed',
  'batch.container-returned',
  'batch.container-lost',
]

const isExpected = (batch: BatchBook, event: BatchNews): boolean =>
  expected.includes(event.type) ||
  (event.type === 'batch.step-recorded' && batch.runs.get(event.body.run)?.phase === 'dispatch')

const rowOf = (event: Extract<BatchNews, { type: 'batch.step-recorded' }> & { actor: string }): Row => ({
  origin: event.version,
  id: event.version,
  run: event.body.run,
  operation: event.body.operation,
  step: event.body.step,
  kind: event.body.kind,
  values: event.body.values as Record<string, unknown>,
  computed: event.body.computed,
  performedAt: event.body.performedAt ?? event.at,
  actor: event.actor,
})

const correct = (batch: BatchBook, event: Extract<BatchNews, { type: 'batch.entry-corrected' }>): void => {
  const { entry, values, computed } = event.body
  batch.rows = batch.rows.map(row =>
    row.id === entry ? { ...row, id: event.version, values: values as Record<string, unknown>, computed } : row,
  )
}

const sign = (batch: BatchBook, event: BatchNews): void => {
  if (!('signature' in event.body)) return
  const { type, version, body } = event
  const stage = 'stage' in body ? body.stage : undefined
  const container = 'container' in body ? body.container : undefined
  batch.signatures.push({ type, version, signature: body.signature, stage, container })
}

const endRun = (batch: BatchBook, run: number, standing: RunBook['standing']): void => {
  const found = batch.runs.get(run)
  if (found) batch.runs.set(run, { ...found, standing })
}

const noteHands = (batch: BatchBook, event: BatchNews): void => {
  if (event.type !== 'batch.step-recorded' && event.type !== 'batch.entry-corrected') return
  batch.hands.add(event.actor)
  if (event.body.checkedBy) batch.hands.add(event.body.checkedBy)
  if ('transcribed' in event.body && event.body.transcribed) {
    batch.hands.add(event.body.transcribed.performer)
    batch.hands.add(event.body.transcribed.verifiedBy)
  }
}

const noteFate = (batch: BatchBook, { type, body }: BatchNews): void => {
  const what = /^batch\.container-(\w+)$/.exec(type)?.[1]
  if (what && 'container' in body && body.container) batch.fates.set(body.container, what)
}

const noteDecision = (batch: BatchBook, { type, body, seq }: BatchNews): void => {
  if (type === 'batch.exception-raised') batch.exceptions.set(body.exception, { ...body, seq, disposed: false })
  if (type === 'batch.exception-disposed') {
    const found = batch.exceptions.get(body.exception)
    if (found) batch.exceptions.set(body.exception, { ...found, disposed: true })
  }
  if (type === 'batch.held') batch.holds.set(body.hold, { ...body, lifted: false })
  if (type === 'batch.hold-lifted') {
    const found = batch.holds.get(body.hold)
    if (found) batch.holds.set(body.hold, { ...found, lifted: true })
  }
  if (type === 'batch.rejected') batch.over = 'rejected'
  if (type === 'batch.failed') batch.over = 'failed'
}

const noteCheck = ({ checks }: BatchBook, event: BatchNews): void => {
  const change = (check: string, more: Partial<CheckBook>) => {
    const before = checks.get(check)
    if (before) checks.set(check, { ...before, ...more })
  }
  if (event.type === 'batch.check-requested') {
    const { check, run, step, values } = event.body
    checks.set(check, { run, step, values, by: event.actor, at: event.at, isOver: false })
  }
  if (event.type === 'batch.check-confirmed') {
    change(event.body.check, { confirmedBy: event.actor, confirmedAt: event.at })
  }
  if (event.type === 'batch.check-declined' || event.type === 'batch.check-withdrawn') {
    change(event.body.check, { isOver: true })
  }
  if (event.type === 'batch.step-recorded' && event.body.check) change(event.body.check, { isOver: true })
}

export const noteBatch = (batch: BatchBook, event: BatchNews): void => {
  const { type, body, version } = event
  if (!isExpected(batch, event)) batch.lastRecord = version
  noteHands(batch, event)
  noteCheck(batch, event)
  noteFate(batch, event)
  noteDecision(batch, event)
  sign(batch, event)
  if (type === 'batch.sites-corrected') {
    batch.sites = body.sites
    for (const { id } of body.sites) batch.sitesEver.add(id)
  }
  if (type === 'batch.operation-opened') batch.runs.set(body.run, { ...body, standing: 'open' })
  if (type === 'batch.operation-closed') endRun(batch, body.run, batch.over ? 'cut' : 'closed')
  if (type === 'batch.operation-abandoned') endRun(batch, body.run, 'abandoned')
  if (type === 'batch.step-recorded') batch.rows.push(rowOf(event))
  if (type === 'batch.entry-corrected') correct(batch, event)
  if (type === 'batch.labels-reprinted') batch.reprints.push(...body.codes.map(code => ({ code, seq: event.seq })))
  if (type === 'batch.labels-destroyed') batch.labelsDestroyed.push(...body.labels.map(({ code }) => code))
  if (type === 'batch.result-entered') batch.results.push(body)
}
