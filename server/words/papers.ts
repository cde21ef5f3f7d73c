// The texts of every paper and label: one catalogue a paper, complete in every language.
//
// Moments on paper are exact (`formatExact`) or full dates: a sentence that speaks of days is asked with `onPaper(reader)`, so that
// it never says `today`.
import { batchRecordWords } from './papers/batch-record.ts'
import { certificateWords } from './papers/certificates.ts'
import { commonPaperWords } from './papers/common.ts'
import { labelWords } from './papers/labels.ts'
import type { Reader } from './times.ts'

export const paperWords = {
  common: commonPaperWords,
  batchRecord: batchRecordWords,
  certificate: certificateWords,
  label: labelWords,
} as const

/** The same reader for a paper: far from every moment, so that all days are said with their date and year. */
export const onPaper = (reader: Reader): Reader => ({ ...reader, now: '1970-01-01T00:00:00.000Z' })
