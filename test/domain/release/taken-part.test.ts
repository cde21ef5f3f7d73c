import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import type { BatchEvent } from '../../../server/domain/batch/events.ts'
import type { Recorded } from '../../../server/domain/kit/event.ts'
import { hasTakenPart } from '../../../server/domain/release/release-state.ts'
import { subjects } from '../../../server/domain/subjects.ts'

const another = 'P-0099'

/** What somebody may have put on record about a batch and still review or certify it, and why. */
const apart: Partial<Record<BatchEvent['type'], string>> = {
  'batch.booked': 'planning: nothing is made yet',
  'batch.rebooked': 'planning',
  'batch.sites-corrected': 'planning: what is prescribed, as the request gives it',
  'batch.exception-raised': 'follows an act that counts by itself, or is found by whoever looks',
  'batch.exception-disposed': 'part of reviewing',
  'batch.held': 'part of reviewing',
  'batch.hold-lifted': 'part of reviewing',
  'batch.near-miss-recorded': 'a code that was refused: nothing was done',
  'batch.operation-taken': 'nothing is made by it; what is recorded after it counts',
  'batch.operation-handed-over': 'nothing is made by it',
  'batch.check-requested': 'asked: what is recorded with it counts',
  'batch.check-confirmed': 'counts with the entry that is recorded with it',
  'batch.check-declined': 'nothing was recorded',
  'batch.check-withdrawn': 'nothing was recorded',
  'batch.labels-sending-ended': 'what the printer answered to a sending, which counts',
  'batch.reviewed': 'the signature itself',
  'batch.certified': 'the signature itself',
  'batch.signature-failed': 'the signature, tried',
  'batch.rejected': 'a decision of QA or the QP',
  'batch.failed': 'a decision of QA, the QP or the supervisor',
  'batch.oos-supply-requested': 'the physician asks',
  'batch.oos-supply-signed': 'the signature itself',
  'batch.container-dispatched': 'comes with the closing of the dispatch, which counts',
  'batch.container-received': 'said at the hospital',
  'batch.logger-read': 'said at the hospital',
  'batch.readiness-asked': 'asked at the hospital',
  'batch.container-given': 'said at the hospital',
  'batch.container-destroyed': 'what became of the product',
  'batch.container-returned': 'what became of the product',
  'batch.container-lost': 'what became of the product',
}

const file = new URL('../../fixtures/events/batch.json', import.meta.url)
/** Every type of event that was ever recorded of a batch (test/domain/event-fixtures.test.ts holds that none is missing). */
const recorded: Recorded<BatchEvent>[] = JSON.parse(readFileSync(file, 'utf8')).events
const { evolve } = subjects.batch

/** By type: whether each recorded event of it, had somebody else put it there, makes that person one who has taken part. */
const counted = (): Map<string, Set<boolean>> => {
  const found = new Map<string, Set<boolean>>()
  let state: BatchState | null = null
  for (const event of recorded) {
    const after = evolve(state, { ...event, actor: another })
    found.set(event.type, (found.get(event.type) ?? new Set()).add(hasTakenPart(after, another)))
    state = evolve(state, event)
  }
  return found
}

describe('who has taken part in a batch', () => {
  it('is whoever put anything on its record but what is named here with its reason', () => {
    const expected = [...new Set(recorded.map(({ type }) => type))].map(type => [type, [!(type in apart)]])
    expect([...counted()].map(([type, answers]) => [type, [...answers]])).toEqual(expected)
  })

  it('is also the second person of an entry, and the supervisor whose badge allowed an override', () => {
    const state = recorded.reduce<BatchState | null>(evolve, null) as BatchState
    const [entry] = state.entries
    const [exception] = state.exceptions
    expect(hasTakenPart(state, another)).toBe(false)
    expect(hasTakenPart({ ...state, entries: [{ ...entry, checkedBy: another } as never] }, another)).toBe(true)
    const override = { ...exception, kind: 'override', facts: { by: another } }
    expect(hasTakenPart({ ...state, exceptions: [override as never] }, another)).toBe(true)
  })
})
