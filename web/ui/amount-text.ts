// Amounts are typed in millilitres and millions and kept in whole microlitres and cells; no floating point comes between.
import { readNumber } from './number-text.ts'

/** The whole number of the text times ten to the power of `digits`; null where it is no number of zero or more, or finer than that. */
function readScaled(text: string, digits: number): number | null {
  const read = readNumber(text)
  if (read?.comparator !== '' || read.value < 0) return null
  const [whole = '', decimals = ''] = read.entered.split('.')
  if (/[1-9]/.test(decimals.slice(digits))) return null
  const scaled = Number(whole + decimals.slice(0, digits).padEnd(digits, '0'))
  return Number.isSafeInteger(scaled) ? scaled : null
}

/** Whole microlitres of a text in millilitres: `4.5` and `4,5` are 4500. */
export const readMl = (text: string): number | null => readScaled(text, 3)

/** The text that `readMl` reads back as it was: `4.5`, `35`, `0.05`. */
export const writeMl = (volumeUl: number): string => String(volumeUl / 1000)

/** Whole cells of a text in millions, as instruments show them: `1.06` is 1 060 000. */
export const readMillions = (text: string): number | null => readScaled(text, 6)

export const writeMillions = (cells: number): string => String(cells / 1_000_000)

/** A whole number of zero or more, typed in digits only. */
export const readWhole = (text: string): number | null => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null)
