// What a command was answered: accepted, refused, or not carried out; and how an answer is kept as its receipt.
import type { Refusal, RefusalCode, RefusalStatus } from '../domain/kit/refusal.ts'

/** An entry that a command wrote. */
export interface Position {
  stream: string
  version: number
  seq: number
}

export type Outcome =
  | { kind: 'accepted'; positions: Position[]; answer?: Record<string, unknown> }
  /** `positions`: the entries that record the attempt itself, where it matters. */
  | { kind: 'refused'; refusal: Refusal; positions: Position[] }
  /** Nothing was written. `bug`: ours, and the same again if repeated. `storage`: may be repeated with the same id. */
  | { kind: 'failed'; why: 'bug' | 'storage'; error: unknown }

export type Answered = Exclude<Outcome, { kind: 'failed' }>

/** A refusal whose facts the compiler checks against its code, with any status. */
export const refusalOf = <Code extends RefusalCode>(
  code: Code,
  facts: Refusal<Code>['facts'],
  status: RefusalStatus,
): Refusal<Code> => ({ code, facts, status })

export const refused = (refusal: Refusal, positions: Position[] = []): Answered => ({
  kind: 'refused',
  refusal,
  positions,
})

export const receiptText = (outcome: Answered): string => JSON.stringify(outcome)

// Only `receiptText` writes what is read here.
export const outcomeFromReceipt = (text: string): Answered => JSON.parse(text) as Answered
