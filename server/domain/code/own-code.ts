// Marrow's own codes: what they look like, what they mean, and the check character that every printed one carries.
//
//   case C26-0001     lot L26-0001      material M-0001     location  E-0007-S2-P3 (shelf, position of equipment E-0007)
//   batch B26-0001    badge U26-0001    equipment E-0007    vessel    B26-0001-P1-07 (passage, number in it)
//   person P-0001     room R-0003       patient PT-0001     sample    B26-0001-S03     container B26-0001-F01
//   monitoring V26-0001 (a session), plate V26-0001-K03     exposure  X26-0001
//
// The id, as streams and states know it, is this text without check character. The symbol holds the id, a full stop and the
// check character: `B26-0001-P1-07.Z`. The full stop is on the same key of English and Spanish keyboards, is not part of an
// id, and keeps a check character that is a digit from being read as part of the number. The check character is ISO/IEC 7064
// Mod 37-2 (mod37-2.ts) over the letters and digits of the id, hyphens left out. Numbers have four digits, or more from 10,000
// on; shelf, sample and the like two, or more. Vessels have two digits (three from 100 on) in passages 0 to 9, always three from
// passage 10 on, so that no two codes differ by the place of their hyphens alone. Capitals and small letters are the same.

import { checkCharacter } from './mod37-2.ts'
import { type CodeFault, refused, wrongCheck } from './refusals.ts'

interface Yearly {
  /** Four digits, 2000 to 2099. */
  year: number
  /** 1 or more. */
  number: number
}
interface Numbered {
  number: number
}

/** What each kind of code is made of. */
export interface OwnParts {
  case: Yearly
  batch: Yearly
  lot: Yearly
  badge: Yearly
  vessel: Yearly & { passage: number; vessel: number }
  sample: Yearly & { sample: number }
  container: Yearly & { container: number }
  monitoring: Yearly
  plate: Yearly & { plate: number }
  exposure: Yearly
  material: Numbered
  equipment: Numbered
  room: Numbered
  person: Numbered
  'patient-code': Numbered
  location: Numbered & { shelf: number; position?: number }
}

/** A kind of thing that has a code of Marrow's own. */
export type OwnKind = keyof OwnParts

/** A kind together with its own parts. */
export type OwnId = { [K in OwnKind]: { kind: K; id: string; parts: OwnParts[K] } }[OwnKind]

/** A code that was read: what it names, and its check character. */
export type OwnCode = OwnId & { ok: true; check: string }

interface Form<Parts> {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Parts
  readonly write: (parts: Parts) => string
}

const NUMBER = '(?<number>(?!0000)\\d{4}|[1-9]\\d{4,6})'
const YEARLY = `(?<year>\\d{2})-${NUMBER}`
const counter = (name: string): string => `(?<${name}>(?!00)\\d{2}|[1-9]\\d{2})`
const place = (name: string): string => `(?<${name}>[1-9]\\d{0,2})`
const VESSEL = '(?:P(?<passage>\\d)-(?<vessel>(?!00)\\d{2}|[1-9]\\d{2})|P(?<late>[1-9]\\d)-(?<third>(?!000)\\d{3}))'

const FORMS: { readonly [K in OwnKind]: Form<OwnParts[K]> } = {
  case: yearlyForm('C'),
  batch: yearlyForm('B'),
  lot: yearlyForm('L'),
  badge: yearlyForm('U'),
  material: numberedForm('M'),
  equipment: numberedForm('E'),
  room: numberedForm('R'),
  person: numberedForm('P'),
  'patient-code': numberedForm('PT'),
  vessel: {
    pattern: new RegExp(`^B${YEARLY}-${VESSEL}$`),
    read: groups => ({
      ...readYearly(groups),
      passage: Number(groups.passage ?? groups.late),
      vessel: Number(groups.vessel ?? groups.third),
    }),
    write: parts => `B${yearly(parts)}-P${parts.passage}-${padded(parts.vessel, parts.passage >= 10 ? 3 : 2)}`,
  },
  sample: {
    pattern: new RegExp(`^B${YEARLY}-S${counter('sample')}$`),
    read: groups => ({ ...readYearly(groups), sample: Number(groups.sample) }),
    write: parts => `B${yearly(parts)}-S${padded(parts.sample, 2)}`,
  },
  container: {
    pattern: new RegExp(`^B${YEARLY}-F${counter('container')}$`),
    read: groups => ({ ...readYearly(groups), container: Number(groups.container) }),
    write: parts => `B${yearly(parts)}-F${padded(parts.container, 2)}`,
  },
  monitoring: yearlyForm('V'),
  plate: {
    pattern: new RegExp(`^V${YEARLY}-K${counter('plate')}$`),
    read: groups => ({ ...readYearly(groups), plate: Number(groups.plate) }),
    write: parts => `V${yearly(parts)}-K${padded(parts.plate, 2)}`,
  },
  exposure: yearlyForm('X'),
  location: {
    pattern: new RegExp(`^E-${NUMBER}-S${place('shelf')}(?:-P${place('position')})?$`),
    read: groups => {
      const shelf = { number: Number(groups.number), shelf: Number(groups.shelf) }
      return groups.position === undefined ? shelf : { ...shelf, position: Number(groups.position) }
    },
    write: parts =>
      `E-${padded(parts.number, 4)}-S${parts.shelf}${parts.position === undefined ? '' : `-P${parts.position}`}`,
  },
}

/** How every own code begins; what begins so and is no whole code was cut off or damaged. */
const BEGINNING = /^(?:[CBLUVX]\d{2}-\d|(?:[MERP]|PT)-\d)/

/**
 * The id of one thing from its parts, without check character.
 * @throws RangeError when a part is out of its range (a number below 1, a year outside 2000 to 2099): a caller's mistake.
 */
export function formatOwnCode<K extends OwnKind>(kind: K, parts: OwnParts[K]): string {
  const id = FORMS[kind].write(parts)
  if (!FORMS[kind].pattern.test(id)) throw new RangeError(`no ${kind} can be numbered like this`)
  return id
}

/** What an id names, or null when it is none. Exact: capitals, no check character. */
export function readOwnId(id: string): OwnId | null {
  // The keys of FORMS are the kinds, by its type.
  for (const kind of Object.keys(FORMS) as OwnKind[]) {
    const form = FORMS[kind]
    const match = form.pattern.exec(id)
    // One form is of one kind, so kind and parts belong together; the compiler sees only their unions.
    if (match) return { kind, id, parts: form.read(match.groups ?? {}) } as OwnId
  }
  return null
}

/** The check character of an id, as printed after it. */
export function ownCheckCharacter(id: string): string {
  return checkCharacter(id.replaceAll('-', ''))
}

/** What the symbol of an id holds: `B26-0001-P1-07.Z`. */
export function withCheck(id: string): string {
  return `${id}.${ownCheckCharacter(id)}`
}

/**
 * A whole code with one character more has a check character with nothing before it: nothing is cut off. Also where it fits the
 * code is refused, for a full stop misread as a digit would make another code of it.
 */
const faultOfOneMore = (text: string): CodeFault | null => {
  const [id, check] = [text.slice(0, -1), text.slice(-1)]
  if (!readOwnId(id) || !/[0-9A-Z*]/.test(check)) return null
  if (check !== ownCheckCharacter(id)) return wrongCheck('own-code', check)
  return { code: 'code-separator-missing', what: 'own-code' }
}

/**
 * Reads a code as scanned (`B26-0001-P1-07.Z`) or as typed from its print (`b26-0001 p1-07 z`): letters in either case, blanks
 * for the hyphens between the printed groups and before the check character, which must be there. Figures and letters that look
 * alike are both check characters, so neither is taken for the other.
 * @returns the fault `code-unknown` for a text that is no code of Marrow's at all, and others for a damaged one.
 */
export function parseOwnCode(text: string): OwnCode | { ok: false; fault: CodeFault } {
  const typed = text.trim().toUpperCase()
  if (!BEGINNING.test(typed)) return refused({ code: 'code-unknown', length: text.length })
  const match = /^(?<body>.+?)(?:\.|\s+)(?<check>[0-9A-Z*])$/.exec(typed)
  const [body = '', check] = match ? [match.groups?.body, match.groups?.check] : [typed, undefined]
  const own = readOwnId(body.replace(/\s+/g, '-'))
  if (check === undefined) {
    if (own) return refused({ code: 'code-check-character-missing', what: 'own-code' })
    return refused(faultOfOneMore(body) ?? { code: 'code-truncated', what: 'own-code', missing: null })
  }
  if (!own) return refused({ code: 'code-malformed', what: 'own-code' })
  if (check !== ownCheckCharacter(own.id)) return refused(wrongCheck('own-code', check))
  return { ok: true, ...own, check }
}

/** The batch of a vessel, sample or container, the equipment of a location, the session of a plate; null for a thing that is part of no other. */
export function wholeOf(id: string): string | null {
  const own = readOwnId(id)
  if (own?.kind === 'location') return formatOwnCode('equipment', { number: own.parts.number })
  if (own?.kind === 'plate') {
    return formatOwnCode('monitoring', { year: own.parts.year, number: own.parts.number })
  }
  if (own?.kind === 'vessel' || own?.kind === 'sample' || own?.kind === 'container') {
    return formatOwnCode('batch', { year: own.parts.year, number: own.parts.number })
  }
  return null
}

function yearlyForm(letter: string): Form<Yearly> {
  return { pattern: new RegExp(`^${letter}${YEARLY}$`), read: readYearly, write: parts => letter + yearly(parts) }
}

function numberedForm(letters: string): Form<Numbered> {
  return {
    pattern: new RegExp(`^${letters}-${NUMBER}$`),
    read: groups => ({ number: Number(groups.number) }),
    write: parts => `${letters}-${padded(parts.number, 4)}`,
  }
}

function readYearly(groups: Readonly<Record<string, string | undefined>>): Yearly {
  return { year: 2000 + Number(groups.year), number: Number(groups.number) }
}

function yearly(parts: Yearly): string {
  // A year of another century would print as one of this: it is left to fail against the pattern.
  const year = parts.year >= 2000 && parts.year <= 2099 ? padded(parts.year - 2000, 2) : '?'
  return `${year}-${padded(parts.number, 4)}`
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
