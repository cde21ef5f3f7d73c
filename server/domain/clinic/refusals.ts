// Why something at the hospital is refused: each code with its facts.
export interface ClinicRefusals {
  'container-not-known': Record<string, never>
  /** `differs`: the ISBT 128 data structures that are another, lacking, or too many. */
  'label-not-as-printed': { container: string; differs: string[] }
  'container-not-dispatched': { container: string; status: string }
  'container-of-another-surgeon': { container: string }
  'container-ended': { container: string; status: string }
  'container-received-already': { container: string }
  'container-not-received': { container: string }
  'logger-read-already': { container: string }
  'volume-more-than-filled': { givenUl: number; filledUl: number }
  'wristband-missing': Record<string, never>
  /** `id`: of a thing of the laboratory; empty where it might be somebody's number. */
  'not-a-wristband': { seen: string; id: string }
}
