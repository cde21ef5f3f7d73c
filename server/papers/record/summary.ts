// The head of the batch record: what, for whom, by which process, how it stands, and what needs an eye before the rest is read.
import type { Block, Cell } from '../../../labels/document.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import { processOf } from '../../domain/batch/may.ts'
import { activeHolds, placeOf, standingOf } from '../../domain/batch/progress.ts'
import type { RecordedConsent, RecordedSerology, RecordedSites } from '../../domain/case/case.ts'
import { chainOfIdentityOf } from '../../domain/case/chain-of-identity.ts'
import { chainOfIdentityReadable, isbtReadable } from '../../domain/code/isbt-donation.ts'
import { present } from '../../domain/kit/existing.ts'
import { versionOf } from '../../domain/process/process.ts'
import { openExceptions } from '../../domain/release/release-state.ts'
import { formatCellCount, formatVolume } from '../../words/format.ts'
import { reasonText } from '../../words/holds.ts'
import { bare } from '../../words/names.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { prescriptionText } from '../../words/prescription.ts'
import { serologyText } from '../../words/serology.ts'
import { siteTextFromKey } from '../../words/sites.ts'
import { standingWords } from '../../words/standing.ts'
import { stateWords } from '../../words/states.ts'
import { formatExact } from '../../words/times.ts'
import { caseOf, hospitalName, type PaperContext, personName } from '../context.ts'
import { withCheckShown } from '../paper.ts'

type Row = { key: string; value: Cell }

const code = (text: string): Cell => ({ text, mono: true })

/** The numbers that tie the batch to its origin; on every certificate too. */
export const identityRows = (batch: BatchState, context: PaperContext): Row[] => {
  const words = paperWords.common[context.language]
  const donation = isbtReadable(batch.donation)
  const chain = chainOfIdentityReadable(chainOfIdentityOf(batch.caseId, batch.donation.slice(0, 5)))
  return [
    { key: words.product, value: { text: processOf(batch, context).product.name[context.language], bold: true } },
    { key: words.batch, value: code(withCheckShown(batch.id)) },
    { key: words.patientCode, value: code(withCheckShown(batch.patientCode)) },
    { key: words.case, value: code(withCheckShown(batch.caseId)) },
    { key: words.donation, value: code(`${donation.text} ${donation.checkCharacter}`) },
    { key: words.chainOfIdentity, value: code(`${chain.text} ${chain.checkCharacter}`) },
  ]
}

/** The process version that the batch stays on, and since when that version was in effect. */
export const processRow = (batch: BatchState, context: PaperContext): Row => {
  const words = paperWords.common[context.language]
  const { id, version } = batch.process
  const found = versionOf(present(context, 'process', id), version)
  const effective = found?.effectiveFrom
    ? `, ${recordPartWords[context.language].effectiveFrom(formatExact(found.effectiveFrom, context))}`
    : ''
  const name = processOf(batch, context).name[context.language]
  return { key: words.process, value: `${name} (${words.processVersion(id, version)}${effective})` }
}

/** What was recorded first stays readable; a later one with its reason. */
const recordedLine = (
  what: string,
  { reason, at, by }: Pick<RecordedConsent, 'reason' | 'at' | 'by'>,
  context: PaperContext,
): string =>
  reason === undefined
    ? what
    : recordPartWords[context.language].recordedAgain(
        what,
        formatExact(at, context),
        personName(by, context),
        bare(reason),
      )

/** What was prescribed first stays readable; what was corrected says why. */
const prescriptionLine = (prescribed: RecordedSites, context: PaperContext): string =>
  recordedLine(prescriptionText(prescribed.sites, context.language), prescribed, context)

/** `left knee: 40.0 million cells in 8.0 mL`, one line a site; then every prescription, where it was corrected. */
export const siteRows = (batch: BatchState, context: PaperContext): Row => {
  const { language } = context
  const { prescriptions } = caseOf(batch, context)
  return {
    key: paperWords.common[language].sites,
    value: [
      ...batch.sites.map(({ id, doseCells, volumeUl }) => ({
        text: `${siteTextFromKey(language, id)}: ${formatCellCount(doseCells, language)}, ${formatVolume(volumeUl, language)}`,
      })),
      ...(prescriptions.length > 1 ? prescriptions.map(each => ({ text: prescriptionLine(each, context) })) : []),
    ],
  }
}

const serologyLine = (serology: RecordedSerology, context: PaperContext): string => {
  const { sampledOn } = recordPartWords[context.language]
  return recordedLine(
    sampledOn(serologyText(serology.results, context.language), serology.sampledOn),
    serology,
    context,
  )
}

const consentLine = (consent: RecordedConsent, context: PaperContext): string =>
  recordedLine(recordPartWords[context.language].givenOn(consent.givenOn), consent, context)

const caseRows = (batch: BatchState, context: PaperContext): Row[] => {
  const words = recordPartWords[context.language]
  const missing = paperWords.common[context.language].notRecorded
  const owner = caseOf(batch, context)
  const { serologies, consents } = owner
  return [
    { key: words.indication, value: owner.indication },
    { key: words.hospital, value: hospitalName(owner.hospital, context) },
    { key: words.surgeon, value: personName(owner.surgeon, context) },
    {
      key: words.consent,
      value: consents.length > 0 ? consents.map(each => ({ text: consentLine(each, context) })) : missing,
    },
    {
      key: words.serology,
      value: serologies.length > 0 ? serologies.map(each => ({ text: serologyLine(each, context) })) : missing,
    },
    { key: words.collectionPlanned, value: formatExact(batch.collectionAt, context) },
    { key: words.injectionPlanned, value: formatExact(batch.injectionAt, context) },
    {
      key: words.booked,
      value: `${formatExact(batch.bookedAt, context)}, ${personName(batch.bookedBy, context)}`,
    },
  ]
}

const placeRows = (batch: BatchState, { language }: PaperContext): Row[] => {
  const words = recordPartWords[language]
  const { progress, standing } = placeOf(batch)
  const text = stateWords[language].standing[standing]
  return [
    { key: words.progress, value: stateWords[language].progress[progress] },
    // That nothing stands in its way yet is no praise: a result that failed may wait for its decision.
    {
      key: words.standing,
      value: standing === 'good' ? text : { text, tone: standing === 'on-hold' ? 'hold' : 'late', bold: true },
    },
  ]
}

/** What a reader must know before relying on a paper: rejected, failed, on hold. */
export const standingNotices = (batch: BatchState, context: PaperContext): Block[] => {
  const words = standingWords[context.language]
  const standing = standingOf(batch)
  if (standing === 'rejected') {
    return [{ kind: 'notice', tone: 'late', text: words.rejected(batch.rejected?.reason ?? '') }]
  }
  if (standing === 'failed')
    return [{ kind: 'notice', tone: 'late', text: words.failed(reasonText(batch.failed?.reason ?? '', context)) }]
  const held = batch.holds.filter(hold => !hold.liftedAt && hold.container !== undefined)
  return [...activeHolds(batch), ...held].map(({ reason, container }) => {
    const text = words.onHold(reasonText(reason, context))
    return { kind: 'notice', tone: 'hold', text: container === undefined ? text : `${container}: ${text}` }
  })
}

const noticesOf = (batch: BatchState, context: PaperContext): Block[] => {
  const words = paperWords.batchRecord[context.language]
  const open = openExceptions(batch).length
  const corrected = batch.entries.filter(entry => entry.correctedBy !== undefined).length
  const isClosed = batch.certifications.some(({ stage }) => stage === 2) || standingOf(batch) === 'rejected'
  const { entriesCount, noExceptions } = recordPartWords[context.language]
  const counts = entriesCount(batch.entries.length, corrected)
  const exceptions: Block = {
    kind: 'notice',
    tone: open > 0 ? 'late' : 'good',
    text: `${batch.exceptions.length === 0 ? noExceptions : words.exceptionCount(batch.exceptions.length, open)} ${counts}`,
  }
  const goesOn: Block[] = isClosed || batch.failed ? [] : [{ kind: 'notice', tone: 'due', text: words.notFinal }]
  return [...standingNotices(batch, context), exceptions, ...goesOn]
}

/** The first page of the record. */
export const summaryBlocks = (batch: BatchState, context: PaperContext): Block[] => [
  {
    kind: 'keyValues',
    rows: [
      ...identityRows(batch, context),
      processRow(batch, context),
      siteRows(batch, context),
      ...caseRows(batch, context),
      ...placeRows(batch, context),
    ],
  },
  ...noticesOf(batch, context),
]
