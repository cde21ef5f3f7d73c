// ISBT 128 DS001, the donation identification number (DIN), its flags and its check character; and DS040, chain of identity.
//
// DIN: αpppp facility, yy nominal year (may overlap by a month), nnnnnn sequence: 13 characters, unique for a hundred years.
// The two flag characters follow it in a symbol and are not part of it: numbers are compared on 13 characters.
// The check character K is printed after the number and never encoded. Source: ST-001 v6.2.2, 2.4.1, 2.4.40, 7.5.

import {
  CAPITALS_AND_DIGITS,
  DIGITS,
  FACILITY,
  field,
  readFields,
  type StructureRule,
  totalWidth,
} from './isbt-rule.ts'
import { checkCharacter, checkValue } from './mod37-2.ts'
import { parsed, refused } from './refusals.ts'

/** A donation number as a symbol carries it. */
export interface DonationNumber {
  structure: 'DS001'
  /** The 13 characters that identify the donation. */
  din: string
  /** Facility identification number, 5 characters. */
  facility: string
  /** The last two digits of the nominal year. */
  year: string
  /** Six digits within facility and year. */
  sequence: string
  /** Two characters, not part of the number; `00` when unused. */
  flags: string
  /** Check character K, computed: printed in a box after the number. */
  checkCharacter: string
}

/** A chain-of-identity number: it links everything made from and for one patient (ST-028). */
export interface ChainOfIdentity {
  structure: 'DS040'
  /** The 15 characters, `CH` included. */
  chainOfIdentity: string
  facility: string
  year: string
  /** Six capitals or digits within facility and year. */
  sequence: string
  /** Check character K over the 15 characters, computed. */
  checkCharacter: string
}

/** What a flag says; `checksum` means that it repeats the check character. */
export type FlagUse =
  | 'unused'
  | 'container-of-set'
  | 'second-label'
  | 'pilot-tube'
  | 'test-tube'
  | 'donor-record'
  | 'nat-sample'
  | 'bacterial-sample'
  | 'match-with-unit'
  | 'affixed-partial-label'
  | 'attached-label'
  | 'local'
  | 'checksum'
  | 'reserved'

const NAMED_FLAGS: Readonly<Record<string, FlagUse>> = {
  '00': 'unused',
  '05': 'second-label',
  '06': 'pilot-tube',
  '07': 'test-tube',
  '08': 'donor-record',
  '09': 'nat-sample',
  '10': 'bacterial-sample',
  '11': 'match-with-unit',
  '12': 'affixed-partial-label',
  '13': 'attached-label',
}

const NUMBER_FIELDS = [field('facility', 5, FACILITY), field('year', 2, DIGITS), field('sequence', 6, DIGITS)] as const
const DIN_FIELDS = [...NUMBER_FIELDS, field('flags', 2, /^[0-9A-HJ-NPR-Y]{2}$/)] as const
const CHAIN_FIELDS = [
  field('literal', 2, /^CH$/),
  field('facility', 5, FACILITY),
  field('year', 2, DIGITS),
  field('sequence', 6, CAPITALS_AND_DIGITS),
] as const

/** DS001, `=αppppyynnnnnnff`. The second identifier character is the first of the number, so the identifier here is `=`. */
export const donationNumberRule: StructureRule<DonationNumber> = {
  structure: 'DS001',
  identifier: '=',
  width: () => totalWidth(DIN_FIELDS),
  read: content => {
    const read = readFields('DS001', content, DIN_FIELDS)
    if (!read.ok) return read
    const din = content.slice(0, 13)
    const { flags } = read.value
    if (flagUse(flags) === 'checksum' && flags !== checksumFlags(din)) {
      return refused({ code: 'code-check-character-wrong', what: 'DS001' })
    }
    return parsed({ structure: 'DS001', din, ...read.value, checkCharacter: checkCharacter(din) })
  },
  write: value => value.din + value.flags,
}

/** DS040, `&/CHαppppyynnnnnn`. */
export const chainOfIdentityRule: StructureRule<ChainOfIdentity> = {
  structure: 'DS040',
  identifier: '&/',
  width: () => totalWidth(CHAIN_FIELDS),
  read: content => {
    const read = readFields('DS040', content, CHAIN_FIELDS)
    if (!read.ok) return read
    const { facility, year, sequence } = read.value
    const check = checkCharacter(content)
    return parsed({ structure: 'DS040', chainOfIdentity: content, facility, year, sequence, checkCharacter: check })
  },
  write: value => value.chainOfIdentity,
}

/** Whether `text` is a donation number of 13 characters, without flags and check character. */
export function isDin(text: string): boolean {
  return text.length === totalWidth(NUMBER_FIELDS) && readFields('DS001', text, NUMBER_FIELDS).ok
}

/** What two valid flag characters say (ST-001 Table 3). Those that the standard keeps for later are read, not refused. */
export function flagUse(flags: string): FlagUse {
  const named = NAMED_FLAGS[flags]
  if (named !== undefined) return named
  if (!/^\d{2}$/.test(flags)) return 'reserved'
  const value = Number(flags)
  if (value <= 4 || (value >= 15 && value <= 19)) return 'container-of-set'
  if (value >= 20 && value <= 59) return 'local'
  return value >= 60 && value <= 96 ? 'checksum' : 'reserved'
}

/** The flags 60 to 96 that repeat the check character of a 13-character donation number. */
export function checksumFlags(din: string): string {
  return String(60 + checkValue(din))
}

/** A 13-character donation number as it is printed, `A9999 26 000047`, and the check character for the box after it. */
export function isbtReadable(din: string): { text: string; checkCharacter: string } {
  return { text: `${din.slice(0, 5)} ${din.slice(5, 7)} ${din.slice(7)}`, checkCharacter: checkCharacter(din) }
}

/** A 15-character chain-of-identity number as it is printed, `CH A9999 26 000047`, and the check character after it. */
export function chainOfIdentityReadable(number: string): { text: string; checkCharacter: string } {
  return { text: `CH ${isbtReadable(number.slice(2)).text}`, checkCharacter: checkCharacter(number) }
}
