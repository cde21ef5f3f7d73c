// What happened to a case, a patient and a donation number, in English.
import { formatCells } from '../format.ts'
import { listOf, nameOf } from '../names.ts'
import { formatPlainDay } from '../plain-day.ts'
import { prescriptionText } from '../prescription.ts'
import { serologyText } from '../serology.ts'
import { siteTextFromKey } from '../sites.ts'
import { formatOnMoment } from '../times.ts'
import { type EventSentences, reasonIn, type TypesOf } from './types.ts'

const because = reasonIn('Reason')

export const caseEventsInEnglish: EventSentences<TypesOf<'case' | 'patient' | 'donation'>> = {
  'case.opened': ({ patientCode, sites, surgeon }, reader) => {
    const doses = sites.map(({ id, doseCells }) => `${siteTextFromKey('en', id)} ${formatCells(doseCells, 'en')}`)
    return `Case opened for ${patientCode}: ${listOf(doses, 'en')}; surgeon ${nameOf('person', surgeon, reader)}.`
  },
  'case.consent-recorded': ({ givenOn, reason }, reader) =>
    `Consent recorded, given on ${formatPlainDay(givenOn, reader)}.${because(reason ?? '')}`,
  'case.serology-recorded': ({ sampledOn, results, reason }, reader) =>
    `Serology recorded, sample of ${formatPlainDay(sampledOn, reader)}: ${serologyText(results, 'en')}.${because(reason ?? '')}`,
  'case.batch-added': ({ batch }) => `Batch ${batch} opened for this case.`,
  'case.sites-corrected': ({ sites, reason }) =>
    `Prescription corrected: ${prescriptionText(sites, 'en')}.${because(reason)}`,
  'case.replanned': ({ collectionAt, injectionAt, reason }, reader) =>
    `Dates changed: collection ${formatOnMoment(collectionAt, reader)}, injection ${formatOnMoment(injectionAt, reader)}.${because(reason)}`,
  'case.closed': ({ reason }) => `Case closed.${because(reason)}`,
  'patient.registered': ({ similar }) =>
    `Patient registered.${similar.length > 0 ? ` Similar name: ${listOf(similar, 'en')}.` : ''}`,
  'patient.case-added': ({ caseId }) => `Case ${caseId} opened for this patient.`,
  'patient.identity-changed': ({ identityVersion, confirmedBy, reason }, reader) =>
    `Identity changed (version ${identityVersion}), confirmed by ${nameOf('person', confirmedBy, reader)}.${because(reason)}`,
  'donation.assigned': ({ batch, caseId }) => `Donation number given to batch ${batch} of case ${caseId}.`,
}
