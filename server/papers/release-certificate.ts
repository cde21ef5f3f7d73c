// The release certificate: what the QP certified, of what, with which results pending (PIC/S PE 009-17 Annex 16, Appendix II).
import type { Block, PaperDocument } from '../../labels/document.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { processOf } from '../domain/batch/may.ts'
import { isOutrun } from '../domain/batch/signatures.ts'
import { positiveMarkers, productCodeOf } from '../domain/case/product-code.ts'
import { type Refusal, refuseState } from '../domain/kit/refusal.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import { failedTests } from '../domain/release/release-state.ts'
import { recordPartWords } from '../words/papers/record-parts.ts'
import { paperWords } from '../words/papers.ts'
import { markersText } from '../words/serology.ts'
import { pendingList } from './certificate-of-analysis.ts'
import { caseOf, forPaper, hospitalName, laboratoryLine, type PaperContext, personName } from './context.ts'
import { type BatchPaper, paperOf, signatureBlock, verifyBlocks, withCheckShown } from './paper.ts'
import { containerTable } from './record/growth.ts'
import { signatureIn } from './record/history.ts'
import { resultTable, shownLines } from './record/results.ts'
import { identityRows, processRow, standingNotices } from './record/summary.ts'

const isSupplied = ({ oosSupplies }: BatchState): boolean => oosSupplies.some(({ signed }) => signed !== undefined)

/** Too early until the QP has certified stage 1, or signed a supply out of specification, which has a paper of its own kind. */
export const releaseTooEarly = (batch: BatchState): Refusal | null =>
  batch.certifications.length === 0 && !isSupplied(batch)
    ? refuseState('certificate-too-early', { certificate: 'release', missing: [] })
    : null

const productRows = (batch: BatchState, context: PaperContext) => {
  const { language } = context
  const words = paperWords.common[language]
  const { product } = processOf(batch, context)
  const owner = caseOf(batch, context)
  return [
    ...identityRows(batch, context),
    { key: words.productCode, value: { text: productCodeOf(processOf(batch, context), owner), mono: true } },
    { key: words.composition, value: product.composition[language] },
    { key: words.route, value: product.route[language] },
    { key: words.storage, value: product.storage.text[language] },
    processRow(batch, context),
    {
      key: recordPartWords[language].surgeon,
      value: `${personName(owner.surgeon, context)}, ${hospitalName(owner.hospital, context)}`,
    },
    { key: words.laboratory, value: laboratoryLine(context) },
  ]
}

/** What whoever opens the box must see: for whom alone, and what is in the blood. */
const warnings = (batch: BatchState, context: PaperContext): Block[] => {
  const words = paperWords.common[context.language]
  const markers = positiveMarkers(caseOf(batch, context))
  const hazard: Block[] =
    markers.length > 0
      ? [
          {
            kind: 'notice',
            tone: 'late',
            text: paperWords.label[context.language].hazardOf(markersText(markers, context.language)),
          },
        ]
      : []
  return [{ kind: 'notice', tone: 'due', title: words.autologous, text: words.humanOrigin }, ...hazard]
}

const pendingBlock = (batch: BatchState, context: PaperContext): Block => {
  const words = paperWords.certificate[context.language].release
  const pending = pendingList(batch, context)
  const telephone = settingsOf(context).qpOnDutyTelephone
  if (pending === '') return { kind: 'notice', tone: 'good', text: words.nothingPending }
  return { kind: 'notice', tone: 'due', text: [words.pending(pending), telephone].filter(Boolean).join(' ') }
}

/** Each stage with its statement and its signature; the review that stage 1 rests on before them. */
const stageBlocks = ({ batch, lines }: BatchPaper, context: PaperContext): Block[] => {
  const words = paperWords.certificate[context.language].release
  const reviews = lines.filter(({ type }) => type === 'batch.reviewed').slice(-1)
  const signed = (line: (typeof lines)[number]): Block[] => {
    const signature = signatureIn(line)
    return signature ? [signatureBlock(signature, context)] : []
  }
  const stages = lines
    .filter(({ type }) => type === 'batch.certified')
    .flatMap((line, index): Block[] => {
      const stage = batch.certifications[index]?.stage ?? 1
      return [
        { kind: 'heading', text: words.stage[stage] },
        { kind: 'paragraph', text: words.certifies[stage] },
        ...signed(line),
      ]
    })
  return [...stages, { kind: 'heading', text: words.review, level: 2 }, ...reviews.flatMap(signed)]
}

/** Which tests failed, at whose request it is supplied all the same, and the signature under that (Annex 2A, 6.11 to 6.13). */
const supplyBlocks = ({ batch, lines }: BatchPaper, context: PaperContext): Block[] => {
  const words = paperWords.certificate[context.language].release
  const failed = failedTests(shownLines(batch, context))
  const tests = failed.map(({ definition }) => definition.name[context.language]).join(', ')
  const requests = batch.oosSupplies.map(
    ({ container, physician, reason }): Block => ({
      kind: 'notice',
      tone: 'late',
      title: container,
      text: `${words.onRequestText(personName(physician, context), tests)} “${reason}”`,
    }),
  )
  const signatures = lines
    .filter(({ type }) => type === 'batch.oos-supply-signed')
    .flatMap(line => signatureIn(line) ?? [])
    .map(signature => signatureBlock(signature, context))
  return [
    ...requests,
    { kind: 'heading', text: paperWords.batchRecord[context.language].section.results },
    resultTable(failed, batch, context),
    ...signatures,
  ]
}

const certifiedBlocks = (paper: BatchPaper, context: PaperContext): Block[] => [
  ...stageBlocks(paper, context),
  pendingBlock(paper.batch, context),
]

/** A paper printed again must not say what its signature no longer covers. */
const outrunNotice = (batch: BatchState, { language }: PaperContext): Block[] => {
  const signed = batch.certifications.at(-1) ?? batch.oosSupplies.findLast(supply => supply.signed)?.signed
  if (!signed || !isOutrun(batch, signed)) return []
  return [{ kind: 'notice', tone: 'late', text: paperWords.certificate[language].release.outrun }]
}

/**
 * The certificate of a batch that is certified, or the paper of a supply out of specification, which says that it releases nothing
 * (`releaseTooEarly`); what happened to the batch later stands before all else.
 */
export const releaseCertificate = (paper: BatchPaper, context: PaperContext): PaperDocument => {
  const { batch } = paper
  const named = forPaper(batch, context)
  const words = paperWords.certificate[context.language].release
  const common = paperWords.common[context.language]
  const stage = batch.certifications.at(-1)?.stage
  const notCertified: Block[] = stage === undefined ? [{ kind: 'notice', tone: 'late', text: words.notCertified }] : []
  const blocks: Block[] = [
    ...notCertified,
    ...outrunNotice(batch, context),
    ...standingNotices(batch, named),
    { kind: 'keyValues', rows: productRows(batch, named) },
    ...warnings(batch, named),
    { kind: 'heading', text: common.containers },
    containerTable(batch, named),
    ...(stage === undefined ? supplyBlocks(paper, named) : certifiedBlocks(paper, named)),
    { kind: 'heading', text: words.handling, level: 2 },
    { kind: 'paragraph', text: `${words.mustBeAsked} ${words.keepUntilUse}` },
    ...verifyBlocks(named),
  ]
  const title = stage === undefined ? words.onRequest : words.title
  const subtitle = [withCheckShown(batch.id), stage === undefined ? '' : words.stage[stage]].filter(Boolean).join('. ')
  return paperOf(title, subtitle, blocks, paper, context)
}
