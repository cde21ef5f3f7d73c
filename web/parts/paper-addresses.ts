// Where the server keeps the papers of a batch: PDF files, each in both languages.
import type { Language } from '../../server/words/languages.ts'

export const batchPapers = ['batch-record', 'certificate-of-analysis', 'release-certificate'] as const
export type BatchPaper = (typeof batchPapers)[number]

export const paperAddress = (batch: string, paper: BatchPaper, language: Language): string =>
  `/api/batches/${encodeURIComponent(batch)}/papers/${paper}.pdf?language=${language}`

/** The labels of the donation number, a set for tube, bag and record. */
export const donationLabelsAddress = (batch: string): string =>
  `/api/batches/${encodeURIComponent(batch)}/donation-labels.pdf`
