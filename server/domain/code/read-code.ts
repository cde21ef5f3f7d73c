// The one entry for everything that a scanner reads or a hand types: what is it, and which one?
//
// It says what a text means, not whether Marrow has such a thing. A code is accepted whole or refused with its reason; nothing
// is completed or corrected. A refusal never carries the text, which may be a hospital number. A hospital's own wristband format
// is not known here and comes out as `code-unknown`: whoever expects a wristband looks it up before asking here.

import { type CommandWord, parseCommandCode } from './command-code.ts'
import { type Gs1Message, looksLikeGs1, parseGs1 } from './gs1.ts'
import { parsePrintedEuropeanCode } from './isbt-european-code.ts'
import { ambiguityOf, type IsbtKind, nameOf } from './isbt-identity.ts'
import { parseTypedNumber } from './isbt-keyboard.ts'
import { type IsbtStructure, parseIsbt128 } from './isbt128.ts'
import { type OwnKind, parseOwnCode } from './own-code.ts'
import { type CodeRefusal, type Parsed, parsed, refusalOf, refused } from './refusals.ts'
import { fromSpanishLayout, fromUsLayout, type ScannerText, stripScanner } from './scanner-text.ts'

/** One data structure of a foreign symbol, told apart by `structure`. */
export type CodeStructure = IsbtStructure | Gs1Message

/** What a code can name. */
export type CodeKind = OwnKind | IsbtKind | 'gs1' | 'command'

/**
 * What a text is. `id` by kind: Marrow's own codes the id without check character; donation the 13-character DIN; product
 * `DIN-productcode` and, with a DS032 division, `-division`; chain-of-identity its 15 characters; european-code its 40;
 * gs1 `GTIN/lot` (either may be empty); command its word; data-structure the structure's name. The id and `parsed` of a
 * wristband are personal data: neither stored nor logged.
 */
export type ReadCode =
  | { ok: true; kind: CodeKind; id: string; parsed?: CodeStructure | CodeStructure[] }
  | ({ ok: false } & CodeRefusal)

type Reading = Parsed<{ kind: CodeKind; id: string; parsed?: CodeStructure | CodeStructure[] }>

/** Longer than any label's symbol; a bound on the work that a pasted text can cause. */
const LENGTH_LIMIT = 500

/**
 * Reads one scanned or typed text.
 * @param text as it came, with whatever the scanner added
 * @param today ISO date in the laboratory, for the century of GS1 dates
 */
export function readCode(text: string, today: string): ReadCode {
  const reading = readText(text, today)
  return reading.ok ? { ok: true, ...reading.value } : { ok: false, ...refusalOf(reading.fault) }
}

function readText(text: string, today: string): Reading {
  if (text.length > LENGTH_LIMIT) return refused({ code: 'code-too-long', length: text.length, limit: LENGTH_LIMIT })
  const asItCame = interpret(stripScanner(text), today)
  if (asItCame.ok || asItCame.fault.code !== 'code-unknown') return asItCame
  // Mapped back and still unknown: the first fault tells the length as it came. The one that comes out whole is meant.
  const mappedBack = [fromSpanishLayout, fromUsLayout].map(map => interpret(stripScanner(map(text)), today))
  const known = mappedBack.filter(read => read.ok || read.fault.code !== 'code-unknown')
  return known.find(read => read.ok) ?? known[0] ?? asItCame
}

function interpret({ text, isGs1Symbol }: ScannerText, today: string): Reading {
  if (text === '') return refused({ code: 'code-empty' })
  if (isGs1Symbol || looksLikeGs1(text)) return readGs1(text, today)
  if (/^[=&]/.test(text)) return readIsbt(text)
  if (text.startsWith('SEC:')) return mapped(parsePrintedEuropeanCode(text), named)
  const command = parseCommandCode(text)
  if (command) return parsed<{ kind: 'command'; id: CommandWord }>({ kind: 'command', id: command })
  const typed = parseTypedNumber(text)
  if (typed) return mapped(typed, named)
  const own = parseOwnCode(text)
  return own.ok ? parsed({ kind: own.kind, id: own.id }) : own
}

function readGs1(text: string, today: string): Reading {
  const read = parseGs1(text, today)
  if (!read.ok) return read
  const { gtin, lot, serviceRecipient } = read.value
  if (serviceRecipient !== undefined) return parsed({ kind: 'wristband', id: serviceRecipient, parsed: read.value })
  // A pallet number, or digits in parentheses that are something else: no article and no lot, so nothing to look for.
  if (gtin === undefined && lot === undefined) return refused({ code: 'code-unknown', length: text.length })
  return parsed({ kind: 'gs1', id: `${gtin ?? ''}/${lot ?? ''}`, parsed: read.value })
}

/** Structures of the scheme know no small letters: one without a capital was sent with Caps Lock down. A hospital's number may have them. */
function parseSymbol(text: string): ReturnType<typeof parseIsbt128> {
  const read = parseIsbt128(text)
  if (read.ok || text !== text.toLowerCase()) return read
  const raised = parseIsbt128(text.toUpperCase())
  return raised.ok ? raised : read
}

function readIsbt(text: string): Reading {
  const read = parseSymbol(text)
  if (!read.ok) return read
  if (read.value.structure !== 'DS023') return parsed(named(read.value))
  const { structures } = read.value
  const fault = ambiguityOf(structures)
  return fault ? refused(fault) : parsed({ ...nameOf(structures), parsed: structures })
}

/** What one data structure alone names. */
function named(structure: IsbtStructure) {
  return { ...nameOf([structure]), parsed: structure }
}

function mapped<T, U>(read: Parsed<T>, change: (value: T) => U): Parsed<U> {
  return read.ok ? parsed(change(read.value)) : read
}
