import { describe, expect, it } from 'vitest'
import { recordMediaFill } from '../../../server/domain/person/commands/record-media-fill.ts'
import { isQualified } from '../../../server/domain/person/may-perform.ts'
import { mediaFillsFor, passesInARow } from '../../../server/domain/person/media-fills.ts'
import type { Lab } from '../../kit/domain.ts'
import { hire, labManager, openLab, qa } from '../../kit/registers.ts'
import { tried } from '../../kit/tried.ts'

const qualification = 'aseptic-filling'

const person = (lab: Lab, id: string) => {
  const state = lab.read('person', id)
  if (!state) throw new Error(`${id} is not there`)
  return state
}

const fill = (lab: Lab, id: string, more: Record<string, unknown> = {}) => {
  const input = {
    person: id,
    qualification,
    filledAt: '2026-10-12T09:00:00.000Z',
    unitsFilled: 60,
    unitsWithGrowth: 0,
    readOn: '2026-10-26',
    evidence: 'Media fill 26-10',
    ...more,
  }
  return tried(lab, recordMediaFill, input, { as: labManager })
}

const second = { filledAt: '2026-10-13T09:00:00.000Z', readOn: '2026-10-27' }
const third = { filledAt: '2026-10-14T09:00:00.000Z', readOn: '2026-10-28' }

describe('an aseptic process simulation', () => {
  it('qualifies at the third pass in a row, for about six months from the fill', () => {
    const lab = openLab()
    const dora = hire(lab, 'Dora Pons', ['technician'])
    expect(fill(lab, dora).answer).toEqual({ passed: true, inARow: 1, granted: false })
    expect(fill(lab, dora, second).answer).toEqual({ passed: true, inARow: 2, granted: false })
    expect(isQualified(person(lab, dora), qualification, lab.now())).toBe(false)
    expect(fill(lab, dora, third)).toMatchObject({
      answer: { inARow: 3, granted: true },
      types: ['person.media-filled', 'person.qualified'],
    })
    expect(person(lab, dora).qualifications).toMatchObject([
      { qualification, validUntilOn: '2027-04-15', evidence: 'Media fill 26-10' },
    ])
  })

  it('renews a qualification that is held', () => {
    const lab = openLab()
    const dora = hire(lab, 'Dora Pons', ['technician'], [qualification])
    expect(fill(lab, dora).answer).toMatchObject({ inARow: 1, granted: true })
  })

  it('that fails ends the qualification in the same act, says what is in doubt, and begins the count anew', () => {
    const lab = openLab()
    const dora = hire(lab, 'Dora Pons', ['technician'], [qualification])
    fill(lab, dora)
    const failed = fill(lab, dora, { ...second, unitsWithGrowth: 2 })
    expect(failed).toMatchObject({
      answer: { passed: false, doubtFrom: '2026-10-12T09:00:00.000Z', until: lab.now() },
      types: ['person.media-filled', 'person.qualification-withdrawn'],
    })
    expect(isQualified(person(lab, dora), qualification, lab.now())).toBe(false)
    expect(fill(lab, dora, third).answer).toMatchObject({ inARow: 1, granted: false })
    expect(passesInARow(mediaFillsFor(person(lab, dora), qualification))).toBe(1)
    expect(mediaFillsFor(person(lab, dora), 'cell-culture')).toEqual([])
  })

  it('without growth is read after fourteen days; growth is read when it is seen', () => {
    const lab = openLab()
    const dora = hire(lab, 'Dora Pons', ['technician'])
    expect(fill(lab, dora, { readOn: '2026-10-25' }).fields).toEqual({ readOn: 'media-fill-read-early' })
    expect(fill(lab, dora, { readOn: '2026-10-15', unitsWithGrowth: 1 }).answer).toMatchObject({ passed: false })
    expect(fill(lab, dora, { ...second, readOn: '2026-10-12', unitsWithGrowth: 1 }).fields).toEqual({
      readOn: 'media-fill-read-early',
    })
  })

  it('refuses what cannot be: more growth than units, days to come, an older fill after a later one', () => {
    const lab = openLab()
    const dora = hire(lab, 'Dora Pons', ['technician'])
    expect(fill(lab, dora, { unitsWithGrowth: 61 }).fields).toEqual({ unitsWithGrowth: 'media-fill-more-growth' })
    expect(fill(lab, dora, { readOn: '2026-12-26' }).fields).toEqual({ readOn: 'in-the-future' })
    expect(fill(lab, dora, { filledAt: '2026-12-12T09:00:00.000Z', readOn: '2026-12-26' }).fields).toEqual({
      filledAt: 'in-the-future',
      readOn: 'in-the-future',
    })
    fill(lab, dora, second)
    expect(fill(lab, dora).fields).toEqual({ filledAt: 'media-fill-out-of-order' })
  })

  it('is recorded by the lab manager or QA, not by that person', () => {
    const lab = openLab()
    const own = { person: qa, qualification, filledAt: '2026-10-12T09:00:00.000Z', unitsFilled: 60 }
    const input = { ...own, unitsWithGrowth: 0, readOn: '2026-10-26', evidence: 'Media fill 26-10' }
    expect(tried(lab, recordMediaFill, input, { as: qa }).code).toBe('media-fill-own')
    const dora = hire(lab, 'Dora Pons', ['technician'])
    expect(tried(lab, recordMediaFill, { ...input, person: dora }, { as: dora }).code).toBe('not-permitted')
  })
})
