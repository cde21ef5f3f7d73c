import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { closeMonitoring } from '../../../server/domain/monitoring/commands/close-monitoring.ts'
import { openMonitoring } from '../../../server/domain/monitoring/commands/open-monitoring.ts'
import { correctPlateReading, readPlate } from '../../../server/domain/monitoring/commands/read-plate.ts'
import { takeMonitoringSample } from '../../../server/domain/monitoring/commands/take-monitoring-sample.ts'
import { growthLimit, particleLimit } from '../../../server/domain/monitoring/limits.ts'
import { isOverLimit, readDueAt, waitsForReading } from '../../../server/domain/monitoring/plates.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { certifyLine } from '../../kit/release.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
let cabinet: string
let room: string

const staff = () => line.laboratory.staff

beforeEach(async () => {
  line = await openLine()
  cabinet = line.laboratory.equipment.find(id => line.lab.read('equipment', id)?.type === 'cabinet') ?? ''
  room = line.lab.read('equipment', cabinet)?.room ?? ''
}, 60_000)

const session = (id: string) => {
  const state = line.lab.read('monitoring', id)
  if (!state) throw new Error(`${id} is not there`)
  return state
}

const open = (more: Record<string, unknown> = {}) =>
  tried(
    line.lab,
    openMonitoring,
    { cabinet, condition: 'in-operation', operator: staff().laia, ...more },
    { as: staff().laia },
  )

const opened = (more: Record<string, unknown> = {}): string => String(open(more).answer?.monitoring)

const take = (monitoring: string, ...samples: object[]) =>
  tried(line.lab, takeMonitoringSample, { monitoring, samples }, { as: staff().laia })

const close = (monitoring: string) => tried(line.lab, closeMonitoring, { monitoring }, { as: staff().laia })

const read = (monitoring: string, plate: number, found: object) =>
  tried(line.lab, readPlate, { monitoring, plate, ...found }, { as: staff().oscar })

const contact = { method: 'contact', place: 'work surface' }

/** Days later, in a session of the cabinet with one batch in it. */
const days = (count: number) => line.lab.later({ days: count })

describe('the action limits of EU GMP Annex 1 (2022)', () => {
  it('are those of table 6: in grade A no growth at all', () => {
    expect(['settle', 'contact', 'glove', 'air'].map(method => growthLimit(method as 'air', 'A'))).toEqual([0, 0, 0, 0])
    expect(['settle', 'contact', 'glove', 'air'].map(method => growthLimit(method as 'air', 'B'))).toEqual([
      5, 5, 5, 10,
    ])
    expect(['settle', 'contact', 'glove', 'air'].map(method => growthLimit(method as 'air', 'C'))).toEqual([
      50,
      25,
      null,
      100,
    ])
    expect(['settle', 'contact', 'glove', 'air'].map(method => growthLimit(method as 'air', 'D'))).toEqual([
      100,
      50,
      null,
      200,
    ])
    expect(growthLimit('air', 'unclassified')).toBeNull()
  })

  it('are those of table 5', () => {
    expect(particleLimit('0.5', 'B', 'at-rest')).toBe(3520)
    expect(particleLimit('0.5', 'B', 'in-operation')).toBe(352_000)
    expect(particleLimit('5', 'C', 'in-operation')).toBe(29_300)
    expect(particleLimit('5', 'D', 'in-operation')).toBeNull()
  })
})

describe('a session', () => {
  it('is of grade A in a cabinet, of its own grade in a room, and knows the batch that is open in the cabinet', async () => {
    await line.until('medium-change')
    await line.door.wait(10)
    const empty = opened()
    expect(session(empty)).toMatchObject({ id: 'V26-0001', cabinet, room, grade: 'A', runs: [] })
    expect(session(opened({ cabinet: undefined, room }))).toMatchObject({
      room,
      grade: line.lab.read('room', room)?.grade,
    })
    expect(session(opened({ batches: [line.batchId] })).runs).toEqual([{ batch: line.batchId }])
    await must(line.door, openOperation, { batch: line.batchId, operation: 'observation' }, { as: staff().laia })
    const run = line.batch().runs.at(-1)?.run
    expect(session(opened({ batches: [line.batchId, line.batchId] })).runs).toEqual([{ batch: line.batchId, run }])
  })

  it('needs one place, a cabinet that is one, and people and batches that are there', () => {
    expect(open({ cabinet: undefined }).fields).toEqual({ room: 'monitoring-place-missing' })
    expect(open({ room }).fields).toEqual({ room: 'monitoring-place-missing' })
    const other = line.laboratory.equipment.find(id => line.lab.read('equipment', id)?.type === 'incubator')
    expect(open({ cabinet: other }).code).toBe('monitoring-not-cabinet')
    expect(open({ cabinet: 'E-0999' }).code).toBe('unknown-thing')
    expect(open({ operator: 'P-0999' }).code).toBe('unknown-thing')
    expect(open({ batches: ['B26-0999'] }).code).toBe('unknown-thing')
  })

  it('takes samples while it is open, and closes the plates that stand open with itself', () => {
    const id = opened()
    const exposedFrom = line.door.now()
    expect(take(id, { method: 'settle', place: 'left', exposedFrom }, contact).answer).toEqual({
      samples: ['V26-0001-K01', 'V26-0001-K02'],
      exceptions: 0,
    })
    line.lab.later({ hours: 3 })
    expect(close(id).code).toBeNull()
    expect(session(id).samples[0]).toMatchObject({ sample: { exposedUntil: line.door.now() }, isOverexposed: false })
    expect(take(id, contact)).toMatchObject({ code: 'monitoring-closed', facts: { monitoring: id } })
    expect(close(id).code).toBe('monitoring-closed')
  })

  it('knows a settle plate that stood open for more than four hours, whether it was said or left', () => {
    const id = opened()
    const exposedFrom = line.door.now()
    take(id, { method: 'settle', place: 'left', exposedFrom })
    line.lab.later({ hours: 5 })
    const long = { method: 'settle', place: 'right', exposedFrom, exposedUntil: line.door.now() }
    expect(take(id, long).fields).toEqual({ 'samples.0.exposedUntil': 'exposure-too-long' })
    expect(take(id, { ...long, happened: true }).code).toBeNull()
    close(id)
    expect(session(id).samples.map(({ isOverexposed }) => isOverexposed)).toEqual([true, true])
  })

  it('has no more samples than its plates have numbers', () => {
    const id = opened()
    const forty = Array.from({ length: 40 }, () => contact)
    for (let count = 0; count < 24; count++) expect(take(id, ...forty).code).toBeNull()
    expect(take(id, ...forty)).toMatchObject({
      code: 'monitoring-full',
      facts: { monitoring: id, most: 999 },
      types: [],
    })
    expect(take(id, ...forty.slice(1)).answer?.samples).toContain(`${id}-K999`)
  })

  it('refuses times that cannot be', () => {
    const id = opened()
    const now = line.door.now()
    const settle = { method: 'settle', place: 'left', exposedFrom: now }
    expect(take(id, { ...settle, exposedFrom: addMinutes(now, 5) }).fields).toEqual({
      'samples.0.exposedFrom': 'in-the-future',
    })
    expect(take(id, { ...settle, exposedUntil: addMinutes(now, -5) }).fields).toEqual({
      'samples.0.exposedUntil': 'exposure-end-before-start',
    })
    expect(take(id, { method: 'glove', person: 'P-0999', hand: 'left' }).fields).toEqual({
      'samples.0.person': 'unknown-thing',
    })
  })
})

describe('a plate', () => {
  it('waits for its last reading, several days after it was exposed', () => {
    const id = opened({ readAfterDays: 5 })
    take(id, contact)
    const [taken] = session(id).samples
    if (!taken) throw new Error('Nothing was taken')
    expect(readDueAt(taken, session(id))).toBe(addMinutes(taken.takenAt, 5 * 24 * 60))
    expect(read(id, 1, { cfu: 0 })).toMatchObject({ code: 'plate-not-read-yet' })
    close(id)
    days(3)
    expect(read(id, 1, { cfu: 0, final: false }).code).toBeNull()
    expect(session(id).samples.map(waitsForReading)).toEqual([true])
    days(2)
    expect(read(id, 1, { cfu: 0 }).code).toBeNull()
    expect(session(id).samples.map(waitsForReading)).toEqual([false])
    expect(read(id, 1, { cfu: 0 })).toMatchObject({ code: 'plate-done', facts: { plate: 'V26-0001-K01' } })
    expect(read(id, 2, { cfu: 0 }).code).toBe('unknown-thing')
  })

  it('that dried out or broke says nothing, which is not zero', () => {
    const id = opened()
    take(id, contact)
    close(id)
    expect(read(id, 1, {}).fields).toEqual({ cfu: 'cfu-or-invalid' })
    expect(read(id, 1, { cfu: 0, invalid: 'Dried out' }).fields).toEqual({ cfu: 'cfu-or-invalid' })
    expect(read(id, 1, { invalid: 'Dried out' }).code).toBeNull()
    const [taken] = session(id).samples
    expect(taken?.readings[0]).not.toHaveProperty('cfu')
    expect(taken?.readings[0]).not.toHaveProperty('value')
    expect(taken && waitsForReading(taken)).toBe(false)
  })

  it('keeps its first reading where it is corrected, with the reason', () => {
    const id = opened({ batches: [line.batchId] })
    take(id, contact)
    close(id)
    read(id, 1, { cfu: 2, organism: 'Micrococcus' })
    const correction = { monitoring: id, plate: 1, reading: 1, cfu: 0, reason: 'A scratch, no colony' }
    expect(tried(line.lab, correctPlateReading, correction, { as: staff().oscar }).code).toBeNull()
    const [taken] = session(id).samples
    expect(taken?.readings).toMatchObject([
      { reading: 1, cfu: 2, correctedBy: 2 },
      { reading: 2, cfu: 0, corrects: 1, reason: 'A scratch, no colony' },
    ])
    expect(taken && isOverLimit(taken)).toBe(false)
    // What was raised by the first one is for QA to decide.
    expect(line.batch().exceptions.filter(({ kind }) => kind === 'environment')).toHaveLength(1)
    expect(tried(line.lab, correctPlateReading, correction, { as: staff().oscar })).toMatchObject({
      code: 'reading-corrected',
      facts: { reading: 2 },
    })
  })

  it('is read by QC', () => {
    const id = opened()
    take(id, contact)
    close(id)
    const input = { monitoring: id, plate: 1, cfu: 0 }
    expect(tried(line.lab, readPlate, input, { as: staff().laia }).code).toBe('not-permitted')
    const early = { ...input, performedAt: '2026-01-01T08:00:00.000Z' }
    expect(tried(line.lab, readPlate, early, { as: staff().oscar }).fields).toEqual({
      performedAt: 'plate-before-exposure',
    })
  })
})

describe('a reading over its action limit', () => {
  it('opens a deviation in the linked batch, once a plate, also when the batch was certified since', async () => {
    await line.until('medium-change')
    const id = opened({ batches: [line.batchId] })
    take(id, contact)
    close(id)
    await certifyLine(line)
    expect(read(id, 1, { cfu: 1, final: false, organism: 'Micrococcus' })).toMatchObject({
      code: null,
      exceptions: ['environment'],
      answer: { over: true, exceptions: 1 },
    })
    const raised = line.batch().exceptions.at(-1)
    expect(raised).toMatchObject({
      kind: 'environment',
      deviation: true,
      facts: { monitoring: id, sample: `${id}-K01`, method: 'contact', grade: 'A', value: 1, limit: 0 },
    })
    expect(session(id).samples[0]?.reopened).toEqual([{ batch: line.batchId, exception: raised?.id }])
    expect(read(id, 1, { cfu: 3 })).toMatchObject({ code: null, exceptions: [], answer: { over: true } })
  }, 60_000)

  it('reaches the batches that were open in the cabinet while it was monitored, and no others', async () => {
    await line.until('medium-change')
    const before = opened()
    take(before, contact)
    await line.door.wait(1)
    close(before)
    await line.door.wait(10)
    const during = opened()
    take(during, contact)
    await line.go('medium-change', { as: staff().laia })
    const used = line.batch().entries.findLast(({ kind }) => kind === 'use-equipment')?.values as { equipment: string }
    close(during)
    days(5)
    expect(read(before, 1, { cfu: 1 }).answer).toMatchObject({ over: true, exceptions: 0 })
    expect(read(during, 1, { cfu: 1 }).exceptions).toEqual(used.equipment === cabinet ? ['environment'] : [])
  }, 60_000)

  it('takes what grew on an air sample for a m³, and leaves what is at the limit within it', () => {
    const grade = line.lab.read('room', room)?.grade
    expect(grade).toBe('B')
    const id = opened({ cabinet: undefined, room, batches: [line.batchId] })
    take(id, { method: 'air', place: 'beside', volumeL: 500 }, { method: 'air', place: 'beside', volumeL: 500 })
    close(id)
    expect(read(id, 1, { cfu: 5 })).toMatchObject({ answer: { over: false }, exceptions: [] })
    expect(read(id, 2, { cfu: 6 })).toMatchObject({ answer: { over: true }, exceptions: ['environment'] })
    expect(session(id).samples[1]?.readings[0]).toMatchObject({ cfu: 6, value: 12, limit: 10 })
  })

  it('opens nothing in a batch that has failed', async () => {
    const id = opened({ batches: [line.batchId] })
    take(id, contact)
    close(id)
    line.lab.given([{ stream: `batch/${line.batchId}`, type: 'batch.failed', body: { v: 1, reason: 'No growth' } }])
    expect(read(id, 1, { cfu: 1 })).toMatchObject({ code: null, answer: { over: true, exceptions: 0 } })
  })
})

describe('particles over their limit', () => {
  it('reopen at once, and at the end of the session whatever was opened since', async () => {
    const id = opened({ batches: [line.batchId] })
    const particles = { method: 'particles', place: 'beside', atLeast05PerM3: 3521, atLeast5PerM3: 3 }
    expect(take(id, particles, { ...particles, atLeast05PerM3: 3520 })).toMatchObject({
      answer: { exceptions: 1 },
      exceptions: ['environment'],
    })
    expect(session(id).samples.map(({ isOver }) => isOver)).toEqual([true, false])
    expect(line.batch().exceptions.at(-1)?.facts).toMatchObject({ size: '0.5', value: 3521, limit: 3520 })
    expect(close(id)).toMatchObject({ code: null, exceptions: [] })
    expect(read(id, 1, { cfu: 0 }).code).toBe('unknown-thing')
  })
})
