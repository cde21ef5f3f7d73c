// Why a step cannot be recorded as it was filled in: each code with its facts.
export interface StepRefusals {
  'item-not-confirmed': { item: string }
  'item-unknown': { item: string }
  'option-unknown': { options: string[] }
  'note-required': { option: string }
  'number-unreadable': { text: string }
  'decimal-comma': { text: string }
  'out-of-bounds': { value: number; unit: string; min: number | null; max: number | null }
  'minimum-above-maximum': { minimum: number; maximum: number; unit: string }
  'date-unreadable': Record<string, never>
  'wrong-kind-of-code': { seen: string; expected: string }
  'not-this-batch': { seen: string; seenBatch: string; expected: string }
  'not-this-donation': { seen: string; expected: string }
  'not-this-patient': { seen: string; expected: string }
  'vessel-unknown': { vessel: string }
  'vessel-not-in-culture': { vessel: string; status: string }
  'vessel-scanned-twice': { vessel: string }
  'vessels-missing': { vessels: string[] }
  'container-unknown': { container: string }
  'containers-missing': { containers: string[] }
  'counts-too-few': { counts: number; required: number }
  'third-count-needed': { differencePct: number; maxDifferencePct: number }
  'count-method-not-allowed': { method: string; allowed: string[] }
  'nothing-counted': Record<string, never>
  /** Low and high: between which it would not be asked about. */
  'count-unlikely': {
    what: 'volume' | 'cells'
    because: 'sample' | 'received' | 'marrow' | 'harvest' | 'flasks' | 'plated' | 'pace'
    value: number
    unit: string
    low: number
    high: number | null
  }
  'more-than-counted': { neededUl: number; leftUl: number }
  'material-wrong': { lot: string; category: string; expected: string }
  'equipment-wrong': { equipment: string; type: string; expected: string }
  'vessel-type-unknown': { options: string[] }
  'passage-limit-reached': { passage: number; max: number }
  'parents-missing': Record<string, never>
  'label-not-printed': { code: string }
  'label-already-used': { code: string }
  'site-unknown': { site: string; sites: string[] }
  'site-missing': { container: string }
  'site-filled-twice': { site: string }
  'site-not-of-label': { container: string; site: string; label: string }
  'sites-unfilled': { sites: string[] }
  'sample-tests-unknown': { tests: string[] }
  'location-unknown': { location: string }
  'vessels-unplaced': { vessels: string[] }
  'nothing-left-to-discard': Record<string, never>
  'photo-required': Record<string, never>
  'timer-reversed': { startedAt: string; endedAt: string }
  'password-to-sign': Record<string, never>
  'outer-labels-printed': Record<string, never>
  'outer-label-elsewhere': { container: string; labelled: string }
  'outer-labels-missing': { containers: string[] }
  'label-code-unknown': { code: string }
}
