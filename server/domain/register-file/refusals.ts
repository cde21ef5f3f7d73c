// Why a file of rows, or one of its rows, is not taken: each code with its facts. What stood in a cell is not among them: it is kept nowhere.
export interface RegisterFileRefusals {
  'import-empty': Record<string, never>
  'import-too-many-rows': { rows: number; max: number }
  /** A quote opened on this line is never closed. */
  'import-quote-open': { line: number }
  'import-column-unknown': { position: number; headings: string[] }
  'import-column-twice': { heading: string }
  'import-columns-missing': { headings: string[] }
  'import-cells': { cells: number; columns: number }
  /** `line`: the first one. */
  'import-row-twice': { line: number }
  'import-already-there': { kind: string; id: string }
  /** `decimal`: the sign before decimals in this file. */
  'import-figure': { decimal: string }
  'import-day': Record<string, never>
  'import-yes-no': Record<string, never>
  'import-not-found': { kind: string }
  'import-ambiguous': { kind: string }
}
