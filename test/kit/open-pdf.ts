// Opens a PDF with pdfjs in Node, without a worker and without a browser.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

// pdfjs takes these from whichever canvas package it finds beside itself; they must be of the package that we draw with.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D })
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')

const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** An opened PDF; the bytes given stay untouched. */
export function openPdfFile(pdf: Uint8Array, options: { CanvasFactory?: object } = {}): Promise<PDFDocumentProxy> {
  return getDocument({
    ...options,
    data: new Uint8Array(pdf),
    standardFontDataUrl: `${pdfjsFolder}/standard_fonts/`,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
}
