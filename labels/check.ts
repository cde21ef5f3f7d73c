// Says what is wrong with the geometry of a label: something outside, something on top of something, something in a quiet zone.
import { type Label, LINE_HEIGHT, MIN_TEXT_MM, type Op, type RectOp, type TextOp } from './op.ts'

/** The edge of a label that stays empty, in mm: label stock is never fed without a little play. */
export const EDGE_MM = 1

/** A part of the label that an operation takes for itself, in mm. */
export interface Box {
  what: string
  left: number
  top: number
  right: number
  bottom: number
}

/** A hair's breadth, so that boxes that touch do not count as crossing. */
const TOUCH_MM = 0.001

/** The box that a text stays within, however long it is. */
export function textBox(op: TextOp): Box {
  const across = op.heightMm ?? op.sizeMm * LINE_HEIGHT
  const [width, height] = op.turned ? [across, op.maxWidthMm] : [op.maxWidthMm, across]
  const shift = op.turned || op.align === undefined || op.align === 'left' ? 0 : op.align === 'center' ? 0.5 : 1
  const left = op.xMm - shift * op.maxWidthMm
  return { what: `text "${op.text}"`, left, top: op.yMm, right: left + width, bottom: op.yMm + height }
}

function strokeBox(what: string, x1: number, y1: number, x2: number, y2: number, stroke: number): Box {
  const half = stroke / 2
  return {
    what,
    left: Math.min(x1, x2) - half,
    top: Math.min(y1, y2) - half,
    right: Math.max(x1, x2) + half,
    bottom: Math.max(y1, y2) + half,
  }
}

function edgesOf({ xMm: x, yMm: y, widthMm: w, heightMm: h, strokeMm }: RectOp): Box[] {
  const edge = (x1: number, y1: number, x2: number, y2: number) => strokeBox('frame', x1, y1, x2, y2, strokeMm)
  return [edge(x, y, x + w, y), edge(x, y + h, x + w, y + h), edge(x, y, x, y + h), edge(x + w, y, x + w, y + h)]
}

/** The boxes of one operation: one, or the four edges of a frame. */
export function boxesOf(op: Op): Box[] {
  switch (op.kind) {
    case 'text':
      return [textBox(op)]
    case 'line':
      return [strokeBox('line', op.x1Mm, op.y1Mm, op.x2Mm, op.y2Mm, op.strokeMm)]
    case 'rect':
      return edgesOf(op)
    case 'symbol':
      return [
        {
          what: `symbol "${op.text}"`,
          left: op.xMm,
          top: op.yMm,
          right: op.xMm + op.widthMm,
          bottom: op.yMm + op.heightMm,
        },
      ]
  }
}

const crosses = (a: Box, b: Box): boolean =>
  a.left < b.right - TOUCH_MM &&
  b.left < a.right - TOUCH_MM &&
  a.top < b.bottom - TOUCH_MM &&
  b.top < a.bottom - TOUCH_MM

const isOutside = (box: Box, { widthMm, heightMm }: Label): boolean =>
  box.left < EDGE_MM - TOUCH_MM ||
  box.top < EDGE_MM - TOUCH_MM ||
  box.right > widthMm - EDGE_MM + TOUCH_MM ||
  box.bottom > heightMm - EDGE_MM + TOUCH_MM

/**
 * Everything that is wrong with a label's geometry, one sentence each; empty when it is sound. Held for any text, since a text never
 * leaves its box: all within the label less an edge of 1 mm, nothing over a text, nothing in a symbol's quiet zone, no type under 2 mm.
 */
export function geometryFaults(label: Label): string[] {
  const faults: string[] = []
  const placed: { op: Op; boxes: Box[] }[] = []
  for (const op of label.ops) {
    const boxes = boxesOf(op)
    for (const box of boxes) if (isOutside(box, label)) faults.push(`${box.what} leaves the label`)
    if (op.kind === 'text' && op.sizeMm < MIN_TEXT_MM)
      faults.push(`text "${op.text}" is smaller than ${MIN_TEXT_MM} mm`)
    for (const other of placed) faults.push(...collisions(op, boxes, other.op, other.boxes))
    placed.push({ op, boxes })
  }
  return faults
}

/** Lines and frames may cross one another; texts and symbols are crossed by nothing. */
function collisions(op: Op, boxes: Box[], other: Op, otherBoxes: Box[]): string[] {
  const isRule = (o: Op) => o.kind === 'line' || o.kind === 'rect'
  if (isRule(op) && isRule(other)) return []
  return boxes.flatMap(a => otherBoxes.filter(b => crosses(a, b)).map(b => `${a.what} meets ${b.what}`))
}
