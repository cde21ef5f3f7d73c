// May and happened (design.md section 6): before an act a rule may refuse it; what has been done is recorded, with a hold.
import type { NewEvent } from '../kit/event.ts'
import type { Refusal } from '../kit/refusal.ts'
import { type Consequence, type ExceptionDraft, fine, no, type StepOutcome, type StepSituation } from './outcome.ts'

/**
 * What follows when something stands against a use: the refusal itself; or, where the process allows it, a supervisor's
 * override with a deviation; or, where it has been used all the same, the record with a deviation and a hold.
 */
export const allowance = (
  against: Refusal | null,
  situation: StepSituation,
  overrideAllowed: boolean,
  thing: string,
): { refused: StepOutcome } | { exceptions: ExceptionDraft[]; consequences: Consequence[]; happened: boolean } => {
  if (against === null) return { exceptions: [], consequences: [], happened: false }
  const facts = { thing, code: against.code }
  if (situation.happened) {
    const exception = { kind: 'used-though-not-allowed' as const, facts, deviation: true }
    return {
      exceptions: [exception],
      consequences: [{ what: 'hold', reason: `${against.code}: ${thing}` }],
      happened: true,
    }
  }
  if (situation.override && overrideAllowed) {
    const { reason, by } = situation.override
    const exception = { kind: 'override' as const, facts: { ...facts, reason, by }, deviation: true }
    return { exceptions: [exception], consequences: [], happened: true }
  }
  return { refused: no(against) }
}

export const withEvents = (outcome: StepOutcome, events: NewEvent[]): StepOutcome =>
  outcome.ok ? fine({ ...outcome, events: [...events, ...outcome.events] }) : outcome
