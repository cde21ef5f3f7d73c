// Reads the code on a picture of the camera, as a scanner in keyboard mode would send it: its AIM prefix, then its text.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

let prepared: Promise<unknown> | undefined

/** The decoder, from Marrow's own origin: a laboratory may have no other network. */
export function prepareDecoder(): Promise<unknown> {
  prepared ??= prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return prepared
}

/** The first whole code on the picture; null where there is none yet. */
export async function readFrame(picture: ImageData): Promise<string | null> {
  const found = await readBarcodes(picture, {
    formats: ['DataMatrix', 'Code128', 'QRCode', 'DataBar', 'DataBarExpanded'],
    tryHarder: true,
    maxNumberOfSymbols: 1,
    textMode: 'Plain',
  })
  const [symbol] = found.filter(({ isValid, text }) => isValid && text !== '')
  return symbol ? `${symbol.symbologyIdentifier}${symbol.text}` : null
}
