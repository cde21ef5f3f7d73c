// What became of a scanned code: taken or refused, with a sentence to show and read out.
export interface ScanOutcome {
  isAccepted: boolean
  /** Without one the page itself says what happened (a refusal that asks something). */
  sentence?: string
}
