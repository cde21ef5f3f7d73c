// Turns ZPL into pixels with a renderer that shares nothing with Marrow (Zebrash, by zpl-renderer-js).
import { createRequire } from 'node:module'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { dotsPerMm, type PrinterDpi } from '../../labels/render/label-bitmap.ts'
import type { RollStock } from '../../labels/render/zpl.ts'
import type { PageImage } from './rasterise-pdf.ts'

// Eight megabytes of one line: taken as they are, past the tool that reads the sources for the tests.
const { ready }: typeof import('zpl-renderer-js') = createRequire(import.meta.url)('zpl-renderer-js')

/** The renderer counts whole dots in a millimetre: its sheet is made large enough for the dots that are meant. */
const RENDERER_DPMM: Record<PrinterDpi, number> = { 203: 8, 300: 12, 600: 24 }

/** Each label of a stream of ZPL in pixels, cut to the sticker. */
export async function renderZpl(zpl: string, stock: RollStock, dpi: PrinterDpi): Promise<PageImage[]> {
  const { api } = await ready
  const [width, height] = [stock.widthMm, stock.heightMm].map(mm => Math.round(mm * dotsPerMm(dpi))) as [number, number]
  const pictures = await api.zplToBase64MultipleAsync(zpl, stock.widthMm, stock.heightMm, RENDERER_DPMM[dpi])
  return Promise.all(
    pictures.map(async picture => {
      const image = await loadImage(Buffer.from(picture, 'base64'))
      const canvas = createCanvas(width, height)
      const context = canvas.getContext('2d')
      context.fillStyle = '#fff'
      context.fillRect(0, 0, width, height)
      context.drawImage(image, 0, 0)
      return { width, height, data: context.getImageData(0, 0, width, height).data }
    }),
  )
}
