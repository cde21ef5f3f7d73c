// Why a scanned text is not answered, although it was read: each code with its facts.
export type ScanRefusals = {
  /** A wristband says whose it is only where a product is checked against it. */
  'scan-wristband': Record<string, never>
  /** A good code of something else than what was asked for. */
  'scan-not-expected': { kind: string; id: string; expectedKind: string; expectedId: string }
}
