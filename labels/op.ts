// What a label is made of: a few drawing operations in millimetres from the top left corner.

/** The smallest type that may stand on a label, in mm of type size (body height, not capital height). */
export const MIN_TEXT_MM = 2

/** Height of a line of text as a multiple of its size: from the accent of a capital to the tail of a g. */
export const LINE_HEIGHT = 1.15

/** Where the baseline lies below the top of the line, as a multiple of the size. */
export const BASELINE = 0.9

/** Advance width of every character of the mono face, as a multiple of the size. */
export const MONO_ADVANCE = 0.632

/** The two typefaces: sans for words, mono for codes. */
export type Font = 'sans' | 'mono'

/** The two weights of each typeface. */
export type Weight = 'regular' | 'bold'

/** Where a text stands against its `xMm`. */
export type Align = 'left' | 'center' | 'right'

/**
 * A text that never leaves its box. The box begins at `yMm`, is `maxWidthMm` wide and one line high, or `heightMm` high where the
 * text may break into lines. Too long a text is first made smaller (down to 2 mm), then narrower, and at the very last cut with "…".
 */
export interface TextOp {
  kind: 'text'
  text: string
  /** The left edge, middle or right edge of the box, as `align` says. */
  xMm: number
  yMm: number
  maxWidthMm: number
  /** Largest size; the height of a line is 1.15 times it. */
  sizeMm: number
  font: Font
  weight: Weight
  align?: Align
  /** Given: the text may break into lines within this height. */
  heightMm?: number
  /** Turned by 90° clockwise; `xMm`, `yMm` stay the top left corner of what is seen, `maxWidthMm` runs downward. */
  turned?: true
}

/** A straight line. */
export interface LineOp {
  kind: 'line'
  x1Mm: number
  y1Mm: number
  x2Mm: number
  y2Mm: number
  strokeMm: number
}

/** The outline of a rectangle; its stroke lies on the edge, half inside and half outside. */
export interface RectOp {
  kind: 'rect'
  xMm: number
  yMm: number
  widthMm: number
  heightMm: number
  strokeMm: number
}

/** The symbologies that Marrow prints. */
export type Symbology = 'datamatrix' | 'gs1datamatrix' | 'code128'

/**
 * A symbol in the middle of a box that is its own, quiet zone included: nothing else may enter the box, and the module is as large
 * as the box allows. `text` is what a scanner will answer; for `gs1datamatrix` it is written with brackets: `(01)...(10)...`.
 */
export interface SymbolOp {
  kind: 'symbol'
  symbology: Symbology
  text: string
  xMm: number
  yMm: number
  widthMm: number
  heightMm: number
  /** Largest module; 1 mm where absent, as ISBT 128 asks of its symbols. Our own codes on doors and badges may be larger. */
  maxModuleMm?: number
}

/** One drawing operation. */
export type Op = TextOp | LineOp | RectOp | SymbolOp

/** One label, ready to be drawn. */
export interface Label {
  widthMm: number
  heightMm: number
  ops: readonly Op[]
}

/** A pure function from finished texts to a label. */
export type Layout<Input> = (input: Input) => Label

/** A caption and what stands beside it, both finished texts. */
export interface Field {
  caption: string
  value: string
}

/** Where a text stands and how large it may be. */
export type TextPlace = Omit<TextOp, 'kind' | 'text' | 'font' | 'weight'>

/** Words in regular weight. */
export const sans = (text: string, place: TextPlace): TextOp => ({
  kind: 'text',
  font: 'sans',
  weight: 'regular',
  text,
  ...place,
})

/** Words in bold. */
export const sansBold = (text: string, place: TextPlace): TextOp => ({ ...sans(text, place), weight: 'bold' })

/** A code in regular weight. */
export const mono = (text: string, place: TextPlace): TextOp => ({ ...sans(text, place), font: 'mono' })

/** A code in bold. */
export const monoBold = (text: string, place: TextPlace): TextOp => ({ ...mono(text, place), weight: 'bold' })

/** The width in mm of a code in the mono face, and so of nothing else. */
export const monoWidthMm = (text: string, sizeMm: number): number => text.length * MONO_ADVANCE * sizeMm

/** The largest size in mm, `sizeMm` at the most, at which a code in the mono face stays within a width. */
export const monoSizeMm = (text: string, sizeMm: number, maxWidthMm: number): number =>
  Math.min(sizeMm, Math.max(MIN_TEXT_MM, maxWidthMm / (Math.max(1, text.length) * MONO_ADVANCE)))

/** A label from its operations; a text of nothing is nothing. */
export const labelOf = (widthMm: number, heightMm: number, ops: readonly Op[]): Label => ({
  widthMm,
  heightMm,
  ops: ops.filter(op => op.kind !== 'text' || op.text !== ''),
})
