import { beforeEach, describe, expect, it } from 'vitest'
import { giveAll, receiveAllContainers } from '../../../server/demo/hospital.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { openTests } from '../../../server/domain/batch/samples.ts'
import { enterResult } from '../../../server/domain/release/commands/enter-result.ts'
import { certifyStage2 } from '../../../server/domain/release/commands/sign-release.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
const test = (id: string) =>
  openTests(line.batch(), processOf(line.batch(), line.lab)).find(({ definition }) => definition.id === id)
const enter = (id: string, text: string, more: Record<string, unknown> = {}, as = line.laboratory.staff.oscar) => {
  const unit = test(id)?.definition.unit
  const input = { batch: line.batchId, sample: test(id)?.sample, test: id, text, ...(unit ? { unit } : {}), ...more }
  return tried(line.lab, enterResult, input, { as })
}

beforeEach(async () => {
  line = await openLine()
  await line.until('dispatch')
})

describe('a result', () => {
  it.each([
    ['endotoxin', '<0.05', 'pass'],
    ['endotoxin', '<5', 'inconclusive'],
    ['endotoxin', '0.82', 'fail'],
    ['cd90', '98.5', 'pass'],
    ['cd90', '94.9', 'fail'],
    ['hla-dr', '31', 'fail'],
    ['gram', 'not detected', 'pass'],
    ['appearance', 'complies', 'pass'],
  ])('of %s as %s: %s', (id, text, verdict) => {
    expect(enter(id, text)).toMatchObject({ code: null, answer: { verdict } })
    expect(line.batch().results.at(-1)).toMatchObject({ test: id, text, verdict })
  })

  it('keeps its comparator and its digits as entered', () => {
    enter('endotoxin', '<0.050')
    expect(line.batch().results.at(-1)).toMatchObject({ text: '<0.050', comparator: '<', value: 0.05, unit: 'EU/mL' })
  })

  it.each([
    ['endotoxin', '0,05', 'text', 'decimal-comma'],
    ['endotoxin', 'low', 'text', 'reading-wrong-kind'],
    ['endotoxin', '', 'text', 'reading-empty'],
    ['gram', '0', 'text', 'reading-wrong-kind'],
    ['cd90', '250', 'text', 'percentage-out-of-range'],
  ])('of %s as "%s" is refused at its field', (id, text, path, code) => {
    expect(enter(id, text).fields).toEqual({ [path]: code })
  })

  it('has the unit of the specification', () => {
    expect(enter('endotoxin', '0.1', { unit: 'IU/mL' }).fields).toEqual({ unit: 'unit-differs' })
  })

  it('is of a test that a sample of this batch has opened', () => {
    expect(enter('endotoxin', '0.1', { sample: `${line.batchId}-S99` }).code).toBe('test-not-open')
    expect(enter('weather', 'fair', { sample: test('endotoxin')?.sample }).code).toBe('test-not-open')
  })

  it('is final, unless it says nothing: then it is asked again', () => {
    expect(enter('endotoxin', '<5').code).toBeNull()
    expect(test('endotoxin')?.verdict).toBe('inconclusive')
    expect(enter('endotoxin', '<0.05').code).toBeNull()
    expect(test('endotoxin')?.verdict).toBe('pass')
    expect(enter('endotoxin', '<0.05').code).toBe('result-final')
  })

  it('is entered by quality control', () => {
    expect(enter('endotoxin', '<0.05', {}, line.laboratory.staff.laia).code).toBe('not-permitted')
  })
})

describe('a test that is read on several days', () => {
  it('is read on its days, when they have come, each once', async () => {
    expect(enter('sterility-final', 'no growth')).toMatchObject({
      code: 'reading-day-unknown',
      facts: { days: [2, 7, 14] },
    })
    expect(enter('sterility-final', 'no growth', { readingDay: 3 }).code).toBe('reading-day-unknown')
    expect(enter('sterility-final', 'no growth', { readingDay: 2 })).toMatchObject({
      code: 'reading-early',
      facts: { day: 2 },
    })
    await line.door.wait(2 * 24 * 60)
    expect(enter('sterility-final', 'no growth', { readingDay: 2 }).code).toBeNull()
    expect(enter('sterility-final', 'no growth', { readingDay: 2 }).code).toBe('result-final')
    expect(test('sterility-final')?.verdict).toBe('reading')
    await line.door.wait(12 * 24 * 60)
    expect(enter('sterility-final', 'no growth', { readingDay: 14 }).code).toBeNull()
    expect(test('sterility-final')?.verdict).toBe('pass')
  })

  it('shows growth on whatever day it is seen, and that is the end of it', () => {
    expect(enter('sterility-final', 'growth', { readingDay: 2 })).toMatchObject({
      code: null,
      exceptions: ['out-of-specification'],
    })
    expect(test('sterility-final')?.verdict).toBe('fail')
    expect(enter('sterility-final', 'no growth', { readingDay: 7 }).code).toBe('result-final')
  })
})

describe('a failed test', () => {
  it('that is decisive is out of specification, an informative one is only noted', () => {
    expect(enter('endotoxin', '0.82').exceptions).toEqual(['out-of-specification'])
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { test: 'endotoxin', text: '0.82' },
    })
    expect(enter('hla-dr', '31').exceptions).toEqual([])
  })

  it('after the certification holds what has not been given', async () => {
    const { door, laboratory, batchId } = line
    await enterResults(door, batchId, laboratory.staff.oscar, randomOf('results'))
    await review(door, laboratory.staff, batchId)
    await certify(door, laboratory.staff, batchId, 1)
    await door.wait(2 * 24 * 60)
    enter('sterility-final', 'growth', { readingDay: 2 })
    expect(line.batch().holds).toMatchObject([{ container: `${batchId}-F01`, reason: 'out-of-specification' }])
  })

  it('after the injection is a deviation, and the batch is never closed as certified', async () => {
    const { door, laboratory, batchId, wristband } = line
    await enterResults(door, batchId, laboratory.staff.oscar, randomOf('results'))
    await review(door, laboratory.staff, batchId)
    await certify(door, laboratory.staff, batchId, 1)
    await line.go('dispatch', { as: laboratory.staff.coordinator })
    await receiveAllContainers(door, laboratory.staff, batchId)
    await giveAll(door, batchId, wristband)
    await door.wait(15 * 24 * 60)
    const growth = { 'sterility-final': 'growth' }
    await enterResults(door, batchId, laboratory.staff.oscar, randomOf('late'), growth)
    expect(line.batch().exceptions.at(-1)).toMatchObject({ kind: 'out-of-specification', deviation: true })
    expect(containersOf(line.batch())[0]?.status).toBe('given')
    const asked = { as: laboratory.staff.qp, proof: { password: 'right' as const } }
    expect(tried(line.lab, certifyStage2, { batch: batchId }, asked).code).toBe('exceptions-open')
  })
})
