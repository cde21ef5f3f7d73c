// Reads the text of a CSV file (RFC 4180, and what spreadsheets make of it): comma, semicolon or tab, quotes with line breaks, a BOM.

export interface CsvRow {
  /** The line of the file on which it begins, from 1: what an editor shows. */
  line: number
  cells: string[]
}

export type Csv =
  | { ok: true; separator: string; rows: CsvRow[] }
  /** A quote is opened on this line and never closed. */
  | { ok: false; line: number }

const separators = [',', ';', '\t'] as const

/** The one that stands most often in the headings; a file of one column has none. */
const separatorOf = (text: string): string => {
  const headings = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = separators.map(each => headings.split(each).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** One cell from `at`: its text, and where what follows it begins. Null where its quote is never closed. */
const cellAt = (text: string, at: number, separator: string): { cell: string; next: number } | null => {
  if (text[at] !== '"') {
    let next = at
    while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next += 1
    return { cell: text.slice(at, next), next }
  }
  let cell = ''
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return null
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { cell, next: quote + 1 }
    cell += '"'
    from = quote + 2
  }
}

const breaksIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1

/** Rows of cells; lines without anything in them are left out. What stands behind a closing quote belongs to the cell. */
export const readCsv = (given: string): Csv => {
  const text = given.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  const endRow = (): void => {
    if (row.cells.some(cell => cell.trim() !== '')) rows.push(row)
  }
  for (let at = 0; at <= text.length; ) {
    const found = cellAt(text, at, separator)
    if (!found) return { ok: false, line }
    let { cell, next } = found
    while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') {
      cell += text[next]
      next += 1
    }
    line += breaksIn(text.slice(at, next))
    row.cells.push(cell)
    if (next >= text.length || text[next] !== separator) {
      endRow()
      if (text[next] === '\r' && text[next + 1] === '\n') next += 1
      line += 1
      row = { line, cells: [] }
      if (next >= text.length) break
    }
    at = next + 1
  }
  return { ok: true, separator, rows }
}
