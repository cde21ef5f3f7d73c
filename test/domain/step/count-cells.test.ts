import { beforeEach, describe, expect, it } from 'vitest'
import { standingOf } from '../../../server/domain/batch/progress.ts'
import { inCulture, vesselsOf } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { takeOutOfService } from '../../../server/domain/equipment/commands/take-out-of-service.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'

const squares = (live: number, dead = 2, count = 4) => Array.from({ length: count }, () => ({ live, dead }))
const count = (live: number, dead = 2, dilution = 10) => ({
  method: 'haemocytometer',
  squares: squares(live, dead),
  dilution,
})
const counter = (total: number, dead: number) => ({
  method: 'counter',
  equipment: withCheck('E-0007'),
  totalCellsPerMl: total,
  deadCellsPerMl: dead,
  dilution: 1,
})
const suspensionVolumeUl = 20_000

describe('a count of cells', () => {
  let at: AtStep
  const numbers = () => at.batch().entries.at(-1)?.computed.numbers ?? {}
  beforeEach(async () => {
    at = await atStep('seeding', 'count-mononuclear')
  })

  it('gives concentration, viability and total, computed and never typed', () => {
    expect(at.offer({ suspensionVolumeUl, counts: [count(50), count(52)] })).toMatchObject({
      code: null,
      exceptions: [],
    })
    expect(numbers()['live-cells-per-ml']).toMatchObject({
      value: 5_100_000,
      unit: 'cells/mL',
      formula: 'combined-count',
    })
    expect(numbers()['viable-cells']).toMatchObject({ value: 102_000_000, unit: 'cells', formula: 'total-cells' })
    expect(numbers()['viability-pct']?.value).toBeCloseTo(96.2, 1)
  })

  it('may come from the automated counter', () => {
    expect(
      at.offer({ suspensionVolumeUl, counts: [counter(5_000_000, 250_000), counter(5_200_000, 260_000)] }).code,
    ).toBeNull()
    expect(numbers()['live-cells-per-ml']?.value).toBe(4_845_000)
  })

  it('is of a counter that may be used; what another one showed all the same holds the batch', () => {
    const by = (equipment: string, more?: Record<string, unknown>) =>
      at.offer(
        { suspensionVolumeUl, counts: [1, 2].map(() => ({ ...counter(5_000_000, 250_000), equipment })) },
        { more },
      )
    const { labManager } = at.laboratory.staff
    expect(by('E-0007')).toMatchObject({ code: 'code-check-character-missing' })
    expect(by(withCheck('E-0001'))).toMatchObject({ code: 'equipment-wrong', facts: { type: 'cabinet' } })
    at.lab.must(takeOutOfService, { equipment: 'E-0007', reason: 'Shows no dead cells' }, { as: labManager })
    expect(by(withCheck('E-0007')).code).toBe('equipment-out-of-service')
    expect(by(withCheck('E-0007'), { happened: true }).exceptions).toEqual(['used-though-not-allowed'])
    expect(standingOf(at.batch())).toBe('on-hold')
    expect(at.batch().entries.at(-1)).toMatchObject({
      values: { counts: [{ equipment: 'E-0007' }, { equipment: 'E-0007' }] },
      computed: { ids: ['E-0007'] },
    })
  })

  it('is made twice', () => {
    expect(at.offer({ suspensionVolumeUl, counts: [count(50)] })).toMatchObject({
      code: 'counts-too-few',
      facts: { counts: 1, required: 2 },
    })
  })

  it('that differs by more than 20 % asks for a third, and the middle one stands', () => {
    const apart = [count(40), count(60)]
    expect(at.offer({ suspensionVolumeUl, counts: apart })).toMatchObject({
      code: 'third-count-needed',
      facts: { differencePct: 40, maxDifferencePct: 20 },
    })
    expect(at.offer({ suspensionVolumeUl, counts: [...apart, count(58)] })).toMatchObject({
      code: null,
      exceptions: [],
    })
    expect(numbers()['live-cells-per-ml']?.value).toBe(5_800_000)
  })

  it('of which even the third stands alone counts, and is an exception', () => {
    expect(at.offer({ suspensionVolumeUl, counts: [count(20), count(40), count(80)] }).exceptions).toEqual([
      'out-of-limit',
    ])
    expect(at.batch().exceptions.at(-1)?.facts).toMatchObject({ what: 'count-difference', max: 20 })
  })

  it('below the limit of viability is an exception', () => {
    expect(at.offer({ suspensionVolumeUl, counts: [count(30, 20), count(30, 20)] }).exceptions).toEqual([
      'out-of-limit',
    ])
    expect(at.batch().exceptions.at(-1)?.facts).toMatchObject({ what: 'viability', value: 60, min: 80 })
  })

  it.each([
    ['a dilution of 0', [count(50, 2, 0), count(50)], 'values.counts.0', 'dilution-not-positive'],
    ['a dilution below 1', [count(50), count(50, 2, 0.5)], 'values.counts.1', 'dilution-below-one'],
    ['a negative square', [count(-3), count(50)], 'values.counts.0', 'count-negative'],
    ['more dead cells than cells', [counter(100, 200), counter(100, 10)], 'values.counts.0', 'dead-exceeds-total'],
  ])('with %s is refused at its place', (_, counts, path, code) => {
    expect(at.offer({ suspensionVolumeUl, counts }).fields).toEqual({ [path]: code })
  })

  it('without a single cell in it says nothing, and is made again', () => {
    expect(at.offer({ suspensionVolumeUl, counts: [count(0, 0), count(0, 0)] }).code).toBe('nothing-counted')
  })

  it('of a harvest means that the flasks taken out are empty', async () => {
    const harvest = await atStep('passage', 'count')
    const before = inCulture(harvest.batch()).length
    expect(before).toBeGreaterThan(0)
    expect(harvest.offer(harvest.usual()).code).toBeNull()
    expect(inCulture(harvest.batch())).toEqual([])
    expect(vesselsOf(harvest.batch()).map(({ status }) => status)).toEqual(Array(before).fill('emptied'))
  })
})
