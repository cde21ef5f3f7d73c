// The sheet of command codes, A5 across: confirm, next, repeat, cancel, so that gloved hands leave the screen alone.
import { type Label, labelOf, type Op, sans, sansBold } from '../op.ts'
import { markOps } from '../parts.ts'

/** Finished texts of the sheet of command codes. */
export interface CommandCodesInput {
  title: string
  /** One sentence: how the codes are used. */
  hint: string
  /** A word and what its code says; four, or six at the most. */
  commands: readonly { word: string; code: string }[]
  mark?: string
}

const COLUMN = 99
const SYMBOL = 26

/** One command: its symbol at the outer edge of the sheet, so that a scanner never sees two at once. */
function commandOps(command: { word: string; code: string }, index: number, rowHeight: number): Op[] {
  const isLeft = index % 2 === 0
  const top = 26 + Math.floor(index / 2) * rowHeight
  const symbolX = isLeft ? 5 : 210 - 5 - SYMBOL
  const middle = top + rowHeight / 2
  return [
    {
      kind: 'symbol',
      symbology: 'datamatrix',
      text: command.code,
      xMm: symbolX,
      yMm: middle - SYMBOL / 2,
      widthMm: SYMBOL,
      heightMm: SYMBOL,
      maxModuleMm: 2,
    },
    sansBold(command.word, {
      xMm: isLeft ? symbolX + SYMBOL + 4 : symbolX - 4,
      yMm: middle - 6.5,
      sizeMm: 11,
      maxWidthMm: COLUMN - SYMBOL - 8,
      align: isLeft ? 'left' : 'right',
    }),
  ]
}

/** The sheet of command codes, 210 × 148 mm. */
export function commandCodesSheet(input: CommandCodesInput): Label {
  const commands = input.commands.slice(0, 6)
  const rowHeight = 112 / Math.max(2, Math.ceil(commands.length / 2))
  return labelOf(210, 148, [
    sansBold(input.title, { xMm: 6, yMm: 6, sizeMm: 7, maxWidthMm: 150 }),
    sans(input.hint, { xMm: 6, yMm: 15.5, sizeMm: 4, maxWidthMm: 198 }),
    ...markOps(input.mark, { xMm: 160, yMm: 6, widthMm: 44, heightMm: 8 }),
    { kind: 'line', x1Mm: 6, y1Mm: 23, x2Mm: 204, y2Mm: 23, strokeMm: 0.3 },
    ...commands.flatMap((command, index) => commandOps(command, index, rowHeight)),
  ])
}
