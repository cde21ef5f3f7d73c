// Where the server keeps papers, labels and stored documents: files that the browser opens itself.
import type { Language } from '../../server/words/languages.ts'

export const batchPapers = ['batch-record', 'certificate-of-analysis', 'release-certificate'] as const
export type BatchPaper = (typeof batchPapers)[number]

const ofBatch = (batch: string): string => `/api/batches/${encodeURIComponent(batch)}`

export const paperAddress = (batch: string, paper: BatchPaper, language: Language): string =>
  `${ofBatch(batch)}/papers/${paper}.pdf?language=${language}`

/** For when Marrow is down. */
export const downPackAddress = (batch: string, language: Language): string =>
  `${ofBatch(batch)}/papers/down-pack.pdf?language=${language}`

/** The label set of a booked collection: bags, tubes, request and record. */
export const donationLabelsAddress = (batch: string): string => `${ofBatch(batch)}/donation-labels.pdf`

/** The labels that an entry reserved, as first printed; or the last reprint of them. */
export const entryLabelsAddress = (batch: string, entry: number, isReprint = false): string =>
  `${ofBatch(batch)}/labels/${entry}.pdf${isReprint ? '?reprint=last' : ''}`

/** The outer label of a container: the only one with the patient's name, and each opening of it is logged. */
export const productLabelAddress = (batch: string, container: string): string =>
  `${ofBatch(batch)}/product-labels/${encodeURIComponent(container)}.pdf`

/** The labels of the plates of a monitoring session. */
export const plateLabelsAddress = (monitoring: string): string =>
  `/api/monitoring/${encodeURIComponent(monitoring)}/labels.pdf`

/** A stored document or picture, by the hash of its content. */
export const fileAddress = (hash: string): string => `/api/files/${hash}`
