// Values with their unit and their limits, as a sentence says them: `83.1 %; limit at least 85 %`, `31.0 millones de células`.
import { formatCellCount, formatHours, formatNumber, formatQuantity, formatVolume } from './format.ts'
import type { Language, Words } from './languages.ts'
import { uiWords } from './ui.ts'

/** Units that are words; the others are the same in every language. */
const unitWords: Words<Readonly<Record<string, string>>> = {
  en: { piece: 'pieces' },
  es: {
    cells: 'células',
    'cells/mL': 'células/mL',
    'cells/cm²': 'células/cm²',
    piece: 'unidades',
    EU: 'UE',
    'EU/mL': 'UE/mL',
  },
}

/** Of one: `1 piece`, `1 unidad`. */
const oneWords: Words<Readonly<Record<string, string>>> = {
  en: { piece: 'piece', cells: 'cell' },
  es: { piece: 'unidad', cells: 'célula' },
}

/** A unit as printed beside a number; without the number, as for any; an unknown one stands for itself. */
export const unitText = (unit: string, language: Language, value?: number): string =>
  (value === 1 ? oneWords[language][unit] : undefined) ?? unitWords[language][unit] ?? unit

/** A value with its unit: cells in millions, microlitres as millilitres, everything else as it is. */
export function amountText(value: number, unit: string, language: Language, decimals = 1): string {
  if (unit === 'cells') return formatCellCount(value, language, { decimals })
  if (unit === 'µL') return formatVolume(value, language)
  return formatQuantity(value, unitText(unit, language, value), language)
}

export interface Limits {
  min?: number
  max?: number
}

/** `at least 85 %`, `2 to 8 °C`, `mínimo 85 %`; empty without limits. */
export function limitsText({ min, max }: Limits, unit: string, language: Language, decimals = 1): string {
  const { between, atLeast, atMost } = uiWords[language]
  const withUnit = (value: number) => amountText(value, unit, language, decimals)
  if (min !== undefined && max !== undefined) {
    // The unit stands once, behind the second number; cells and volumes may differ in theirs.
    const isPlain = unit !== 'cells' && unit !== 'µL'
    return between(isPlain ? formatNumber(min, language) : withUnit(min), withUnit(max))
  }
  if (min !== undefined) return atLeast(withUnit(min))
  return max === undefined ? '' : atMost(withUnit(max))
}

/** What was computed comes with more decimals than anybody reads: one more than the limits, and hours to the minute. */
const shownText = (value: number, unit: string, language: Language, decimals: number): string =>
  unit === 'h' && value > 0
    ? formatHours(value, language)
    : amountText(Number(value.toFixed(decimals + 1)), unit, language, decimals)

/** A value outside its limits, and the limits, with as many decimals as it takes to tell them apart. */
export function outsideText(
  value: number,
  limits: Limits,
  unit: string,
  language: Language,
): { value: string; limits: string } {
  const sides = [limits.min, limits.max].filter(side => side !== undefined)
  const isTold = (decimals: number) =>
    sides.every(
      side =>
        side === value || amountText(side, unit, language, decimals) !== shownText(value, unit, language, decimals),
    )
  const decimals = [1, 2, 3, 4, 5].find(isTold) ?? 6
  return { value: shownText(value, unit, language, decimals), limits: limitsText(limits, unit, language, decimals) }
}
