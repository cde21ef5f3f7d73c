// What stands in the tables of the Environment page: where a sample was taken, what it showed, what it may show at most.
import type { MonitoringSampleLine, PlateReadingLine } from '../../../server/contract/environment.ts'
import { environmentWords, foundText } from '../../../server/words/environment.ts'
import { formatNumber } from '../../../server/words/format.ts'
import type { Language } from '../../../server/words/languages.ts'
import { environmentPageWords } from '../../../server/words/pages/environment.ts'
import { formatMoment, formatTime, type Reader } from '../../../server/words/times.ts'

/** `left glove, Laia Ferrer`, `beside the plate, 1,000 L`. */
export const whereOf = ({ hand, place, volumeL }: MonitoringSampleLine, language: Language): string => {
  if (hand) return `${environmentWords[language].hands[hand]}, ${place}`
  return volumeL === null
    ? place
    : `${place}, ${environmentPageWords[language].litres(formatNumber(volumeL, language))}`
}

/** When it was exposed: a settle plate from and until. */
export const exposedText = (sample: MonitoringSampleLine, reader: Reader): string => {
  const say = environmentPageWords[reader.language]
  const { exposedFrom, exposedUntil, takenAt } = sample
  if (exposedFrom === null) return formatMoment(takenAt, reader)
  if (exposedUntil === null) return say.openSince(formatMoment(exposedFrom, reader))
  return say.fromUntil(formatMoment(exposedFrom, reader), formatTime(exposedUntil, reader))
}

/** What a reading showed: `3 CFU, Micrococcus`, of an air sample what it makes in a cubic metre. */
export const readingText = (
  { method }: Pick<MonitoringSampleLine, 'method'>,
  { cfu, value, invalid, organism }: PlateReadingLine,
  language: Language,
): string => {
  if (cfu === null) return environmentPageWords[language].cannotRead(invalid ?? '')
  const counted = foundText({ method: 'settle' }, cfu, language)
  const perM3 = method === 'air' && cfu > 0 ? ` (${foundText({ method }, value ?? 0, language)})` : ''
  return `${counted}${perM3}${organism ? `, ${organism}` : ''}`
}

/** The action limits of a sample, a line each. */
export const limitTexts = ({ method, limit, particles }: MonitoringSampleLine, language: Language): string[] => {
  const none = environmentPageWords[language].noLimit
  if (method !== 'particles') return [limit === null ? none : foundText({ method }, limit, language)]
  return particles.map(each =>
    each.limit === null ? none : foundText({ method, size: each.size }, each.limit, language),
  )
}
