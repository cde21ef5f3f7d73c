// What each check of the readiness can find: the shape of its sentences, complete in every language.
import type { CheckName } from '../../domain/clinic/readiness.ts'
import type { FactReader } from '../exceptions/facts.ts'
import type { Reader } from '../times.ts'

type Say<Finding extends string> = Readonly<Record<Finding, (facts: FactReader, reader: Reader) => string>>

/** `pass` wherever the check can pass. */
export interface Findings {
  patient: 'pass' | 'wristband-unknown' | 'wristband-ambiguous' | 'another-patient' | 'identity-changed-outside'
  site: 'pass' | 'another-site' | 'prescribed-no-more'
  released:
    | 'pass'
    | 'rejected'
    | 'failed'
    | 'on-hold'
    | 'not-certified'
    | 'signature-outrun'
    | 'deviation-undecided'
    | 'batch-affected'
    | 'out-of-specification'
    | 'out-of-specification-requested'
  'in-date': 'pass' | 'expired' | 'expires-too-soon'
  dose: 'pass' | 'dose-differs'
  journey: 'pass' | 'not-received' | 'not-dispatched' | 'seal-broken' | 'temperature' | 'temperature-unread'
  container: 'pass' | 'used' | 'lost' | 'not-intact'
  serology: 'pass' | 'missing' | 'positive'
  pending: 'pass' | 'pending'
}

export type FindingCatalogue = { readonly [Check in CheckName]: Say<Findings[Check]> }
