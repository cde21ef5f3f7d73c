import { beforeAll, describe, expect, it } from 'vitest'
import { performOperation } from '../../../server/demo/perform.ts'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import { cellsNeeded, forecastOf, statedHistory } from '../../../server/domain/batch/forecast.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { passagesOf } from '../../../server/domain/batch/passages.ts'
import { dayAt } from '../../../server/domain/batch/progress.ts'
import type { SiteHistory } from '../../../server/domain/formula/site-history.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import { courseUntil } from '../../kit/app-laboratory.ts'
import { beginMemoryCase } from '../../kit/memory-case.ts'

/** One batch at each turn of its culture, taken there by the commands that people give. */
const statesOfOneBatch = async () => {
  const { door, staff, begun, state } = await beginMemoryCase()
  const booked = state()
  await courseUntil({ door, staff }, begun, 'first-wash')
  const seeded = state()
  const passage = async () => {
    await courseUntil({ door, staff }, begun, 'passage')
    await performOperation(door, begun.batch, 'passage', begun.plan)
    return state()
  }
  const once = await passage()
  const twice = await passage()
  return { booked, seeded, once, twice, process: processOf(booked, door) }
}

let states: Awaited<ReturnType<typeof statesOfOneBatch>>
let process: ProcessDefinition
beforeAll(async () => {
  states = await statesOfOneBatch()
  process = states.process
})

const history: SiteHistory = {
  passages: 12,
  doublingTimeMedianHours: 40,
  doublingTimeLowHours: 35,
  doublingTimeHighHours: 48,
  passageLossPct: 5,
}

const lastCount = (batch: BatchState) => {
  const passages = passagesOf(batch)
  const ended = passages.findLast(each => each.harvestedCells !== null)
  const next = passages.find(each => each.passage === (ended?.passage ?? 0) + 1)
  return { day: dayAt(batch, ended?.harvestedAt ?? '') ?? 0, plated: next?.seededCells ?? 0 }
}

describe('the cells that a harvest must hold', () => {
  it('are the doses, the reserve for samples, and what is expected to be lost', () => {
    // 40 million + 2 million for samples + 1 million retained, of which 85 % are left at the end.
    expect(cellsNeeded(states.booked, process)).toBe(50_588_235)
  })

  it('are more for two sites', () => {
    const [site] = states.booked.sites
    expect(cellsNeeded({ sites: site ? [site, { ...site, id: 'knee-right' }] : [] }, process)).toBe(97_647_059)
  })
})

describe('the forecast of a batch', () => {
  it('is not asked for before it is seeded', () => {
    expect(forecastOf(states.booked, process, history)).toBeNull()
  })

  it('says nothing before the first passage has ended', () => {
    expect(forecastOf(states.seeded, process, history)).toEqual({ kind: 'before-first-count' })
  })

  it('is made from the history of the site after one count, and says so', () => {
    const { day, plated } = lastCount(states.once)
    const forecast = forecastOf(states.once, process, history)
    if (forecast?.kind !== 'interval') throw new Error(`no interval: ${forecast?.kind}`)
    expect(forecast.basis).toBe('site-history')
    expect(forecast.doublingTimeHours).toBe(40)
    expect(forecast.doublingsNeeded).toBeGreaterThanOrEqual(Math.log2(50_588_235 / plated) - 0.01)
    expect(forecast.likelyDay).toBeCloseTo(day + (forecast.doublingsNeeded * 40) / 24, 0)
    expect(forecast.earliestDay).toBeLessThan(forecast.likelyDay)
    expect(forecast.latestDay).toBeGreaterThan(forecast.likelyDay)
  })

  it('says only the doublings still needed where the site has seen too little', () => {
    for (const little of [null, { ...history, passages: 4 }]) {
      expect(forecastOf(states.once, process, little)).toMatchObject({
        kind: 'doublings-needed',
        because: 'little-history',
      })
    }
  })

  it('is made from its own counts from the second one on', () => {
    const own = passagesOf(states.twice)[1]
    const forecast = forecastOf(states.twice, process, history)
    expect(forecast).toMatchObject({ kind: 'interval', basis: 'own-counts' })
    if (forecast?.kind !== 'interval') return
    expect(forecast.doublingTimeHours).toBeCloseTo(own?.doublingTimeHours ?? 0, 0)
  })
})

describe('the history that a process states', () => {
  it('is none where its figures come from a publication', () => {
    expect(process.growth.historyBatches).toBe(0)
    expect(statedHistory(process)).toBeNull()
  })

  it('is the mean of its batches with a tenth of them beyond either side', () => {
    const growth = { ...process.growth, historyBatches: 9, doublingTimeHours: 36.5, spreadHours: 6.5 }
    const stated = statedHistory({ ...process, growth })
    expect(stated).toMatchObject({ passages: 9, doublingTimeMedianHours: 36.5 })
    expect(stated?.doublingTimeLowHours).toBeCloseTo(28.17, 2)
    expect(stated?.doublingTimeHighHours).toBeCloseTo(44.83, 2)
    expect(forecastOf(states.once, process, stated)).toMatchObject({ kind: 'interval', basis: 'site-history' })
  })
})
