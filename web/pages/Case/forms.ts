// What is recorded about a case, each as a form: consent, serology, the booking, other dates, the end, a request of supply.
import type { output } from 'zod'
import type { CaseLine, CaseProduct } from '../../../server/contract/cases.ts'
import type { Serology } from '../../../server/domain/case/case.ts'
import { caseCommandWords } from '../../../server/words/commands/case.ts'
import { releaseCommandWords } from '../../../server/words/commands/release.ts'
import type { Language } from '../../../server/words/languages.ts'
import { capital, listOf } from '../../../server/words/names.ts'
import { caseWords } from '../../../server/words/pages/case.ts'
import { productWords } from '../../../server/words/pages/product.ts'
import { serologyWords } from '../../../server/words/serology.ts'
import type { CommandForm, FormField } from '../../parts/command-form.ts'
import { type SiteDraft, siteInput } from '../../parts/site-draft.ts'
import { failedTests } from '../../parts/tests.ts'

type Case = Pick<output<typeof CaseLine>, 'id' | 'version' | 'collectionAt' | 'injectionAt' | 'consentOn' | 'serology'>

const reasonField = (language: Language): FormField => {
  const { reason, reasonHint } = caseWords[language]
  return { key: 'reason', kind: 'text', lines: 3, label: reason, hint: reasonHint }
}

export const consentForm = ({ id, consentOn }: Case, language: Language): CommandForm => ({
  command: 'record-consent',
  title: caseCommandWords[language]['record-consent'],
  ...(consentOn ? { intro: caseWords[language].consentAgainWhat } : {}),
  submitLabel: caseCommandWords[language]['record-consent'],
  fields: [
    { key: 'givenOn', kind: 'day', label: caseWords[language].givenOn },
    ...(consentOn ? [reasonField(language)] : []),
  ],
  input: given => ({
    case: id,
    givenOn: given.text('givenOn'),
    ...(consentOn ? { reason: given.text('reason') } : {}),
  }),
})

/** `sites`: as they stand in their fields when the form is sent. */
export const sitesForm = (
  { id, version }: Pick<Case, 'id' | 'version'>,
  sites: () => readonly SiteDraft[],
  language: Language,
): CommandForm => ({
  command: 'correct-sites',
  title: caseCommandWords[language]['correct-sites'],
  intro: caseWords[language].correctWhat,
  submitLabel: caseCommandWords[language]['correct-sites'],
  fields: [reasonField(language)],
  ownPaths: ['sites'],
  seenVersion: version,
  input: given => ({ case: id, sites: sites().map(siteInput), reason: given.text('reason') }),
})

type Marker = keyof Serology['results']
const markers: readonly Marker[] = ['hiv', 'hbsag', 'anti-hbc', 'hcv', 'syphilis']

export function serologyForm({ id, serology }: Case, language: Language): CommandForm {
  const { marker: names, result } = serologyWords[language]
  const choices = (['negative', 'positive'] as const).map(value => ({ value, label: capital(result[value]) }))
  return {
    command: 'record-serology',
    title: caseCommandWords[language]['record-serology'],
    submitLabel: caseCommandWords[language]['record-serology'],
    fields: [
      { key: 'sampledOn', kind: 'day', label: caseWords[language].sampledOn },
      ...markers.map(
        (marker): FormField => ({
          key: marker,
          path: `results.${marker}`,
          kind: 'choice',
          label: capital(names[marker]),
          choices,
        }),
      ),
      // What was recorded once stays; what is recorded again says why.
      ...(serology ? [reasonField(language)] : []),
    ],
    input: given => ({
      case: id,
      sampledOn: given.text('sampledOn'),
      results: Object.fromEntries(markers.map(marker => [marker, given.text(marker)])),
      ...(serology ? { reason: given.text('reason') } : {}),
    }),
  }
}

/** `missing`: what the laboratory still lacks, line by line. It is said before anything is drawn from a patient, and is no refusal. */
export const bookForm = ({ id }: Pick<Case, 'id'>, missing: readonly string[], language: Language): CommandForm => ({
  command: 'book-collection',
  title: caseWords[language].bookTitle,
  intro: caseWords[language].bookWhat,
  ...(missing.length > 0 ? { warning: { title: caseWords[language].bookMissing, lines: missing } } : {}),
  submitLabel: caseCommandWords[language]['book-collection'],
  fields: [],
  input: () => ({ case: id }),
})

/** `cultureDays`: as the process plans it; null where that is not known. */
export const replanForm = (
  { id, version, collectionAt, injectionAt }: Case,
  cultureDays: number | null,
  language: Language,
): CommandForm => ({
  command: 'replan-case',
  title: caseWords[language].replanTitle,
  intro: caseWords[language].replanWhat,
  submitLabel: caseCommandWords[language]['replan-case'],
  fields: [
    { key: 'collectionAt', kind: 'moment', hasNow: false, label: caseWords[language].collection },
    {
      key: 'injectionAt',
      kind: 'moment',
      hasNow: false,
      label: caseWords[language].injection,
      hint: cultureDays === null ? undefined : caseWords[language].injectionHint(cultureDays),
    },
    reasonField(language),
  ],
  first: { collectionAt, injectionAt },
  input: given => ({
    case: id,
    collectionAt: given.text('collectionAt'),
    injectionAt: given.text('injectionAt'),
    reason: given.text('reason'),
  }),
  seenVersion: version,
})

export const closeForm = ({ id, version }: Case, language: Language): CommandForm => ({
  command: 'close-case',
  title: caseWords[language].closeTitle,
  intro: caseWords[language].closeWhat,
  submitLabel: caseCommandWords[language]['close-case'],
  isDanger: true,
  fields: [reasonField(language)],
  input: given => ({ case: id, reason: given.text('reason') }),
  seenVersion: version,
})

/** The surgeon's written request for one container of what is out of specification. */
export function requestForm(
  { batch, tests }: Pick<CaseProduct, 'batch' | 'tests'>,
  container: string,
  language: Language,
): CommandForm {
  const say = productWords[language]
  const failed = failedTests(tests).map(({ name }) => name[language])
  return {
    command: 'request-oos-supply',
    title: say.requestTitle(container),
    intro: say.requestWhat(listOf(failed, language)),
    submitLabel: releaseCommandWords[language]['request-oos-supply'],
    fields: [
      { key: 'reason', kind: 'text', lines: 4, label: say.requestReason, hint: say.requestReasonHint },
      {
        key: 'document',
        kind: 'file',
        accept: 'application/pdf,image/*',
        label: say.requestDocument,
        hint: say.requestDocumentHint,
      },
    ],
    input: given => ({ batch, container, reason: given.text('reason'), document: given.text('document') }),
  }
}
