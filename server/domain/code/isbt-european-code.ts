// The Single European Code (SEC), as DS038 carries it and as it is printed for the eye.
//
// It is not required of advanced therapy medicines (ST-012 v1.4.0, 1.1): here it is read where it arrives with the starting
// material. 40 characters: donation sequence of 21 (country, establishment, donation) and product sequence of 19 (system,
// product, split, expiry; 00000000 for none). Printed: `SEC:` and the two, a space or a line break between them.

import { calendarDate } from './calendar.ts'
import {
  CAPITALS_AND_DIGITS,
  DIGITS,
  field,
  LETTERS_AND_DIGITS,
  readFields,
  type StructureRule,
  totalWidth,
} from './isbt-rule.ts'
import { type Parsed, parsed, refused } from './refusals.ts'

/** A Single European Code. */
export interface EuropeanCode {
  structure: 'DS038'
  /** ISO 3166 country, two letters. */
  country: string
  /** Six characters: the tissue establishment. */
  tissueEstablishment: string
  /** Thirteen characters: the donation. */
  donationNumber: string
  /** Whose product coding: `A` ISBT 128, `B` Eurocode, `E` EUTC. */
  codingSystem: string
  /** Seven characters, zeroes in front. */
  productNumber: string
  /** Three characters: which part of the product. */
  split: string
  /** ISO date, or null when the product has no expiry. */
  expiresOn: string | null
}

const SEQUENCE_WIDTH = 21
const NO_EXPIRY = '00000000'
const FIELDS = [
  field('country', 2, /^[A-Z]{2}$/),
  field('tissueEstablishment', 6, CAPITALS_AND_DIGITS),
  field('donationNumber', 13, CAPITALS_AND_DIGITS),
  field('codingSystem', 1, /^[ABE]$/),
  field('productNumber', 7, CAPITALS_AND_DIGITS),
  field('split', 3, LETTERS_AND_DIGITS),
  field('expiry', 8, DIGITS),
] as const

/** DS038, `&,4` and 40 characters. */
export const europeanCodeRule: StructureRule<EuropeanCode> = {
  structure: 'DS038',
  identifier: '&,4',
  width: () => totalWidth(FIELDS),
  read: content => {
    const read = readFields('DS038', content, FIELDS)
    if (!read.ok) return read
    const { expiry, ...rest } = read.value
    if (expiry === NO_EXPIRY) return parsed({ structure: 'DS038', ...rest, expiresOn: null })
    const expiresOn = calendarDate(Number(expiry.slice(0, 4)), Number(expiry.slice(4, 6)), Number(expiry.slice(6)))
    return expiresOn
      ? parsed({ structure: 'DS038', ...rest, expiresOn })
      : refused({ code: 'code-date-impossible', what: 'DS038' })
  },
  write: value =>
    value.country +
    value.tissueEstablishment +
    value.donationNumber +
    value.codingSystem +
    value.productNumber +
    value.split +
    (value.expiresOn?.replaceAll('-', '') ?? NO_EXPIRY),
}

/** Reads the printed form, `SEC:` and two sequences with one space or line break between them. */
export function parsePrintedEuropeanCode(text: string): Parsed<EuropeanCode> {
  const halves = text.replace(/^SEC:/, '').trim().split(/\s+/)
  const content = halves.join('')
  const missing = totalWidth(FIELDS) - content.length
  if (missing > 0) return refused({ code: 'code-truncated', what: 'DS038', missing })
  if (missing < 0) return refused({ code: 'code-trailing-characters', what: 'DS038', extra: -missing })
  if (halves.length !== 2 || halves[0]?.length !== SEQUENCE_WIDTH) {
    return refused({ code: 'code-malformed', what: 'DS038' })
  }
  return europeanCodeRule.read(content)
}

/** The printed form in one line. */
export function printedEuropeanCode(value: EuropeanCode): string {
  const content = europeanCodeRule.write(value)
  return `SEC: ${content.slice(0, SEQUENCE_WIDTH)} ${content.slice(SEQUENCE_WIDTH)}`
}
