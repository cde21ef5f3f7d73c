// Makes a text printable with the embedded fonts and says which of it is raised or lowered, without losing or guessing a character.
import { faces, SCRIPTS, type Script } from './fonts.ts'

/** A stretch of text that is set in one way. */
export interface Run {
  text: string
  script?: Script
}

// The plain characters of almost every text: nothing to replace, nothing to raise.
const PLAIN = /^[\x20-\x7e°×·–…áéíóúüñçàèòïÁÉÍÓÚÜÑÇ]*$/

/** Characters that the fonts lack and that another one stands for without a loss of meaning. */
const SAME: Readonly<Record<string, string>> = {
  µ: 'μ',
  '\u202f': '\u2009',
  '\u2007': '\u00a0',
  '\u2011': '-',
  '\u2010': '-',
  Ω: 'Ω',
  '→': '->',
  ŀ: 'l·',
  Ŀ: 'L·',
  '\t': ' ',
}

let known: Set<number> | undefined

function hasGlyph(char: string): boolean {
  known ??= new Set(faces().get('sans-regular')?.characterSet)
  return known.has(char.codePointAt(0) ?? 0)
}

/**
 * The text as it can be drawn: composed (NFC), on one line, and with each character that the fonts do not have written out as
 * `[U+4E2D]`: visible, searchable and never a silent empty box.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text
  return [...text.normalize('NFC').replace(/\s*\n\s*/g, ' ')].map(printableChar).join('')
}

function printableChar(char: string): string {
  const same = SAME[char] ?? char
  if (scriptOf(same) !== undefined || [...same].every(hasGlyph)) return same
  return `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

function scriptOf(char: string): Script | undefined {
  if (char in SCRIPTS.raised) return 'raised'
  return char in SCRIPTS.lowered ? 'lowered' : undefined
}

/** A printable text in stretches of plain, raised and lowered characters. */
export function runsOf(text: string): Run[] {
  if (PLAIN.test(text)) return [{ text }]
  const runs: Run[] = []
  for (const char of text) {
    const script = scriptOf(char)
    const last = runs.at(-1)
    if (last !== undefined && last.script === script) last.text += char
    else runs.push({ text: char, ...(script === undefined ? {} : { script }) })
  }
  return runs
}
