// What every paper of a batch has: title, head and foot of its pages, the mark of a demonstration, and how it can be checked.
import { createHash } from 'node:crypto'
import type { Block, PaperDocument } from '../../labels/document.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import type { Signature } from '../domain/batch/events.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { recordPartWords } from '../words/papers/record-parts.ts'
import { paperWords } from '../words/papers.ts'
import { meaningWords } from '../words/signatures.ts'
import { formatExact } from '../words/times.ts'
import { demoMark, laboratoryLine, type PaperContext } from './context.ts'
import { exactOnTwoLines } from './times.ts'

/** The last entry of the journal that the paper rests on. */
export interface JournalHead {
  seq: number
  hash: string
}

/** An entry of the batch's stream as the journal holds it. */
export interface JournalLine {
  seq: number
  version: number
  type: string
  at: string
  actor: string
  hash: string
  body: object
}

/** Everything that a paper of a batch is made from, beside the states that it reads. */
export interface BatchPaper {
  batch: BatchState
  /** The entries of the batch's stream, in order. */
  lines: readonly JournalLine[]
  head: JournalHead
  /** Who prints it. */
  printedBy: string
}

/** `B26-0001 W` */
export const withCheckShown = (id: string): string => `${id} ${ownCheckCharacter(id)}`

/** The whole paper from its title and blocks. `context.now` is the moment of printing. */
export const paperOf = (
  title: string,
  subtitle: string,
  blocks: readonly Block[],
  paper: BatchPaper,
  context: PaperContext,
): PaperDocument => {
  const { language, now } = context
  const words = paperWords.common[language]
  const mark = demoMark(context)
  const { batch, head } = paper
  const notice: Block[] = context.isDemo ? [{ kind: 'notice', tone: 'hold', text: words.demoNotice }] : []
  return {
    title,
    subtitle,
    language,
    createdAtUtc: now,
    ...(mark === undefined ? {} : { mark }),
    header: [
      laboratoryLine(context),
      `${words.batch} ${withCheckShown(batch.id)} · ${words.patientCode} ${batch.patientCode}`,
      words.printed(formatExact(now, context), paper.printedBy),
    ].filter(line => line !== ''),
    footer: { left: words.head(`${head.seq}:${head.hash}`), pageOf: words.pageOf },
    blocks: [...notice, ...blocks],
  }
}

/** The digest of a signature: SHA-256 over one line an entry, `stream version hash` and a line feed. */
export const digestOf = ({ signed }: Pick<Signature, 'signed'>): string => {
  const text = signed.map(({ stream, version, hash }) => `${stream} ${version} ${hash}\n`).join('')
  return createHash('sha256').update(text).digest('hex')
}

/** A signature as it reads on paper: name, meaning, time, how many entries it covers, and their digest. */
export const signatureBlock = (signature: Signature & { at: string }, context: PaperContext): Block => {
  const words = paperWords.common[context.language].signature
  return {
    kind: 'signature',
    name: signature.name,
    meaning: meaningWords[context.language][signature.meaning],
    at: exactOnTwoLines(signature.at, context),
    digest: `${words.covers(signature.signed.length)} ${words.digest}: ${digestOf(signature)}`,
  }
}

/** How a reader finds out whether paper and journal agree. */
export const verifyBlocks = ({ language }: PaperContext): Block[] => {
  const { verify } = paperWords.common[language]
  return [
    { kind: 'heading', text: verify.heading, level: 2 },
    { kind: 'paragraph', text: `${verify.text} ${recordPartWords[language].digestText}`, soft: true },
  ]
}
