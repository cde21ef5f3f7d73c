// What the checks of the readiness found, in English.
import type { FactReader } from '../exceptions/facts.ts'
import { formatCellCount, formatNumber, formatQuantity, formatVolume } from '../format.ts'
import { reasonText } from '../holds.ts'
import { capital, namesList } from '../names.ts'
import { formatPlainDay } from '../plain-day.ts'
import { markersText } from '../serology.ts'
import { siteTextFromKey } from '../sites.ts'
import { containerStatusText } from '../states.ts'
import { formatOnDated, formatOnDay, formatOnMoment, formatSince } from '../times.ts'
import type { FindingCatalogue } from './findings.ts'

const cells = (count: number): string => formatCellCount(count, 'en')

const temperatures = (min: number, max: number): string =>
  `${formatNumber(min, 'en')} to ${formatQuantity(max, '°C', 'en')}`

/** What the logger said: both readings, or the one that was read. */
const readings = (facts: FactReader): string =>
  facts.has('minC') && facts.has('maxC')
    ? temperatures(facts.number('minC'), facts.number('maxC'))
    : formatQuantity(facts.number(facts.has('minC') ? 'minC' : 'maxC'), '°C', 'en')

export const englishFindings: FindingCatalogue = {
  patient: {
    pass: () => 'Wristband and label belong to the same patient.',
    'wristband-unknown': () => 'This wristband is not known. Scan it again, or compare it with the request.',
    'wristband-ambiguous': () => 'This wristband fits more than one patient. Call the laboratory.',
    'another-patient': () => 'These cells are for another patient.',
    'identity-changed-outside': () => 'The identity of the patient was changed outside Marrow. Call the laboratory.',
  },
  site: {
    pass: facts => `${capital(siteTextFromKey('en', facts.text('site')))}, as prescribed.`,
    'another-site': () => 'These cells are not for the joint and side that were entered.',
    'prescribed-no-more': facts =>
      `Filled for this place (${siteTextFromKey('en', facts.text('site'))}), which is prescribed no more. Do not inject. Call the laboratory.`,
  },
  released: {
    pass: (facts, reader) => `Stage 1, certified by ${facts.text('by')}, ${formatOnMoment(facts.text('at'), reader)}.`,
    rejected: () => 'The batch was rejected.',
    failed: () => 'The culture of this batch has failed.',
    'on-hold': (facts, reader) =>
      `On hold ${formatSince(facts.text('since'), reader)}: ${reasonText(facts.text('reason'), reader)}.`,
    'not-certified': () => 'The batch is not certified.',
    'signature-outrun': () =>
      'The record was corrected after the QP had signed it. Call the QP: it is signed anew first.',
    'deviation-undecided': facts =>
      `A deviation found after the QP had signed (${facts.text('exception')}) is not decided. Call the QP.`,
    'batch-affected': facts =>
      `What was found after the QP had signed (${facts.text('exception')}) affects the batch. Call the QP.`,
    'out-of-specification': (facts, reader) =>
      `A result is out of specification: ${namesList('test', facts.list('tests'), reader)}.`,
    'out-of-specification-requested': facts =>
      `The product is out of specification, supplied at the written request of ${facts.text('by') || 'the physician'}.`,
  },
  'in-date': {
    pass: (facts, reader) => `Expires ${formatOnDated(facts.text('expiresAt'), reader)}.`,
    expired: (facts, reader) => `It expired ${formatOnDated(facts.text('expiresAt'), reader)}.`,
    'expires-too-soon': (facts, reader) =>
      `It expires ${formatOnDated(facts.text('expiresAt'), reader)}: too soon for an injection.`,
  },
  dose: {
    pass: facts =>
      `${cells(facts.number('cells'))} in ${formatVolume(facts.number('volumeUl'), 'en')}; prescribed ${cells(facts.number('prescribed'))}.`,
    'dose-differs': facts =>
      `The dose is not the prescribed one: ${cells(facts.number('cells'))}, prescribed ${cells(facts.number('prescribed'))}.`,
  },
  journey: {
    pass: facts =>
      facts.has('minC') && facts.has('maxC')
        ? `${capital(temperatures(facts.number('minC'), facts.number('maxC')))}, seal intact.`
        : 'Seal intact.',
    'not-received': () => 'The arrival at the hospital is not recorded. Record it first.',
    'not-dispatched': () => 'The laboratory has not dispatched this container.',
    'seal-broken': () => 'It arrived with a broken seal.',
    temperature: facts => `It was too warm or too cold on the way: ${readings(facts)}.`,
    'temperature-unread': () =>
      'How warm or cold it was on the way is not known: the logger was not read. Read the logger and record it in Arrivals, or call QA of the laboratory.',
  },
  container: {
    pass: () => 'Intact and resuspended, as seen before this answer.',
    used: facts => `This container is at its end: ${containerStatusText(facts.text('status'), 'en')}.`,
    lost: () =>
      'This container is recorded as lost: nobody knows how it was kept. If it is found, return or destroy it, and record that.',
    'not-intact': () => 'The container is not intact, or its cells are not resuspended.',
  },
  serology: {
    pass: (facts, reader) => `Negative, sample of ${formatPlainDay(facts.text('on'), reader)}.`,
    positive: (facts, reader) =>
      `Positive: ${markersText(facts.list('positive'), 'en')}, sample of ${formatPlainDay(facts.text('on'), reader)}. Own cells may be given; handle as a biological hazard.`,
    missing: () => 'No serology is recorded for this patient.',
  },
  pending: {
    pass: () => 'No result is pending.',
    pending: (facts, reader) =>
      `${capital(namesList('test', facts.list('tests'), reader))}${facts.has('until') ? `: final ${formatOnDay(facts.text('until'), reader)}` : ''}. The QP tells the surgeon if a result is bad.`,
  },
}
