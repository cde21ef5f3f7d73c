// Numbers, cells, volumes and durations as a person reads them, in each language; the same on screen and on paper.
// What was typed is kept elsewhere as it was typed: nothing here changes a record, only how it is shown.
import type { Language } from './languages.ts'

/** Holds a number and its unit on one line; also separates groups of digits, where a point or a comma could be misread. */
const NO_BREAK = '\u00a0'

export interface NumberForm {
  /** Exactly so many decimals, rounded half away from zero. Without it: as many as the value has, six at the most. */
  decimals?: number
}

const formatters = new Map<string, Intl.NumberFormat>()

function plainFormatter(form: NumberForm): Intl.NumberFormat {
  const key = String(form.decimals)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('en', {
    useGrouping: false,
    signDisplay: 'negative',
    minimumFractionDigits: form.decimals ?? 0,
    maximumFractionDigits: form.decimals ?? 6,
  })
  formatters.set(key, made)
  return made
}

const groupDigits = (digits: string): string =>
  digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, NO_BREAK)

const decimalMark = (language: Language): string => (language === 'es' ? ',' : '.')

/**
 * `48 213`, `95.9`, in Spanish `95,9`. Five digits and more are grouped by spaces in every language: `1.234` and `1,234` would
 * mean different amounts to two readers. Throws on a value that is no finite number.
 */
export function formatNumber(value: number, language: Language, form: NumberForm = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  const plain = plainFormatter(form).format(value)
  const [whole = '', fraction] = plain.replace('-', '').split('.')
  const sign = plain.startsWith('-') ? '−' : ''
  return sign + groupDigits(whole) + (fraction === undefined ? '' : decimalMark(language) + fraction)
}

/** A number as it was typed (`4.50`, `<0.05`), its decimals and comparator kept; only the decimal mark follows the language. */
export function formatEntered(entered: string, language: Language): string {
  return /^\s*[<>≤≥=]*\s*[-−]?\d+\.\d+\s*$/.test(entered) ? entered.replace('.', decimalMark(language)) : entered
}

/** A number with its unit behind a space that does not break: `95.9 %`, `8.0 mL`, `22.1 °C`. */
export const formatQuantity = (value: number, unit: string, language: Language, form: NumberForm = {}): string =>
  withUnit(formatNumber(value, language, form), unit)

/** Joins a finished number and its unit so that they stay on one line. */
export const withUnit = (number: string, unit: string): string => (unit ? `${number}${NO_BREAK}${unit}` : number)

export interface CellForm {
  /** Decimals of the millions, 1 unless told. A figure that is compared with a limit must show enough of them. */
  decimals?: number
}

/** Whole cells as they are spoken: `40.6 million`, `40,6 millones`, `1 millón`; below a million every cell: `850 000`. */
export function formatCells(cells: number, language: Language, form: CellForm = {}): string {
  if (Math.abs(cells) < 1_000_000) return formatNumber(Math.round(cells), language)
  const decimals = form.decimals ?? 1
  // One division at the end keeps halves exact: 40 650 000 is 40.7 million, not 40.6.
  const scaled = Math.round(cells / 10 ** (6 - decimals)) / 10 ** decimals
  const number = formatNumber(scaled, language, { decimals })
  return withUnit(number, millions(scaled, language))
}

function millions(count: number, language: Language): string {
  if (language === 'en') return 'million'
  return Math.abs(count) === 1 ? 'millón' : 'millones'
}

/** `40.6 million cells`, `40,6 millones de células`, `850 000 células`. */
export function formatCellCount(cells: number, language: Language, form: CellForm = {}): string {
  const spoken = formatCells(cells, language, form)
  if (language === 'en') return `${spoken} ${cells === 1 ? 'cell' : 'cells'}`
  const noun = cells === 1 ? 'célula' : 'células'
  return Math.abs(cells) < 1_000_000 ? `${spoken} ${noun}` : `${spoken} de ${noun}`
}

/** Whole microlitres: from one millilitre up as `8.0 mL` with one to three decimals, below as `850 µL`. */
export function formatVolume(volumeUl: number, language: Language): string {
  if (Math.abs(volumeUl) < 1000) return formatQuantity(volumeUl, 'µL', language)
  const decimals = volumeUl % 100 === 0 ? 1 : volumeUl % 10 === 0 ? 2 : 3
  return formatQuantity(volumeUl / 1000, 'mL', language, { decimals })
}

/**
 * A length of time from its milliseconds, whole minutes rounded down, so that time left is never overstated: `5 h 24 min`,
 * `45 min`, from two days up `2 d 3 h`. The sign is dropped: the words around it say whether it is left or over.
 */
export function formatDuration(ms: number, language: Language): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  if (minutes < 1) return withUnit(language === 'en' ? 'under 1' : 'menos de 1', 'min')
  if (minutes >= 2 * 24 * 60) return twoUnits(Math.floor(minutes / 1440), 'd', Math.floor((minutes % 1440) / 60), 'h')
  return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min')
}

/** Hours that were computed, to the minute: `15 h 50 min`. */
export function formatHours(hours: number, language: Language): string {
  const minutes = Math.round(hours * 60)
  return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min') || formatQuantity(0, 'h', language)
}

function twoUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const parts = [large > 0 && withUnit(String(large), largeUnit), small > 0 && withUnit(String(small), smallUnit)]
  return parts.filter(Boolean).join(' ')
}

/** `240 kB`, `1.3 MB`. */
export const formatFileSize = (sizeBytes: number, language: Language): string => {
  if (sizeBytes < 1_000_000) return withUnit(formatNumber(Math.max(1, Math.round(sizeBytes / 1000)), language), 'kB')
  return withUnit(formatNumber(sizeBytes / 1_000_000, language, { decimals: 1 }), 'MB')
}
