// Everything that can be wrong with a scanned or typed code. No fault carries the text itself: it may be a hospital number.

/** The kinds of code whose reading can fail, as far as it could be told: Marrow's own, an ISBT 128 data structure, a GS1 symbol, an article number in it. */
export type CodePart =
  | 'own-code'
  | 'GS1'
  | 'GTIN'
  | 'DS001'
  | 'DS002'
  | 'DS003'
  | 'DS004'
  | 'DS005'
  | 'DS006'
  | 'DS007'
  | 'DS008'
  | 'DS009'
  | 'DS012'
  | 'DS019'
  | 'DS020'
  | 'DS023'
  | 'DS024'
  | 'DS025'
  | 'DS031'
  | 'DS032'
  | 'DS033'
  | 'DS034'
  | 'DS035'
  | 'DS038'
  | 'DS040'

/** Why a code was refused, with the facts that its sentence needs. Codes are never renamed or reused. */
export type CodeFault =
  /** Nothing but blanks. */
  | { code: 'code-empty' }
  /** Longer than any code can be; two codes run together, or pasted text. */
  | { code: 'code-too-long'; length: number; limit: number }
  /** No code of any kind that is understood; perhaps a hospital number, so only its length is told. */
  | { code: 'code-unknown'; length: number }
  /** The check character (or the checksum in the flags of a donation number) is not the right one. `looksAlike`: it is one that is easily taken for another. */
  | { code: 'code-check-character-wrong'; what: CodePart; looksAlike?: true }
  /** A code typed or read without the check character that it must have. */
  | { code: 'code-check-character-missing'; what: CodePart }
  /** A right code and its right check character, with nothing between them. */
  | { code: 'code-separator-missing'; what: CodePart }
  /** The beginning of a code, without its end. `missing` counts the characters where the length is fixed. */
  | { code: 'code-truncated'; what: CodePart; missing: number | null }
  /** Recognisable, but its parts are not in the order or form that they must have. */
  | { code: 'code-malformed'; what: CodePart }
  /** Small letters where only capitals can be: the case was changed on the way (Caps Lock). */
  | { code: 'code-lower-case'; what: CodePart }
  /** A character that cannot stand at its place, such as the letter O in a donation number. */
  | { code: 'code-character-not-allowed'; what: CodePart }
  /** Day 366 of an ordinary year, month 13, hour 24. */
  | { code: 'code-date-impossible'; what: CodePart }
  /** A value that the standard keeps for later. */
  | { code: 'code-value-reserved'; what: CodePart }
  /** More characters after the end of a complete data structure. */
  | { code: 'code-trailing-characters'; what: CodePart; extra: number }
  /** Two ISBT 128 data structures one after the other without a compound message around them. */
  | { code: 'code-concatenated' }
  /** Begins as ISBT 128 does (= or &), with an identifier that is not known. */
  | { code: 'code-identifier-unknown' }
  /** The compound message says how many data structures follow, and it is not so. */
  | { code: 'code-compound-count-wrong'; declared: number; found: number }
  /** The compound message says the same thing twice. */
  | { code: 'code-compound-ambiguous'; what: CodePart }
  /** The product code says that a separate division code (DS032) must be read, and there is none. */
  | { code: 'code-division-missing' }
  /** A GS1 field (application identifier) that is not known; what follows it cannot be told apart. */
  | { code: 'code-gs1-field-unknown' }
  /** A GS1 field whose content has the wrong length, character or date. `ai`: its application identifier. */
  | { code: 'code-gs1-field-wrong'; ai: string }
  /** The same GS1 field twice. */
  | { code: 'code-gs1-field-repeated'; ai: string }
  /** The scanner swallowed the separator after a field of variable length: two fields ran together. */
  | { code: 'code-gs1-separator-missing'; ai: string }

/** A fault as every refusal in Marrow has it: the code, and the facts beside it. */
export type CodeRefusal = {
  [C in CodeFault['code']]: { code: C; facts: Omit<Extract<CodeFault, { code: C }>, 'code'> }
}[CodeFault['code']]

/** The value of what was read, or why it was refused. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; fault: CodeFault }

/** What was read. */
export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value })

/** Why it was refused. */
export const refused = (fault: CodeFault): { ok: false; fault: CodeFault } => ({ ok: false, fault })

/**
 * The fault of a check character that does not fit. 0 and O, 1 and I have each their own value (mod37-2.ts): taking one for the other
 * would let one wrong character in 37 pass, so it is refused and said that they differ.
 */
export const wrongCheck = (what: CodePart, check: string): CodeFault => ({
  code: 'code-check-character-wrong',
  what,
  ...(/^[0O1I]$/.test(check) ? { looksAlike: true } : {}),
})

/** The fault with its facts beside the code. */
export function refusalOf(fault: CodeFault): CodeRefusal {
  const { code, ...facts } = fault
  // Code and facts come out of one fault, so they belong together; the compiler sees only their unions.
  return { code, facts } as CodeRefusal
}

/** Whether the fault is a misread to be counted: a code that was recognised and came over damaged. */
export function isMisread(code: CodeFault['code']): boolean {
  return code !== 'code-empty' && code !== 'code-unknown' && code !== 'code-too-long'
}
