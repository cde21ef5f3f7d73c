// Labels as ZPL II, for a label printer on the network: each is one picture of the dots that the PDF would print (docs/adr/0017).
import type { Label } from '../op.ts'
import type { Bitmap } from './bitmap.ts'
import { dotsPerMm, labelBitmap, type PrinterDpi, turned } from './label-bitmap.ts'
import { StockError } from './label-pdf.ts'

/** What is loaded in a label printer, in mm. `gapMm`: 0 where the labels are cut from a band without gaps. */
export interface RollStock {
  kind: 'roll'
  widthMm: number
  heightMm: number
  gapMm: number
}

/** Whether a label stands on a sticker upright, or turned by a quarter, or not at all. */
export const fitOnRoll = (
  { widthMm, heightMm }: Pick<Label, 'widthMm' | 'heightMm'>,
  stock: Pick<RollStock, 'widthMm' | 'heightMm'>,
): 'upright' | 'turned' | null => {
  if (widthMm <= stock.widthMm && heightMm <= stock.heightMm) return 'upright'
  return heightMm <= stock.widthMm && widthMm <= stock.heightMm ? 'turned' : null
}

/** `G` to `Y` stand for 1 to 19 repetitions, `g` to `z` for 20 to 400 in twenties. */
const REPEATS_MOST = 419
const ONES = 'GHIJKLMNOPQRSTUVWXY'
const TWENTIES = 'ghijklmnopqrstuvwxyz'

function repeated(char: string, count: number): string {
  let text = ''
  for (let left = count; left > 0; ) {
    const now = Math.min(left, REPEATS_MOST)
    text += TWENTIES[Math.floor(now / 20) - 1] ?? ''
    text += now % 20 > 0 ? ONES[(now % 20) - 1] : ''
    text += char
    left -= now
  }
  return text
}

/**
 * One row in hexadecimal; `,` stands for white to its end, `:` for the row above once more. The sign for black to its end, `!`, is left out:
 * some take it for ones in binary and some in hexadecimal.
 */
function rowText(hex: string, above: string | null): string {
  if (hex === above) return ':'
  const kept = hex.replace(/0+$/, '')
  const packed = kept.replace(/(.)\1*/g, run => (run.length < 3 ? run : repeated(run[0] ?? '', run.length)))
  return kept.length < hex.length ? `${packed},` : packed
}

/** A picture as a graphic field: hexadecimal with repetitions counted, which every printer of this kind reads. */
export function graphicField({ bits, bytesPerRow, heightDots }: Bitmap): string {
  const hex = Buffer.from(bits.buffer, bits.byteOffset, bits.byteLength).toString('hex').toUpperCase()
  let above: string | null = null
  let data = ''
  for (let row = 0; row < heightDots; row++) {
    const text = hex.slice(row * bytesPerRow * 2, (row + 1) * bytesPerRow * 2)
    data += rowText(text, above)
    above = text
  }
  return `^GFA,${bits.length},${bits.length},${bytesPerRow},${data}^FS`
}

/**
 * One label as one format, in the middle of its sticker. What the printer remembers of earlier formats (shifts, origins, turns, copies)
 * is said anew each time; darkness and speed are the printer's own.
 * @throws StockError where it is larger than the sticker
 * @throws SymbolError where a code cannot be drawn as large as a scanner needs it
 */
export function labelZpl(label: Label, stock: RollStock, dpi: PrinterDpi): string {
  const fit = fitOnRoll(label, stock)
  if (!fit) {
    const sizes = `${label.widthMm} × ${label.heightMm} mm does not fit ${stock.widthMm} × ${stock.heightMm} mm`
    throw new StockError(`a label of ${sizes}`)
  }
  const upright = labelBitmap(label, dpi)
  const bitmap = fit === 'turned' ? turned(upright) : upright
  const perMm = dotsPerMm(dpi)
  const [width, height] = [Math.round(stock.widthMm * perMm), Math.round(stock.heightMm * perMm)]
  const x = Math.max(0, Math.floor((width - bitmap.widthDots) / 2))
  const y = Math.max(0, Math.floor((height - bitmap.heightDots) / 2))
  return [
    '^XA',
    `^MN${stock.gapMm > 0 ? 'W' : 'N'}`,
    `^PW${width}^LL${height}`,
    '^LH0,0^LS0^LT0^FWN^PON^PMN^LRN',
    `^FO${x},${y}${graphicField(bitmap)}`,
    '^PQ1,0,1,N^XZ',
  ].join('\n')
}
