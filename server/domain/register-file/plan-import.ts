// What an import of a file would do, row by row: the same for the dry run and for the import itself.
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import { type FieldFault, fieldFault, type Refusal, refuse } from '../kit/refusal.ts'
import { fieldsFromIssues } from '../kit/zod-faults.ts'
import type { FileColumn, Importable, RegisterFile } from './columns.ts'
import { registerFiles } from './columns.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { overlayOn } from './overlay.ts'

/** More is imported in several files: one command holds up the others while it is decided. */
export const MAX_ROWS = 500

export interface PlannedRow {
  line: number
  /** As they stand in the file, in the order of its headings. */
  cells: string[]
  /** Each under the heading of its column; the empty path is the row itself. */
  faults: FieldFault[]
}

export type ImportPlan =
  | { ok: true; headings: string[]; rows: PlannedRow[]; events: NewEvent[] }
  /** The file as a whole cannot be read. */
  | { ok: false; refusal: Refusal }

type Columns = readonly (FileColumn | null)[]

const headingOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** The column of each heading, null for one that is passed over; or why the headings cannot be taken. */
const columnsOf = (headings: readonly string[], file: RegisterFile): Columns | Refusal => {
  const known = file.columns.map(({ heading }) => heading)
  const strange = headings.findIndex(each => !known.includes(each) && !file.passed.includes(each))
  if (strange >= 0) return refuse('import-column-unknown', { position: strange + 1, headings: known })
  const twice = headings.find((each, index) => headings.indexOf(each) !== index)
  if (twice !== undefined) return refuse('import-column-twice', { heading: twice })
  const missing = file.columns.filter(({ heading, isRequired }) => isRequired && !headings.includes(heading))
  if (missing.length > 0) return refuse('import-columns-missing', { headings: missing.map(({ heading }) => heading) })
  return headings.map(each => file.columns.find(({ heading }) => heading === each) ?? null)
}

/** A sign that an export puts before what a spreadsheet would take for a formula. */
const withoutGuard = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '')

interface Judging {
  file: RegisterFile
  columns: Columns
  separator: string
  overlay: ReturnType<typeof overlayOn>
  /** The first line of each thing. */
  seen: Map<string, number>
}

const inputOf = ({ cells }: CsvRow, { columns, separator, overlay }: Judging) => {
  const input: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  columns.forEach((column, index) => {
    const cell = withoutGuard(cells[index] ?? '')
    if (!column || cell === '') return
    const read = column.read(cell, { separator, context: overlay.context })
    if (read.ok) input[column.field] = read.value
    else faults.push({ ...read.fault, path: column.heading })
  })
  return { input, faults }
}

/** Under the heading of the column that the field is read from. */
const underHeading = (fault: FieldFault, { columns }: RegisterFile): FieldFault => {
  const [field] = fault.path.split('.')
  return { ...fault, path: columns.find(column => column.field === field)?.heading ?? '' }
}

const sameThing = (input: Readonly<Record<string, unknown>>, line: number, judging: Judging): FieldFault | null => {
  const { file, seen, overlay } = judging
  const key = file.sameBy.map(field => String(input[field]).trim().toLowerCase()).join('\n')
  const first = seen.get(key)
  if (first !== undefined) return fieldFault('', 'import-row-twice', { line: first })
  seen.set(key, line)
  const known = file.known(input, overlay.context)
  return known && fieldFault('', 'import-already-there', known)
}

/** What the command of a person would answer to this row, after the rows before it. */
const judge = (row: CsvRow, judging: Judging): { faults: FieldFault[]; events: NewEvent[] } => {
  const { file, columns, overlay } = judging
  const none = (faults: FieldFault[]) => ({ faults, events: [] })
  if (row.cells.slice(columns.length).some(cell => cell.trim() !== '')) {
    return none([fieldFault('', 'import-cells', { cells: row.cells.length, columns: columns.length })])
  }
  const { input, faults } = inputOf(row, judging)
  const parsed = file.command.input.safeParse(input)
  if (!parsed.success) {
    const told = faults.map(({ path }) => path)
    const others = fieldsFromIssues(parsed.error.issues, input).map(fault => underHeading(fault, file))
    return none([...faults, ...others.filter(({ path }) => !told.includes(path))])
  }
  if (faults.length > 0) return none(faults)
  const same = sameThing(input, row.line, judging)
  if (same) return none([same])
  const decision = file.command.decide(parsed.data, overlay.context)
  if (decision.ok) {
    overlay.add(decision.events)
    return { faults: [], events: decision.events }
  }
  const { refusal } = decision
  const { code, facts } = refusal
  return none(refusal.fields?.map(fault => underHeading(fault, file)) ?? [{ path: '', code, facts }])
}

/** Judges a whole file; nothing of it is recorded here. */
export const planImport = (register: Importable, text: string, context: Context): ImportPlan => {
  const file = registerFiles[register]
  const csv = readCsv(text)
  if (!csv.ok) return { ok: false, refusal: refuse('import-quote-open', { line: csv.line }) }
  const [head, ...body] = csv.rows
  if (!head || body.length === 0) return { ok: false, refusal: refuse('import-empty', {}) }
  if (body.length > MAX_ROWS) {
    return { ok: false, refusal: refuse('import-too-many-rows', { rows: body.length, max: MAX_ROWS }) }
  }
  const headings = head.cells.map(headingOf)
  // Spreadsheets leave empty columns at the end.
  while (headings.at(-1) === '') headings.pop()
  const columns = columnsOf(headings, file)
  if ('code' in columns) return { ok: false, refusal: columns }
  const judging: Judging = { file, columns, separator: csv.separator, overlay: overlayOn(context), seen: new Map() }
  const judged = body.map(row => ({ row, ...judge(row, judging) }))
  return {
    ok: true,
    headings,
    rows: judged.map(({ row, faults }) => ({ line: row.line, cells: row.cells.slice(0, headings.length), faults })),
    events: judged.flatMap(({ events }) => events),
  }
}
