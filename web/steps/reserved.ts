// The codes whose labels were printed at an earlier step of the run, and what is made of them.
import type { EntryAnswer, OperationPage } from '../../server/contract/batches.ts'

/** Entries of a step that stand: those that no correction has replaced. */
export const standingEntries = (page: OperationPage, step: string): EntryAnswer[] =>
  page.steps.find(line => line.definition.id === step)?.entries.filter(entry => entry.correctedBy === null) ?? []

/** Codes reserved at a step, in order, over all its printings. */
export const reservedCodes = (page: OperationPage, step: string): string[] =>
  standingEntries(page, step).flatMap(entry => entry.codes)

/** The vessel type that was chosen for the labels of a step. */
export function labelledType(page: OperationPage, step: string): string | undefined {
  const type = standingEntries(page, step).at(-1)?.values.vesselType
  return typeof type === 'string' ? type : undefined
}
