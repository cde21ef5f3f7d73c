import { beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../../../server/demo/course.ts'
import { must } from '../../../server/demo/door.ts'
import { declareFailed, holdBatch } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { openRun } from '../../../server/domain/batch/entries.ts'
import { hoursFrom, type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

const open = (line: Line, operation: string, as = line.laboratory.staff.laia) =>
  tried(line.lab, openOperation, { batch: line.batchId, operation }, { as })

describe('opening an operation', () => {
  it('begins a run of it, with the window in which it is due', async () => {
    const line = await openLine()
    await line.until('receipt')
    const opened = open(line, 'receipt')
    expect(opened).toMatchObject({ code: null, exceptions: [], answer: { run: 3 } })
    expect(openRun(line.batch())).toMatchObject({ run: 3, operation: 'receipt', phase: 'receipt' })
    expect(openRun(line.batch())?.dueUntil).toBe(hoursFrom(openRun(line.batch())?.dueFrom ?? '', 20))
  })

  it('is for a qualified, active person with one of its roles', async () => {
    const line = await openLine()
    const { staff } = line.laboratory
    await line.until('filling')
    expect(open(line, 'filling', staff.nurse).code).toBe('not-permitted')
    expect(open(line, 'filling', staff.inspector).code).toBe('not-permitted')
    expect(open(line, 'filling', staff.pau)).toMatchObject({
      code: 'person-unqualified',
      facts: { person: staff.pau, qualification: 'aseptic-filling' },
    })
    expect(open(line, 'filling', staff.supervisor).code).toBeNull()
  })

  it('at the hospital is for nurses of that hospital alone', async () => {
    const line = await openLine()
    const { nurse, nurse2 } = line.laboratory.staff
    expect(open(line, 'collection', nurse2)).toMatchObject({
      code: 'of-another-hospital',
      facts: { id: line.batchId },
    })
    expect(open(line, 'collection', nurse).code).toBeNull()
  })

  it('waits for the one that is open', async () => {
    const line = await openLine()
    await line.until('receipt')
    open(line, 'receipt')
    expect(open(line, 'transport')).toMatchObject({ code: 'operation-open', facts: { operation: 'receipt' } })
  })

  it('is done once where it does not repeat', async () => {
    const line = await openLine()
    await line.until('receipt')
    expect(open(line, 'collection', line.laboratory.staff.nurse).code).toBe('operation-done')
  })

  it('waits for what it needs', async () => {
    const line = await openLine()
    expect(open(line, 'receipt')).toMatchObject({
      code: 'operation-needs',
      facts: { need: 'closed', operation: 'collection' },
    })
    await line.until('medium-change')
    expect(open(line, 'harvest')).toMatchObject({ code: 'operation-needs', facts: { operation: 'gate' } })
    expect(open(line, 'filling').code).toBe('operation-needs')
  })

  it('is not begun where it is not called for, nor where it is not known', async () => {
    const line = await openLine()
    await line.until('medium-change')
    expect(open(line, 'passage').code).toBe('operation-not-due')
    expect(open(line, 'freezing').code).toBe('unknown-thing')
    expect(
      tried(line.lab, openOperation, { batch: 'B26-0099', operation: 'receipt' }, { as: line.laboratory.staff.laia })
        .code,
    ).toBe('unknown-thing')
  })

  it('later than its window, or on an earlier day, is an exception without a deviation', async () => {
    const late = await openLine()
    await late.until('medium-change')
    await late.door.wait(6 * 24 * 60)
    expect(open(late, 'medium-change').exceptions).toEqual(['too-late'])
    expect(late.batch().exceptions).toMatchObject([{ kind: 'too-late', deviation: false }])
    const early = await openLine()
    await early.until('first-wash')
    expect(open(early, 'first-wash').exceptions).toEqual(['too-early'])
  })

  it('on the day on which it is due is not early', async () => {
    const line = await openLine()
    const { collectionAt } = line.batch()
    await waitUntil(line.door, hoursFrom(collectionAt, -2))
    expect(open(line, 'collection', line.laboratory.staff.nurse).exceptions).toEqual([])
  })
})

describe('while a batch is on hold', () => {
  let line: Line
  beforeAll(async () => {
    line = await openLine()
    await line.until('gate')
    await must(
      line.door,
      holdBatch,
      { batch: line.batchId, reason: 'Question about the medium' },
      { as: line.laboratory.staff.qa },
    )
  })

  it('its cells are kept alive', async () => {
    await line.door.wait(2 * 24 * 60)
    expect(open(line, 'observation').code).toBeNull()
  })

  it('it is not brought nearer to its harvest', async () => {
    const held = await openLine()
    await held.until('harvest')
    const reason = 'Question about the medium'
    await must(held.door, holdBatch, { batch: held.batchId, reason }, { as: held.laboratory.staff.qa })
    expect(open(held, 'harvest')).toMatchObject({ code: 'batch-on-hold', facts: { reason } })
  })
})

describe('a batch that has failed', () => {
  it('is opened for the end of its culture only', async () => {
    const line = await openLine()
    await line.until('medium-change')
    await must(line.door, declareFailed, { batch: line.batchId, reason: 'No growth' }, { as: line.laboratory.staff.qp })
    expect(open(line, 'medium-change')).toMatchObject({ code: 'batch-over', facts: { standing: 'failed' } })
    expect(open(line, 'culture-stop').code).toBeNull()
  })
})
