// Takes the text out of a PDF, as a search or a screen reader would find it, and says where each piece stands.
import { openPdfFile } from './open-pdf.ts'

/** A piece of text on a page, in mm from its top left corner; `yMm` is the baseline. */
export interface PlacedText {
  text: string
  xMm: number
  yMm: number
  widthMm: number
  sizeMm: number
}

const MM_PER_PT = 25.4 / 72

/** The pieces of text of every page, in the order in which they were drawn. */
export async function pdfTexts(pdf: Uint8Array): Promise<PlacedText[][]> {
  const file = await openPdfFile(pdf)
  const pages: PlacedText[][] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const height = page.getViewport({ scale: 1 }).height
    const { items } = await page.getTextContent()
    pages.push(items.flatMap(item => ('str' in item && item.str !== '' ? [placed(item, height)] : [])))
  }
  await file.loadingTask.destroy()
  return pages
}

function placed(item: { str: string; transform: number[]; width: number }, pageHeight: number): PlacedText {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform
  return {
    text: item.str,
    xMm: x * MM_PER_PT,
    yMm: (pageHeight - y) * MM_PER_PT,
    widthMm: item.width * MM_PER_PT,
    sizeMm: Math.hypot(a, b) * MM_PER_PT,
  }
}

/** The text of every page in one line: pieces that stand side by side without a gap are one word. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  return (await pdfTexts(pdf)).map(joined)
}

function joined(texts: readonly PlacedText[]): string {
  let line = ''
  let before: PlacedText | undefined
  for (const text of texts) {
    const gap = before === undefined ? 0 : text.xMm - before.xMm - before.widthMm
    const isSameLine = before !== undefined && Math.abs(text.yMm - before.yMm) < before.sizeMm * 0.5
    const isApart = before !== undefined && !(isSameLine && Math.abs(gap) < before.sizeMm * 0.12)
    line += `${isApart ? ' ' : ''}${text.text}`
    before = text
  }
  return line.replace(/\s+/g, ' ').trim()
}
