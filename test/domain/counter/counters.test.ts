import { describe, expect, it } from 'vitest'
import { counterSubject } from '../../../server/domain/counter/counter.ts'
import { idsGiven, takeId, takeYearlyId } from '../../../server/domain/counter/take-id.ts'
import { takeNumber, takeNumbers } from '../../../server/domain/counter/take-number.ts'
import { emptyLab } from '../../kit/domain.ts'
import { registers } from '../../kit/registers.ts'

describe('a series of numbers', () => {
  it('begins at 1 and gives each number once', () => {
    const lab = emptyLab(registers)
    const first = takeNumber(lab.context('P-0001'), 'person')
    expect(first).toEqual({
      number: 1,
      event: { stream: 'counter/person', type: 'counter.advanced', body: { v: 1, first: 1, count: 1 } },
    })
    lab.given([first.event])
    expect(takeNumber(lab.context('P-0001'), 'person').number).toBe(2)
    expect(takeNumber(lab.context('P-0001'), 'room').number).toBe(1)
  })

  it('gives several at once', () => {
    const lab = emptyLab(registers)
    const { numbers, event } = takeNumbers(lab.context('P-0001'), 'person', 3)
    expect(numbers).toEqual([1, 2, 3])
    lab.given([event])
    expect(takeNumber(lab.context('P-0001'), 'person').number).toBe(4)
  })

  it('cannot give the same number twice', () => {
    const lab = emptyLab(registers)
    const { event } = takeNumber(lab.context('P-0001'), 'person')
    lab.given([event])
    expect(() => lab.given([event])).toThrow('1 does not follow 1')
  })

  it('does not fold an event that it does not know', () => {
    const event = { type: 'counter.reset', stream: 'counter/person', body: { v: 1 } }
    expect(() => counterSubject.evolve(null, event as never)).toThrow(/counter\.reset/)
  })
})

describe('an id', () => {
  it('of what lasts is numbered for ever', () => {
    const lab = emptyLab(registers)
    const { id, event } = takeId(lab.context('P-0001'), 'equipment')
    expect(id).toBe('E-0001')
    lab.given([event])
    lab.moveTo('2027-06-01T08:00:00.000Z')
    const next = takeId(lab.context('P-0001'), 'equipment')
    lab.given([next.event])
    expect(next.id).toBe('E-0002')
    expect(idsGiven(lab.context('P-0001'), 'equipment')).toEqual(['E-0001', 'E-0002'])
  })

  it('of a yearly series begins again with the year at the laboratory', () => {
    const lab = emptyLab(registers, { start: '2026-12-31T22:30:00.000Z' })
    const { id, event } = takeYearlyId(lab.context('P-0001'), 'batch')
    expect(id).toBe('B26-0001')
    expect(event.stream).toBe('counter/batch-26')
    lab.given([event])
    lab.later({ hours: 1 })
    expect(takeYearlyId(lab.context('P-0001'), 'batch').id).toBe('B27-0001')
  })
})
