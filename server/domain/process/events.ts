// What can happen to a process: a version is drafted, signed by production and by quality, given a date, and retired.
import type { EventBody, Marks } from '../kit/event.ts'
import type { ProcessDefinition } from './definition.ts'

/** In which capacity a version is signed: both are needed before it may be used. */
export const signatories = ['production', 'qa'] as const
export type Signatory = (typeof signatories)[number]

/** One entry of the journal, named so that nobody can exchange it. */
export interface SignedEntry {
  stream: string
  version: number
  hash: string
}

export type ProcessEvent =
  | {
      type: 'process.drafted'
      /** `document` is complete: what the draft left to a default stands in it. `change` says what is new, and why. */
      body: EventBody & { processVersion: number; document: ProcessDefinition; change: string }
    }
  | {
      type: 'process.signed'
      /** `name` as printed: the name that the person had when signing. */
      body: EventBody & { processVersion: number; as: Signatory; name: string; signed: SignedEntry[] }
    }
  | { type: 'process.effective-date-set'; body: EventBody & { processVersion: number; effectiveFrom: string } }
  | { type: 'process.retired'; body: EventBody & { processVersion: number; reason: string } }

export type ProcessBody<Type extends ProcessEvent['type']> = Extract<ProcessEvent, { type: Type }>['body']

export const processMarks: Marks<ProcessEvent> = {
  'process.drafted': 'record',
  'process.signed': 'record',
  'process.effective-date-set': 'record',
  'process.retired': 'record',
}
