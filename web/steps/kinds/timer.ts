// timer: from when to when something acted; it runs by the server's clock and goes on while the screen is closed.

import type { StepDefinitionOf } from '../../../server/domain/process/step-definition.ts'
import { timerWords } from '../../../server/words/steps/timer.ts'
import { formatExact } from '../../../server/words/times.ts'
import type { StepLogic } from '../step-form.ts'

export interface TimerDraft {
  /** ISO 8601 UTC; empty while it has not been started. */
  startedAt: string
  endedAt: string
}

export interface TimerStand {
  elapsedMs: number
  phase: 'before' | 'below' | 'within' | 'above'
}

const minuteMs = 60_000

/** Where the timer stands now: not started, below its minimum, within its limits, or over its maximum. */
export function timerStand(
  draft: TimerDraft,
  { min, max }: StepDefinitionOf<'timer'>['minutes'],
  now: string,
): TimerStand {
  if (draft.startedAt === '') return { elapsedMs: 0, phase: 'before' }
  const elapsedMs = Math.max(0, Date.parse(draft.endedAt || now) - Date.parse(draft.startedAt))
  if (max !== undefined && elapsedMs > max * minuteMs) return { elapsedMs, phase: 'above' }
  return { elapsedMs, phase: min !== undefined && elapsedMs < min * minuteMs ? 'below' : 'within' }
}

/** `04:07`, from an hour up `1:04:07`. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}

export const timerStep: StepLogic<'timer', TimerDraft> = {
  isByHand: () => true,
  begin: () => ({ startedAt: '', endedAt: '' }),
  reopen: values => ({ startedAt: values.startedAt, endedAt: values.endedAt }),
  missing(draft, { reader }) {
    const say = timerWords[reader.language]
    if (draft.startedAt === '') return say.missingStart
    return draft.endedAt === '' ? say.missingStop : null
  },
  values: draft => ({ startedAt: draft.startedAt, endedAt: draft.endedAt }),
  summary(values, { reader }) {
    const say = timerWords[reader.language]
    return [
      { name: say.startedAt, value: formatExact(values.startedAt, reader) },
      { name: say.endedAt, value: formatExact(values.endedAt, reader) },
      { name: say.took, value: clockTime(Date.parse(values.endedAt) - Date.parse(values.startedAt)) },
    ]
  },
}
