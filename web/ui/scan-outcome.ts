// What became of a scanned code: taken or refused, with a sentence to show and read out.
import { sentenceOf } from './sentence.ts'

export interface ScanOutcome {
  isAccepted: boolean
  /** Without one the page itself says what happened (a refusal that asks something). */
  sentence?: string
  /** Nobody knows what the text is, it may be a hospital number: it is left standing nowhere. */
  isForgotten?: boolean
  /** What the scan led to is still coming on the screen; the mark need not wait for it, the next scan does. */
  settled?: Promise<void>
}

/** What a refusal that was thrown means for the field; `otherwise` is said where it has no sentence of its own. */
export function outcomeOfProblem(problem: unknown, otherwise: string): ScanOutcome {
  const isForgotten = problem instanceof Error && 'code' in problem && problem.code === 'code-unknown'
  return { isAccepted: false, sentence: sentenceOf(problem, otherwise), ...(isForgotten && { isForgotten }) }
}
