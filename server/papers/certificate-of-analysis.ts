// The certificate of analysis: every test of the specification with its result; once something is filled and stage 1 is answered.
import type { Block, PaperDocument } from '../../labels/document.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { containersOf } from '../domain/batch/containers.ts'
import { processOf } from '../domain/batch/may.ts'
import { type Refusal, refuseState } from '../domain/kit/refusal.ts'
import { failedTests, missingTests, type TestLine } from '../domain/release/release-state.ts'
import { listOf } from '../words/names.ts'
import { paperWords } from '../words/papers.ts'
import { formatPlainDay } from '../words/plain-day.ts'
import { forPaper, type PaperContext } from './context.ts'
import { lastReadingDay, pendingTests } from './labels/containers.ts'
import { type BatchPaper, paperOf, verifyBlocks, withCheckShown } from './paper.ts'
import { containerTable } from './record/growth.ts'
import { releaseSignatures } from './record/history.ts'
import { resultTable, shownLines } from './record/results.ts'
import { identityRows, processRow, standingNotices } from './record/summary.ts'

/** Too early where nothing is filled, or a decisive test of stage 1 has no final answer; a failed batch has its certificate too. */
export const analysisTooEarly = (batch: BatchState, context: PaperContext): Refusal | null => {
  if (containersOf(batch).length === 0) {
    return refuseState('certificate-too-early', { certificate: 'analysis', missing: [] })
  }
  const missing = missingTests(shownLines(batch, context), 1).map(({ definition }) => definition.id)
  return missing.length > 0 ? refuseState('certificate-too-early', { certificate: 'analysis', missing }) : null
}

const namesOfTests = (lines: readonly TestLine[], { language }: PaperContext): string =>
  listOf([...new Set(lines.map(({ definition }) => definition.name[language]))], language)

/** `Sterility, final product (final 6 Dec 2026)`: what is waited for, each with its last day. */
export const pendingList = (batch: BatchState, context: PaperContext): string => {
  const { finalOn } = paperWords.certificate[context.language].analysis
  return listOf(
    pendingTests(batch, context).map(line => {
      const day = lastReadingDay(line, context.zone)
      const name = line.definition.name[context.language]
      return day === null ? name : `${name} (${finalOn(formatPlainDay(day, context))})`
    }),
    context.language,
  )
}

/** The verdict over all decisive tests, as one notice. */
const conclusion = (lines: readonly TestLine[], batch: BatchState, context: PaperContext): Block => {
  const words = paperWords.certificate[context.language].analysis
  const failed = failedTests(lines)
  if (failed.length > 0) {
    return { kind: 'notice', tone: 'late', text: words.doesNotComply(namesOfTests(failed, context)) }
  }
  const pending = pendingList(batch, context)
  return pending === ''
    ? { kind: 'notice', tone: 'good', text: words.complies }
    : { kind: 'notice', tone: 'due', text: words.compliesSoFar(pending) }
}

/** The certificate of a batch for which it is not too early (`analysisTooEarly`). */
export const certificateOfAnalysis = (paper: BatchPaper, context: PaperContext): PaperDocument => {
  const { batch } = paper
  const { language } = context
  const named = forPaper(batch, context)
  const common = paperWords.common[language]
  const lines = shownLines(batch, named)
  const { product } = processOf(batch, named)
  const blocks: Block[] = [
    {
      kind: 'keyValues',
      rows: [
        ...identityRows(batch, named),
        processRow(batch, named),
        { key: common.composition, value: product.composition[language] },
      ],
    },
    ...standingNotices(batch, named),
    conclusion(lines, batch, named),
    { kind: 'heading', text: paperWords.batchRecord[language].section.results },
    resultTable(lines, batch, named),
    { kind: 'heading', text: common.containers },
    containerTable(batch, named),
    ...releaseSignatures(paper, named),
    ...verifyBlocks(named),
  ]
  return paperOf(paperWords.certificate[language].analysis.title, withCheckShown(batch.id), blocks, paper, context)
}
