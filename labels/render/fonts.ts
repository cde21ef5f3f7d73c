// The embedded typefaces of all paper: Atkinson Hyperlegible Next and Mono, whole font files, opened once a process.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font as FontFile, type GlyphRun } from 'fontkit'
import type { Font, Weight } from '../op.ts'

/** A typeface and weight. */
export type Face = `${Font}-${Weight}`

/** Small digits above or below the line: 10⁶, CO₂. */
export type Script = 'raised' | 'lowered'

/** The name of a face inside a PDF. */
export type FaceName = Face | `${Face}-${Script}`

// Found through the package, so that it works from the source tree and from the bundle alike.
const packages = createRequire(import.meta.url)

const files: Record<Face, string> = {
  'sans-regular': 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'sans-bold': 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'mono-regular': 'atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf',
  'mono-bold': 'atkinson-hyperlegible-mono/700Bold/AtkinsonHyperlegibleMono_700Bold.ttf',
}

/** Raised and lowered characters and what they are drawn with: the fonts have no glyphs of their own for most. */
export const SCRIPTS: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  raised: charMap('⁰¹²³⁴⁵⁶⁷⁸⁹⁻', '0123456789−'),
  lowered: charMap('₀₁₂₃₄₅₆₇₈₉', '0123456789'),
}

function charMap(from: string, to: string): Record<string, string> {
  const drawn = [...to]
  return Object.fromEntries([...from].map((char, i) => [char, drawn[i] ?? char]))
}

function openFile(path: string): FontFile {
  const font = create(readFileSync(packages.resolve(`@expo-google-fonts/${path}`)))
  if (!('layout' in font)) throw new Error(`${path} is a collection, not a font`)
  rememberCharacters(font)
  return font
}

/**
 * Fetches every glyph once by its character. fontkit remembers a glyph as it was fetched first, and embedding an ú fetches its u without
 * saying which character that is: from then on every u of this process would be drawn, but not be found by a search of the PDF.
 */
function rememberCharacters(font: FontFile): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
  font.layout('0123456789', ['tnum'])
}

/** The same font whose figures are all of one width: times and amounts stand exactly under one another. */
function withTabularFigures(font: FontFile): FontFile {
  const tabular: FontFile = Object.create(font)
  tabular.layout = (text, features) => font.layout(text, features ?? ['tnum'])
  return tabular
}

/**
 * The same font without shaping: in the mono face every character is one glyph of one width, and a label's codes are new words each time,
 * so that shaping them is a good part of a sheet's time.
 */
function withoutShaping(font: FontFile): FontFile {
  const plain: FontFile = Object.create(font)
  plain.layout = (text): GlyphRun => {
    const glyphs = [...text].map(char => font.glyphForCodePoint(char.codePointAt(0) ?? 0))
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
    // pdfkit reads these three members of a run and no other.
    return { glyphs, positions, advanceWidth } as unknown as GlyphRun
  }
  return plain
}

/** The same font, which draws `⁶` with the glyph of `6` but still tells the reader of the PDF that it is a `⁶`. */
function withScript(font: FontFile, script: Script): FontFile {
  const small: FontFile = Object.create(font)
  // pdfkit takes two fonts of one PostScript name for the same.
  Object.defineProperty(small, 'postscriptName', { value: `${font.postscriptName}-${script}` })
  small.layout = (text, features): GlyphRun => {
    const run = font.layout([...text].map(char => SCRIPTS[script][char] ?? char).join(''), features)
    const codePoints = [...text].map(char => char.codePointAt(0))
    run.glyphs = run.glyphs.map((glyph, i) => Object.create(glyph, { codePoints: { value: [codePoints[i]] } }))
    return run
  }
  return small
}

let opened: Map<FaceName, FontFile> | undefined

function openAll(): Map<FaceName, FontFile> {
  const all = new Map<FaceName, FontFile>()
  // Object.keys forgets the type of its keys.
  for (const name of Object.keys(files) as Face[]) {
    const font = openFile(files[name])
    all.set(name, (name.startsWith('sans') ? withTabularFigures : withoutShaping)(font))
    for (const script of ['raised', 'lowered'] as const) all.set(`${name}-${script}`, withScript(font, script))
  }
  return all
}

/** Every face, opened at the first use and kept: reading and parsing them takes longer than drawing a label. */
export function faces(): ReadonlyMap<FaceName, FontFile> {
  opened ??= openAll()
  return opened
}

/** Makes the faces known to a PDF under their names; only those that are used are embedded, and of those only the glyphs used. */
export function registerFaces(pdf: PDFKit.PDFDocument): void {
  // pdfkit takes an opened fontkit font as a source, which its types do not say.
  for (const [name, font] of faces()) pdf.registerFont(name, font as unknown as Uint8Array)
}
