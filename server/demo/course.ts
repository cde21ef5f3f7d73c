// The course of one batch: what its process calls for next, one operation after another, as dueOperations says.
import { type DueOperation, dueOperations } from '../domain/batch/due.ts'
import { processOf } from '../domain/batch/may.ts'
import { present } from '../domain/kit/existing.ts'
import type { Phase } from '../domain/process/operation-definition.ts'
import type { Door } from './door.ts'

export interface Next extends DueOperation {
  phase: Phase
}

/** What nobody begins just because it may be done. */
const onDecision: readonly Phase[] = ['stop']

/** What is called for, the earliest first; before equal times the order of the process. */
export const comingUp = (door: Door, batchId: string): Next[] => {
  const batch = present(door, 'batch', batchId)
  const process = processOf(batch, door)
  return dueOperations(batch, process)
    .map(due => ({ ...due, phase: process.operations.find(each => each.id === due.operation)?.phase ?? 'stop' }))
    .filter(({ phase }) => !onDecision.includes(phase))
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
}

const minuteMs = 60_000

/** Minutes from now until an instant; none where it has passed. */
export const minutesUntil = (door: Door, at: string): number =>
  Math.max(0, (Date.parse(at) - Date.parse(door.now())) / minuteMs)

export const waitUntil = async (door: Door, at: string): Promise<void> => {
  const minutes = minutesUntil(door, at)
  if (minutes > 0) await door.wait(minutes)
}
