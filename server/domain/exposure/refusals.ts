// Why an exposure is not declared: each code with its facts.
export interface ExposureRefusals {
  'exposure-window-reversed': Record<string, never>
  /** Touched, and nothing is said about them. */
  'exposure-batches-missing': { batches: string[] }
  'exposure-batches-untouched': { batches: string[] }
  'exposure-batch-twice': { batch: string }
  'exposure-hold-alone': { batch: string }
  'exposure-stop-unfit': { stop: string; kind: string }
}
