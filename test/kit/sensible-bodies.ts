// What fields and whole requests mean in a laboratory as it stands: ids that are there, steps that come next, people who exist.
import type { Random } from '../../server/demo/random.ts'
import type { BatchState } from '../../server/domain/batch/batch.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { dueOperations } from '../../server/domain/batch/due.ts'
import { openRun } from '../../server/domain/batch/entries.ts'
import { processOf } from '../../server/domain/batch/may.ts'
import { openTests, samplesOf } from '../../server/domain/batch/samples.ts'
import { stepsLeft } from '../../server/domain/batch/steps-of-run.ts'
import { inCulture } from '../../server/domain/batch/vessels.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import type { MonitoringState } from '../../server/domain/monitoring/monitoring.ts'
import { type Kind, subjects } from '../../server/domain/subjects.ts'
import { PASSWORD, PIN, type TestApp } from './app.ts'
import type { Line } from './line.ts'
import { idsOf } from './station-work.ts'

export interface Meanings {
  /** Texts that mean something, whatever they are put into. */
  known: string[]
  /** What fields of these names speak of. */
  named: Record<string, readonly unknown[]>
}

const days = ['2026-10-30', '2027-01-31', '2030-12-31']
const instants = ['2026-11-20T10:00:00.000Z', '2027-02-01T09:00:00.000Z']
const reason = 'a reason that is long enough'

export const meaningsIn = (test: TestApp, lines: readonly Line[]): Meanings => {
  const batches = lines.map(line => line.batch())
  const ids = (kind: Kind) => idsOf(test.store, kind)
  const all = <Item>(pick: (batch: BatchState) => readonly Item[]): Item[] => batches.flatMap(pick)
  const vessels = all(inCulture).map(({ id }) => id)
  const containers = all(containersOf).map(({ id }) => id)
  const samples = all(samplesOf).map(({ id }) => id)
  const [process] = batches.map(batch => processOf(batch, test.executor))
  const operations = process?.operations.map(({ id }) => id) ?? []
  const badges = ids('person').flatMap(id => test.executor.read('person', id)?.badge ?? [])
  const donations = batches.map(batch => `=${batch.donation}00`)
  const wristbands = lines.map(line => line.wristband)
  const made = [...vessels, ...containers, ...samples]
  const own = [...(['person', 'equipment', 'lot', 'location', 'batch', 'case'] as const).flatMap(ids), ...made]
  const codes = own.map(withCheck)
  return {
    known: [...own, ...codes, ...donations, ...operations, ...days, ...instants, PASSWORD, PIN],
    named: {
      batch: ids('batch'),
      'batches/id': ids('batch'),
      'release/id': ids('batch'),
      'cases/id': ids('case'),
      'processes/id': ids('process'),
      'equipment/id': ids('equipment'),
      'location/id': ids('location'),
      'lot/id': ids('lot'),
      'badge/id': ids('person'),
      'patient/id': ids('patient'),
      'batch/id': ids('batch'),
      'monitoring/id': ids('monitoring'),
      'trace/kind': ['batch', 'lot', 'equipment', 'person', 'case'],
      'registers/kind': ['lot', 'equipment', 'person'],
      'imports/register': ['rooms', 'materials', 'equipment'],
      'printers/id': ids('printer'),
      'patients/code': ids('patient'),
      'files/hash': test.store.raw.prepare('SELECT hash FROM files').pluck().all(),
      case: ids('case'),
      patient: ids('patient'),
      container: containers.map(withCheck),
      'product-labels/container': containers,
      minC: [2.5, 4],
      maxC: [4, 6.5],
      sample: samples,
      test: process?.specification.map(({ id }) => id) ?? [],
      qualification: process?.qualifications.map(({ id }) => id) ?? [],
      person: ids('person'),
      surgeon: ids('person').filter(id => test.executor.read('person', id)?.roles.includes('surgeon')),
      lot: ids('lot'),
      equipment: ids('equipment'),
      material: ids('material'),
      room: ids('room'),
      monitoring: ids('monitoring'),
      operator: ids('person'),
      filledAt: ['2026-10-01T09:00:00.000Z'],
      readOn: ['2026-10-20'],
      from: ['2026-10-01T00:00:00.000Z'],
      until: ['2026-10-02T00:00:00.000Z'],
      location: ids('location'),
      process: ids('process'),
      id: own,
      kind: [...Object.keys(subjects), 'vessel'],
      code: made.map(withCheck),
      text: [...codes, ...donations, ...wristbands, 'negative', '96.5', '<0.05'],
      wristband: wristbands,
      place: batches.flatMap(batch => batch.sites.map(({ joint, side }) => ({ joint, side }))),
      operation: operations,
      run: all(batch => batch.runs).map(({ run }) => run),
      entry: all(batch => batch.entries).map(({ id }) => id),
      exception: all(batch => batch.exceptions).map(({ id }) => id),
      hold: all(batch => batch.holds).map(({ id }) => id),
      version: [1, 2],
      password: [PASSWORD],
      newPassword: [PASSWORD],
      newPin: [PIN],
      pin: [PIN],
      badge: badges,
      second: badges.map(badge => ({ badge, pin: PIN })),
      expiresOn: days,
      sampledOn: days,
      givenOn: days,
      validUntilOn: days,
      birthDate: ['1975-06-30', '1948-01-01'],
      reason: [reason],
    },
  }
}

/** Answers a function that makes the body of an operation as somebody could send it now; null where none comes to mind. */
export const sensibleBodies = (test: TestApp, lines: readonly Line[], random: Random) => {
  const batchOf = () => random.pick(lines).batch()

  /** The step that comes next in the open run, or any, as it was filled in before, if it ever was. */
  const recordStep = (batch: BatchState): object | null => {
    const run = openRun(batch)
    const operation = processOf(batch, test.executor).operations.find(each => each.id === run?.operation)
    if (!run || !operation) return null
    const [next] = stepsLeft(batch, run.run, operation)
    const step = next && random.chance(0.8) ? next : random.pick(operation.steps)
    const entries = batch.entries.filter(entry => entry.kind === step.kind)
    const values = (entries.findLast(entry => entry.step === step.id) ?? entries.at(-1))?.values ?? {}
    return { batch: batch.id, run: run.run, step: step.id, kind: step.kind, values: structuredClone(values) }
  }

  const openOperation = (batch: BatchState): object | null => {
    const due = dueOperations(batch, processOf(batch, test.executor))
    return due.length === 0 ? null : { batch: batch.id, operation: random.pick(due).operation }
  }

  const correctEntry = (batch: BatchState): object => {
    const { id, values } = random.pick(batch.entries)
    return { batch: batch.id, entry: id, values: structuredClone(values), reason }
  }

  const enterResult = (batch: BatchState): object | null => {
    const open = openTests(batch, processOf(batch, test.executor))
    if (open.length === 0) return null
    const { sample, definition } = random.pick(open)
    return {
      batch: batch.id,
      sample,
      test: definition.id,
      text: random.pick(['negative', '96.5', '<0.05', '41000000']),
    }
  }

  const openCase = (batch: BatchState): object => {
    const identity = {
      familyName: 'Serra',
      givenName: 'Joan',
      birthDate: '1966-05-04',
      hospitalNumbers: [{ issuer: 'hospital-del-rio', number: `HR${random.whole(100_000, 999_999)}` }],
    }
    const from = test.executor.read('case', batch.caseId)
    const at = (dayCount: number) =>
      new Date(Date.parse(test.executor.time().now) + dayCount * 86_400_000).toISOString()
    const { surgeon, hospital, indication } = from ?? {}
    const plan = { collectionAt: at(2), injectionAt: at(24) }
    return { patient: { identity }, indication, surgeon, hospital, sites: structuredClone(from?.sites ?? []), ...plan }
  }

  /** One of the sessions of monitoring of which this is true; null where there is none. */
  const sessions = (is: (session: MonitoringState) => boolean): string | null => {
    const found = idsOf(test.store, 'monitoring').filter(id => {
      const session = test.executor.read('monitoring', id)
      return session !== null && is(session)
    })
    return found.length > 0 ? random.pick(found) : null
  }

  const bodies: Readonly<Record<string, (batch: BatchState) => object | null>> = {
    'record-step': recordStep,
    'open-operation': openOperation,
    'correct-entry': correctEntry,
    'enter-result': enterResult,
    'open-case': openCase,
    'close-operation': batch => {
      const run = openRun(batch)
      return run && { batch: batch.id, run: run.run }
    },
    'open-monitoring': () => {
      const cabinet = idsOf(test.store, 'equipment').find(id => test.executor.read('equipment', id)?.type === 'cabinet')
      return { cabinet, condition: 'at-rest', operator: random.pick(idsOf(test.store, 'person')) }
    },
    'take-monitoring-sample': () => {
      const open = sessions(({ closedAt }) => closedAt === undefined)
      return open === null ? null : { monitoring: open, samples: [{ method: 'contact', place: 'Work surface' }] }
    },
    'read-plate': () => {
      const closed = sessions(({ closedAt, samples }) => closedAt !== undefined && samples.length > 0)
      return closed === null ? null : { monitoring: closed, plate: 1, cfu: random.whole(0, 2), final: false }
    },
    'correct-plate-reading': () => {
      const read = sessions(({ samples }) => samples.some(({ readings }) => readings.length > 0))
      return read === null ? null : { monitoring: read, plate: 1, reading: 1, cfu: 0, reason }
    },
    'declare-exposure': () => {
      const thing = { kind: 'equipment', id: random.pick(idsOf(test.store, 'equipment')) }
      const window = { from: '2026-10-01T00:00:00.000Z', until: '2026-10-02T00:00:00.000Z' }
      return { thing, ...window, cause: 'alarm', reason, batches: [] }
    },
    'register-material': () => ({
      name: `Medium ${random.whole(1, 1000)}`,
      category: 'medium',
      supplier: 'Medium Example GmbH',
      unit: 'mL',
    }),
    'assign-badge': () => ({ person: random.pick(idsOf(test.store, 'person')) }),
    'receive-lot': () => ({
      material: random.pick(idsOf(test.store, 'material')),
      supplierLot: `S-${random.whole(1, 1000)}`,
      expiresOn: '2030-12-31',
      quantity: 100,
    }),
    'register-printer': () => ({
      name: `Printer ${random.whole(1, 1000)}`,
      host: '192.168.1.20',
      port: 9100,
      dpi: 203,
      stock: { kind: 'roll', widthMm: 100, heightMm: 70, gapMm: 3 },
      labels: ['vessels', 'samples'],
    }),
    'reprint-labels': batch => {
      const codes = batch.entries.flatMap(({ computed }) => computed.codes ?? [])
      return codes.length === 0 ? null : { batch: batch.id, codes: [random.pick(codes)], reason }
    },
    'abandon-operation': batch => {
      const run = openRun(batch)
      return run && { batch: batch.id, run: run.run, reason }
    },
    'take-operation': batch => {
      const run = openRun(batch)
      return run && { batch: batch.id, run: run.run }
    },
    'hand-over-operation': batch => {
      const run = openRun(batch)
      return run && { batch: batch.id, run: run.run, note: reason }
    },
  }

  return (operation: string): object | null =>
    Object.hasOwn(bodies, operation) ? (bodies[operation]?.(batchOf()) ?? null) : null
}
