// Why a command about a batch is refused: each code with its facts.
import type { CaseExceptionKind } from './case-change.ts'

export interface BatchRefusals {
  'batch-over': { batch: string; standing: string }
  'batch-on-hold': { batch: string; reason: string }
  'operation-unknown': { operation: string }
  'operation-done': { operation: string }
  'operation-open': { operation: string; run: number }
  'operation-not-due': { operation: string }
  'operation-needs': { need: 'closed' | 'chosen' | 'in-culture' | 'certified'; operation: string }
  'run-not-open': { run: number }
  'step-unknown': { step: string }
  'step-recorded': { step: string }
  'step-skipped': { step: string }
  'step-not-optional': { step: string }
  'step-out-of-order': { step: string; next: string }
  'step-not-called-for': { step: string }
  'values-of-another-kind': { kind: string }
  'steps-left': { steps: string[] }
  'entry-unknown': { entry: number }
  'entry-corrected': { entry: number; by: number }
  'entry-not-correctable': { kind: string }
  'exception-unknown': { exception: string }
  'exception-disposed': { exception: string }
  'hold-unknown': { hold: string }
  'hold-lifted': { hold: string }
  'hold-of-qp': { hold: string; person: string }
  'identity-changed-here': { exception: string; person: string }
  'case-changed-here': { exception: string; kind: CaseExceptionKind; person: string }
  'hold-undecided': { hold: string; exception: string }
  'not-signed-anew': { hold: string; missing: 'review' | 'certification' | 'supply' }
  'label-has-a-step': Record<string, never>
  'nothing-running': Record<string, never>
  'signature-not-transcribed': Record<string, never>
  'before-the-outage': { at: string; since: string }
  'not-qualified-then': { person: string; at: string }
  'paper-check-missing': Record<string, never>
  'performed-at-missing': Record<string, never>
  'label-not-of-batch': { code: string }
  'label-not-left': { code: string; print: number }
  'no-label-left': { batch: string }
  'photo-needed-for-check': Record<string, never>
  'override-not-allowed': { roles: string[] }
  'container-prescribed-no-more': { container: string; site: string }
  'batch-has-product': { batch: string }
  'before-the-batch': { at: string; booked: string }
  'near-miss-unknown': { seen: string }
  'operation-in-hand': { run: number }
  'operation-not-in-hand': { run: number; person: string }
  'handed-to-the-same': { person: string }
  'check-not-wanted': { step: string }
  'check-unknown': { check: string }
  'check-waits-no-more': { check: string }
  'check-by-own-pin': Record<string, never>
  'check-not-confirmed': { check: string }
  'check-used': { check: string }
  'check-too-old': { check: string }
  'check-of-other-values': { check: string }
}
