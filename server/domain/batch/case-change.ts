// What a batch rests on may be recorded anew while it is made: whoever did so neither decides what that means for the batch nor signs over it.
import type { BatchException, BatchState } from './batch.ts'

const ofCase = ['prescription', 'consent', 'serology', 'serology-age'] as const
export type CaseExceptionKind = (typeof ofCase)[number]

/** The kind of change that opened an exception; null for what befell the batch itself, as a sample found too old when the collection is begun. */
export const caseChangeOf = ({ kind, run }: Pick<BatchException, 'kind' | 'run'>): CaseExceptionKind | null =>
  run === undefined ? (ofCase.find(each => each === kind) ?? null) : null

/** The first exception that a change of the case or of the identity by this person has opened. */
export const changedBy = ({ exceptions }: Pick<BatchState, 'exceptions'>, person: string): BatchException | null =>
  exceptions.find(each => each.raisedBy === person && (each.kind === 'identity' || caseChangeOf(each) !== null)) ?? null
