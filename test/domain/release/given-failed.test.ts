import { describe, expect, it } from 'vitest'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import type { ExceptionKind } from '../../../server/domain/batch/events.ts'
import { foundAfterGiving, givenBefore, givenFailed } from '../../../server/domain/release/given-failed.ts'

const at = '2026-11-20T12:00:00.000Z'
const injected = {
  v: 1,
  container: 'B26-0001-F01',
  givenUl: 7500,
  joint: 'knee-left',
  side: 'left',
  partOnly: false,
} as const
const asked = (failedTests: string[]): BatchState['oosSupplies'][number] => ({
  v: 1,
  container: 'B26-0001-F01',
  physician: 'P-0009',
  reason: 'Wanted all the same',
  failedTests,
  at,
  by: 'P-0009',
})
const batch = (oosSupplies: BatchState['oosSupplies'] = [], more: object = {}) => ({
  administrations: [{ ...injected, at, by: 'P-0009', ...more }],
  oosSupplies,
})

describe('what has failed of a given product', () => {
  it('is told with the place and the time at which it was given, which may have been recorded later', () => {
    expect(givenFailed(batch(), ['sterility'])).toEqual([{ container: 'B26-0001-F01', site: 'knee-left', at }])
    const performedAt = '2026-11-20T09:30:00.000Z'
    expect(givenFailed(batch([], { performedAt }), ['sterility'])[0]?.at).toBe(performedAt)
    expect(givenFailed(batch(), [])).toEqual([])
    expect(givenFailed({ administrations: [], oosSupplies: [] }, ['sterility'])).toEqual([])
  })

  it('is known to the physician who asked for it in spite of all that failed, and not of what failed since', () => {
    expect(givenFailed(batch([asked(['endotoxin'])]), ['endotoxin'])).toEqual([])
    expect(givenFailed(batch([asked(['endotoxin'])]), ['endotoxin', 'sterility'])).toHaveLength(1)
    expect(givenFailed(batch([{ ...asked(['endotoxin']), container: 'B26-0001-F02' }]), ['endotoxin'])).toHaveLength(1)
  })
})

describe('what was found wrong after the product was given', () => {
  const found = (kind: ExceptionKind, raisedAt: string, impact?: 'accepted' | 'batch-affected') => ({
    id: 'X1',
    kind,
    facts: {},
    deviation: true,
    raisedAt,
    raisedBy: 'P-0007',
    ...(impact ? { disposition: { impact, reason: 'Looked into', by: 'P-0008', at: raisedAt } } : {}),
  })
  const later = '2026-11-25T09:00:00.000Z'
  const having = (...exceptions: BatchState['exceptions']) => ({ ...batch(), exceptions })

  it('is told until QA has decided that it does not affect the batch', () => {
    for (const kind of ['environment', 'exposure', 'found-later'] as const) {
      expect(foundAfterGiving(having(found(kind, later)))).toHaveLength(1)
    }
    expect(foundAfterGiving(having(found('environment', later, 'batch-affected')))).toHaveLength(1)
    expect(foundAfterGiving(having(found('environment', later, 'accepted')))).toEqual([])
    expect(foundAfterGiving(having(found('late-entry', later)))).toEqual([])
    expect(givenBefore(batch(), [found('exposure', later)])).toMatchObject([{ container: 'B26-0001-F01', at }])
  })

  it('is nothing to be told where it was known before', () => {
    const before = '2026-11-19T09:00:00.000Z'
    expect(foundAfterGiving(having(found('environment', before)))).toEqual([])
    expect(givenBefore(batch(), [found('environment', before)])).toEqual([])
  })
})
