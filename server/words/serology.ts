// The tests and results of a patient's serology.
import type { Serology } from '../domain/case/case.ts'
import type { Language, Words } from './languages.ts'
import { listOf } from './names.ts'

type Marker = keyof Serology['results']

export const serologyWords: Words<{
  marker: Readonly<Record<Marker, string>>
  result: Readonly<Record<Serology['results'][Marker], string>>
}> = {
  en: {
    marker: { hiv: 'HIV', hbsag: 'HBsAg', 'anti-hbc': 'anti-HBc', hcv: 'HCV', syphilis: 'syphilis' },
    result: { negative: 'negative', positive: 'positive' },
  },
  es: {
    marker: { hiv: 'VIH', hbsag: 'HBsAg', 'anti-hbc': 'anti-HBc', hcv: 'VHC', syphilis: 'sífilis' },
    result: { negative: 'negativo', positive: 'positivo' },
  },
}

/** Several tests as a list; an unknown one stands for itself. */
export const markersText = (markers: readonly string[], language: Language): string => {
  const names: Readonly<Record<string, string>> = serologyWords[language].marker
  return listOf(
    markers.map(marker => names[marker] ?? marker),
    language,
  )
}

/** `negative`, or which tests are positive: `positive: anti-HBc`. */
export function serologyText(results: Serology['results'], language: Language): string {
  const positive = Object.entries(results).flatMap(([marker, result]) => (result === 'positive' ? [marker] : []))
  const { result } = serologyWords[language]
  if (positive.length > 0) return `${result.positive}: ${markersText(positive, language)}`
  return language === 'en' ? 'negative' : 'negativa'
}
