// Turns a text into a symbol's modules (bwip-js) and the modules into as few rectangles as cover them.
// Its named export `raw` is a symbology; the function that answers modules is on the default export.
import bwip from 'bwip-js/node'
import type { SymbolOp, Symbology } from '../op.ts'

/** A dark rectangle, counted in modules from the top left corner of the symbol. */
export interface ModuleRect {
  x: number
  y: number
  width: number
  height: number
}

/** A symbol in modules, without its quiet zone. */
export interface SymbolShape {
  columns: number
  /** 1 for a linear symbol, whose bars are as high as their place. */
  rows: number
  rects: readonly ModuleRect[]
}

/** A symbol that cannot be drawn in the place it was given, or holds a text that the symbology cannot carry. */
export class SymbolError extends Error {
  override name = 'SymbolError'
}

/** One dot of a 203 dpi thermal printer: modules are whole dots, or their edges would be torn. A PDF is drawn for such a one. */
export const COARSE_DOT_MM = 0.125

/** X dimension allowed by ISBT 128 ST-001, in mm; also what a hand scanner reads without trouble. */
const SMALLEST_MODULE_MM = 0.25
const USUAL_LARGEST_MODULE_MM = 1

/** Quiet zone at each side, in modules: 1 for Data Matrix (ISO/IEC 16022), 10 for Code 128 (ISO/IEC 15417). */
const quietModules: Record<Symbology, number> = { datamatrix: 1, gs1datamatrix: 1, code128: 10 }

/** Where the symbol itself lies within its box, in mm from the corner of the label. */
export interface PlacedSymbol {
  shape: SymbolShape
  xMm: number
  yMm: number
  moduleMm: number
  rowMm: number
}

const isDark = (pixels: readonly number[], columns: number, x: number, y: number): boolean =>
  pixels[y * columns + x] === 1

/** Runs of dark modules, row by row; a run that stands exactly under the one above it makes that one higher. */
function rectsOf(pixels: readonly number[], columns: number, rows: number): ModuleRect[] {
  const rects: ModuleRect[] = []
  let above = new Map<number, ModuleRect>()
  for (let y = 0; y < rows; y++) {
    const here = new Map<number, ModuleRect>()
    for (let x = 0; x < columns; x++) {
      if (!isDark(pixels, columns, x, y)) continue
      const start = x
      while (x < columns && isDark(pixels, columns, x, y)) x++
      const upper = above.get(start)
      const rect = upper?.width === x - start ? upper : { x: start, y, width: x - start, height: 0 }
      if (rect !== upper) rects.push(rect)
      rect.height++
      here.set(start, rect)
    }
    above = here
  }
  return rects
}

function barsOf(widths: readonly number[]): SymbolShape {
  const rects: ModuleRect[] = []
  let x = 0
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) rects.push({ x, y: 0, width, height: 1 })
    x += width
  }
  return { columns: x, rows: 1, rects }
}

function shapeOf(symbology: Symbology, text: string): SymbolShape {
  const [symbol] = bwip.raw({ bcid: symbology, text })
  if (symbol === undefined) throw new SymbolError(`no ${symbology} can be made of this text`)
  if ('sbs' in symbol) return barsOf(symbol.sbs)
  return { columns: symbol.pixx, rows: symbol.pixy, rects: rectsOf(symbol.pixs, symbol.pixx, symbol.pixy) }
}

/** How many symbols are remembered: a reprint and a sheet with a specimen on it need each only once. */
const REMEMBERED = 512
const remembered = new Map<string, SymbolShape>()

/** The modules of a symbol. @throws SymbolError where the text cannot be carried */
export function symbolShape(symbology: Symbology, text: string): SymbolShape {
  const key = `${symbology}\n${text}`
  const found = remembered.get(key)
  if (found) return found
  let shape: SymbolShape
  try {
    shape = shapeOf(symbology, text)
  } catch (error) {
    throw new SymbolError(
      `"${text}" cannot be a ${symbology}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  const oldest = remembered.keys().next()
  if (remembered.size >= REMEMBERED && !oldest.done) remembered.delete(oldest.value)
  remembered.set(key, shape)
  return shape
}

/** What rounding a module up to whole dots may take from the box, as a part of it: of a quiet zone less than a third of a module. */
const GIVE = 0.017

/** Whole dots in a module: as many as leave the quiet zone free, and one more where the smallest module would else be missed by a hair. */
const dotsIn = (roomMm: number, largestMm: number, dotMm: number): number => {
  const dots = Math.floor(Math.min(roomMm, largestMm) / dotMm + 1e-6)
  const isTooSmall = dots * dotMm < SMALLEST_MODULE_MM - 1e-6
  return isTooSmall && (dots + 1) * dotMm <= roomMm * (1 + GIVE) ? dots + 1 : dots
}

/**
 * Places a symbol in the middle of its box with the largest module of whole dots that leaves the quiet zone free.
 * @throws SymbolError
 */
export function placeSymbol(op: SymbolOp, dotMm = COARSE_DOT_MM): PlacedSymbol {
  const shape = symbolShape(op.symbology, op.text)
  const quiet = 2 * quietModules[op.symbology]
  const isLinear = op.symbology === 'code128'
  const across = op.widthMm / (shape.columns + quiet)
  const room = isLinear ? across : Math.min(across, op.heightMm / (shape.rows + quiet))
  const moduleMm = dotsIn(room, op.maxModuleMm ?? USUAL_LARGEST_MODULE_MM, dotMm) * dotMm
  if (moduleMm < SMALLEST_MODULE_MM - 1e-6) {
    throw new SymbolError(`"${op.text}" needs more room than ${op.widthMm} × ${op.heightMm} mm`)
  }
  const rowMm = isLinear ? op.heightMm : moduleMm
  return {
    shape,
    moduleMm,
    rowMm,
    xMm: op.xMm + (op.widthMm - shape.columns * moduleMm) / 2,
    yMm: op.yMm + (op.heightMm - shape.rows * rowMm) / 2,
  }
}
