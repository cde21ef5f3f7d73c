import { beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { printed } from '../../../server/demo/values/scans.ts'
import { answerNearMiss, checkScan } from '../../../server/domain/batch/commands/check-scan.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { standingOf } from '../../../server/domain/batch/progress.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { present } from '../../../server/domain/kit/existing.ts'
import { type AtStep, atStep, standingAt } from '../../kit/at-step.ts'
import { bookLine, type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

describe('one code under the scanner of a step', () => {
  const scanAt = ({ lab, batchId, run, step, laboratory }: AtStep, id: string) =>
    tried(lab, checkScan, { batch: batchId, run, step: step.id, code: printed(id) }, { as: laboratory.staff.laia })
  const equipmentOf = ({ laboratory, lab }: AtStep, type: string) =>
    laboratory.equipment.find(id => lab.read('equipment', id)?.type === type) ?? ''

  it('of another material than the step takes is refused with the same words as at its record', async () => {
    const at = await atStep('seeding', 'medium')
    const categoryOf = (id: string) => at.lab.read('material', at.lab.read('lot', id)?.material ?? '')?.category
    const wash = at.lots.find(id => categoryOf(id) === 'wash') ?? ''
    const medium = at.lots.find(id => categoryOf(id) === 'medium') ?? ''
    const { code, facts } = at.offer({ lot: printed(wash), amount: '10' })
    expect(scanAt(at, wash)).toMatchObject({ code: 'material-wrong', facts, types: [] })
    expect(code).toBe('material-wrong')
    expect(scanAt(at, medium)).toMatchObject({ code: null, answer: { kind: 'lot', id: medium } })
    expect(scanAt(at, 'L26-0999').code).toBe('unknown-thing')
    expect(scanAt({ ...at, step: { ...at.step, id: 'no-such-step' } }, wash).code).toBeNull()
  })

  it('of equipment of another type, or of a cabinet with another batch in it, is refused', async () => {
    const at = await atStep('seeding', 'cabinet')
    const cabinet = equipmentOf(at, 'cabinet')
    expect(scanAt(at, equipmentOf(at, 'incubator'))).toMatchObject({
      code: 'equipment-wrong',
      facts: { type: 'incubator', expected: 'cabinet' },
    })
    expect(scanAt(at, cabinet).code).toBeNull()
    const other = await bookLine(at, {}, 'HR000002')
    await other.until('seeding')
    const there = await standingAt(other, 'seeding', 'medium')
    const used = there.lab.read('equipment-year', `${cabinet}/${there.lab.now().slice(0, 4)}`)
    expect(used?.open?.batch).toBe(other.batchId)
    expect(scanAt(at, cabinet)).toMatchObject({ code: 'cabinet-occupied', facts: { batch: other.batchId } })
  })

  it('of a position that is not there, or holds another batch, is refused', async () => {
    const at = await atStep('seeding', 'flasks-back')
    const incubator = equipmentOf(at, 'incubator')
    const other = await bookLine(at, {}, 'HR000002')
    await other.until('first-wash')
    const [taken = ''] = inCulture(other.batch()).map(({ location }) => location ?? '')
    expect(scanAt(at, taken)).toMatchObject({ code: 'location-taken', facts: { batch: other.batchId } })
    expect(scanAt(at, `${incubator}-S9-P1`).code).toBe('location-unknown')
    expect(scanAt(at, `${incubator}-S2-P3`).code).toBeNull()
  })
})

describe('one code under the scanner', () => {
  let line: Line
  let other: Line
  let run: number
  const scan = (code: string, as = line.laboratory.staff.laia) =>
    tried(line.lab, checkScan, { batch: line.batchId, run, code }, { as })
  const answer = (seen: string, opened: boolean, as = line.laboratory.staff.laia) =>
    tried(line.lab, answerNearMiss, { batch: line.batchId, seen, opened }, { as })

  beforeAll(async () => {
    line = await openLine()
    other = await bookLine(line, {}, 'HR000002')
    await line.until('medium-change')
    await other.until('medium-change')
    const opened = { batch: line.batchId, operation: 'medium-change' }
    run = (await must(line.door, openOperation, opened, { as: line.laboratory.staff.laia })).run as number
  })

  it('of this batch is what it is', () => {
    const [flask] = inCulture(line.batch())
    expect(scan(printed(flask?.id ?? ''))).toMatchObject({ code: null, answer: { kind: 'vessel', id: flask?.id } })
    expect(scan(printed(line.batch().donation)).code).toBeNull()
    expect(scan(printed(line.patientCode)).code).toBeNull()
  })

  it('of something that belongs to no batch is told, and nothing is recorded', () => {
    expect(scan(printed('E-0001'))).toMatchObject({ code: null, answer: { kind: 'equipment' }, types: [] })
  })

  it('is not taken from a surgeon of other cases, to whom there is no such batch', () => {
    const input = { batch: line.batchId, run: 1, code: printed(other.batchId) }
    const { surgeon, surgeon2 } = line.laboratory.staff
    expect(tried(line.lab, checkScan, input, { as: surgeon2 })).toMatchObject({ code: 'unknown-thing', types: [] })
    expect(tried(line.lab, checkScan, input, { as: surgeon }).code).toBe('not-this-batch')
  })

  it('is taken from those who may perform its operation only', () => {
    const { nurse, qa, coordinator } = line.laboratory.staff
    for (const stranger of [nurse, qa, coordinator]) {
      expect(scan(printed(other.batchId), stranger)).toMatchObject({ code: 'not-permitted', types: [] })
    }
  })

  it('of another batch, where the operation is closed, is refused and leaves nothing behind', () => {
    const input = { batch: line.batchId, run: 1, code: printed(other.batchId) }
    const asked = { as: line.laboratory.staff.nurse }
    expect(tried(line.lab, checkScan, input, asked)).toMatchObject({ code: 'not-this-batch', types: [] })
    expect(tried(line.lab, checkScan, { ...input, run: 99 }, asked)).toMatchObject({ code: 'run-not-open', types: [] })
  })

  it('that was damaged is a misread', () => {
    expect(scan('B26-0001-P0-01.?')).toMatchObject({ types: [] })
    expect(scan('B26-0001-P0-01.?').code).toMatch(/^code-/)
  })

  it('of another batch is refused and recorded; nothing follows where it was not opened', () => {
    const [foreign] = inCulture(other.batch())
    const id = foreign?.id ?? ''
    expect(scan(printed(id))).toMatchObject({ code: 'not-this-batch', types: ['batch.near-miss-recorded'] })
    // Whether it was opened is said by those at the bench.
    expect(answer(id, true, line.laboratory.staff.nurse).code).toBe('not-permitted')
    expect(answer(id, false)).toMatchObject({ code: null, types: ['batch.near-miss-recorded'] })
    expect(standingOf(line.batch())).toBe('good')
    expect(answer(id, true).code).toBe('near-miss-unknown')
  })

  it.each([
    ['flask', () => inCulture(other.batch())[0]?.id ?? '', 'not-this-batch'],
    ['donation', () => other.batch().donation, 'not-this-donation'],
    ['patient', () => other.patientCode, 'not-this-patient'],
  ])('of another %s that was opened, or in the cabinet, holds both batches', (_, idOf, code) => {
    const id = idOf()
    const before = [line.batch(), other.batch()].map(batch => batch.holds.length)
    expect(scan(printed(id)).code).toBe(code)
    expect(answer(id, true)).toMatchObject({ code: null, exceptions: ['near-miss', 'near-miss'] })
    for (const [index, batch] of [line.batch(), present(line.lab, 'batch', other.batchId)].entries()) {
      expect(batch.holds).toHaveLength((before[index] ?? 0) + 1)
      expect(batch.holds.at(-1)?.reason).toBe('near-miss-opened')
      expect(batch.exceptions.at(-1)).toMatchObject({ kind: 'near-miss', deviation: true })
    }
  })
})
