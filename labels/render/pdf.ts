// Opens a PDF the way all of Marrow's paper wants it: embedded fonts, true size when printed, the same bytes for the same input.
import PDFDocument from 'pdfkit'
import { registerFaces } from './fonts.ts'

// pdfkit understands null as none, which its types do not say.
const NO_FONT = null as unknown as string

/** What a PDF says about itself. */
export interface PdfAbout {
  title?: string
  /** ISO 8601; printed nowhere, but written in the file. Absent: 1970, so that the file depends on its content alone. */
  createdAtUtc?: string
  /** BCP 47: `en`, `es`. */
  language?: string
}

/** A PDF being written and the promise of its bytes, kept once `pdf.end()` was called. */
export interface OpenPdf {
  pdf: PDFKit.PDFDocument
  bytes: Promise<Uint8Array>
}

/** An empty PDF with the faces registered and no page yet. */
export function openPdf(about: PdfAbout): OpenPdf {
  const { title, createdAtUtc, language } = about
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    // No standard font: everything is set in the embedded faces.
    font: NO_FONT,
    pdfVersion: '1.7',
    displayTitle: true,
    ...(language === undefined ? {} : { lang: language }),
    // pdfkit asks the clock where no date is given; labels know no clock.
    info: { Producer: 'Marrow', Creator: 'Marrow', CreationDate: new Date(createdAtUtc ?? 0) },
  })
  if (title !== undefined) pdf.info.Title = title
  askForTrueSize(pdf)
  registerFaces(pdf)
  const chunks: Uint8Array[] = []
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  return { pdf, bytes }
}

/** Asks the print dialog not to scale: a label printed at 97 % no longer fits its stock. */
function askForTrueSize(pdf: PDFKit.PDFDocument): void {
  // pdfkit offers no option for this; its catalogue is where viewers look (ISO 32000-1, 12.2).
  const catalogue = pdf as unknown as { _root: { data: { ViewerPreferences: { data: Record<string, unknown> } } } }
  catalogue._root.data.ViewerPreferences.data.PrintScaling = 'None'
}
