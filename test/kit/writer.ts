// The writer on a real file with a settable clock, and the tally for its subject.
import type { ExecutorParts } from '../../server/commands/attempt.ts'
import { settableClock, watchClock } from '../../server/commands/clock.ts'
import { type Call, createExecutor } from '../../server/commands/execute.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { refreshViews } from '../../server/views/rebuild.ts'
import type { AnyView } from '../../server/views/view.ts'
import { makeStorage } from './storage.ts'
import { tallySubjects } from './tally.ts'

export const START = '2026-11-02T08:00:00.000Z'

export const startWriter = (
  options: { views?: AnyView[]; folder?: string; start?: string } & Partial<ExecutorParts> = {},
) => {
  const { views = [], folder, start = START, ...rest } = options
  const storage = makeStorage(folder)
  const time = settableClock(start)
  const clock = watchClock(time, storage.journal.head()?.at ?? null)
  const parts: ExecutorParts = {
    ...storage,
    views,
    clock,
    zone: 'UTC',
    subjects: { ...subjects, ...tallySubjects },
    ...rest,
  }
  refreshViews(parts)
  const executor = createExecutor(parts)
  let count = 0
  /** A call by a technician under a new id, unless told otherwise. */
  const call = (command: Call['command'], input: unknown, more: Partial<Call> = {}): Call => ({
    command,
    input,
    actor: { id: 'P-0001', roles: ['technician'] },
    commandId: `command-${String(++count).padStart(4, '0')}`,
    ...more,
  })
  return {
    ...storage,
    subjects: parts.subjects,
    time,
    clock,
    executor,
    call,
    run: (command: Call['command'], input: unknown, more: Partial<Call> = {}) =>
      executor.execute(call(command, input, more)),
  }
}
