import { describe, expect, it } from 'vitest'
import { alongAxis, axisEnd, axisTicks, daysByPhase } from '../../web/figures/axis.ts'
import { allCounts, cellScale, dayScale, doublingPoints, doublingScale } from '../../web/figures/growth.ts'
import { layOutVessels } from '../../web/figures/vessel-layout.ts'

describe('the axis of days', () => {
  it('ends at 28, and at 35 once something lies beyond', () => {
    expect(axisEnd([0, 21, 28])).toBe(28)
    expect(axisEnd([28.1])).toBe(35)
    expect(axisTicks(28).at(-1)).toBe(28)
    expect(axisTicks(35).at(-1)).toBe(35)
  })

  it('draws at its ends what lies beyond them', () => {
    expect(alongAxis(14, 28)).toBe(50)
    expect(alongAxis(40, 28)).toBe(100)
    expect(alongAxis(-1, 28)).toBe(0)
  })

  it('tells what happened in the order in which a batch lives', () => {
    const events = [
      { day: 8, phase: 'passage' as const },
      { day: 1, phase: 'change' as const },
      { day: 0, phase: 'seeding' as const },
      { day: 4, phase: 'change' as const },
    ]
    expect(daysByPhase(events)).toEqual([
      ['seeding', [0]],
      ['change', [1, 4]],
      ['passage', [8]],
    ])
  })
})

describe('the growth curve', () => {
  const frame = { left: 0, right: 280, top: 0, bottom: 100 }
  const none = { harvestedDay: null, harvestedCells: null, doublings: null, cumulativeDoublings: null }
  const primary = {
    ...none,
    passage: 0,
    seededDay: 0,
    seededCells: 180_000_000,
    harvestedDay: 8,
    harvestedCells: 2_000_000,
  }
  const first = { ...none, passage: 1, seededDay: 8, seededCells: 1_900_000 }
  const grown = { ...first, harvestedDay: 14, harvestedCells: 15_200_000, doublings: 3, cumulativeDoublings: 3 }
  const second = { ...none, passage: 2, seededDay: 14, seededCells: 9_000_000 }
  const passages = [primary, grown, second]

  it('sets the days evenly and the cells by powers of ten', () => {
    expect(dayScale(28, frame).at(14)).toBe(140)
    const scale = cellScale([2_000_000, 46_000_000], frame)
    expect(scale.ticks).toEqual([1e6, 1e7, 1e8])
    expect(scale.at(1e7)).toBeCloseTo(50)
  })

  it('has an axis of one power of ten at least, also without any count', () => {
    expect(cellScale([1e7], frame).ticks).toEqual([1e7, 1e8])
    expect(cellScale([0], frame).ticks.length).toBeGreaterThan(1)
    expect(cellScale([], frame).ticks.length).toBeGreaterThan(1)
  })

  it('adds doublings up from the first seeding that was counted, since nobody knows how many MSC P0 began with', () => {
    expect(doublingPoints(passages)).toEqual([
      { day: 8, doublings: 0 },
      { day: 14, doublings: 3 },
    ])
    expect(doublingPoints([primary])).toEqual([])
    expect(doublingScale([3], frame).ticks).toEqual([0, 1, 2, 3, 4])
  })

  it('shows counts of MSC only: not the mononuclear cells that were seeded at the start', () => {
    expect(allCounts(passages).map(count => count.cells)).toEqual([2_000_000, 1_900_000, 15_200_000, 9_000_000])
    expect(allCounts([])).toEqual([])
  })
})

describe('the vessel tree', () => {
  const size = { rowHeight: 50, columnWidth: 200, gap: 60 }
  const vessel = (id: string, parents: string[] = []) => ({ id, code: id, parents })

  it('has a column a generation, each vessel after the last of its parents', () => {
    const layout = layOutVessels([vessel('c', ['a', 'b']), vessel('b', ['a']), vessel('a')], size)
    expect(layout.generations.map(column => column.map(each => each.id))).toEqual([['a'], ['b'], ['c']])
    expect(layout.width).toBe(3 * 200 + 2 * 60)
    expect(layout.height).toBe(50)
  })

  it('draws a pool of twelve into twelve with 24 lines', () => {
    const parents = Array.from({ length: 12 }, (_, index) => `p${index}`)
    const children = Array.from({ length: 12 }, (_, index) => vessel(`c${index}`, parents))
    expect(layOutVessels([...parents.map(id => vessel(id)), ...children], size).lines).toHaveLength(24)
  })

  it('passes over a parent that is not shown', () => {
    const layout = layOutVessels([vessel('b', ['elsewhere'])], size)
    expect(layout.generations).toHaveLength(1)
    expect(layout.lines).toEqual([])
  })

  it('refuses a vessel that descends from itself', () => {
    expect(() => layOutVessels([vessel('a', ['b']), vessel('b', ['a'])], size)).toThrow('descends from itself')
  })

  it('is empty without vessels', () => {
    expect(layOutVessels([], size)).toEqual({ generations: [], lines: [], width: 0, height: 0 })
  })
})
