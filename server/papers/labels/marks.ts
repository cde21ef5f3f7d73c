// What several labels of a batch share: their marks, the donation number for the eye, the hazard of a positive serology.
import type { CodeMarks, EyeReadableDonation } from '../../../labels/parts.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import type { CaseState } from '../../domain/case/case.ts'
import { isbtReadable } from '../../domain/code/isbt-donation.ts'
import type { ProcessDefinition } from '../../domain/process/definition.ts'
import { labelWords } from '../../words/papers/labels.ts'
import { siteLabel, siteTextFromKey } from '../../words/sites.ts'
import { caseOf, demoMark, type PaperContext } from '../context.ts'

/** Markers of the case's serology that are positive; none where serology is not there yet. */
export const positiveMarkers = ({ serology }: CaseState): string[] =>
  Object.entries(serology?.results ?? {}).flatMap(([marker, result]) => (result === 'positive' ? [marker] : []))

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

/**
 * The product code of eight characters. Its division is in DS032 (`99`); autologous use only (`1`) becomes `X`, the same with
 * biohazard, where a marker is positive (ISBT 128 ST-001, collection types).
 */
export const productCodeOf = ({ product }: ProcessDefinition, owner: CaseState): string => {
  const description = product.isbtProductCode.slice(0, 5)
  const collection = product.isbtProductCode.slice(5)
  const isHazard = collection === '1' && positiveMarkers(owner).length > 0
  return `${description}${isHazard ? 'X' : collection}99`
}
