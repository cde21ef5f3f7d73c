import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { noteNearMiss } from '../../server/domain/scan/note-near-miss.ts'
import { problemOf, type TestApp } from '../kit/app.ts'
import { openAppLab, signedIn } from '../kit/app-line.ts'
import { bookLine, type Line } from '../kit/line.ts'

let test: TestApp
let line: Line
let other: Line
beforeAll(async () => {
  const opened = await openAppLab()
  test = opened.test
  line = await bookLine(opened)
  other = await bookLine(opened, {}, 'HR000002')
})
afterAll(() => test.remove())

const nearMisses = () => test.executor.read('batch', line.batchId)?.nearMisses ?? []
const scan = async (person: string) => {
  const payload = { text: withCheck(other.batchId), expected: { kind: 'batch', id: line.batchId } }
  return problemOf(await (await signedIn(test, person)).send('/api/scan', payload)).code
}

describe('a code of another batch', () => {
  it('is noted where it was scanned, by whom the batch is no stranger to', async () => {
    const { laia, surgeon, surgeon2 } = line.laboratory.staff
    expect(await scan(surgeon2)).toBe('scan-not-expected')
    expect(nearMisses()).toEqual([])
    expect(await scan(surgeon)).toBe('scan-not-expected')
    expect(await scan(laia)).toBe('scan-not-expected')
    const near = { seen: { kind: 'batch', id: other.batchId }, expected: line.batchId }
    expect(nearMisses()).toMatchObject([
      { ...near, by: surgeon },
      { ...near, by: laia },
    ])
  })

  it('is noted by Marrow alone: nobody can say of a text that it was scanned', async () => {
    const input = { batch: line.batchId, seen: { kind: 'vessel', id: 'B26-0009-P1-01' }, expected: line.batchId }
    const nurse = await signedIn(test, line.laboratory.staff.nurse)
    expect((await nurse.command('note-near-miss', input)).statusCode).toBe(404)
    expect((await nurse.ask('/api/openapi.json')).body).not.toContain('note-near-miss')
    for (const id of ['García Pérez, Ana 1961-02-03', 'B26-0009\u200b', '\ud800', 'A'.repeat(61)]) {
      expect(noteNearMiss.input.safeParse({ ...input, seen: { kind: 'vessel', id } }).success).toBe(false)
    }
    expect(noteNearMiss.input.safeParse(input).success).toBe(true)
  })
})
