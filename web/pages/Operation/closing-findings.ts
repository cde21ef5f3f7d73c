// What stands between an operation and its end, or would be an exception if it were closed so.
import type { OperationPage } from '../../../server/contract/batches.ts'
import { calledFor } from './current-step.ts'

export type ClosingFinding =
  | { what: 'steps'; count: number }
  | { what: 'labels'; count: number }
  | { what: 'cells'; cells: number; volumeUl: number }

export function closingFindings(page: Pick<OperationPage, 'steps' | 'balance' | 'labelsWaiting'>): ClosingFinding[] {
  const left = calledFor(page.steps).filter(line => line.standing !== 'done' && !line.definition.optional).length
  const findings: ClosingFinding[] = []
  if (left > 0) findings.push({ what: 'steps', count: left })
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
