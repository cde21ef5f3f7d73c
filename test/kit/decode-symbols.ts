// Reads the codes on a picture with zxing, a decoder that shares nothing with the encoder that drew them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { bilevel, type PageImage, rasterisePdf } from './rasterise-pdf.ts'

/** A code that was read, and where on the picture it stands, in pixels. */
export interface ReadSymbol {
  format: 'DataMatrix' | 'Code128'
  text: string
  xPx: number
  yPx: number
}

let prepared: Promise<unknown> | undefined

/** The decoder from the package's own file: it would fetch it from a server otherwise. */
function prepare(): Promise<unknown> {
  prepared ??= prepareZXingModule({
    overrides: {
      wasmBinary: new Uint8Array(
        readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
      ).buffer,
    },
    fireImmediately: true,
  })
  return prepared
}

const toSymbol = (result: ReadResult): ReadSymbol => ({
  format: result.format as ReadSymbol['format'],
  text: result.text,
  xPx: result.position.topLeft.x,
  yPx: result.position.topLeft.y,
})

/** Every Data Matrix and Code 128 on a picture, from top to bottom and left to right. */
export async function decodeSymbols(image: PageImage): Promise<ReadSymbol[]> {
  await prepare()
  // zxing takes any object with the three members of the browser's ImageData.
  const results = await readBarcodes(image as never, {
    formats: ['DataMatrix', 'Code128'],
    tryHarder: true,
    maxNumberOfSymbols: 255,
    textMode: 'Plain',
  })
  return results
    .filter(result => result.isValid)
    .map(toSymbol)
    .sort((a, b) => Math.round((a.yPx - b.yPx) / 20) || a.xPx - b.xPx)
}

/** Every code of a PDF, page by page, as a thermal printer of that resolution would print it. */
export async function decodePdf(pdf: Uint8Array, dpi = 203): Promise<ReadSymbol[][]> {
  const pages = await rasterisePdf(pdf, dpi)
  return Promise.all(pages.map(page => decodeSymbols(bilevel(page))))
}
