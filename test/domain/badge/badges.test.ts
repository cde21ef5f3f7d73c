import { describe, expect, it } from 'vitest'
import { assignBadge } from '../../../server/domain/person/commands/assign-badge.ts'
import { returnBadge } from '../../../server/domain/person/commands/return-badge.ts'
import { faultsOf } from '../../kit/domain.ts'
import { administrator, labManager, openLab, qa } from '../../kit/registers.ts'

const badge = 'CARD-00451'

describe('a badge', () => {
  it('is given to a person, and knows whose it is', () => {
    const lab = openLab()
    expect(lab.run(assignBadge, { person: qa, badge }, { as: administrator })).toMatchObject({
      ok: true,
      answer: { badge },
    })
    expect(lab.read('person', qa)?.badge).toBe(badge)
    expect(lab.read('badge', badge)).toEqual({
      code: badge,
      version: 1,
      person: qa,
      lost: false,
      holders: [{ person: qa, from: lab.now() }],
    })
  })

  it('is numbered by Marrow where there is no card yet', () => {
    const lab = openLab()
    expect(lab.must(assignBadge, { person: qa }, { as: administrator })).toEqual({ badge: 'U26-0001' })
    expect(lab.must(assignBadge, { person: labManager }, { as: administrator })).toEqual({ badge: 'U26-0002' })
  })

  it('belongs to one person at a time', () => {
    const lab = openLab()
    lab.must(assignBadge, { person: qa, badge }, { as: administrator })
    expect(lab.run(assignBadge, { person: labManager, badge }, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'badge-taken', facts: { badge, person: qa } },
    })
  })

  it('is the only one of its person', () => {
    const lab = openLab()
    lab.must(assignBadge, { person: qa, badge }, { as: administrator })
    expect(lab.run(assignBadge, { person: qa, badge: 'CARD-00452' }, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'badge-already-held', facts: { person: qa, badge }, status: 409 },
    })
  })

  it('that was given back may be given to another', () => {
    const lab = openLab()
    lab.must(assignBadge, { person: qa, badge }, { as: administrator })
    lab.must(returnBadge, { person: qa, lost: false }, { as: administrator })
    expect(lab.read('person', qa)?.badge).toBeNull()
    lab.must(assignBadge, { person: labManager, badge }, { as: administrator })
    expect(lab.read('badge', badge)).toMatchObject({
      person: labManager,
      holders: [{ person: qa, until: lab.now() }, { person: labManager }],
    })
  })

  it('that was lost is given to nobody again', () => {
    const lab = openLab()
    lab.must(assignBadge, { person: qa, badge }, { as: administrator })
    lab.must(returnBadge, { person: qa, lost: true, reason: 'Left on a train' }, { as: administrator })
    expect(lab.run(assignBadge, { person: qa, badge }, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'badge-lost', facts: { badge } },
    })
  })

  it('that nobody has is not returned', () => {
    expect(openLab().run(returnBadge, { person: qa, lost: false }, { as: administrator })).toMatchObject({
      ok: false,
      refusal: { code: 'badge-not-held', facts: { person: qa }, status: 409 },
    })
  })

  it('is handed out and taken back by administrators only', () => {
    const lab = openLab()
    expect(lab.run(assignBadge, { person: qa }, { as: qa })).toMatchObject({ refusal: { code: 'not-permitted' } })
    expect(lab.run(returnBadge, { person: qa, lost: true }, { as: qa })).toMatchObject({
      refusal: { code: 'not-permitted' },
    })
  })

  it('has a code in capitals, digits and hyphens', () => {
    expect(faultsOf(assignBadge, { person: qa, badge: 'x/../y' })).toEqual(['badge'])
    expect(faultsOf(assignBadge, { person: qa, badge: 'ABC' })).toEqual(['badge'])
    expect(faultsOf(returnBadge, { person: qa, lost: 'no' })).toEqual(['lost'])
  })
})
