// What keyboard scanners add to and do to a code on its way: line ends, symbology prefixes, another keyboard layout.
//
// A scanner that plays keyboard sends keys, not characters. Set to the US layout on a computer with the Spanish one, its hyphen
// arrives as an apostrophe and its = as ¡; set to the Spanish layout on a computer with the US one, its hyphen arrives as a slash. Letters and digits are unharmed. The text is mapped back only when, as it came, it is
// no code of any kind (read-code.ts), and what comes out must be a whole code with its identifier or check character.

/** A text without what the scanner added, and whether the scanner vouched that the symbol is a GS1 one. */
export interface ScannerText {
  text: string
  isGs1Symbol: boolean
}

/** AIM symbology identifiers of symbols in GS1 format (FNC1 first): DataMatrix, Code 128, QR, DataBar, DotCode. */
const GS1_SYMBOLS = new Set([']d2', ']C1', ']Q3', ']e0', ']J1'])
const AIM_PREFIX = /^\][A-Za-z][0-9A-Za-z]/
/** The same of symbols in use here with Caps Lock down: what follows has its letters the other way round too. */
const INVERTED_AIM = /^\](?:D[12]|c[01]|q[13])/

const inverted = (text: string): string =>
  Array.from(text, letter => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase())).join('')

/**
 * Takes off the Enter or Tab after a code, blanks around it, and the AIM prefix (`]d1`, `]C0`, ...) before it; a GS1 separator
 * sent as its picture (U+241D) becomes the control character.
 */
export function stripScanner(text: string): ScannerText {
  const sent = text.trim().replaceAll('␝', '\x1d')
  const trimmed = INVERTED_AIM.test(sent) ? inverted(sent) : sent
  const prefix = AIM_PREFIX.exec(trimmed)?.[0]
  if (prefix === undefined) return { text: trimmed, isGs1Symbol: false }
  return { text: trimmed.slice(prefix.length), isGs1Symbol: GS1_SYMBOLS.has(prefix) }
}

/** Key by key: what a Spanish keyboard (Spain) writes where a US one would write the character on the right. */
const SPANISH_TO_US: Readonly<Record<string, string>> = {
  "'": '-',
  '?': '_',
  '¡': '=',
  '¿': '+',
  '"': '@',
  '·': '#',
  '&': '^',
  '/': '&',
  '(': '*',
  ')': '(',
  '=': ')',
  º: '`',
  ª: '~',
  '`': '[',
  '^': '{',
  '+': ']',
  '*': '}',
  ñ: ';',
  Ñ: ':',
  '´': "'",
  '¨': '"',
  ç: '\\',
  Ç: '|',
  ';': '<',
  ':': '>',
  '-': '/',
  _: '?',
}

/** The text that a scanner with the US layout sent, from what a Spanish computer made of it. */
export function fromSpanishLayout(text: string): string {
  return Array.from(text, character => SPANISH_TO_US[character] ?? character).join('')
}

const US_TO_SPANISH: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SPANISH_TO_US).map(([spanish, us]) => [us, spanish]),
)

/** The text that a scanner with the Spanish layout sent, from what a computer with the US one made of it. */
export function fromUsLayout(text: string): string {
  return Array.from(text, character => US_TO_SPANISH[character] ?? character).join('')
}
