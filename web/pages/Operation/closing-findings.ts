// What stands between an operation and its end, or would be an exception if it were closed so.
import type { OperationPage, StepLine } from '../../../server/contract/batches.ts'
import { calledFor } from './current-step.ts'

export type ClosingFinding =
  | {
      what: 'steps'
      count: number
      /** One of them is a signature that was given before something else was recorded. */
      isSignedBefore: boolean
    }
  | { what: 'labels'; count: number }
  /** Filled in at this tablet and not recorded. */
  | { what: 'half-filled'; steps: readonly StepLine[] }
  | { what: 'cells'; cells: number; volumeUl: number }

/** A signature that something came after: it was given, and is not done. */
const isSignedBefore = ({ definition, standing, entries }: StepLine): boolean =>
  definition.kind === 'sign' && standing !== 'done' && entries.length > 0

export function closingFindings(
  page: Pick<OperationPage, 'steps' | 'balance' | 'labelsWaiting'>,
  halfFilled: readonly StepLine[] = [],
): ClosingFinding[] {
  const left = calledFor(page.steps).filter(line => line.standing !== 'done' && !line.definition.optional)
  const findings: ClosingFinding[] = []
  if (left.length > 0) findings.push({ what: 'steps', count: left.length, isSignedBefore: left.some(isSignedBefore) })
  if (halfFilled.length > 0) findings.push({ what: 'half-filled', steps: halfFilled })
  const { balance } = page
  // A suspension from which nothing was taken yet goes on to the next operation.
  const isTouched = balance !== null && balance.leftUl !== balance.countedUl
  if (isTouched && (balance.leftCells > 0 || balance.leftUl > 0)) {
    findings.push({ what: 'cells', cells: balance.leftCells, volumeUl: balance.leftUl })
  }
  if (page.labelsWaiting.length > 0) findings.push({ what: 'labels', count: page.labelsWaiting.length })
  return findings
}

/** How many steps are still to be recorded: while there are any the operation is not closed. */
export const stepsLeftIn = (findings: readonly ClosingFinding[]): number =>
  findings.reduce((count, finding) => (finding.what === 'steps' ? finding.count : count), 0)
