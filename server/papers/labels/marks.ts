// What several labels of a batch share: their marks, the donation number for the eye, the hazard of a positive serology.
import type { CodeMarks, EyeReadableDonation } from '../../../labels/parts.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import { positiveMarkers } from '../../domain/case/product-code.ts'
import { isbtReadable } from '../../domain/code/isbt-donation.ts'
import { labelWords } from '../../words/papers/labels.ts'
import { siteLabel, siteTextFromKey } from '../../words/sites.ts'
import { caseOf, demoMark, type PaperContext } from '../context.ts'

/** DEMO and REPRINT in one mark, and the hazard apart. `reprint` is how often the label was printed again, 0 for the first print. */
export const marksOf = (batch: BatchState, context: PaperContext, reprint = 0): CodeMarks => {
  const words = labelWords[context.language]
  const marks = [demoMark(context), reprint > 0 ? `${words.reprint} ${reprint}` : undefined].filter(Boolean)
  return {
    ...(marks.length > 0 ? { mark: marks.join(' · ') } : {}),
    ...(positiveMarkers(caseOf(batch, context)).length > 0 ? { hazard: words.biologicalHazard } : {}),
  }
}

/** Grouped, with its check character; flags only where they are in use. */
export const donationForEye = (din: string, flags = '00'): EyeReadableDonation => {
  const { text, checkCharacter } = isbtReadable(din)
  return { number: text, check: checkCharacter, ...(flags === '00' ? {} : { flags }) }
}

/** `left knee, right knee`: every site of the batch. */
export const sitesLine = (batch: BatchState, { language }: PaperContext): string =>
  batch.sites.map(({ id }) => siteTextFromKey(language, id)).join(', ')

/** Joint and side in capitals. */
export const siteInCapitals = (site: string, { language }: PaperContext): string => siteLabel(language, site)
