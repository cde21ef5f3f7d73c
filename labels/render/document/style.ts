// Sizes, colours and shapes of papers, in points; the colours are those of the screen, dark enough for paper.
import type { Tone } from '../../document.ts'
import { PT_PER_MM } from '../draw-text.ts'

/** A4 and its margins. */
export const PAGE = {
  width: 210 * PT_PER_MM,
  height: 297 * PT_PER_MM,
  left: 18 * PT_PER_MM,
  right: 18 * PT_PER_MM,
  top: 30 * PT_PER_MM,
  bottom: 20 * PT_PER_MM,
} as const

/** Width and height of what may be filled. */
export const CONTENT = {
  width: PAGE.width - PAGE.left - PAGE.right,
  height: PAGE.height - PAGE.top - PAGE.bottom,
} as const

/** Type sizes. */
export const SIZE = {
  title: 20,
  subtitle: 11,
  heading: 13,
  subheading: 10.5,
  text: 9.5,
  cell: 8.5,
  small: 7.5,
} as const

/** From one baseline to the next, as a multiple of the size. */
export const LEADING = 1.32

/** The colours of everything that is not a state. */
export const INK = { text: '#13222b', soft: '#4b5b64', line: '#c9cdc9', strong: '#13222b' } as const

/** The colour of each state, and the wash behind a notice. */
export const TONES: Record<Tone, { ink: string; wash: string }> = {
  good: { ink: '#0a6637', wash: '#eef7f1' },
  due: { ink: '#8a5a00', wash: '#fdf6e3' },
  late: { ink: '#a8231b', wash: '#fcefed' },
  hold: { ink: '#54389e', wash: '#f2eff9' },
}

/** Draws the shape of a state in a square of `size` points: disc with a tick, triangle, diamond, square with bars. */
export function drawTone(pdf: PDFKit.PDFDocument, tone: Tone, x: number, y: number, size: number): void {
  const [right, bottom, middle] = [x + size, y + size, size / 2]
  pdf.fillColor(TONES[tone].ink)
  if (tone === 'due') pdf.polygon([x + middle, y], [right, bottom], [x, bottom]).fill()
  else if (tone === 'late')
    pdf.polygon([x + middle, y], [right, y + middle], [x + middle, bottom], [x, y + middle]).fill()
  else if (tone === 'hold') {
    const bar = size * 0.14
    pdf.rect(x, y, size, size).fill()
    pdf.fillColor('#fff').rect(x + size * 0.3, y + size * 0.22, bar, size * 0.56)
    pdf.rect(x + size * 0.56, y + size * 0.22, bar, size * 0.56).fill()
  } else {
    pdf.circle(x + middle, y + middle, middle).fill()
    pdf
      .moveTo(x + size * 0.26, y + size * 0.53)
      .lineTo(x + size * 0.44, y + size * 0.7)
      .lineTo(x + size * 0.75, y + size * 0.33)
    pdf
      .lineWidth(size * 0.13)
      .strokeColor('#fff')
      .stroke()
  }
}
