// Exceptions in English.
import { sampleDays } from '../../domain/case/serology-window.ts'
import { labelList, labelName } from '../code-list.ts'
import { causeText } from '../environment.ts'
import { formatCellCount, formatVolume } from '../format.ts'
import { againstUseText } from '../holds.ts'
import { bare, capital, listOf, nameOf, quoted, titleOf } from '../names.ts'
import { equipmentText } from '../places.ts'
import { formatPlainDay } from '../plain-day.ts'
import { sitesInFacts } from '../prescription.ts'
import { englishFindings } from '../readiness/english.ts'
import { markersText } from '../serology.ts'
import { siteTextFromKey } from '../sites.ts'
import { resultInSentence } from '../specification.ts'
import { formatOnMoment } from '../times.ts'
import { doubtText } from '../unlikely-count.ts'
import { environmentText, exposedText } from './environment.ts'
import { askedAt, doubtIn, type ExceptionCatalogue, findingIn, outOfLimitParts } from './facts.ts'

const cells = (count: number): string => formatCellCount(Math.abs(count), 'en', { decimals: 2 })
const because = (reason: string): string => (bare(reason) === '' ? '' : ` Reason: ${bare(reason)}.`)

/** `positive for HIV`: what a serology had found. */
const found = (markers: string): string => {
  if (markers === 'missing') return 'not recorded'
  return markers === 'negative' ? 'negative' : `positive for ${markersText(markers.split(' '), 'en')}`
}

/** The last answer about a container, as it was recorded. */
const answers: Readonly<Record<string, string>> = { go: 'GO', 'no-go': 'NO-GO', 'physician-request': 'on request' }

export const englishExceptions: ExceptionCatalogue = {
  'out-of-limit': {
    title: 'Out of limit',
    sentence(facts, reader) {
      const { what, value, limits } = outOfLimitParts(facts, reader)
      const where = facts.text('vessel') || facts.text('container')
      return `${what}${where ? ` of ${where}` : ''}: ${value}; limit ${limits}.`
    },
  },
  'too-early': {
    title: 'Before its time',
    sentence: (facts, reader) =>
      `${titleOf('operation', facts.text('operation'), reader)} was begun before its time, which was from ${formatOnMoment(facts.text('from'), reader)}.`,
  },
  'too-late': {
    title: 'Late',
    sentence: (facts, reader) =>
      `${titleOf('operation', facts.text('operation'), reader)} was begun after its time, which was until ${formatOnMoment(facts.text('until'), reader)}.`,
  },
  'late-entry': {
    title: 'Recorded later',
    sentence: (facts, reader) =>
      `Done ${formatOnMoment(facts.text('performedAt'), reader)} and recorded more than 15 minutes later.${because(facts.text('reason'))}`,
  },
  transcribed: {
    title: 'Transcribed from paper',
    sentence: (facts, reader) =>
      `Done on paper from ${formatOnMoment(facts.text('performedAt'), reader)} while Marrow was not at hand, by ${nameOf('person', facts.text('performer'), reader)}, and entered afterwards. Compare with the scanned sheet.`,
  },
  corrected: {
    title: 'Corrected',
    sentence: (facts, reader) =>
      `${titleOf('step', facts.text('step'), reader)}, entry ${facts.text('entry')}, was corrected.${because(facts.text('reason'))}`,
  },
  override: {
    title: 'Override',
    sentence: (facts, reader) =>
      `${equipmentText(facts.text('thing'), reader)} was used by override of ${nameOf('person', facts.text('by'), reader)} (${againstUseText(facts.text('code'), 'en')}).${because(facts.text('reason'))}`,
  },
  'used-though-not-allowed': {
    title: 'Used though not allowed',
    sentence: (facts, reader) =>
      `${equipmentText(facts.text('thing'), reader)} had been used although it may not be (${againstUseText(facts.text('code'), 'en')}). The batch was put on hold.`,
  },
  'near-miss': {
    title: 'Near miss',
    sentence: facts =>
      `${labelName(facts.text('seen'), 'en')} was opened, or inside the cabinet, where it does not belong.${facts.has('batch') ? ` The other batch is ${facts.text('batch')}; both were put on hold.` : ' The batch was put on hold.'}`,
  },
  'cells-unaccounted': {
    title: 'Cells not accounted for',
    sentence: facts =>
      facts.number('cells') < 0 || facts.number('volumeUl') < 0
        ? `More was used than was counted (${cells(facts.number('counted'))}): ${cells(facts.number('cells'))}, ${formatVolume(Math.abs(facts.number('volumeUl')), 'en')}.`
        : `Of ${cells(facts.number('counted'))} counted, ${cells(facts.number('cells'))} (${formatVolume(facts.number('volumeUl'), 'en')}) were neither used nor discarded.`,
  },
  'cells-exceed-count': {
    title: 'More used than the new count',
    sentence: facts =>
      `After the correction ${cells(facts.number('counted'))} were counted; ${cells(facts.number('used'))} had been used by then.`,
  },
  'labels-unreconciled': {
    title: 'Labels left over',
    sentence: facts =>
      `${facts.number('left') === 1 ? 'One label was' : `${facts.number('left')} labels were`} neither applied nor destroyed: ${labelList(facts.list('codes'), 'en')}.`,
  },
  'out-of-specification': {
    title: 'Out of specification',
    sentence: (facts, reader) =>
      `${capital(nameOf('test', facts.text('test'), reader))}: ${resultInSentence(facts.text('text'), null, reader)} in sample ${facts.text('sample')}.`,
  },
  'count-unlikely': {
    title: 'Unlikely count',
    sentence: facts => `${doubtText(doubtIn(facts), 'en')}; the figures were looked at again and confirmed.`,
  },
  choice: {
    title: 'Choice to be looked at',
    sentence: (facts, reader) =>
      `${titleOf('option', facts.text('option'), reader)} was chosen at ${quoted(askedAt(facts, reader), 'en')}.${facts.has('note') ? ` Note: ${bare(facts.text('note'))}.` : ''}`,
  },
  'second-check-by-photo': {
    title: 'Checked by photograph',
    sentence: (facts, reader) =>
      `${titleOf('step', facts.text('step'), reader)} was checked by a photograph in place of a second person. Look at the photograph.`,
  },
  'vessel-missing': {
    title: 'Vessel missing',
    sentence: facts => `${facts.text('vessel')} was not where it belongs.${because(facts.text('reason'))}`,
  },
  'operation-abandoned': {
    title: 'Operation broken off',
    sentence: (facts, reader) =>
      `${titleOf('operation', facts.text('operation'), reader)} was ended before its steps were done.${because(facts.text('reason'))}`,
  },
  'label-reprinted': {
    title: 'Label printed again',
    sentence: facts => `Printed again: ${labelList(facts.list('codes'), 'en')}.${because(facts.text('reason'))}`,
  },
  administration: {
    title: 'Administration',
    sentence(facts, reader) {
      const container = facts.text('container')
      if (facts.text('what') === 'another-site')
        return `${container} was given in another site: ${siteTextFromKey('en', facts.text('site'))}.`
      if (facts.text('what') === 'against-record')
        return `${container} was given against the record. ${findingIn(englishFindings, facts, reader)}`.trim()
      return `${container} was given without a GO that still held (last answer: ${answers[facts.text('last')] ?? 'none'}).`
    },
  },
  container: {
    title: 'Container',
    sentence(facts) {
      const container = facts.text('container')
      if (facts.text('what') === 'lost')
        return `${container} did not arrive or was lost.${because(facts.text('reason'))}`
      return facts.text('what') === 'temperature-unread'
        ? `${container} arrived, and its logger was not read: the temperature on the way was not known.`
        : `${container} arrived with a broken seal.`
    },
  },
  'similar-name': {
    title: 'Similar name',
    sentence: facts =>
      `A patient with a similar name has cells in the laboratory: ${listOf(facts.list('patients'), 'en')}. Two identifiers are compared at every hand-over.`,
  },
  serology: {
    title: 'Serology',
    sentence: facts =>
      `The serology of the patient was recorded again: before ${found(facts.text('before'))}, now ${found(facts.text('now'))}.${because(facts.text('reason'))}`,
  },
  'serology-age': {
    title: 'Blood sample',
    sentence(facts, reader) {
      const [sampled, collected] = [facts.text('sampledOn'), facts.text('collectedOn')].map(day =>
        formatPlainDay(day, reader),
      )
      const { before, after } = sampleDays
      const what = facts.text('sampledOn') < facts.text('collectedOn') ? 'too old for' : 'too late after'
      return `The blood sample of ${sampled} is ${what} the collection of ${collected}: it is taken ${before} days before at the earliest, ${after} days after at the latest.`
    },
  },
  consent: {
    title: 'Consent',
    sentence(facts, reader) {
      const day = (name: string): string => formatPlainDay(facts.text(name), reader)
      const again = facts.has('before') ? ` again: before, given on ${day('before')}; now,` : ':'
      const after =
        facts.text('now') > facts.text('collectedOn') ? `, after the collection of ${day('collectedOn')}` : ''
      return `The consent of the patient was recorded${again} given on ${day('now')}${after}.${because(facts.text('reason'))}`
    },
  },
  prescription: {
    title: 'Prescription',
    sentence: facts =>
      `The prescription was corrected when labels of the product had been printed: before, ${sitesInFacts(facts.list('before'), 'en')}; now, ${sitesInFacts(facts.list('now'), 'en')}.${because(facts.text('reason'))}`,
  },
  identity: {
    title: 'Identity',
    sentence: facts =>
      `The identity of the patient was changed after work on this batch had begun. Compare the patient, the request and the labels.${because(facts.text('reason'))}`,
  },
  'found-later': {
    title: 'Found later',
    sentence(facts) {
      const what = facts.has('lot')
        ? `${facts.text('lot')}, which was used in this batch, was recalled.`
        : 'Something that this batch was in touch with was found wrong later.'
      return `${what}${because(facts.text('reason'))}`
    },
  },
  environment: {
    title: 'Environment',
    sentence: environmentText,
  },
  exposure: {
    title: 'Exposure',
    sentence(facts, reader) {
      const [from, until] = [facts.text('from'), facts.text('until')].map(at => formatOnMoment(at, reader))
      return `${exposedText(facts, reader)} was found wrong afterwards (${causeText(facts.text('cause'), 'en')}), from ${from} to ${until}; this batch was in touch with it: ${facts.text('exposure')}.${because(facts.text('reason'))}`
    },
  },
}
