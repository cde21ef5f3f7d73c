// Rows as the text of a CSV file (RFC 4180) that a spreadsheet opens by itself in the reader's country (docs/adr/0020).
import type { Language } from '../words/languages.ts'

export type CsvCell = string | number | boolean | null | undefined

const dialects: Readonly<Record<Language, { separator: string; decimal: string }>> = {
  en: { separator: ',', decimal: '.' },
  es: { separator: ';', decimal: ',' },
}

/** What a spreadsheet would take for a formula is told to be a text (OWASP, CSV injection). */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const textOf = (cell: CsvCell, decimal: string): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return guarded(cell)
}

/** With a byte order mark, so that a spreadsheet reads it as UTF-8. */
export const csvText = (
  headings: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  language: Language,
): string => {
  const { separator, decimal } = dialects[language]
  const lineOf = (cells: readonly CsvCell[]): string =>
    `${cells.map(cell => quoted(textOf(cell, decimal), separator)).join(separator)}\r\n`
  return `\uFEFF${[headings, ...rows].map(lineOf).join('')}`
}
