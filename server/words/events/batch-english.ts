// What happened to a batch, in English.
import { labelList, labelName, printList } from '../code-list.ts'
import { formatDonation } from '../donation-number.ts'
import { exceptionSentence, exceptionTitle } from '../exceptions.ts'
import { formatQuantity, formatVolume } from '../format.ts'
import { reasonText } from '../holds.ts'
import { listOf, nameOf, titleOf } from '../names.ts'
import { equipmentText } from '../places.ts'
import { prescriptionText } from '../prescription.ts'
import { failedChecksText, verdictWord } from '../readiness.ts'
import { meaningShort } from '../signatures.ts'
import { siteTextFromKey } from '../sites.ts'
import { resultInSentence } from '../specification.ts'
import { stateWords } from '../states.ts'
import { formatOnMoment } from '../times.ts'
import { type EventSentences, reasonIn, type TypesOf } from './types.ts'

const stands = reasonIn('Where it stands')
const because = reasonIn('Reason')
const checked = (by: string | undefined, name: (id: string) => string): string =>
  by === undefined ? '' : ` Checked by ${name(by)}.`

const printedWords = (printed: number): string => {
  if (printed === 0) return 'No label came out of the printer'
  return printed === 1 ? '1 label came out of the printer' : `${printed} labels came out of the printer`
}

const endedWords = {
  printed: '(all that were sent).',
  'given-up': 'before the sending was given up.',
  cancelled: 'before they were taken back.',
  retired: 'before it was taken out of use.',
}

export const batchEventsInEnglish: EventSentences<TypesOf<'batch'>> = {
  'batch.booked': ({ collectionAt, donation }, reader) =>
    `Collection booked for ${formatOnMoment(collectionAt, reader)}, donation number ${formatDonation(donation)}.`,
  'batch.rebooked': ({ collectionAt, injectionAt, reason }, reader) =>
    `Dates changed: collection ${formatOnMoment(collectionAt, reader)}, injection ${formatOnMoment(injectionAt, reader)}.${because(reason)}`,
  'batch.sites-corrected': ({ sites, reason }) =>
    `Prescription corrected: ${prescriptionText(sites, 'en')}.${because(reason)}`,
  'batch.operation-opened': ({ operation }, reader) => `${titleOf('operation', operation, reader)} opened.`,
  'batch.operation-closed': ({ run }) => `Operation ${run} closed.`,
  'batch.operation-abandoned': ({ run, reason }) =>
    `Operation ${run} ended before its steps were done.${because(reason)}`,
  'batch.operation-taken': ({ run }) => `Operation ${run} taken over.`,
  'batch.operation-handed-over': ({ run, to, note }, reader) =>
    `Operation ${run} handed over${to === undefined ? '' : ` to ${nameOf('person', to, reader)}`}.${stands(note)}`,
  'batch.check-requested': ({ check, step }, reader) =>
    `Second check ${check} asked for on another tablet: ${titleOf('step', step, reader)}.`,
  'batch.check-confirmed': ({ check }) => `Second check ${check} confirmed.`,
  'batch.check-declined': ({ check, reason }) => `Second check ${check} declined.${because(reason)}`,
  'batch.check-withdrawn': ({ check }) => `Request for second check ${check} taken back.`,
  'batch.step-recorded': ({ step, checkedBy }, reader) =>
    `Step recorded: ${titleOf('step', step, reader)}.${checked(checkedBy, id => nameOf('person', id, reader))}`,
  'batch.step-skipped': ({ step }, reader) => `Step skipped, not needed: ${titleOf('step', step, reader)}.`,
  'batch.entry-corrected': ({ entry, reason, checkedBy }, reader) =>
    `Entry ${entry} corrected.${because(reason)}${checked(checkedBy, id => nameOf('person', id, reader))}`,
  'batch.labels-reprinted': ({ codes, reason }) => `Labels printed again: ${labelList(codes, 'en')}.${because(reason)}`,
  'batch.labels-destroyed': ({ labels }) => `Labels left over destroyed: ${printList(labels, 'en')}.`,
  'batch.labels-sent': ({ count, print, printer }, reader) =>
    `${count === 1 ? '1 label' : `${count} labels`}${print > 1 ? `, reprint ${print - 1},` : ''} sent to ${nameOf('printer', printer, reader)}.`,
  'batch.labels-sending-ended': ({ printed, why }) => `${printedWords(printed)} ${endedWords[why]}`,
  'batch.exception-raised': (body, reader) =>
    `Exception ${body.exception}, ${exceptionTitle(body.kind, reader).toLowerCase()}: ${exceptionSentence(body, reader)}`,
  'batch.exception-disposed': ({ exception, impact, reason }) =>
    `Exception ${exception} decided: ${stateWords.en.impact[impact].toLowerCase()}.${because(reason)}`,
  'batch.held': ({ hold, reason, container }, reader) =>
    `${container ?? 'The batch'} put on hold (${hold}): ${reasonText(reason, reader)}.`,
  'batch.hold-lifted': ({ hold, reason }) => `Hold ${hold} lifted.${because(reason)}`,
  'batch.near-miss-recorded': ({ seen, expected, opened }) => {
    if (expected === 'another-hospital') {
      return `${labelName(seen.id, 'en')} was scanned before an injection in another hospital and was refused.`
    }
    if (opened === undefined && seen.kind === 'container' && !/\d/.test(expected)) {
      return `${labelName(seen.id, 'en')} met another patient or site before the injection and was refused.`
    }
    if (opened === undefined)
      return `${labelName(seen.id, 'en')} was scanned where ${labelName(expected, 'en')} belongs, and was refused.`
    return opened
      ? `${labelName(seen.id, 'en')} had been opened, or was inside the cabinet.`
      : `${labelName(seen.id, 'en')} had not been opened and was put back.`
  },
  'batch.result-entered': ({ test, sample, text, unit, readingDay, verdict }, reader) =>
    `Result of ${nameOf('test', test, reader)}${readingDay === undefined ? '' : `, day ${readingDay}`}: ${resultInSentence(text, unit ?? null, reader)} (${stateWords.en.test[verdict].toLowerCase()}), sample ${sample}.`,
  'batch.reviewed': ({ signature }) => `${meaningShort.en[signature.meaning]}: ${signature.name}.`,
  'batch.certified': ({ signature }) => `${meaningShort.en[signature.meaning]}: ${signature.name}.`,
  'batch.signature-failed': ({ meaning }) => `A signature failed for a wrong password: ${meaningShort.en[meaning]}.`,
  'batch.rejected': ({ reason, signature }) => `Batch rejected by ${signature.name}.${because(reason)}`,
  'batch.failed': ({ reason }, reader) => `The culture was ended.${because(reasonText(reason, reader))}`,
  'batch.oos-supply-requested': ({ container, physician, reason, failedTests }, reader) =>
    `${nameOf('person', physician, reader)} requested ${container} although out of specification (${listOf(
      failedTests.map(test => nameOf('test', test, reader)),
      'en',
    )}).${because(reason)}`,
  'batch.oos-supply-signed': ({ container, signature }) =>
    `${meaningShort.en[signature.meaning]}: ${container}, ${signature.name}.`,
  'batch.container-dispatched': ({ container, box, seal }, reader) =>
    `${container} dispatched in ${equipmentText(box, reader)}, seal ${seal}.`,
  'batch.container-received': ({ container, sealIntact, minC, maxC }) => {
    const temperatures = [minC, maxC].flatMap(value => (value === undefined ? [] : [formatQuantity(value, '°C', 'en')]))
    const journey = temperatures.length > 0 ? `, ${temperatures.join(' to ')}` : ''
    return `${container} received at the hospital, seal ${sealIntact ? 'intact' : 'broken'}${journey}.`
  },
  'batch.logger-read': ({ container, minC, maxC }) =>
    `Logger of ${container} read after its arrival: ${formatQuantity(minC, '°C', 'en')} to ${formatQuantity(maxC, '°C', 'en')}.`,
  'batch.readiness-asked': ({ container, joint, verdict, failed }, reader) =>
    `${verdictWord(verdict, reader)} for ${container}, ${siteTextFromKey('en', joint)}${failed.length === 0 ? '' : `; failed: ${failedChecksText(failed, 'en')}`}.`,
  'batch.container-given': ({ container, givenUl, joint, partOnly }) =>
    `${container} given${partOnly ? ' in part' : ''}: ${formatVolume(givenUl, 'en')}, ${siteTextFromKey('en', joint)}.`,
  'batch.container-destroyed': ({ container, reason }) =>
    `${container} was not given and was destroyed.${because(reason)}`,
  'batch.container-returned': ({ container, reason }) => `${container} came back to the laboratory.${because(reason)}`,
  'batch.container-lost': ({ container, reason }) => `${container} did not arrive or was lost.${because(reason)}`,
}
