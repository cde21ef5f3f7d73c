// The line of a case: its patient, sites and dates, what was seen before the collection, and its batches.
import type { CaseLine } from '../contract/cases.ts'
import type { Asking } from './asking.ts'
import { nameOfPerson } from './asking.ts'
import { lineById } from './batch-line-answer.ts'
import type { CaseFacts } from './case-lines.ts'

export const caseLine = ({ surgeon, batchIds, ...facts }: CaseFacts, asking: Asking): CaseLine => ({
  ...facts,
  surgeonName: nameOfPerson(surgeon, asking),
  batches: batchIds.map(id => lineById(id, asking)).filter(line => line !== null),
})
