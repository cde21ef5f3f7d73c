// The batch record: everything that was recorded about a batch, in the order in which a reviewer reads (PIC/S PE 009-17 Part I, 4.20).
import type { PaperDocument } from '../../labels/document.ts'
import { paperWords } from '../words/papers.ts'
import { forPaper, type PaperContext } from './context.ts'
import { type BatchPaper, paperOf, withCheckShown } from './paper.ts'
import { exceptionBlocks } from './record/exceptions.ts'
import { growthBlocks } from './record/growth.ts'
import { historyBlocks } from './record/history.ts'
import { labelBlocks } from './record/labels.ts'
import { meansBlocks } from './record/means.ts'
import { operationBlocks } from './record/operations.ts'
import { resultBlocks } from './record/results.ts'
import { summaryBlocks } from './record/summary.ts'

/** The whole record as it stands, at any time; of the patient it names the code alone. */
export const batchRecord = (paper: BatchPaper, context: PaperContext): PaperDocument => {
  const { batch } = paper
  const words = paperWords.batchRecord[context.language]
  const named = forPaper(batch, context)
  const blocks = [
    ...summaryBlocks(batch, named),
    ...exceptionBlocks(batch, named),
    ...operationBlocks(batch, named),
    ...growthBlocks(batch, named),
    ...meansBlocks(paper, named),
    ...resultBlocks(batch, named),
    ...labelBlocks(batch, named),
    ...historyBlocks(paper, named),
  ]
  return paperOf(words.title, words.subtitle(withCheckShown(batch.id), batch.patientCode), blocks, paper, context)
}
