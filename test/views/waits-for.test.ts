// What a batch waits for on its way to release: whose turn it is, by name, whatever was found and decided.
import { beforeEach, describe, expect, it } from 'vitest'
import { right } from '../../server/demo/door.ts'
import { randomOf } from '../../server/demo/random.ts'
import { disposeAll, review } from '../../server/demo/release.ts'
import { enterResults } from '../../server/demo/results.ts'
import { disposeException, holdBatch, reprintLabels } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { processOf } from '../../server/domain/batch/may.ts'
import { samplesOf } from '../../server/domain/batch/samples.ts'
import { enterResult } from '../../server/domain/release/commands/enter-result.ts'
import { requestOosSupply, signOosSupply } from '../../server/domain/release/commands/supply-out-of-specification.ts'
import { failedTests, missingTests, openExceptions, testLines } from '../../server/domain/release/release-state.ts'
import { waitsFor } from '../../server/views/waits-for.ts'
import { type Line, openLine } from '../kit/line.ts'
import { tried } from '../kit/tried.ts'

let line: Line
const give = (command: Parameters<typeof tried>[1], as: string, more: object = {}) =>
  expect(tried(line.lab, command, { batch: line.batchId, ...more }, { as, proof: right }).code).toBeNull()
const results = (findings = {}) =>
  enterResults(line.door, line.batchId, line.laboratory.staff.oscar, randomOf('results'), findings)
const waits = () => {
  const batch = line.batch()
  const lines = testLines(batch, processOf(batch, line.lab.context(line.laboratory.staff.qp)))
  return waitsFor(batch, missingTests(lines, 1).length, failedTests(lines).length)
}

beforeEach(async () => {
  line = await openLine()
  await line.until('dispatch')
})

describe('a batch waits for', () => {
  it('results, a review and a certification, one after the other', async () => {
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    expect(waits()).toBe('results')
    await results()
    expect(waits()).toBe('review')
    await review(line.door, line.laboratory.staff, line.batchId)
    expect(waits()).toBe('stage-1')
  })

  it('its rejection or a new decision of the QP, once it is decided to be affected, and for a new review after that', async () => {
    const { laia, qa, qp } = line.laboratory.staff
    await results()
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    give(reprintLabels, laia, { codes: [`${line.batchId}-P0-01`], reason: 'Torn' })
    const exception = openExceptions(line.batch())[0]?.id
    expect(waits()).toBe('dispositions')
    give(disposeException, qa, { exception, impact: 'batch-affected', reason: 'Nobody knows what was in the flask' })
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    expect(waits()).toBe('affected')
    await review(line.door, line.laboratory.staff, line.batchId)
    expect(waits()).toBe('affected')
    give(disposeException, qp, { exception, impact: 'none', reason: 'The flask was found' })
    expect(waits()).toBe('review')
  })

  it('a written request where a result has failed, then for the review and for the signature of the supply alone', async () => {
    const { surgeon, qp } = line.laboratory.staff
    await results({ endotoxin: '0.82' })
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    expect(waits()).toBe('out-of-specification')
    const container = `${line.batchId}-F01`
    give(requestOosSupply, surgeon, { container, reason: 'Wanted all the same', document: 'a'.repeat(64) })
    expect(waits()).toBe('review')
    await review(line.door, line.laboratory.staff, line.batchId)
    expect(waits()).toBe('supply')
    give(signOosSupply, qp, { container })
    expect(waits()).toBe('injection')
    // What fails now, the physician has not seen fail.
    const sample = samplesOf(line.batch()).find(({ tests }) => tests.includes('sterility-final'))?.id
    const growth = { sample, test: 'sterility-final', text: 'growth', readingDay: 2 }
    give(enterResult, line.laboratory.staff.oscar, growth)
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    expect(waits()).toBe('out-of-specification')
  })

  it('a decision on its hold before everything else', () => {
    give(holdBatch, line.laboratory.staff.qa, { reason: 'Growth on a plate' })
    expect(waits()).toBe('hold')
  })
})
