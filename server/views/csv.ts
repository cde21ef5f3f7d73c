// A table as a spreadsheet takes it: every cell quoted, and none that a spreadsheet would run.

/** What begins a formula in a spreadsheet; a cell that begins so is told to be a text. */
const FORMULA = /^[=+\-@\t\r]/

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** RFC 4180, in UTF-8 with a mark, for spreadsheets that would guess otherwise. */
export const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\ufeff${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`)
