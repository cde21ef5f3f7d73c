// The table that a run prints: what, ours, the floor, their ratio, the goal and whether it is met; the spread beside each figure.
import { type Goal, isMet, type Line, ratioOf, type Sample } from './row.ts'

const figure = (value: number): string =>
  value >= 1000 ? String(Math.round(value)) : value >= 100 ? value.toFixed(0) : value.toPrecision(3)

const sampleText = ({ median, low, high }: Sample, unit: string): string => {
  const each = unit === '/s' ? '/s' : ` ${unit}`
  return low === high ? `${figure(median)}${each}` : `${figure(median)}${each} (${figure(low)}-${figure(high)})`
}

const goalText = (goal: Goal, unit: string): string => {
  if (goal.kind === 'most') return `<= ${goal.value} ${unit}`
  return 'atMost' in goal ? `<= ${goal.atMost}x` : `>= ${goal.atLeast}x`
}

const heads = ['what', 'ours (least-most)', 'floor (least-most)', 'ratio', 'goal', 'met']

const cellsOf = (line: Line): string[] => [
  line.what,
  sampleText(line.ours, line.unit),
  sampleText(line.floor, line.unit),
  `${ratioOf(line).toFixed(2)}x`,
  goalText(line.goal, line.unit),
  isMet(line) ? 'yes' : 'NO',
]

/** The lines as one table of text, a note under each line that has one. */
export const tableOf = (lines: readonly Line[]): string => {
  const rows = [heads, ...lines.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const text = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`
  const notes = lines.flatMap(({ what, note }) => (note ? [`- ${what}: ${note}`] : []))
  return [text(heads), rule, ...lines.map(line => text(cellsOf(line))), '', ...notes].join('\n')
}
