import { describe, expect, it } from 'vitest'
import { batchEvent } from '../../../server/domain/batch/batch.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { labelBalance } from '../../../server/domain/batch/labels.ts'
import { placeOf } from '../../../server/domain/batch/progress.ts'
import { testsWithoutSample } from '../../../server/domain/batch/samples.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { batchId, batchOf, begin, type Plan, perform, type Walk, walk } from './walk.ts'

const exceptionsOf = (begun: Walk) => batchOf(begun).exceptions.map(({ kind, facts }) => [kind, facts])

/** Sampled at the only passage, as the step asks for. */
const sampled: Plan = { choices: { 'passage.sampling': ['take-now'] }, confluence: [20, 40, 85, 30] }

describe('a batch on the shipped process', () => {
  it('goes from the booking to the filled syringe, each operation when it is due, without one exception', () => {
    const begun = begin(sampled)
    const done = walk(begun)
    expect(done.slice(0, 5)).toEqual(['collection', 'transport', 'receipt', 'seeding', 'first-wash'])
    expect(done.slice(-3)).toEqual(['harvest', 'filling', 'label-reconciliation'])
    expect(new Set(done.slice(5, -3))).toEqual(new Set(['observation', 'medium-change', 'passage', 'gate']))
    expect(exceptionsOf(begun)).toEqual([])
    expect(placeOf(batchOf(begun))).toEqual({ progress: 'filled', standing: 'good', passage: null })
    expect(containersOf(batchOf(begun)).map(({ site, cells }) => [site, cells])).toEqual([['site-1', 40_000_000]])
    expect(testsWithoutSample(batchOf(begun), begun.definition)).toEqual([])
    expect(labelBalance(batchOf(begun)).left).toEqual([])
  })

  it('is packed and sent once it is certified, and not before', () => {
    const begun = begin(sampled)
    expect(walk(begun)).not.toContain('dispatch')
    const signature = { personId: 'P-0003', name: 'Carla Ruiz', meaning: 'certified-stage-1' as const, signed: [] }
    begun.lab.given([batchEvent(batchId, 'batch.certified', { stage: 1, signature })])
    expect(walk(begun)).toEqual(['dispatch'])
    expect(exceptionsOf(begun)).toEqual([])
  })
})

describe('a harvest of 31 million', () => {
  const few = { 'harvest.count': { volumeUl: 31_000, cellsPerMl: 1_000_000 } }

  it('is filled as it is when the physician agrees: concentration and dose are exceptions', () => {
    const counts = { ...few, 'filling.count': { volumeUl: 10_000, cellsPerMl: 3_000_000 } }
    const begun = begin({ ...sampled, choices: { ...sampled.choices, 'harvest.outcome': ['fill-less'] }, counts })
    walk(begun)
    expect(containersOf(batchOf(begun))).toHaveLength(1)
    expect(exceptionsOf(begun).map(([kind]) => kind)).toEqual(['choice', 'out-of-limit', 'out-of-limit'])
  })

  it('goes back into culture, and is harvested again when the injection is booked anew', () => {
    const choices = { ...sampled.choices, 'harvest.outcome': ['replate', 'enough'] }
    const begun = begin({ ...sampled, choices, counts: { 'harvest.count': { volumeUl: 62_000, cellsPerMl: 650_000 } } })
    const done = walk(begun, () => inCulture(batchOf(begun)).some(({ passage }) => passage === 2))
    expect(done.at(-1)).toBe('harvest')
    expect(placeOf(batchOf(begun))).toMatchObject({ progress: 'in-culture', standing: 'good', passage: 2 })
    const later = { collectionAt: '2026-11-03T08:00:00.000Z', injectionAt: '2026-12-01T10:00:00.000Z' }
    begun.lab.given([batchEvent(batchId, 'batch.rebooked', later)])
    const rest = walk(begun)
    expect(rest.slice(-3)).toEqual(['harvest', 'filling', 'label-reconciliation'])
    expect(rest).toContain('gate')
    expect(exceptionsOf(begun).map(([kind]) => kind)).toEqual(['choice'])
  })

  it('is given up, and the batch has failed', () => {
    const choices = { ...sampled.choices, 'harvest.outcome': ['stop'], 'harvest.end': ['too-few'] }
    const begun = begin({ ...sampled, choices, counts: few })
    walk(begun)
    expect(placeOf(batchOf(begun))).toMatchObject({ progress: 'harvested', standing: 'failed' })
    expect(inCulture(batchOf(begun))).toEqual([])
  })
})

describe('other ways', () => {
  it('a gate that says extend asks again for the new date', () => {
    const choices = { ...sampled.choices, 'gate.decision': ['extend', 'harvest'] }
    const begun = begin({ ...sampled, choices })
    walk(begun, () => batchOf(begun).runs.some(({ operation }) => operation === 'gate'))
    const later = { collectionAt: '2026-11-03T08:00:00.000Z', injectionAt: '2026-11-28T10:00:00.000Z' }
    begun.lab.given([batchEvent(batchId, 'batch.rebooked', later)])
    const rest = walk(begun)
    expect(rest.filter(id => ['gate', 'harvest', 'filling'].includes(id))).toEqual(['gate', 'harvest', 'filling'])
  })

  it('a surplus is kept in part, and the rest discarded', () => {
    const begun = begin({ ...sampled, choices: { ...sampled.choices, 'filling.surplus': ['retain'] } })
    walk(begun)
    expect(exceptionsOf(begun)).toEqual([])
    expect(batchOf(begun).entries.filter(({ step }) => step === 'retained' || step === 'remainder')).toHaveLength(4)
  })

  it('a culture is stopped at any time, flasks first, and the batch has failed', () => {
    const begun = begin()
    walk(begun, id => id === 'observation')
    perform(begun, 'culture-stop')
    expect(placeOf(batchOf(begun))).toMatchObject({ progress: 'in-culture', standing: 'failed' })
    expect(inCulture(batchOf(begun))).toEqual([])
  })

  it('without a passage the in-process sample is taken at the harvest', () => {
    const begun = begin({ choices: { 'harvest.sampling': ['take-now'] }, confluence: [20, 60] })
    expect(walk(begun)).not.toContain('passage')
    expect(testsWithoutSample(batchOf(begun), begun.definition)).toEqual([])
    expect(exceptionsOf(begun)).toEqual([])
  })
})
