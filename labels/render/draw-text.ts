// Sets one line of text in a PDF, small digits raised or lowered, at an exact baseline.
import type { Face } from './fonts.ts'
import { runsOf } from './printable.ts'
import { placeRun } from './run.ts'

/** Points (1/72 inch) in a millimetre. */
export const PT_PER_MM = 72 / 25.4

/** The width of a printable line at a size of 1, in the same unit as that size. */
export function unitWidthOf(pdf: PDFKit.PDFDocument, face: Face, text: string): number {
  let width = 0
  for (const run of runsOf(text)) {
    const { name, size } = placeRun(face, run)
    pdf.font(name, 1)
    width += pdf.widthOfString(run.text) * size
  }
  return width
}

/** One line at its baseline; pdfkit's types do not know `horizontalScaling` yet. */
const textOptions = (horizontalScaling: number): PDFKit.Mixins.TextOptions =>
  ({ lineBreak: false, baseline: 'alphabetic', horizontalScaling }) as PDFKit.Mixins.TextOptions

/** Draws a printable line with its baseline at `y`, all in points from the top left corner of the page. */
export function drawLine(
  pdf: PDFKit.PDFDocument,
  face: Face,
  text: string,
  at: { x: number; y: number; size: number; widthPct?: number },
): void {
  const stretch = at.widthPct ?? 100
  let { x } = at
  const runs = runsOf(text)
  for (const run of runs) {
    const { name, size, rise } = placeRun(face, run)
    pdf.font(name, at.size * size)
    pdf.text(run.text, x, at.y - at.size * rise, textOptions(stretch))
    if (runs.length > 1) x += (pdf.widthOfString(run.text) * stretch) / 100
  }
}
