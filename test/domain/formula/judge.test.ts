import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type SpecificationLimit, type Verdict } from '../../../server/domain/formula/judge.ts'

function verdict(text: string, limit: SpecificationLimit, unit: string | undefined = limit.unit): Verdict {
  const result = judge({ text, unit }, limit)
  if (!result.ok) throw new Error(result.fault.code)
  return result.value.verdict
}

const endotoxin: SpecificationLimit = { operator: '<=', limit: 0.5, unit: 'EU/mL' }

describe('a result against a limit', () => {
  it('is answered with the reading as it was typed', () => {
    expect(judge({ text: '<0.05', unit: 'EU/mL' }, endotoxin)).toEqual({
      ok: true,
      value: { verdict: 'pass', reading: { kind: 'number', comparator: '<', value: 0.05, text: '<0.05' } },
    })
  })

  it.each<[string, SpecificationLimit, Verdict]>([
    ['<0.05', { operator: '<=', limit: 0.5 }, 'pass'],
    ['<0.5', { operator: '<=', limit: 0.5 }, 'pass'],
    ['<0.5', { operator: '<', limit: 0.5 }, 'pass'],
    ['<=0.5', { operator: '<', limit: 0.5 }, 'inconclusive'],
    ['<5', { operator: '<=', limit: 0.5 }, 'inconclusive'],
    ['>5', { operator: '<=', limit: 0.5 }, 'fail'],
    ['>0.5', { operator: '<=', limit: 0.5 }, 'fail'],
    ['>=0.5', { operator: '<=', limit: 0.5 }, 'inconclusive'],
    ['>=0.5', { operator: '<', limit: 0.5 }, 'fail'],
    ['0.50', { operator: '<=', limit: 0.5 }, 'pass'],
    ['0.50', { operator: '<', limit: 0.5 }, 'fail'],
    ['0.51', { operator: '<=', limit: 0.5 }, 'fail'],
    ['70', { operator: '>=', limit: 70 }, 'pass'],
    ['70', { operator: '>', limit: 70 }, 'fail'],
    ['69.9', { operator: '>=', limit: 70 }, 'fail'],
    ['>100', { operator: '>=', limit: 70 }, 'pass'],
    ['>50', { operator: '>=', limit: 70 }, 'inconclusive'],
    ['<70', { operator: '>=', limit: 70 }, 'fail'],
    ['2', { operator: 'between', limit: 2, limitHigh: 8 }, 'pass'],
    ['8.0', { operator: 'between', limit: 2, limitHigh: 8 }, 'pass'],
    ['8.1', { operator: 'between', limit: 2, limitHigh: 8 }, 'fail'],
    ['<2', { operator: 'between', limit: 2, limitHigh: 8 }, 'fail'],
    ['>8', { operator: 'between', limit: 2, limitHigh: 8 }, 'fail'],
    ['<5', { operator: 'between', limit: 2, limitHigh: 8 }, 'inconclusive'],
    ['<5', { operator: 'between', limit: 0, limitHigh: 8 }, 'inconclusive'],
    ['46,XY', { operator: 'equals', word: '46,XY' }, 'pass'],
    ['46,xy ', { operator: 'equals', word: '46,XY' }, 'pass'],
    ['46,XY,16qh+', { operator: 'equals', word: '46,XY' }, 'fail'],
    ['0.0', { operator: 'equals', word: '0' }, 'pass'],
    ['<1', { operator: 'equals', word: '0' }, 'inconclusive'],
    ['>1', { operator: 'equals', word: '0' }, 'fail'],
    ['not detected', { operator: 'not-detected' }, 'pass'],
    ['sin crecimiento', { operator: 'not-detected' }, 'pass'],
    ['growth', { operator: 'not-detected' }, 'fail'],
    ['anything', { operator: 'recorded' }, 'not-judged'],
    ['4.5', { operator: 'recorded', unit: '%' }, 'not-judged'],
  ])('%s against %j: %s', (text, limit, expected) => {
    expect(verdict(text, limit)).toBe(expected)
  })

  it.each<[string, string | undefined, SpecificationLimit, object]>([
    ['0.05', 'EU/kg', endotoxin, { code: 'unit-differs', entered: 'EU/kg', required: 'EU/mL' }],
    ['0.05', undefined, endotoxin, { code: 'unit-differs', entered: '', required: 'EU/mL' }],
    ['0.05', 'EU/mL', { operator: '<=', limit: 1 }, { code: 'unit-differs', entered: 'EU/mL', required: '' }],
    ['0,05', 'EU/mL', endotoxin, { code: 'decimal-comma', text: '0,05' }],
    ['not detected', 'EU/mL', endotoxin, { code: 'reading-wrong-kind', text: 'not detected', expected: 'number' }],
    ['0', undefined, { operator: 'not-detected' }, { code: 'reading-wrong-kind', text: '0', expected: 'detection' }],
    [
      'none',
      undefined,
      { operator: 'not-detected' },
      { code: 'reading-wrong-kind', text: 'none', expected: 'detection' },
    ],
    [
      'pending',
      undefined,
      { operator: 'equals', word: '0' },
      { code: 'reading-wrong-kind', text: 'pending', expected: 'number' },
    ],
    ['1', undefined, { operator: '<=' }, { code: 'limit-missing', operator: '<=' }],
    ['1', undefined, { operator: 'between', limit: 1 }, { code: 'limit-missing', operator: 'between' }],
    ['1', undefined, { operator: 'equals' }, { code: 'limit-missing', operator: 'equals' }],
  ])('refuses %s in %s against %j', (text, unit, limit, fault) => {
    expect(judge({ text, unit }, limit)).toEqual({ ok: false, fault })
  })

  it('passes a censored reading only if every value that it allows passes, and fails it only if none does', () => {
    const value = fc.integer({ min: -20, max: 20 })
    const limits = fc.oneof(
      fc.record({ operator: fc.constantFrom('>=', '<=', '>', '<'), limit: value }),
      fc.tuple(value, fc.nat(10)).map(([limit, width]) => ({ operator: 'between', limit, limitHigh: limit + width })),
    ) as fc.Arbitrary<SpecificationLimit>
    const allows: Record<string, (probe: number, bound: number) => boolean> = {
      '': (probe, bound) => probe === bound,
      '<': (probe, bound) => probe < bound,
      '<=': (probe, bound) => probe <= bound,
      '>': (probe, bound) => probe > bound,
      '>=': (probe, bound) => probe >= bound,
    }
    // Halves, thirty beyond every bound on both sides: enough to meet each case of bounds at whole numbers.
    const probes = Array.from({ length: 201 }, (_, index) => (index - 100) / 2)
    fc.assert(
      fc.property(fc.constantFrom('', '<', '<=', '>', '>='), value, limits, (comparator, bound, limit) => {
        const meant = probes.filter(probe => allows[comparator]?.(probe, bound))
        const verdicts = new Set(meant.map(probe => verdict(String(probe), limit)))
        const expected = verdicts.size === 1 ? [...verdicts][0] : 'inconclusive'
        expect(verdict(`${comparator}${bound}`, limit)).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })
})

interface Subject {
  study: string
  subject: string
  readings: Record<string, string>
}

/** Real products, by subject; the source is named in the first line of the file. */
function subjectsOf(study: string): Subject[] {
  const path = new URL('../../fixtures/msc-qc-results.csv', import.meta.url)
  const [, head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  const subjects = lines.map(line => {
    const cells = line.split(',')
    const readings = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
    return { study: readings.study ?? '', subject: readings.subject ?? '', readings }
  })
  return subjects.filter(each => each.study.startsWith(study))
}

function verdicts(study: string, marker: string, limit: SpecificationLimit): Verdict[] {
  const texts = subjectsOf(study).map(({ readings }) => readings[marker] ?? '')
  return texts.filter(text => text !== '').map(text => verdict(text, limit))
}

const count = (all: Verdict[], wanted: Verdict) => all.filter(each => each === wanted).length

describe('published results of real products', () => {
  const positive: SpecificationLimit = { operator: '>=', limit: 95, unit: '%' }
  const negative: SpecificationLimit = { operator: '<=', limit: 2, unit: '%' }

  it('pass for all four patients of Milczarek 2018', () => {
    const markers: [string, SpecificationLimit][] = [
      ['CD105', positive],
      ['CD73', positive],
      ['CD90', positive],
      ['CD3', negative],
      ['CD45', negative],
    ]
    const all = markers.flatMap(([marker, limit]) => verdicts('Milczarek', marker, limit))
    expect(all).toEqual(Array(20).fill('pass'))
  })

  it('fail for CD45 in 8 of 12 patients of Honmou 2011, and for CD34 in one', () => {
    const [cd105, cd34, cd45] = [
      verdicts('Honmou', 'CD105', positive),
      verdicts('Honmou', 'CD34', negative),
      verdicts('Honmou', 'CD45', negative),
    ]
    expect([cd105, cd34, cd45].map(all => [count(all, 'pass'), count(all, 'fail')])).toEqual([
      [12, 0],
      [11, 1],
      [4, 8],
    ])
  })

  it('fail for CD73 of the donor of de Oliveira 2017 in both passages, and pass for HLA-DR', () => {
    expect(verdicts('de Oliveira', 'CD73', positive)).toEqual(['fail', 'fail'])
    expect(verdicts('de Oliveira', 'HLA-DR', negative)).toEqual(['pass', 'pass'])
  })

  it('pass for the endotoxin of eight lots, seven of them below what the method finds', () => {
    // UC-MSC, J Transl Med, s12967-020-02568-6, table 2.
    const lots = ['<0.1', '<0.05', '<0.1', '<0.1', '0.073', '<0.05', '<0.05', '<0.05']
    expect(lots.map(text => verdict(text, endotoxin))).toEqual(Array(8).fill('pass'))
  })
})
