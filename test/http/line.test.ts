// One whole line through the real app, and what is only seen there: views, scans beside it, second checks, names in sentences.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyJournal } from '../../db/verify.ts'
import { createFolds } from '../../server/commands/folds.ts'
import { inCulture } from '../../server/domain/batch/vessels.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { views } from '../../server/views/views.ts'
import { problemOf, type TestApp } from '../kit/app.ts'
import { openAppLab, signedIn } from '../kit/app-line.ts'
import type { Opened } from '../kit/door.ts'
import { bookLine, type Line } from '../kit/line.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'

let test: TestApp
let opened: Opened
let line: Line
let other: Line
beforeAll(async () => {
  const lab = await openAppLab()
  test = lab.test
  opened = lab
  line = await bookLine(lab, {}, 'HR000001')
  await line.until('passage')
  other = await bookLine(lab, {}, 'HR000002')
}, 60_000)
afterAll(() => test.remove())

const vesselOf = (of: Line) => inCulture(of.batch())[0]?.id ?? ''

describe('a scan where a thing of another batch was asked for', () => {
  it('is refused, and stands in the record of the batch that asked', async () => {
    const technician = await signedIn(test, opened.laboratory.staff.laia)
    const text = withCheck(vesselOf(line))
    const response = await technician.send('/api/scan', { text, expected: { kind: 'batch', id: other.batchId } })
    expect(problemOf(response)).toMatchObject({ status: 422, code: 'scan-not-expected' })
    expect(other.batch().nearMisses).toMatchObject([
      { seen: { kind: 'vessel', id: vesselOf(line) }, expected: other.batchId, by: opened.laboratory.staff.laia },
    ])
  })

  it('within one batch is refused and no near miss', async () => {
    const technician = await signedIn(test, opened.laboratory.staff.laia)
    const before = line.batch().nearMisses.length
    const expected = { kind: 'vessel', id: `${line.batchId}-P0-99` }
    const response = await technician.send('/api/scan', { text: withCheck(vesselOf(line)), expected })
    expect(problemOf(response).code).toBe('scan-not-expected')
    expect(line.batch().nearMisses).toHaveLength(before)
  })

  it('by an inspector is refused and changes nothing', async () => {
    const inspector = await signedIn(test, opened.laboratory.staff.inspector)
    const head = test.journal.head()
    const expected = { kind: 'batch', id: other.batchId }
    await inspector.send('/api/scan', { text: withCheck(vesselOf(line)), expected })
    expect(test.journal.head()).toEqual(head)
  })
})

describe('a refusal about a step', () => {
  it('names it as the process does, in the language of the screen', async () => {
    const technician = await signedIn(test, opened.laboratory.staff.laia)
    const response = await technician.send(
      '/api/commands/open-operation',
      { batch: line.batchId, operation: 'filling' },
      { 'idempotency-key': test.newId(), 'accept-language': 'es' },
    )
    const { detail } = problemOf(response)
    expect(detail).toMatch(/«[A-ZÁÉÍÓÚ][^»]+»/)
  })
})

describe('the second check', () => {
  it('asked too often with a wrong PIN makes the session wait', async () => {
    const technician = await signedIn(test, opened.laboratory.staff.laia)
    const give = () =>
      technician.command(
        'correct-entry',
        {
          batch: line.batchId,
          entry: 1,
          values: {},
          reason: 'a slip of the pen',
          second: { badge: 'U26-0002', pin: '000000' },
        },
        1,
      )
    const codes: string[] = []
    for (let count = 0; count < 11; count++) codes.push(problemOf(await give()).code)
    expect(codes.slice(0, 10)).not.toContain('too-many-attempts')
    expect(codes[10]).toBe('too-many-attempts')
  })
})

describe('after a whole line', () => {
  it('the journal verifies, the views equal their rebuild, and another process folds the same states', async () => {
    await line.until('dispatch')
    expect(verifyJournal(test.store.path)).toMatchObject({ ok: true })
    compareWithRebuild({ store: test.store, journal: test.journal, subjects, views })
    const before = line.batch()
    const again = createFolds(test.journal, subjects)
    expect(again.read(`batch/${line.batchId}`)?.state).toEqual(before)
  })
})
