// What followed the making: release, dispatch, answers before the injection, administration; the signatures; every journal entry.
import type { Block, TableBlock } from '../../../labels/document.ts'
import type { Signature } from '../../domain/batch/events.ts'
import { eventSentence } from '../../words/events.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { forPaper, type PaperContext, personName } from '../context.ts'
import { type BatchPaper, type JournalLine, signatureBlock, verifyBlocks } from '../paper.ts'
import { secondIn } from '../times.ts'

/** Half of a hash: enough to tell it from every other, and it stays on one line. */
const SHOWN_DIGITS = 32

/** Types of entry that tell the life of a container after it was filled. */
const custodyTypes: readonly string[] = [
  'batch.oos-supply-requested',
  'batch.oos-supply-signed',
  'batch.container-dispatched',
  'batch.container-received',
  'batch.logger-read',
  'batch.readiness-asked',
  'batch.container-given',
  'batch.container-destroyed',
  'batch.container-returned',
  'batch.container-lost',
]

const custodyBlocks = ({ batch, lines }: BatchPaper, context: PaperContext): Block[] => {
  const named = forPaper(batch, context)
  const shown = lines.filter(({ type }) => custodyTypes.includes(type))
  if (shown.length === 0) return []
  const { column } = paperWords.batchRecord[context.language]
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { title: column.what, widthShare: 66 },
      { title: column.recorded, widthShare: 34 },
    ],
    rows: shown.map(line => [
      eventSentence(line, named),
      [{ text: secondIn(line.at, context.zone) }, { text: personName(line.actor, context), soft: true }],
    ]),
  }
  return [{ kind: 'heading', text: recordPartWords[context.language].custody }, table]
}

/** The signature that an entry carries, with the time at which it was given. */
export const signatureIn = ({ body, at }: JournalLine): (Signature & { at: string }) | null =>
  // Only reviews, certifications, rejections and supplies out of specification have a signature in their body.
  'signature' in body ? { ...(body.signature as Signature), at } : null

const signatureBlocks = ({ lines }: BatchPaper, context: PaperContext): Block[] => {
  const words = paperWords.common[context.language].signature
  const signatures = lines.flatMap(line => signatureIn(line) ?? [])
  const none: Block = { kind: 'paragraph', text: words.none, soft: true }
  return [
    { kind: 'heading', text: words.heading },
    ...(signatures.length === 0 ? [none] : signatures.map(signature => signatureBlock(signature, context))),
  ]
}

/** The latest review and the certifications that followed: who vouches for what stands above them; none where nobody has signed. */
export const releaseSignatures = ({ lines }: BatchPaper, context: PaperContext): Block[] => {
  const reviews = lines.filter(({ type }) => type === 'batch.reviewed').slice(-1)
  const signed = [...reviews, ...lines.filter(({ type }) => type === 'batch.certified')]
  if (signed.length === 0) return []
  const blocks = signed.flatMap(line => signatureIn(line) ?? []).map(signature => signatureBlock(signature, context))
  return [{ kind: 'heading', text: paperWords.common[context.language].signature.heading }, ...blocks]
}

const annexBlocks = ({ lines }: BatchPaper, context: PaperContext): Block[] => {
  const words = recordPartWords[context.language]
  return [
    { kind: 'heading', text: words.annex },
    { kind: 'paragraph', text: words.annexText, soft: true },
    ...verifyBlocks(context),
    {
      kind: 'table',
      columns: [
        { title: words.seq, widthShare: 11, align: 'right' },
        { title: words.version, widthShare: 10, align: 'right' },
        { title: paperWords.batchRecord[context.language].column.recorded, widthShare: 30 },
        { title: words.event, widthShare: 29 },
        { title: words.hash, widthShare: 42, mono: true },
      ],
      rows: lines.map(({ seq, version, at, type, hash }) => [
        String(seq),
        String(version),
        at,
        type.slice('batch.'.length),
        hash.slice(0, SHOWN_DIGITS),
      ]),
    },
  ]
}

/** Custody, signatures, and the annex. */
export const historyBlocks = (paper: BatchPaper, context: PaperContext): Block[] => [
  ...custodyBlocks(paper, context),
  ...signatureBlocks(paper, context),
  ...annexBlocks(paper, context),
]
