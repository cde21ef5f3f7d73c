// Turns the pages of a PDF into pixels at a printer's resolution, as a thermal printer or an eye would see them (pdfjs).
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { openPdfFile } from './open-pdf.ts'

/** One page in pixels, RGBA. */
export interface PageImage {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** What pdfjs wants of a canvas factory; its own one looks for a canvas package by itself, and not everywhere finds it. */
class CanvasFactory {
  create(width: number, height: number) {
    const canvas = createCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }
  reset(entry: { canvas: Canvas }, width: number, height: number) {
    entry.canvas.width = width
    entry.canvas.height = height
  }
  destroy(entry: { canvas: Canvas }) {
    entry.canvas.width = 0
    entry.canvas.height = 0
  }
}

/** All pages of a PDF at so many dots per inch, on white. */
export async function rasterisePdf(pdf: Uint8Array, dpi: number): Promise<PageImage[]> {
  const file = await openPdfFile(pdf, { CanvasFactory })
  const images: PageImage[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: dpi / 72 })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    // pdfjs is written against the browser's canvas; this one answers the same calls.
    await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise
    const { width, height } = canvas
    images.push({ width, height, data: canvas.getContext('2d').getImageData(0, 0, width, height).data })
  }
  await file.loadingTask.destroy()
  return images
}

/** The page as a thermal printer burns it: every dot black or white, no grey. */
export function bilevel(image: PageImage): PageImage {
  const data = new Uint8ClampedArray(image.data.length)
  for (let i = 0; i < data.length; i += 4) {
    const [red = 0, green = 0, blue = 0] = image.data.subarray(i, i + 3)
    data.fill(0.3 * red + 0.59 * green + 0.11 * blue < 128 ? 0 : 255, i, i + 3)
    data[i + 3] = 255
  }
  return { ...image, data }
}
