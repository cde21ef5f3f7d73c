import { beforeAll, describe, expect, it } from 'vitest'
import type { BatchState, Entry } from '../../../server/domain/batch/batch.ts'
import { currentEntries, isKind } from '../../../server/domain/batch/entries.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import { recomputed } from '../../../server/domain/release/recompute.ts'
import { courseUntil } from '../../kit/app-laboratory.ts'
import { beginMemoryCase } from '../../kit/memory-case.ts'

let batch: BatchState
let process: ProcessDefinition
beforeAll(async () => {
  const { door, staff, begun, state } = await beginMemoryCase()
  await courseUntil({ door, staff }, begun, 'dispatch')
  batch = state()
  process = processOf(batch, door)
})

const firstOf = (kind: Entry['kind']): Entry => {
  const found = currentEntries(batch).find(entry => entry.kind === kind)
  if (!found) throw new Error(`no entry of ${kind}`)
  return found
}

/** The batch with one entry as it never was recorded. */
const altered = (entry: Entry, change: Partial<Entry>): BatchState => ({
  ...batch,
  entries: batch.entries.map(each => (each === entry ? { ...each, ...change } : each)),
})

const disagreeing = (changed: BatchState) => recomputed(changed, process).filter(figure => !figure.agrees)

describe('every computed figure of a record', () => {
  it('agrees with what was entered', () => {
    const figures = recomputed(batch, process)
    expect(figures.length).toBeGreaterThan(30)
    expect(figures.filter(figure => !figure.agrees)).toEqual([])
  })

  it('is found where a stored figure was changed', () => {
    const count = firstOf('count-cells')
    const numbers = count.computed.numbers ?? {}
    const viability = numbers['viability-pct']
    if (!viability) throw new Error('no viability was computed')
    const wrong = { ...numbers, 'viability-pct': { ...viability, value: (viability.value ?? 0) + 0.1 } }
    expect(disagreeing(altered(count, { computed: { ...count.computed, numbers: wrong } }))).toEqual([
      { entry: count.id, figure: 'viability-pct', agrees: false },
    ])
  })

  it('is found where a count was changed under its figures', () => {
    const count = firstOf('count-cells')
    if (!isKind(count, 'count-cells')) return
    const values = { ...count.values, suspensionVolumeUl: count.values.suspensionVolumeUl + 1000 }
    expect(disagreeing(altered(count, { values })).map(({ figure }) => figure)).toEqual(['viable-cells'])
  })

  it('is found where a timer ran longer than its minutes say', () => {
    const timer = firstOf('timer')
    if (!isKind(timer, 'timer')) return
    const endedAt = new Date(Date.parse(timer.values.endedAt) + 60_000).toISOString()
    expect(disagreeing(altered(timer, { values: { ...timer.values, endedAt } }))).toEqual([
      { entry: timer.id, figure: 'minutes', agrees: false },
    ])
  })

  it('is found where a flask is said to hold more cells than its volume has', () => {
    const filled = firstOf('make-vessels')
    if (!isKind(filled, 'make-vessels')) return
    const [first, ...rest] = filled.values.vessels
    if (!first) throw new Error('no flask')
    const vessels = [{ ...first, cells: first.cells + 100_000 }, ...rest]
    expect(disagreeing(altered(filled, { values: { vessels } }))).toEqual([
      { entry: filled.id, figure: first.code, agrees: false },
    ])
  })

  it('is left out where a later entry has corrected it', () => {
    const count = firstOf('count-cells')
    const later = { ...count, id: 9999, corrects: count.id }
    const corrected: BatchState = {
      ...batch,
      entries: [...batch.entries.map(each => (each === count ? { ...each, correctedBy: 9999 } : each)), later],
    }
    const figures = recomputed(corrected, process)
    expect(figures.some(figure => figure.entry === count.id)).toBe(false)
    expect(figures.some(figure => figure.entry === 9999)).toBe(true)
  })
})
