// Why a process document or a command about a process is refused: each code with its facts.
import type { Signatory } from './events.ts'

type None = Record<string, never>

/** What a name in a document can be meant to point to. */
export type Named =
  | 'operation'
  | 'step'
  | 'option'
  | 'field'
  | 'vessel-type'
  | 'material'
  | 'qualification'
  | 'formula-input'

/** The document does not have the shape of a process. */
export interface ShapeRefusals {
  'process-value-missing': None
  'process-language-missing': { language: string }
  'process-value-of-other-type': { wanted: string }
  'process-key-unknown': { key: string }
  'process-value-not-an-option': { options: string[] }
  'process-value-too-small': { minimum: number; inclusive: boolean }
  'process-value-too-large': { maximum: number; inclusive: boolean }
  'process-list-too-short': { minimum: number }
  'process-name-malformed': None
  'process-product-code-malformed': None
  'process-value-malformed': None
  'process-range-empty': None
  'process-range-reversed': None
  'process-choice-without-options': None
  'process-limits-not-on-number': None
}

/** Its parts do not fit together. */
export interface FitRefusals {
  'process-id-repeated': { id: string }
  'process-name-unknown': { what: Named; name: string }
  'process-step-not-earlier': { step: string }
  'process-step-of-other-kind': { step: string; kind: string; wanted: string }
  'process-step-conditional': { step: string }
  'process-setting-missing': { setting: string }
  'process-setting-misplaced': { setting: string }
  'process-measure-empty': None
  'process-limits-outside-bounds': None
  'process-target-outside-limits': None
  'process-input-missing': { formula: string; input: string }
  'process-input-of-other-type': { formula: string; input: string }
  'process-reference-malformed': { reference: string }
  'process-second-check-missing': None
  'process-photo-without-second-check': None
  'process-labels-of-other-kind': { labels: string; wanted: string }
  'process-labels-not-reconciled': None
  'process-cabinet-not-scanned': None
  'process-vessels-not-scanned': None
  'process-line-clearance-missing': None
  'process-identity-missing': None
  'process-count-missing': None
  'process-sampling-point-differs': { point: string; wanted: string }
  'process-sampling-point-untested': { point: string }
  'process-test-unsampled': { point: string }
  'process-test-without-limit': None
  'process-readings-out-of-order': None
  'process-window-reversed': None
  'process-repetition-missing': None
  'process-never-due': { waitsFor: string[] }
  'process-phase-missing': { phase: string }
  'process-axis-too-short': { plannedDays: number; axisDays: number }
  'process-source-misplaced': { path: string }
}

/** A command about a version cannot be taken. */
export interface CommandRefusals {
  'process-version-unknown': { version: number }
  'process-unchanged': { version: number }
  'process-draft-superseded': { version: number; latest: number }
  'process-already-signed': { version: number; as: Signatory }
  'process-signatures-by-one-person': { version: number }
  'process-author-approves': { version: number }
  'process-not-signed': { version: number; missing: Signatory[] }
  'process-effective-date-past': { effectiveFrom: string; now: string }
  'process-already-effective': { version: number; effectiveFrom: string }
  'process-already-retired': { version: number }
}

export interface ProcessRefusals extends ShapeRefusals, FitRefusals, CommandRefusals {}
