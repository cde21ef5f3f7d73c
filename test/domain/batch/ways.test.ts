import { describe, expect, it } from 'vitest'
import { waitUntil } from '../../../server/demo/course.ts'
import { must, right } from '../../../server/demo/door.ts'
import { askGo, receiveAllContainers } from '../../../server/demo/hospital.ts'
import { book, usualSite } from '../../../server/demo/orders.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { balanceOf } from '../../../server/domain/batch/cells.ts'
import { declareFailed, disposeException, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { dueOperations } from '../../../server/domain/batch/due.ts'
import { closedRuns, entriesOfKind } from '../../../server/domain/batch/entries.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { passagesOf } from '../../../server/domain/batch/passages.ts'
import { placeOf, progressOf, standingOf } from '../../../server/domain/batch/progress.ts'
import { samplesOf } from '../../../server/domain/batch/samples.ts'
import { inCulture, vesselsOf } from '../../../server/domain/batch/vessels.ts'
import { bookCollection } from '../../../server/domain/case/commands/book-collection.ts'
import { replanCase } from '../../../server/domain/case/commands/prepare-case.ts'
import { recordAdministration } from '../../../server/domain/clinic/commands/follow-container.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { certifyStage1, rejectBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { requestOosSupply, signOosSupply } from '../../../server/domain/release/commands/supply-out-of-specification.ts'
import { usualPlating } from '../../kit/door.ts'
import { hoursFrom, type Line, openLine } from '../../kit/line.ts'

const kinds = (line: Line): string[] => line.batch().exceptions.map(({ kind }) => kind)
const dueNow = (line: Line): string[] =>
  dueOperations(line.batch(), processOf(line.batch(), line.door)).map(({ operation }) => operation)
const choose = (option: string, note?: string) => () => ({ option, ...(note ? { note } : {}) })

/** Nine flasks at the last passage, where a stack of five would be needed. */
const sparse = (passage: number) =>
  passage < 2 ? usualPlating(passage) : { type: 't175', count: 9, cellsPerCm2: 2400 }
const note = 'Physician telephoned'

/** A batch whose harvest is some 31 million, up to its harvest. */
const shortLine = async (): Promise<Line> => {
  const line = await openLine()
  await line.until('harvest', () => ({ plating: sparse }))
  return line
}

const tested = async (line: Line): Promise<void> => {
  await enterResults(line.door, line.batchId, line.laboratory.staff.oscar, randomOf('results'))
}

describe('a harvest of too few cells', () => {
  it('is supplied when the physician asks for it in writing and the QP signs: an answer of its own, never GO', async () => {
    const line = await shortLine()
    const { door, batchId, laboratory, wristband } = line
    const { staff } = laboratory
    await line.go('harvest', { instead: { outcome: choose('fill-less', note) } })
    await line.until('dispatch')
    const [container] = containersOf(line.batch())
    const id = container?.id ?? ''
    expect(container?.cells).toBeLessThan(36_000_000)
    expect(kinds(line)).toEqual(['choice', 'out-of-limit'])
    await tested(line)
    await review(door, staff, batchId)
    expect(await door.run(certifyStage1, { batch: batchId }, { as: staff.qp, proof: right })).toMatchObject({
      refusal: { code: 'results-failed', facts: { tests: ['dose'] } },
    })
    expect(dueNow(line)).not.toContain('dispatch')

    const reason = 'No second aspiration for this patient'
    const request = { batch: batchId, container: id, reason, document: 'a'.repeat(64) }
    await must(door, requestOosSupply, request, { as: staff.surgeon })
    expect(dueNow(line)).not.toContain('dispatch')
    await must(door, signOosSupply, { batch: batchId, container: id }, { as: staff.qp, proof: right })
    await line.go('dispatch', { as: staff.coordinator })
    expect(containersOf(line.batch())[0]?.status).toBe('dispatched')
    await receiveAllContainers(door, staff, batchId)
    expect(await askGo(door, batchId, id, wristband)).toBe('physician-request')
    const given = { container: withCheck(id), place: { joint: 'knee', side: 'right' }, givenUl: container?.volumeUl }
    await must(door, recordAdministration, given, { as: staff.surgeon })
    expect(kinds(line)).not.toContain('administration')
    // It was never certified, and so it is never closed as a certified batch is.
    expect(progressOf(line.batch())).toBe('filled')
  })

  it('goes back into culture, and is harvested again when the injection is moved', async () => {
    const line = await shortLine()
    const { door, caseId, laboratory } = line
    await line.go('harvest', {
      instead: { outcome: choose('replate', note) },
      plating: () => ({ type: 'stack-5', count: 2, cellsPerCm2: 4000 }),
    })
    expect(placeOf(line.batch())).toEqual({ progress: 'in-culture', standing: 'good', passage: 3 })
    expect(passagesOf(line.batch()).map(({ passage }) => passage)).toEqual([0, 1, 2, 3])
    expect(dueNow(line)).not.toContain('harvest')
    const { collectionAt, injectionAt } = line.batch()
    const moved = { collectionAt, injectionAt: hoursFrom(injectionAt, 4 * 24), reason: 'Replated' }
    await must(door, replanCase, { case: caseId, ...moved }, { as: laboratory.staff.coordinator })
    await line.until('dispatch')
    expect(closedRuns(line.batch(), 'harvest')).toHaveLength(2)
    expect(containersOf(line.batch())[0]?.cells).toBeGreaterThan(36_000_000)
  })

  it('is given up: what was harvested is discarded, and the batch has failed', async () => {
    const line = await shortLine()
    const stop = { outcome: choose('stop', note), end: choose('too-few') }
    const run = await line.go('harvest', { instead: stop })
    expect(standingOf(line.batch())).toBe('failed')
    expect(balanceOf(line.batch(), run)?.left).toEqual({ cells: 0, volumeUl: 0 })
    expect(dueNow(line)).toEqual([])
  })
})

describe('a surplus', () => {
  it('is kept as a retained sample and discarded, every cell accounted for', async () => {
    const line = await openLine()
    await line.until('dispatch')
    const retained = samplesOf(line.batch()).filter(({ tests }) => tests.length === 0)
    expect(retained).toHaveLength(1)
    const filling = line.batch().runs.find(({ operation }) => operation === 'filling')?.run ?? 0
    const balance = balanceOf(line.batch(), filling)
    expect(balance?.discarded.cells).toBeGreaterThan(0)
    expect(balance?.left).toEqual({ cells: 0, volumeUl: 0 })
    expect(kinds(line)).toEqual([])
  })

  it('that nobody accounts for is an exception when the filling is closed', async () => {
    const line = await openLine()
    await line.until('filling')
    await line.go('filling', { instead: { surplus: choose('nothing') } })
    expect(kinds(line)).toEqual(['cells-unaccounted'])
    const [exception] = line.batch().exceptions
    const run = line.batch().runs.find(({ operation }) => operation === 'filling')?.run ?? 0
    expect(exception).toMatchObject({ deviation: true, facts: { ...balanceOf(line.batch(), run)?.left } })
  })
})

describe('a culture that has failed', () => {
  const turbid = {
    look: (_: unknown, usual: () => object) => ({ ...usual(), fields: { confluence: '20', turbidity: 'turbid' } }),
  }

  it('is held at the first turbid flask, stopped, and followed by a second collection of the same case', async () => {
    const line = await openLine()
    const { door, laboratory, caseId, batchId } = line
    await line.until('medium-change')
    await line.go('medium-change', { instead: turbid as never })
    expect(standingOf(line.batch())).toBe('on-hold')
    expect(await door.run(bookCollection, { case: caseId }, { as: laboratory.staff.coordinator })).toMatchObject({
      refusal: { code: 'batch-running', facts: { batch: batchId } },
    })
    await line.go('culture-stop', { instead: { reason: choose('contaminated') } })
    expect(standingOf(line.batch())).toBe('failed')
    expect(inCulture(line.batch())).toEqual([])
    const second = await book(door, laboratory.staff, caseId)
    expect(door.read('case', caseId)?.batches).toEqual([batchId, second])
    expect(door.read('batch', second)?.donation).not.toBe(line.batch().donation)
    expect(progressOf(door.read('batch', second) as never)).toBe('booked')
  })

  it('that QA declares failed still has its flasks discarded, and then nothing more', async () => {
    const line = await openLine()
    const { door, laboratory, batchId } = line
    await line.until('medium-change')
    await must(door, declareFailed, { batch: batchId, reason: 'No colonies' }, { as: laboratory.staff.qa })
    expect(dueNow(line)).toEqual(['culture-stop'])
    await line.go('culture-stop', { instead: { reason: choose('no-growth') } })
    expect(inCulture(line.batch())).toEqual([])
    expect(dueNow(line)).toEqual([])
    expect(line.lab.journal.filter(({ type }) => type === 'batch.failed')).toHaveLength(1)
  })

  it('that QA rejects is brought to its end in the same way', async () => {
    const line = await openLine()
    const { door, laboratory, batchId } = line
    await line.until('medium-change')
    const input = { batch: batchId, reason: 'Mycoplasma in the laboratory of origin' }
    await must(door, rejectBatch, input, { as: laboratory.staff.qa, proof: right })
    expect(dueNow(line)).toEqual(['culture-stop'])
    await line.go('culture-stop', { instead: { reason: choose('other', 'Rejected') } })
    expect(standingOf(line.batch())).toBe('rejected')
  })
})

describe('a marrow in quarantine', () => {
  it('is seeded, because cells do not wait, and neither harvested nor filled until QA lifts the hold', async () => {
    const line = await openLine()
    const { door, laboratory, batchId } = line
    await line.until('receipt')
    await line.go('receipt', { instead: { decision: choose('quarantine', 'Logger stopped on the way') } })
    expect(standingOf(line.batch())).toBe('on-hold')
    await line.liveTo(hoursFrom(line.batch().injectionAt, -47))
    expect(progressOf(line.batch())).toBe('in-culture')
    expect(dueNow(line)).toEqual(expect.not.arrayContaining(['gate', 'harvest']))
    const [hold] = line.batch().holds
    const reason = 'The logger was read by its maker: 17 to 21 °C'
    const decided = { batch: batchId, exception: line.batch().exceptions[0]?.id, impact: 'accepted', reason }
    await must(door, disposeException, decided, { as: laboratory.staff.qa })
    await must(door, liftHold, { batch: batchId, hold: hold?.id, reason }, { as: laboratory.staff.qa })
    await line.until('filling')
    expect(progressOf(line.batch())).toBe('harvested')
  })

  it('that is rejected at receipt is held for QA, and nothing is seeded', async () => {
    const line = await openLine()
    await line.until('receipt')
    await line.go('receipt', { instead: { decision: choose('reject', 'Clotted through') } })
    expect(standingOf(line.batch())).toBe('on-hold')
    expect(dueNow(line)).not.toContain('seeding')
    const { staff } = line.laboratory
    const input = { batch: line.batchId, reason: 'Clotted through' }
    await must(line.door, rejectBatch, input, { as: staff.qa, proof: right })
    expect(standingOf(line.batch())).toBe('rejected')
    expect(dueNow(line)).toEqual([])
  })
})

describe('the gate', () => {
  it('extends the culture: it is asked again a day before the new date, and the culture lives on meanwhile', async () => {
    const line = await openLine()
    const { door, laboratory, caseId } = line
    await line.until('gate')
    const reason = () => ({ text: 'Theatre closed for two days' })
    await line.go('gate', { instead: { decision: choose('extend'), reason } })
    expect(dueNow(line)).not.toContain('gate')
    expect(dueNow(line)).not.toContain('harvest')
    const { collectionAt, injectionAt } = line.batch()
    const moved = { collectionAt, injectionAt: hoursFrom(injectionAt, 48), reason: 'Theatre closed for two days' }
    await must(door, replanCase, { case: caseId, ...moved }, { as: laboratory.staff.coordinator })
    await waitUntil(door, hoursFrom(moved.injectionAt, -48))
    expect(dueNow(line)).toContain('gate')
    await line.until('harvest')
    expect(closedRuns(line.batch(), 'gate')).toHaveLength(2)
    expect(kinds(line)).toContain('choice')
  })
})

describe('a flask that is not found', () => {
  it('is named with a reason, leaves the culture, and holds nothing up', async () => {
    const line = await openLine()
    await line.until('medium-change')
    const lost = `${line.batchId}-P0-03`
    await line.go('medium-change', {
      instead: {
        'flasks-out': (_, usual) => {
          const values = usual()
          const codes = 'codes' in values ? values.codes.filter(code => code !== withCheck(lost)) : []
          return { codes, missing: [{ code: lost, reason: 'Broken on the floor of the incubator' }] }
        },
      },
    })
    expect(vesselsOf(line.batch()).find(({ id }) => id === lost)?.status).toBe('discarded')
    expect(inCulture(line.batch())).toHaveLength(4)
    expect(line.batch().exceptions).toMatchObject([
      { kind: 'vessel-missing', deviation: true, facts: { vessel: lost } },
    ])
  })
})

describe('both knees', () => {
  it('have a container each, and each gets GO for its own side only', async () => {
    const sites = [usualSite({ joint: 'knee', side: 'left' }), usualSite({ joint: 'knee', side: 'right' })]
    const line = await openLine({ sites })
    const { door, laboratory, batchId, wristband } = line
    const plating = (passage: number) => ({
      ...usualPlating(passage),
      count: passage === 2 ? 2 : usualPlating(passage).count,
    })
    await line.until('dispatch', () => ({ plating }))
    await tested(line)
    await review(door, laboratory.staff, batchId)
    await certify(door, laboratory.staff, batchId, 1)
    await line.go('dispatch', { as: laboratory.staff.coordinator })
    await receiveAllContainers(door, laboratory.staff, batchId)
    const [left, right] = containersOf(line.batch())
    expect([left?.site, right?.site]).toEqual(['knee-left', 'knee-right'])
    for (const { id } of [left, right] as { id: string }[]) {
      expect(await askGo(door, batchId, id, wristband)).toBe('go')
    }
    expect(entriesOfKind(line.batch(), 'make-vessels').at(-1)?.values.vessels).toHaveLength(2)
  })
})
