// What is asked of whoever draws papers and labels, and how it is drawn: from the journal itself, at one moment of it.
import { type Journal, openJournal } from '../../db/journal.ts'
import type { Store } from '../../db/open.ts'
import type { PaperDocument } from '../../labels/document.ts'
import type { Label } from '../../labels/op.ts'
import { renderDocument, renderDocuments } from '../../labels/render/document-pdf.ts'
import { renderLabels } from '../../labels/render/label-pdf.ts'
import { labelZpl } from '../../labels/render/zpl.ts'
import { containerOf } from '../domain/batch/containers.ts'
import { labelEntryOf } from '../domain/batch/label-prints.ts'
import { processOf } from '../domain/batch/may.ts'
import { present } from '../domain/kit/existing.ts'
import type { PrinterFacts } from '../domain/printer/printer.ts'
import { batchRecord } from '../papers/batch-record.ts'
import { certificateOfAnalysis } from '../papers/certificate-of-analysis.ts'
import type { PaperContext } from '../papers/context.ts'
import { downPack } from '../papers/down-pack.ts'
import { productLabelOf } from '../papers/labels/containers.ts'
import { donationLabelSet } from '../papers/labels/donation.ts'
import { labelsOfEntry, type Print } from '../papers/labels/entry.ts'
import { type PatientOnLabel, patientWithheld } from '../papers/labels/patient.ts'
import { plateLabels } from '../papers/labels/plates.ts'
import { commandCodes, incubatorLabels, type LabelledThing, thingLabel } from '../papers/labels/things.ts'
import type { BatchPaper } from '../papers/paper.ts'
import { releaseCertificate } from '../papers/release-certificate.ts'
import { historyForForecast } from '../views/forecast-answer.ts'
import { type ViewDb, viewDb } from '../views/view.ts'
import type { Language } from '../words/languages.ts'
import { downPackWords } from '../words/papers/down-pack.ts'
import { readStates } from './read-states.ts'

export const documents = {
  'batch-record': batchRecord,
  'certificate-of-analysis': certificateOfAnalysis,
  'release-certificate': releaseCertificate,
} as const satisfies Record<string, (paper: BatchPaper, context: PaperContext) => PaperDocument>

export type DocumentName = keyof typeof documents

/** `patient`: the finished texts of a name, made where the keys are; null where none is printed. */
export type PaperJob =
  | { what: 'document'; document: DocumentName; batch: string; printedBy: string }
  /** For when Marrow is down: the packs of these batches in one file. */
  | { what: 'down-packs'; batches: readonly [string, ...string[]]; printedBy: string }
  | { what: 'entry-labels'; batch: string; entry: number; print: Print; patient: PatientOnLabel | null }
  | { what: 'entry-zpl'; batch: string; entry: number; print: Print; patient: PatientOnLabel | null; on: OnPrinter }
  | { what: 'donation-labels'; batch: string; bags: number }
  | { what: 'product-label'; batch: string; container: string; patient: PatientOnLabel }
  | { what: 'thing-label'; kind: LabelledThing; id: string }
  | { what: 'incubator-labels'; id: string }
  | { what: 'plate-labels'; id: string }
  | { what: 'command-codes' }

/** What is known of the printer that ZPL is made for. */
export type OnPrinter = Pick<PrinterFacts, 'stock' | 'dpi'>

export interface PaperRequest {
  job: PaperJob
  /** The moment of printing, ISO 8601, UTC. */
  now: string
  zone: string
  language: Language
  isDemo: boolean
}

type Drawn =
  | { document: PaperDocument }
  | { documents: readonly [PaperDocument, ...PaperDocument[]] }
  | { labels: Label[] }

const batchPaper = (id: string, printedBy: string, journal: Journal, context: PaperContext): BatchPaper => {
  const head = journal.head()
  const lines = journal.readStream(`batch/${id}`).map(({ seq, version, type, at, actor, hash, body }) => ({
    seq,
    version,
    type,
    at,
    actor,
    hash,
    // Every body is an object with `v`.
    body: JSON.parse(body) as object,
  }))
  return {
    batch: present(context, 'batch', id),
    lines,
    head: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
    printedBy,
  }
}

/** Guards have been asked by whoever sends the job: what is missing here is a fault. */
const found = <Thing>(thing: Thing | null, what: string): Thing => {
  if (thing === null) throw new Error(`${what} is missing, though the guard let it pass`)
  return thing
}

const packsOf = (
  { batches: [first, ...rest], printedBy }: Extract<PaperJob, { what: 'down-packs' }>,
  { journal, views }: Read,
  context: PaperContext,
): Drawn => {
  const packOf = (id: string): PaperDocument => {
    const paper = batchPaper(id, printedBy, journal, context)
    return downPack(paper, historyForForecast(processOf(paper.batch, context), views), context)
  }
  return { documents: [packOf(first), ...rest.map(packOf)] }
}

interface Read {
  journal: Journal
  views: ViewDb
}

const draw = (job: PaperJob, read: Read, context: PaperContext): Drawn => {
  const { journal } = read
  switch (job.what) {
    case 'document':
      return { document: documents[job.document](batchPaper(job.batch, job.printedBy, journal, context), context) }
    case 'down-packs':
      return packsOf(job, read, context)
    case 'entry-zpl':
    case 'entry-labels': {
      const batch = present(context, 'batch', job.batch)
      const entry = found(labelEntryOf(batch, job.entry), `entry ${job.entry} of ${job.batch}`)
      const patient = job.patient ?? patientWithheld(batch.patientCode, context)
      return { labels: labelsOfEntry(batch, entry, job.print, patient, context) }
    }
    case 'donation-labels':
      return { labels: donationLabelSet(present(context, 'batch', job.batch), job.bags, context) }
    case 'product-label': {
      const batch = present(context, 'batch', job.batch)
      const container = found(containerOf(batch, job.container), job.container)
      return { labels: [productLabelOf(container, batch, job.patient, context)] }
    }
    case 'thing-label':
      return { labels: [thingLabel(job.kind, job.id, context)] }
    case 'incubator-labels':
      return { labels: incubatorLabels(job.id, context) }
    case 'plate-labels':
      return { labels: plateLabels(job.id, context) }
    case 'command-codes':
      return { labels: [commandCodes(context)] }
  }
}

/**
 * The PDF of a job, or its labels as a list of ZPL texts in JSON. Everything is read in one transaction: the head printed on a paper is the head of what stands on it.
 * @throws where something is missing, or a label cannot be drawn as a scanner needs it
 */
export const drawPaper = async (store: Store, { job, ...rest }: PaperRequest): Promise<Uint8Array> => {
  const journal = openJournal(store)
  const context: PaperContext = { ...rest, read: readStates(journal) }
  const read = { journal, views: viewDb(store.raw) }
  const drawn = store.raw.transaction(() => draw(job, read, context))()
  if ('document' in drawn) return renderDocument(drawn.document)
  if ('documents' in drawn) {
    const words = downPackWords[rest.language]
    return renderDocuments(drawn.documents, drawn.documents.length > 1 ? words.allTitle : words.title)
  }
  if (job.what === 'entry-zpl') {
    return Buffer.from(JSON.stringify(drawn.labels.map(label => labelZpl(label, job.on.stock, job.on.dpi))))
  }
  return renderLabels(drawn.labels, { kind: 'single' }, { createdAtUtc: rest.now, language: rest.language })
}
