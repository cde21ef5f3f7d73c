// What a paper is made of: blocks of finished texts that flow over A4 pages; no language, no domain, no layout in it.
import type { Label, Symbology } from './op.ts'

/** What a text or a notice says about a state; each is printed as a shape and a colour beside the word. */
export type Tone = 'good' | 'due' | 'late' | 'hold'

/** A piece of a cell, on lines of its own. */
export interface CellPart {
  text: string
  /** A value that was corrected later: struck through, still readable. */
  struck?: boolean
  tone?: Tone
  bold?: boolean
  /** Set in the mono face: codes, hashes. */
  mono?: boolean
  /** Of less weight than the rest: a reason, a name, a time. */
  soft?: boolean
}

/** One cell: a text, or pieces under one another (the struck value, the new one, the reason). */
export type Cell = string | CellPart | readonly CellPart[]

/** A column of a table. */
export interface Column {
  title: string
  /** Its part of the width, against the sum of all. */
  widthShare: number
  align?: 'left' | 'right'
  mono?: boolean
}

/** A table that breaks between rows and repeats its head on each page. */
export interface TableBlock {
  kind: 'table'
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

/** A signature as it reads on paper: who, with what meaning, when, over what. */
export interface SignatureBlock {
  kind: 'signature'
  name: string
  meaning: string
  at: string
  /** Digest of what was signed; printed in the mono face. */
  digest: string
}

/** A framed statement with the shape and colour of a state. */
export interface NoticeBlock {
  kind: 'notice'
  tone: Tone
  /** In bold, before the text. */
  title?: string
  text: string
}

/** A label in true size in a frame; specimens that follow one another stand side by side. */
export interface SpecimenBlock {
  kind: 'specimen'
  label: Label
  caption?: string
}

/** Codes to be scanned from paper. */
export interface CodesBlock {
  kind: 'codes'
  codes: readonly { symbology: Symbology; text: string; caption: string }[]
}

/** A place to be filled in by hand. `after`: unit and limits, to the right of the box. */
export type WriteIn =
  | { kind: 'box'; label: string; after?: string; isWide?: boolean }
  /** Small squares, one before each text. */
  | { kind: 'ticks'; label?: string; options: readonly string[] }
  /** An empty frame: for the label of a lot, for a remark. */
  | { kind: 'space'; label: string; heightMm: number }
  | { kind: 'text'; text: string }

/** One step to be filled in by hand, kept whole on one page where it fits. */
export interface FormRow {
  number: string
  title: string
  /** What to do. */
  help?: string
  /** To be scanned when it is transcribed. */
  code: { symbology: Symbology; text: string }
  lines: readonly WriteIn[]
  /** Whether a second person checks it. */
  isChecked: boolean
  /** What is on record already: nothing is filled in. */
  done?: string
}

/** Steps under one another, each with places for time, performer and checker. */
export interface FormBlock {
  kind: 'form'
  columns: { step: string; time: string; performer: string; checker: string }
  rows: readonly FormRow[]
}

/** One block of a paper. */
export type Block =
  | { kind: 'heading'; text: string; level?: 1 | 2 }
  | { kind: 'paragraph'; text: string; soft?: boolean }
  | { kind: 'keyValues'; rows: readonly { key: string; value: Cell }[] }
  | TableBlock
  | SignatureBlock
  | NoticeBlock
  | SpecimenBlock
  | CodesBlock
  | FormBlock
  | { kind: 'spacer'; heightMm: number }
  /** What follows begins at the head of a page. */
  | { kind: 'new-page' }

/** A whole paper on A4. */
export interface PaperDocument {
  title: string
  subtitle?: string
  /** BCP 47: `en`, `es`. */
  language: string
  /** ISO 8601: the date inside the file; the same paper with the same date is the same bytes. */
  createdAtUtc: string
  /** A word such as DEMO, framed at the head of every page. */
  mark?: string
  /** Lines at the head of every page: laboratory, batch; three short ones at the most. */
  header: readonly string[]
  footer: {
    /** On every page: the head of the journal, `seq:hash`. */
    left: string
    pageOf: (page: number, of: number) => string
  }
  blocks: readonly Block[]
}
