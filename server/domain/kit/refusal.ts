// A refusal is what a rule answers when it says no: a code, its facts, and how the edge reports it.
import type { Refusals } from '../refusals.ts'

export type RefusalCode = keyof Refusals

/** How the edge reports a refusal: bad input, not allowed, unknown, wrong state, moved on, or against a rule (design.md section 10). */
export type RefusalStatus = 400 | 403 | 404 | 409 | 412 | 422

/** One field of the input that cannot be taken, by its path (`values.volumeUl`) and the reason, itself a refusal code with facts. */
export interface FieldFault {
  path: string
  code: RefusalCode
  facts: Refusals[RefusalCode]
}

export interface Refusal<Code extends RefusalCode = RefusalCode> {
  code: Code
  facts: Refusals[Code]
  status: RefusalStatus
  fields?: FieldFault[]
}

/** Against a rule: 422. */
export const refuse = <Code extends RefusalCode>(code: Code, facts: Refusals[Code]): Refusal<Code> => ({
  code,
  facts,
  status: 422,
})

/** Not possible in the present state: 409. */
export const refuseState = <Code extends RefusalCode>(code: Code, facts: Refusals[Code]): Refusal<Code> => ({
  code,
  facts,
  status: 409,
})

/** The thing named does not exist: 404. */
export const refuseUnknown = (kind: string, id: string): Refusal<'unknown-thing'> => ({
  code: 'unknown-thing',
  facts: { kind, id },
  status: 404,
})

/** Fields of the input cannot be taken: 400, with every fault at its path. */
export const refuseFields = (fields: FieldFault[]): Refusal<'fields-invalid'> => ({
  code: 'fields-invalid',
  facts: { count: fields.length },
  status: 400,
  fields,
})

export const fieldFault = <Code extends RefusalCode>(path: string, code: Code, facts: Refusals[Code]): FieldFault => ({
  path,
  code,
  facts,
})
