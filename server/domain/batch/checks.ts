// Second checks asked for on another tablet: what is to be confirmed, who answered, and whether it has been used.
import type { Recorded } from '../kit/event.ts'
import { addMinutes } from '../kit/time.ts'
import type { BatchState } from './batch.ts'
import type { AskedCheck, BatchEvent } from './events.ts'

/** So long a request may be answered, and an answer used: what lies on the bench may be another after that. */
export const checkFreshMinutes = 15

export interface AskedElsewhere extends AskedCheck {
  by: string
  at: string
  answer?: { what: 'confirmed' | 'declined' | 'withdrawn'; by: string; at: string; reason?: string }
  /** The entry that was recorded with it. */
  entry?: number
}

type Happened<Type extends BatchEvent['type']> = Recorded<Extract<BatchEvent, { type: Type }>>
type OfChecks = Happened<
  'batch.check-requested' | 'batch.check-confirmed' | 'batch.check-declined' | 'batch.check-withdrawn'
>

const answered = (checks: AskedElsewhere[], id: string, answer: AskedElsewhere['answer']): AskedElsewhere[] =>
  checks.map(each => (each.check === id ? { ...each, answer } : each))

export const changeChecks = (checks: AskedElsewhere[], event: OfChecks): AskedElsewhere[] => {
  const { actor: by, at } = event
  switch (event.type) {
    case 'batch.check-requested': {
      const { v: _, ...asked } = event.body
      return [...checks, { ...asked, by, at }]
    }
    case 'batch.check-confirmed':
      return answered(checks, event.body.check, { what: 'confirmed', by, at })
    case 'batch.check-declined':
      return answered(checks, event.body.check, { what: 'declined', by, at, reason: event.body.reason })
    case 'batch.check-withdrawn':
      return answered(checks, event.body.check, { what: 'withdrawn', by, at })
  }
}

/** Each confirmation is used once. */
export const spent = (
  checks: AskedElsewhere[],
  { body, version }: Happened<'batch.step-recorded'>,
): AskedElsewhere[] =>
  body.check === undefined
    ? checks
    : checks.map(each => (each.check === body.check ? { ...each, entry: version } : each))

/** Until when it may be answered, and once it is confirmed, until when it may be used. */
export const goodUntil = ({ at, answer }: AskedElsewhere): string => addMinutes(answer?.at ?? at, checkFreshMinutes)

/** Asked in an operation that is open, and neither answered nor too old. */
export const isWaiting = (batch: Pick<BatchState, 'runs'>, check: AskedElsewhere, now: string): boolean =>
  check.answer === undefined &&
  now <= goodUntil(check) &&
  batch.runs.some(({ run, closedAt }) => run === check.run && closedAt === undefined)

export const waitingChecks = (batch: Pick<BatchState, 'runs' | 'checks'>, now: string): AskedElsewhere[] =>
  batch.checks.filter(check => isWaiting(batch, check, now))
