// A picture of black dots, as a thermal printer burns it: one bit a dot, rows of whole bytes, filled by rectangles and outlines.

/** A point in dots. */
export type Point = readonly [x: number, y: number]

export interface Bitmap {
  widthDots: number
  heightDots: number
  bytesPerRow: number
  /** Row by row, the leftmost dot in the highest bit; 1 is black. */
  bits: Uint8Array
}

export const newBitmap = (widthDots: number, heightDots: number): Bitmap => {
  const bytesPerRow = Math.ceil(widthDots / 8)
  return { widthDots, heightDots, bytesPerRow, bits: new Uint8Array(bytesPerRow * heightDots) }
}

/** Blackens the dots from `left` to `right` (not included) of a row; what lies outside the picture is left out. */
function fillRow({ widthDots, heightDots, bytesPerRow, bits }: Bitmap, y: number, left: number, right: number): void {
  if (y < 0 || y >= heightDots) return
  const end = Math.min(widthDots, right)
  for (let x = Math.max(0, left); x < end; x++) {
    const at = y * bytesPerRow + (x >> 3)
    bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
  }
}

/** Blackens a rectangle of whole dots. */
export function fillRect(bitmap: Bitmap, left: number, top: number, width: number, height: number): void {
  for (let y = top; y < top + height; y++) fillRow(bitmap, y, left, left + width)
}

/** Lines of samples within a row of dots: letters of 2 mm are 16 dots high, and their strokes little more than one. */
const SAMPLES = 8

interface Crossing {
  x: number
  turn: 1 | -1
}

/** Where the outlines cross a horizontal line, from left to right, and which way they turn there. */
function crossingsAt(y: number, outlines: readonly (readonly Point[])[]): Crossing[] {
  const found: Crossing[] = []
  for (const outline of outlines) {
    let [x1, y1] = outline.at(-1) ?? [0, 0]
    for (const [x2, y2] of outline) {
      if (y1 <= y !== y2 <= y) found.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 })
      x1 = x2
      y1 = y2
    }
  }
  return found.sort((one, other) => one.x - other.x)
}

/** Adds how much of each dot lies between two places of one line of samples. */
function cover(row: Float32Array, left: number, right: number, offset: number): void {
  for (let x = Math.max(offset, Math.floor(left)); x < right && x - offset < row.length; x++) {
    const part = Math.min(right, x + 1) - Math.max(left, x)
    row[x - offset] = (row[x - offset] ?? 0) + part / SAMPLES
  }
}

/** A dot is black where at least so much of it is covered: a hair below the half, because strokes that break are read worse than bold ones. */
const ENOUGH = 0.46

/** Blackens what closed outlines enclose (non-zero winding, as TrueType says it): the dots that they cover by about half or more. */
export function fillOutlines(bitmap: Bitmap, outlines: readonly (readonly Point[])[]): void {
  const points = outlines.flat()
  if (points.length === 0) return
  const left = Math.max(0, Math.floor(Math.min(...points.map(([x]) => x))))
  const right = Math.min(bitmap.widthDots, Math.ceil(Math.max(...points.map(([x]) => x))))
  const top = Math.max(0, Math.floor(Math.min(...points.map(([, y]) => y))))
  const bottom = Math.min(bitmap.heightDots, Math.ceil(Math.max(...points.map(([, y]) => y))))
  for (let y = top; y < bottom; y++) {
    const row = new Float32Array(Math.max(0, right - left))
    for (let sample = 0; sample < SAMPLES; sample++) {
      let turns = 0
      let from = 0
      for (const { x, turn } of crossingsAt(y + (sample + 0.5) / SAMPLES, outlines)) {
        if (turns !== 0) cover(row, from, x, left)
        turns += turn
        from = x
      }
    }
    row.forEach((covered, x) => {
      if (covered >= ENOUGH) fillRow(bitmap, y, left + x, left + x + 1)
    })
  }
}
