// Why a result, a review or a certification is refused: each code with its facts.
export interface ReleaseRefusals {
  'test-not-open': { sample: string; test: string }
  'result-final': { test: string }
  'reading-day-unknown': { days: number[] }
  'reading-early': { day: number; at: string }
  'exceptions-open': { exceptions: string[] }
  'results-missing': { tests: string[] }
  'results-failed': { tests: string[] }
  'batch-affected': { exceptions: string[] }
  'review-missing': Record<string, never>
  'performed-here': { person: string }
  'supply-requested-here': { container: string }
  'basis-changed-here': { exception: string; person: string }
  'not-filled': { batch: string }
  'labels-open': { codes: string[] }
  'runs-open': { operations: string[] }
  'already-certified': { stage: number }
  'stage-1-missing': Record<string, never>
  'gone-from-custody': { container: string }
  'nothing-failed': { batch: string }
  'oos-requested-already': { container: string }
  'oos-request-missing': { container: string }
  'serology-missing': { case: string }
  /** `missing`: the ids of tests that are waited for. */
  'certificate-too-early': { certificate: 'analysis' | 'release'; missing: string[] }
}
