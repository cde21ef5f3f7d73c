import { beforeEach, describe, expect, it } from 'vitest'
import { must, right } from '../../../server/demo/door.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, disposeAll, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { answerNearMiss } from '../../../server/domain/batch/commands/check-scan.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import {
  disposeException,
  holdBatch,
  liftHold,
  reprintLabels,
} from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { latestEntry } from '../../../server/domain/batch/entries.ts'
import { outerLabelStructures } from '../../../server/domain/batch/outer-labels.ts'
import { standingCertification } from '../../../server/domain/batch/signatures.ts'
import { recordConsent, recordSerology } from '../../../server/domain/case/commands/prepare-case.ts'
import { askReadiness } from '../../../server/domain/clinic/commands/ask-readiness.ts'
import { receiveContainer } from '../../../server/domain/clinic/commands/receive-container.ts'
import { type Check, readinessOf, type Verdict } from '../../../server/domain/clinic/readiness.ts'
import { buildCompound, structureOf } from '../../../server/domain/code/isbt128.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { declareExposure } from '../../../server/domain/exposure/commands/declare-exposure.ts'
import { addMinutes, dayIn } from '../../../server/domain/kit/time.ts'
import { recallLot } from '../../../server/domain/lot/commands/recall-lot.ts'
import { closeMonitoring } from '../../../server/domain/monitoring/commands/close-monitoring.ts'
import { openMonitoring } from '../../../server/domain/monitoring/commands/open-monitoring.ts'
import { readPlate } from '../../../server/domain/monitoring/commands/read-plate.ts'
import { takeMonitoringSample } from '../../../server/domain/monitoring/commands/take-monitoring-sample.ts'
import type { NamedText } from '../../../server/domain/process/named-texts.ts'
import { rejectBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { namesFrom } from '../../../server/words/names.ts'
import { checkText } from '../../../server/words/readiness.ts'
import { bookLine, type Line, openLine } from '../../kit/line.ts'
import { certifyLine, sendLine } from '../../kit/release.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
let label: string

interface Answered {
  verdict: Verdict
  failed: string[]
  checks: Check[]
  names: NamedText[]
  validUntil: string | null
  types: string[]
}

const ask = (more: Record<string, unknown> = {}): Answered => {
  const input = {
    wristband: line.wristband,
    place: { joint: 'knee', side: 'right' },
    container: label,
    intact: true,
    ...more,
  }
  const asked = tried(line.lab, askReadiness, input, { as: line.laboratory.staff.surgeon })
  if (asked.code !== null) throw new Error(asked.code)
  const { verdict, checks, names, validUntil } = asked.answer as unknown as Answered
  const failed = checks.filter(each => each.standing === 'fail').map(each => `${each.check}: ${each.finding}`)
  return { verdict, failed, checks, names, validUntil, types: asked.types }
}

/** The symbol on the outer label of the container, part by part. */
const printed = () => {
  const [container] = containersOf(line.batch())
  if (!container) throw new Error('Nothing was filled')
  return outerLabelStructures(container, line.batch(), line.lab)
}

const scan = (container: string) => {
  const input = { wristband: line.wristband, place: { joint: 'knee', side: 'right' }, container, intact: true }
  return tried(line.lab, askReadiness, input, { as: line.laboratory.staff.surgeon })
}

const toDispatch = async (): Promise<void> => {
  line = await openLine()
  await line.until('dispatch')
  label = withCheck(`${line.batchId}-F01`)
}
const released = () => certifyLine(line)
const received = () => sendLine(line)

describe('GO', () => {
  beforeEach(async () => {
    await toDispatch()
    await released()
    await received()
  })

  it('is answered for its own patient, joint and side; it holds for five minutes and is recorded', () => {
    const { verdict, failed, validUntil, types } = ask()
    expect({ verdict, failed }).toEqual({ verdict: 'go', failed: [] })
    expect(validUntil).toBe(addMinutes(line.door.now(), 5))
    expect(types).toEqual(['batch.readiness-asked'])
    expect(JSON.stringify(line.batch().readiness)).not.toContain(line.wristband)
  })

  it('at another joint is a near miss; whoever says that it was opened holds the batch, once', () => {
    const { surgeon } = line.laboratory.staff
    expect(ask({ place: { joint: 'knee', side: 'left' } }).types).toContain('batch.near-miss-recorded')
    const input = { batch: line.batchId, seen: `${line.batchId}-F01`, opened: true }
    expect(tried(line.lab, answerNearMiss, input, { as: surgeon })).toMatchObject({
      code: null,
      exceptions: ['near-miss'],
    })
    const { holds, exceptions } = line.batch()
    for (const all of [holds, exceptions]) expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(ask().failed).toEqual(['released: on-hold'])
  })

  it('is not answered after a recall of what was used in it, before QA has decided', () => {
    const { qa } = line.laboratory.staff
    const lot = line.lots.find(id => line.lab.read('lot', id)?.uses.some(({ batch }) => batch === line.batchId))
    const recalled = tried(line.lab, recallLot, { lot, reason: 'Endotoxin' }, { as: qa })
    expect(recalled).toMatchObject({ code: null, exceptions: ['found-later'], answer: { exceptions: 1 } })
    expect(ask().failed).toEqual(['released: deviation-undecided'])
    const exception = line.batch().exceptions.at(-1)?.id
    const decided = { batch: line.batchId, exception, impact: 'accepted', reason: 'Tested anew' }
    expect(tried(line.lab, disposeException, decided, { as: qa }).code).toBeNull()
    expect(ask().failed).toEqual([])
  })

  it('is not answered after growth in the room of its making, or an exposure, before QA has decided', () => {
    const { qa, oscar, laia } = line.laboratory.staff
    const cabinet = line.laboratory.equipment.find(id => line.lab.read('equipment', id)?.type === 'cabinet')
    const session = { cabinet, condition: 'in-operation', operator: laia, batches: [line.batchId] }
    const opened = tried(line.lab, openMonitoring, session, { as: laia })
    const { monitoring } = opened.answer as { monitoring: string }
    const samples = [{ method: 'contact', place: 'Work surface' }]
    expect(tried(line.lab, takeMonitoringSample, { monitoring, samples }, { as: laia }).code).toBeNull()
    expect(tried(line.lab, closeMonitoring, { monitoring }, { as: laia }).code).toBeNull()
    expect(ask().verdict).toBe('go')
    expect(tried(line.lab, readPlate, { monitoring, plate: 1, cfu: 1 }, { as: oscar }).code).toBeNull()
    expect(ask().failed).toEqual(['released: deviation-undecided'])
    const decide = () => {
      const exception = line.batch().exceptions.at(-1)?.id
      const decided = { batch: line.batchId, exception, impact: 'accepted', reason: 'Not of the product' }
      expect(tried(line.lab, disposeException, decided, { as: qa }).code).toBeNull()
    }
    decide()
    expect(ask().verdict).toBe('go')
    const window = { from: '2026-11-01T00:00:00.000Z', until: line.door.now() }
    const thing = { kind: 'person', id: laia }
    const declared = {
      thing,
      ...window,
      cause: 'media-fill',
      reason: 'Growth in 2 units',
      batches: [{ batch: line.batchId }],
    }
    expect(tried(line.lab, declareExposure, declared, { as: qa }).code).toBeNull()
    expect(ask().failed).toEqual(['released: deviation-undecided'])
    decide()
    expect(ask().verdict).toBe('go')
  })

  it('says which results are still pending, which does not stand in its way', () => {
    const pending = ask().checks.find(({ check }) => check === 'pending')
    expect(pending).toMatchObject({ standing: 'pending', facts: { tests: expect.stringContaining('sterility-final') } })
  })

  it('is answered to the ISBT 128 message on the label as well', () => {
    expect(ask({ container: buildCompound(printed()) }).verdict).toBe('go')
  })

  it.each([
    ['another product code', 'DS003', structureOf('DS003', 'S9999000')],
    ['an expiry long past', 'DS005', { structure: 'DS005', expiresAt: '2000-01-01T10:00' } as const],
    ['the chain of identity of another case', 'DS040', structureOf('DS040', 'CHA999926000999')],
  ])('is not answered to a symbol with %s: a near miss', (_, name, foreign) => {
    const structures = printed().map(each => (each.structure === name ? foreign : each))
    const asked = scan(buildCompound(structures))
    expect(asked).toMatchObject({
      code: 'label-not-as-printed',
      facts: { container: `${line.batchId}-F01`, differs: [name] },
      types: ['batch.near-miss-recorded'],
    })
  })

  it('is not answered to a symbol that lacks what Marrow prints, or says more', () => {
    const lacking = printed().filter(({ structure }) => structure !== 'DS005' && structure !== 'DS040')
    expect(scan(buildCompound(lacking)).facts).toMatchObject({ differs: ['DS005', 'DS040'] })
    const more = [...printed(), { structure: 'DS004', expiresOn: '2026-12-31' } as const]
    expect(scan(buildCompound(more)).code).toBe('label-not-as-printed')
  })

  it('is never answered for another patient: a near miss', async () => {
    const other = await bookLine(line, {}, 'HR000002')
    const { verdict, failed, types } = ask({ wristband: other.wristband })
    expect({ verdict, failed }).toEqual({ verdict: 'no-go', failed: ['patient: another-patient'] })
    expect(types).toEqual(['batch.readiness-asked', 'batch.near-miss-recorded'])
    expect(line.batch().nearMisses.at(-1)).toMatchObject({ expected: 'another-patient' })
  })

  it('is never answered for another joint or side: a near miss', () => {
    for (const place of [
      { joint: 'knee', side: 'left' },
      { joint: 'hip', side: 'right' },
    ]) {
      const { verdict, failed, types } = ask({ place })
      expect({ verdict, failed }).toEqual({ verdict: 'no-go', failed: ['site: another-site'] })
      expect(types).toContain('batch.near-miss-recorded')
    }
  })

  it('is not answered to a wristband that nobody knows; that is no near miss', () => {
    const { failed, types } = ask({ wristband: 'HR999999' })
    expect(failed).toEqual(['patient: wristband-unknown'])
    expect(types).toEqual(['batch.readiness-asked'])
  })

  it('is not answered where the container is not intact', () => {
    expect(ask({ intact: false }).failed).toEqual(['container: not-intact'])
  })

  it('is never answered after expiry, nor in the half hour before it', () => {
    const expiresAt = containersOf(line.batch())[0]?.expiresAt ?? ''
    line.lab.moveTo(addMinutes(expiresAt, -31))
    // It holds no longer than to the margin.
    expect(ask()).toMatchObject({ verdict: 'go', validUntil: addMinutes(expiresAt, -30) })
    line.lab.moveTo(addMinutes(expiresAt, -30))
    expect(ask().failed).toEqual(['in-date: expires-too-soon'])
    line.lab.moveTo(expiresAt)
    expect(ask()).toMatchObject({ verdict: 'no-go', failed: ['in-date: expired'] })
  })

  it('comes with the names of what its checks are about: a screen has no process to look them up in', async () => {
    const said = (language: 'en' | 'es') => {
      const { checks, names } = ask()
      const reader = { now: line.lab.now(), zone: line.lab.zone, language, named: namesFrom(names, language) }
      return checks.map(check => checkText(check, reader).sentence).join(' ')
    }
    expect(said('en')).toContain('Sterility')
    expect(said('en')).not.toContain('sterility-final')
    await must(
      line.door,
      holdBatch,
      { batch: line.batchId, reason: 'turbidity: turbid' },
      { as: line.laboratory.staff.qp },
    )
    expect(said('en')).toContain('Medium: Turbid')
    expect(said('es')).toContain('Medio: Turbio')
  })

  it('is never answered on hold, nor after a rejection', async () => {
    const { staff } = line.laboratory
    await must(line.door, holdBatch, { batch: line.batchId, reason: 'Question' }, { as: staff.qp })
    expect(ask().failed).toEqual(['released: on-hold'])
    await must(
      line.door,
      rejectBatch,
      { batch: line.batchId, reason: 'Answered badly' },
      { as: staff.qp, proof: right },
    )
    expect(ask().failed).toEqual(['released: rejected'])
  })

  it('is never answered once a decisive test has failed, whatever was certified', async () => {
    await line.door.wait(2 * 24 * 60)
    const growth = { 'sterility-final': 'growth' }
    await enterResults(line.door, line.batchId, line.laboratory.staff.oscar, randomOf('late'), growth)
    expect(ask().failed).toEqual(expect.arrayContaining(['released: on-hold']))
  })

  it('is taken back by a correction inside what was signed, until it is decided, reviewed and certified anew', async () => {
    const { staff } = line.laboratory
    const entry = latestEntry(line.batch(), 'receipt', 'weight')?.id
    const corrected = { batch: line.batchId, entry, values: { fields: { 'net-g': '110.0' } }, reason: 'Misread' }
    await must(line.door, correctEntry, corrected, { as: staff.laia })
    expect(ask().failed).toEqual(['released: on-hold'])
    const lift = () =>
      tried(line.lab, liftHold, { batch: line.batchId, hold: 'H1', reason: 'Weighed again' }, { as: staff.qa })
    expect(lift()).toMatchObject({ code: 'not-signed-anew', facts: { missing: 'review' } })
    await review(line.door, staff, line.batchId)
    expect(lift()).toMatchObject({ code: 'not-signed-anew', facts: { missing: 'certification' } })
    expect(standingCertification(line.batch())).toBeNull()
    await certify(line.door, staff, line.batchId, 1)
    expect(lift().code).toBeNull()
    expect(ask().verdict).toBe('go')
  })

  it('is not answered over a certification that is outrun, whatever became of the hold', async () => {
    const { staff } = line.laboratory
    const entry = latestEntry(line.batch(), 'receipt', 'weight')?.id
    const corrected = { batch: line.batchId, entry, values: { fields: { 'net-g': '110.0' } }, reason: 'Misread' }
    await must(line.door, correctEntry, corrected, { as: staff.laia })
    // As in a journal of the time when QA alone could lift such a hold.
    const batch = { ...line.batch(), holds: [] }
    const [container] = containersOf(batch)
    if (!container) throw new Error('Nothing was filled')
    const asked = { wristband: line.wristband, place: { joint: 'knee', side: 'right' }, intact: true } as const
    const context = line.lab.context(staff.surgeon)
    expect(readinessOf(asked, batch, container, context).checks[0]?.finding).toBe('signature-outrun')
  })

  it('is taken back by a serology recorded anew, in either direction, until it is decided', async () => {
    const { staff } = line.laboratory
    const negative = {
      hiv: 'negative',
      hbsag: 'negative',
      'anti-hbc': 'negative',
      hcv: 'negative',
      syphilis: 'negative',
    }
    const record = (results: object, as: string) =>
      tried(
        line.lab,
        recordSerology,
        { case: line.caseId, sampledOn: '2026-11-02', results, reason: 'Second report' },
        { as },
      )
    const decided = async () => {
      await disposeAll(line.door, staff, line.batchId)
      for (const { id } of line.batch().holds.filter(each => !each.liftedAt)) {
        await must(line.door, liftHold, { batch: line.batchId, hold: id, reason: 'Decided' }, { as: staff.qa })
      }
    }
    expect(record({ ...negative, hiv: 'positive' }, staff.oscar).exceptions).toEqual(['serology'])
    expect(ask().failed).toEqual(['released: on-hold'])
    const { id: hold } = line.batch().holds.at(-1) ?? {}
    const { id: exception } = line.batch().exceptions.at(-1) ?? {}
    const lifted = tried(line.lab, liftHold, { batch: line.batchId, hold, reason: 'Known' }, { as: staff.qa })
    expect(lifted).toMatchObject({ code: 'hold-undecided', facts: { hold, exception } })
    await decided()
    expect(ask()).toMatchObject({ verdict: 'go' })
    expect(record(negative, staff.coordinator).exceptions).toEqual(['serology'])
    expect(line.batch().exceptions.at(-1)?.facts).toMatchObject({ before: 'hiv', now: 'negative' })
    expect(ask().failed).toEqual(['released: on-hold'])
    await decided()
    expect(ask().verdict).toBe('go')
    // The same again is seen, and stops nothing.
    expect(record(negative, staff.coordinator)).toMatchObject({
      exceptions: ['serology'],
      types: ['case.serology-recorded', 'batch.exception-raised'],
    })
    expect(line.batch().exceptions.at(-1)?.deviation).toBe(false)
    expect(ask().verdict).toBe('go')
  })

  it('is taken back by a consent recorded anew, after the collection or not, until it is decided', async () => {
    const { staff } = line.laboratory
    const record = (givenOn: string, more: object = { reason: 'Read again on the signed paper' }) =>
      tried(line.lab, recordConsent, { case: line.caseId, givenOn, ...more }, { as: staff.coordinator })
    const first = line.lab.read('case', line.caseId)?.consent?.givenOn ?? ''
    const collectedOn = dayIn(line.door.zone, line.batch().runs[0]?.openedAt ?? '')
    const today = dayIn(line.door.zone, line.door.now())
    expect([first <= collectedOn, collectedOn < today]).toEqual([true, true])
    expect(record(today, {})).toMatchObject({ fields: { reason: 'field-required' }, types: [] })
    expect(ask().verdict).toBe('go')
    expect(record(today)).toMatchObject({ code: null, exceptions: ['consent'] })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { before: first, now: today, collectedOn, reason: 'Read again on the signed paper' },
    })
    expect(ask().failed).toEqual(['released: on-hold'])
    const hold = line.batch().holds.at(-1)?.id
    const lift = () =>
      tried(line.lab, liftHold, { batch: line.batchId, hold, reason: 'Paper seen' }, { as: staff.qa }).code
    expect(lift()).toBe('hold-undecided')
    await disposeAll(line.door, staff, line.batchId)
    expect(lift()).toBeNull()
    expect(ask().verdict).toBe('go')
    // The same again changes nothing.
    expect(record(today).types).toEqual(['case.consent-recorded'])
    expect(record('2026-11-01').exceptions).toEqual(['consent'])
    expect(ask().failed).toEqual(['released: on-hold'])
  })

  it('is not answered while a deviation found after the certification waits for a decision', async () => {
    const { staff } = line.laboratory
    const reprinted = { batch: line.batchId, codes: [`${line.batchId}-F01`], reason: 'Smudged' }
    expect(tried(line.lab, reprintLabels, reprinted, { as: staff.laia }).exceptions).toContain('labels-unreconciled')
    expect(ask().failed).toEqual(['released: deviation-undecided'])
    await disposeAll(line.door, staff, line.batchId)
    expect(ask().verdict).toBe('go')
  })

  it('is NO-GO once what was found after the certification is decided to affect the batch', async () => {
    const { staff } = line.laboratory
    const decide = (impact: string, as: string) => {
      const exception = line.batch().exceptions.at(-1)?.id
      return tried(
        line.lab,
        disposeException,
        { batch: line.batchId, exception, impact, reason: 'Looked into' },
        { as },
      )
    }
    const reprinted = { batch: line.batchId, codes: [`${line.batchId}-F01`], reason: 'Smudged' }
    tried(line.lab, reprintLabels, reprinted, { as: staff.laia })
    expect(decide('batch-affected', staff.qa).code).toBeNull()
    await disposeAll(line.door, staff, line.batchId)
    expect(ask().failed).toEqual(['released: batch-affected'])
    line.lab.later({ minutes: 1 })
    expect(decide('accepted', staff.qp).code).toBeNull()
    expect(ask().verdict).toBe('go')
  })

  it('is for surgeon and nurse to ask', () => {
    const input = { wristband: line.wristband, place: { joint: 'knee', side: 'right' }, container: label, intact: true }
    const as = line.laboratory.staff.laia
    expect(tried(line.lab, askReadiness, input, { as }).code).toBe('not-permitted')
  })

  it('is about a container that there is', () => {
    const input = { wristband: line.wristband, place: { joint: 'knee', side: 'right' }, intact: true }
    const asked = (container: string) =>
      tried(line.lab, askReadiness, { ...input, container }, { as: line.laboratory.staff.nurse }).code
    expect(asked(withCheck(`${line.batchId}-F09`))).toBe('container-not-known')
    expect(asked(withCheck(line.batchId))).toBe('wrong-kind-of-code')
    expect(asked('B26-0001-F01')).toMatch(/^code-/)
  })
})

describe('NO-GO', () => {
  beforeEach(toDispatch)

  it('is the answer before the certification, and before the container has arrived', async () => {
    expect(ask().failed).toEqual(['released: not-certified', 'journey: not-dispatched'])
    await released()
    expect(ask().failed).toEqual(['journey: not-dispatched'])
    await line.go('dispatch', { as: line.laboratory.staff.coordinator })
    expect(ask().failed).toEqual(['journey: not-received'])
  })

  it.each([
    [{ sealIntact: false, minC: 4, maxC: 6 }, 'journey: seal-broken'],
    [{ sealIntact: true, minC: 4, maxC: 12 }, 'journey: temperature'],
    [{ sealIntact: true, minC: -1, maxC: 5 }, 'journey: temperature'],
  ])('is the answer after a journey like %o', async (arrival, finding) => {
    await released()
    await line.go('dispatch', { as: line.laboratory.staff.coordinator })
    await must(line.door, receiveContainer, { container: label, ...arrival }, { as: line.laboratory.staff.nurse })
    expect(ask()).toMatchObject({ verdict: 'no-go', failed: [finding] })
  })
})
