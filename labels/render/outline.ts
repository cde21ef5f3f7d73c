// The outlines of a line of text in the embedded typefaces, so that a picture can be made of it without a PDF.
import type { Point } from './bitmap.ts'
import { type Face, type FaceName, faces } from './fonts.ts'
import { runsOf } from './printable.ts'
import { placeRun } from './run.ts'

const fontOf = (name: FaceName) => {
  const font = faces().get(name)
  if (!font) throw new Error(`the face ${name} is missing`)
  return font
}

/** The width of a printable line at a size of 1, as the typeface says it. */
export function unitWidth(face: Face, text: string): number {
  let width = 0
  for (const run of runsOf(text)) {
    const { name, size } = placeRun(face, run)
    const font = fontOf(name)
    width += (font.layout(run.text).advanceWidth / font.unitsPerEm) * size
  }
  return width
}

/** Straight pieces that stand for one curve: a bowl of 2 mm at 600 dpi bends by less than a tenth of a dot between them. */
const PIECES = 8

type Place = (x: number, y: number) => Point

interface Command {
  command: string
  args: number[]
}

/** Closed outlines of straight pieces from the drawing commands of a glyph. */
function flatten(commands: readonly Command[], place: Place): Point[][] {
  const outlines: Point[][] = []
  let current: Point[] = []
  let [penX, penY] = [0, 0]
  const curve = (at: (t: number) => Point) => {
    for (let piece = 1; piece <= PIECES; piece++) current.push(place(...at(piece / PIECES)))
  }
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    const [x, y] = [penX, penY]
    if (command === 'moveTo') {
      current = [place(a, b)]
      outlines.push(current)
    } else if (command === 'lineTo') current.push(place(a, b))
    else if (command === 'quadraticCurveTo') curve(t => [quadratic(x, a, c, t), quadratic(y, b, d, t)])
    else if (command === 'bezierCurveTo') curve(t => [cubic(x, a, c, e, t), cubic(y, b, d, f, t)])
    if (args.length >= 2) [penX, penY] = args.slice(-2) as [number, number]
  }
  return outlines
}

const quadratic = (p0: number, p1: number, p2: number, t: number): number =>
  (1 - t) ** 2 * p0 + 2 * (1 - t) * t * p1 + t ** 2 * p2

const cubic = (p0: number, p1: number, p2: number, p3: number, t: number): number =>
  (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3

/** What a line of text is drawn with: its size and place in whatever unit `toPoint` takes. */
export interface LinePlace {
  x: number
  baseline: number
  size: number
  widthPct: number
  /** From the frame of the text, y downward, to dots. */
  toPoint(x: number, y: number): Point
}

/** The outlines of a printable line. */
export function outlinesOf(face: Face, text: string, at: LinePlace): Point[][] {
  const outlines: Point[][] = []
  let pen = at.x
  for (const run of runsOf(text)) {
    const { name, size, rise } = placeRun(face, run)
    const font = fontOf(name)
    const unit = (at.size * size) / font.unitsPerEm
    const stretch = (unit * at.widthPct) / 100
    const baseline = at.baseline - at.size * rise
    const { glyphs, positions } = font.layout(run.text)
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
      const left = pen
      const place: Place = (x, y) => at.toPoint(left + (x + xOffset) * stretch, baseline - (y + yOffset) * unit)
      outlines.push(...flatten(glyph.path.commands, place))
      pen += xAdvance * stretch
    }
  }
  return outlines
}
