import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { giveAll } from '../../../server/demo/hospital.ts'
import { openOrder, usualSite } from '../../../server/demo/orders.ts'
import { declareFailed } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { bookCollection } from '../../../server/domain/case/commands/book-collection.ts'
import { openCase } from '../../../server/domain/case/commands/open-case.ts'
import {
  closeCase,
  recordConsent,
  recordSerology,
  replanCase,
} from '../../../server/domain/case/commands/prepare-case.ts'
import { positiveMarkers } from '../../../server/domain/case/product-code.ts'
import { present } from '../../../server/domain/kit/existing.ts'
import { addDays, dayIn } from '../../../server/domain/kit/time.ts'
import { changeSettings } from '../../../server/domain/lab/commands/change-settings.ts'
import { retireProcess } from '../../../server/domain/process/commands/retire-process.ts'
import { type Opened, openMemoryLab } from '../../kit/door.ts'
import { hoursFrom, type Line, openLine } from '../../kit/line.ts'
import { certifyLine, sendLine } from '../../kit/release.ts'
import { tried } from '../../kit/tried.ts'

let opened: Opened
let caseId: string
const give = (command: Parameters<typeof tried>[1], input: object = {}, as = opened.laboratory.staff.coordinator) =>
  tried(opened.lab, command, { case: caseId, ...input }, { as })
const negative = { hiv: 'negative', hbsag: 'negative', 'anti-hbc': 'negative', hcv: 'negative', syphilis: 'negative' }

beforeEach(async () => {
  opened = await openMemoryLab()
  const { door, laboratory } = opened
  const order = {
    identity: {
      familyName: 'Soler',
      givenName: 'Anna',
      birthDate: '1970-05-01',
      hospitalNumbers: [{ issuer: 'hospital-del-rio', number: 'HR111111' }],
    },
    indication: 'Osteoarthritis',
    surgeon: laboratory.staff.surgeon,
    hospital: 'hospital-del-rio',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    collectionAt: hoursFrom(door.now(), 24),
    injectionAt: hoursFrom(door.now(), 23 * 24),
  }
  caseId = (await openOrder(door, laboratory.staff, order)).caseId
})

describe('consent and serology', () => {
  it('are of a day that has come', () => {
    expect(give(recordConsent, { givenOn: '2026-12-24' }).code).toBe('in-the-future')
    expect(give(recordSerology, { sampledOn: '2026-12-24', results: negative }).code).toBe('in-the-future')
  })

  it('are kept with who saw them, and may be seen again', () => {
    const results = { ...negative, hcv: 'positive' }
    const seen = { sampledOn: '2026-11-01', results }
    expect(give(recordSerology, seen, opened.laboratory.staff.oscar).fields).toEqual({ reason: 'field-required' })
    const reason = 'The hospital sent a corrected report'
    expect(give(recordSerology, { ...seen, reason }, opened.laboratory.staff.oscar).code).toBeNull()
    const found = opened.lab.read('case', caseId)
    expect(found?.serology).toMatchObject({ ...seen, reason })
    // The first one stays readable.
    expect(found?.serologies).toMatchObject([{ results: negative }, { results, reason }])
  })
})

describe('a serology recorded again while the culture grows', () => {
  const again = async () => {
    const line = await openLine()
    await line.until('medium-change')
    const record = (sampledOn: string, results: object) => {
      const input = { case: line.caseId, sampledOn, results, reason: 'Second sample' }
      return tried(line.lab, recordSerology, input, { as: line.laboratory.staff.oscar })
    }
    return { line, record }
  }

  it('is seen by the reviewer although it says the same, and stops nothing', async () => {
    const { line, record } = await again()
    expect(record('2026-11-03', negative).exceptions).toEqual(['serology'])
    expect(line.batch().exceptions.at(-1)).toMatchObject({ deviation: false, facts: { before: 'negative' } })
    expect(line.batch().holds).toEqual([])
  })

  it('holds the batch where a marker is newly positive, and a later negative sample takes it not back', async () => {
    const { line, record } = await again()
    const marked = () => positiveMarkers(present(line.lab, 'case', line.caseId))
    record('2026-11-02', { ...negative, hcv: 'positive' })
    expect(line.batch().exceptions.at(-1)).toMatchObject({ deviation: true, facts: { now: 'hcv' } })
    expect(line.batch().holds).toMatchObject([{ reason: 'serology-changed' }])
    record('2026-11-03', negative)
    expect(marked()).toEqual(['hcv'])
    // A report of the same sample mends the one before.
    record('2026-11-02', negative)
    expect(marked()).toEqual([])
    expect(line.batch().exceptions.at(-1)).toMatchObject({ deviation: true, facts: { before: 'hcv', now: 'negative' } })
  })
})

describe('booking a collection', () => {
  it('gives a donation number of this year and opens the batch on the process in effect', () => {
    expect(give(bookCollection)).toMatchObject({
      code: null,
      answer: { batch: 'B26-0001', donation: 'A999926000001' },
    })
    expect(opened.lab.read('case', caseId)?.batches).toEqual(['B26-0001'])
    expect(opened.lab.read('donation', 'A999926000001')).toMatchObject({ batch: 'B26-0001', caseId })
  })

  it('happens once while a batch is running, and again after it has failed', async () => {
    give(bookCollection)
    expect(give(bookCollection)).toMatchObject({ code: 'batch-running', facts: { batch: 'B26-0001' } })
    const failed = { batch: 'B26-0001', reason: 'Bag leaked out on the way' }
    await must(opened.door, declareFailed, failed, { as: opened.laboratory.staff.supervisor })
    expect(give(bookCollection)).toMatchObject({ answer: { batch: 'B26-0002', donation: 'A999926000002' } })
  })

  it('needs a process that is in effect, and a facility number', async () => {
    const { staff, process } = opened.laboratory
    expect(give(bookCollection, { process: 'cartilage' }).code).toBe('unknown-thing')
    const none = { settings: { facility: null }, reason: 'Not registered yet' }
    await must(opened.door, changeSettings, none, { as: staff.labManager })
    expect(give(bookCollection).code).toBe('facility-number-missing')
    await must(opened.door, retireProcess, { process, version: 1, reason: 'Left' }, { as: staff.qa })
    expect(give(bookCollection)).toMatchObject({ code: 'process-not-effective', facts: { process } })
  })

  it('is of a case that is open', () => {
    give(closeCase, { reason: 'Patient has moved away' })
    expect(give(bookCollection)).toMatchObject({ code: 'case-closed', facts: { case: caseId } })
  })
})

describe('moving the dates of a case', () => {
  it('moves the running batch with it, with the reason', () => {
    give(bookCollection)
    const dates = { collectionAt: hoursFrom(opened.door.now(), 48), injectionAt: hoursFrom(opened.door.now(), 25 * 24) }
    expect(give(replanCase, { ...dates, reason: 'Theatre' })).toMatchObject({
      code: null,
      types: ['case.replanned', 'batch.rebooked'],
    })
    expect(opened.lab.read('batch', 'B26-0001')).toMatchObject(dates)
    const reversed = { collectionAt: dates.injectionAt, injectionAt: dates.collectionAt, reason: 'Theatre' }
    expect(give(replanCase, reversed).code).toBe('dates-reversed')
  })
})

describe('closing a case', () => {
  it('waits for its batch', async () => {
    give(bookCollection)
    expect(give(closeCase, { reason: 'Treated' })).toMatchObject({
      code: 'batch-running',
      facts: { batch: 'B26-0001' },
    })
    const failed = { batch: 'B26-0001', reason: 'Bag leaked out on the way' }
    await must(opened.door, declareFailed, failed, { as: opened.laboratory.staff.supervisor })
    expect(give(closeCase, { reason: 'No second collection wanted' }).code).toBeNull()
    expect(give(closeCase, { reason: 'Once more' }).code).toBe('case-closed')
  })
})

describe('consent', () => {
  it('stands before a collection', () => {
    const { patientCode, ...facts } = opened.lab.read('case', caseId) ?? { patientCode: '' }
    const { indication, surgeon, hospital, collectionAt, injectionAt } = facts as Record<string, string>
    const sites = [usualSite({ joint: 'hip', side: 'right' })]
    const order = { patient: { code: patientCode }, indication, surgeon, hospital, sites, collectionAt, injectionAt }
    const opening = tried(opened.lab, openCase, order, { as: opened.laboratory.staff.coordinator })
    caseId = opening.answer?.case as string
    expect(give(bookCollection)).toMatchObject({ code: 'consent-missing', facts: { case: caseId } })
    give(recordConsent, { givenOn: '2026-11-01' })
    expect(give(bookCollection).code).toBeNull()
  })
})

describe('a consent that is recorded again', () => {
  it('says why, and the first one stays readable', () => {
    const first = opened.lab.read('case', caseId)?.consent
    expect(give(recordConsent, { givenOn: '2026-11-01' })).toMatchObject({
      fields: { reason: 'field-required' },
      types: [],
    })
    const reason = 'The day was misread'
    expect(give(recordConsent, { givenOn: '2026-11-01', reason }).code).toBeNull()
    expect(opened.lab.read('case', caseId)?.consents).toMatchObject([{ ...first }, { givenOn: '2026-11-01', reason }])
  })

  it('before anything was collected concerns no batch', () => {
    give(bookCollection)
    expect(give(recordConsent, { givenOn: '2026-11-01', reason: 'The day was misread' }).types).toEqual([
      'case.consent-recorded',
    ])
  })

  it('concerns a product that was given too: a deviation, with nothing left to hold', async () => {
    const line = await openLine()
    const { door, laboratory, batchId } = line
    await certifyLine(line)
    await sendLine(line)
    await giveAll(door, batchId, line.wristband)
    const again = { case: line.caseId, givenOn: '2026-11-01', reason: 'The day was misread' }
    expect(tried(line.lab, recordConsent, again, { as: laboratory.staff.coordinator }).types).toEqual([
      'case.consent-recorded',
      'batch.exception-raised',
    ])
  })
})

describe('the blood sample of a serology', () => {
  const reason = 'Another sample'
  const serologyOf = (line: Line, sampledOn: string) => {
    const as = line.laboratory.staff.coordinator
    return tried(line.lab, recordSerology, { case: line.caseId, sampledOn, results: negative, reason }, { as })
  }

  /** Beside them the reviewer sees every second serology. */
  const ages = (line: Line, sampledOn: string) =>
    serologyOf(line, sampledOn).exceptions.filter(kind => kind === 'serology-age')

  it.each([
    [0, null],
    [-30, null],
    [-31, { isPlanned: true }],
  ])('taken %i days from the planned collection is recorded, and said to be too old: %o', (days, outside) => {
    const planned = opened.lab.read('case', caseId)?.collectionAt ?? ''
    opened.lab.moveTo(planned)
    const sampledOn = addDays(planned.slice(0, 10), days)
    const recorded = give(recordSerology, { sampledOn, results: negative, reason })
    expect(recorded).toMatchObject({ code: null, types: ['case.serology-recorded'], answer: { exceptions: 0 } })
    expect(recorded.answer?.outside).toEqual(outside && { ...outside, collectionOn: planned.slice(0, 10) })
    expect(give(bookCollection).answer?.outside).toEqual(recorded.answer?.outside)
  })

  it('that is too old when the collection is begun is a deviation, told once', async () => {
    const line = await openLine()
    const collectedOn = line.batch().collectionAt.slice(0, 10)
    const sampledOn = addDays(collectedOn, -31)
    expect(ages(line, sampledOn)).toEqual([])
    await line.go('collection')
    const told = line.batch().exceptions.filter(({ kind }) => kind === 'serology-age')
    expect(told).toMatchObject([{ deviation: true, facts: { sampledOn, collectedOn } }])
    expect(ages(line, sampledOn)).toEqual([])
    expect(ages(line, addDays(collectedOn, -1))).toEqual([])
  })

  it.each([
    [-30, []],
    [7, []],
    [-31, ['serology-age']],
    [8, ['serology-age']],
  ])('recorded after the collection, of %i days from it, is a deviation or none: %o', async (days, exceptions) => {
    const line = await openLine()
    await line.go('collection')
    const collectedOn = dayIn(line.door.zone, line.batch().runs[0]?.openedAt ?? '')
    line.lab.later({ days: 9 })
    expect(ages(line, addDays(collectedOn, days))).toEqual(exceptions)
  })
})
