// The pack of a batch for when Marrow is down: where it stands, and every operation of the next days as a sheet to be filled in.
import type { PaperDocument } from '../../labels/document.ts'
import type { SiteHistory } from '../domain/formula/site-history.ts'
import { downPackWords } from '../words/papers/down-pack.ts'
import type { PaperContext } from './context.ts'
import { headBlocks } from './down/head.ts'
import { sheetBlocks } from './down/sheets.ts'
import { type BatchPaper, paperOf, withCheckShown } from './paper.ts'

/** Of the patient it names the code alone. `history`: what the site has seen, for the forecast; null where it is too little. */
export const downPack = (paper: BatchPaper, history: SiteHistory | null, context: PaperContext): PaperDocument => {
  const { batch } = paper
  const words = downPackWords[context.language]
  const blocks = [...headBlocks(batch, history, context), ...sheetBlocks(batch, context)]
  return paperOf(words.title, words.subtitle(withCheckShown(batch.id), batch.patientCode), blocks, paper, context)
}
