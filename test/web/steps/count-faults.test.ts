import { expect, it } from 'vitest'
import { faultInDilution, faultInSquares, isFaulty } from '../../../web/steps/count-faults.ts'
import type { CountDraft } from '../../../web/steps/kinds/count-cells.ts'

const count = (more: Partial<CountDraft> = {}): CountDraft => ({
  method: 'haemocytometer',
  squares: [
    { live: '50', dead: '2' },
    { live: '', dead: '' },
  ],
  dilution: '2',
  equipment: '',
  total: '',
  dead: '',
  ...more,
})

it('finds nothing wrong in what is right or not typed yet', () => {
  expect([count(), count({ dilution: '' }), count({ dilution: '1' })].map(isFaulty)).toEqual([false, false, false])
})

it.each([
  ['0', { code: 'dilution-not-positive', dilutionFactor: 0 }],
  ['-2', { code: 'dilution-not-positive', dilutionFactor: -2 }],
  ['0,5', { code: 'dilution-below-one', dilutionFactor: 0.5 }],
])('no sample is diluted by %s', (dilution, fault) => {
  expect(faultInDilution(count({ dilution }))).toEqual(fault)
  expect(isFaulty(count({ dilution }))).toBe(true)
})

it.each([
  ['-50', 'count-negative'],
  ['1.5', 'not-a-whole-number'],
  ['5o', 'not-a-number'],
])('nobody counts %s dead cells in a square', (dead, code) => {
  const squares = [
    { live: '50', dead: '2' },
    { live: '48', dead },
  ]
  expect(faultInSquares(count({ squares }))).toMatchObject({
    part: 'dead',
    index: 1,
    fault: { code, quantity: 'dead-cells', square: 2 },
  })
})

it('squares of a method that is not used are no fault', () => {
  expect(isFaulty(count({ method: 'counter', squares: [{ live: '-1', dead: '' }] }))).toBe(false)
})
