import { describe, expect, it } from 'vitest'
import { type BatchState, batchEvent, batchSubject } from '../../../server/domain/batch/batch.ts'
import { dueWindow } from '../../../server/domain/batch/due.ts'
import type { BatchEvent } from '../../../server/domain/batch/events.ts'
import type { Recorded } from '../../../server/domain/kit/event.ts'
import { OperationDefinition } from '../../../server/domain/process/operation-definition.ts'

const id = 'B26-0001'
const title = { en: 'Gate', es: 'Decisión' }

const gate = OperationDefinition.parse({
  id: 'gate',
  name: title,
  phase: 'gate',
  due: { kind: 'booked', what: 'injection', hoursBefore: 48, windowHours: 24 },
  repeats: true,
  where: { grade: 'any' },
  who: ['coordinator'],
  steps: [{ kind: 'note', id: 'reason', title }],
})

const booked = batchEvent(id, 'batch.booked', {
  caseId: 'C26-0001',
  patientCode: 'PT-0001',
  process: { id: 'bm-msc-40m', version: 1 },
  donation: 'A999926000001',
  sites: [],
  collectionAt: '2026-11-02T08:00:00.000Z',
  injectionAt: '2026-11-25T10:00:00.000Z',
})
const from = '2026-11-23T10:00:00.000Z'
const opened = batchEvent(id, 'batch.operation-opened', { run: 1, operation: 'gate', phase: 'gate', dueFrom: from })
const closed = batchEvent(id, 'batch.operation-closed', { run: 1 })
const moved = batchEvent(id, 'batch.rebooked', {
  collectionAt: '2026-11-02T08:00:00.000Z',
  injectionAt: '2026-11-27T10:00:00.000Z',
})

const fold = (...events: { stream: string; type: string; body: object }[]): BatchState => {
  const recorded = events.map((event, index) => {
    const at = `2026-11-23T08:0${index}:00.000Z`
    return { ...event, seq: index + 1, version: index + 1, at, actor: 'P-0001', hash: '' } as Recorded<BatchEvent>
  })
  const state = recorded.reduce<BatchState | null>((before, event) => batchSubject.evolve(before, event), null)
  if (!state) throw new Error('A batch begins with its booking')
  return state
}

describe('an operation due at a booked time that may repeat', () => {
  it('is due from its hours before that time, for its window', () => {
    expect(dueWindow(fold(booked), gate)).toEqual({ from, until: '2026-11-24T10:00:00.000Z' })
  })

  it('is no longer due once it was closed for that time, even a little before its hour', () => {
    expect(dueWindow(fold(booked, opened), gate)).not.toBeNull()
    expect(dueWindow(fold(booked, opened, closed), gate)).toBeNull()
  })

  it('is due again when the time was moved', () => {
    expect(dueWindow(fold(booked, opened, closed, moved), gate)).toEqual({
      from: '2026-11-25T10:00:00.000Z',
      until: '2026-11-26T10:00:00.000Z',
    })
  })
})
