// ISBT 128 structures about people: DS019 donor, DS020 staff member, DS024 a patient's birth date, DS025 a patient's number.
//
// DS024 and DS025 are personal data: what reads them neither stores nor logs it. Source: ST-001 v6.2.2, 2.4.19, 20, 24, 25.

import { calendarDate } from './calendar.ts'
import {
  CAPITALS_AND_DIGITS,
  DIGITS,
  FACILITY,
  field,
  LETTERS_AND_DIGITS,
  plainRule,
  readFields,
  type StructureRule,
  totalWidth,
} from './isbt-rule.ts'
import { checkCharacter } from './mod37-2.ts'
import { parsed, refused } from './refusals.ts'

/** A donor; not the registration identifier for donors (GRID), which is another structure. */
export interface DonorNumber {
  structure: 'DS019'
  facility: string
  /** Sixteen digits, zeroes in front. */
  donorNumber: string
  /** Check character K over all 21 characters, computed. */
  checkCharacter: string
}

export interface StaffNumber {
  structure: 'DS020'
  facility: string
  /** Six capitals or digits, zeroes in front. */
  staffNumber: string
}

export interface PatientBirthDate {
  structure: 'DS024'
  /** Two digits: where this symbol stands (wristband, sample, ...), by ICCBBA's table RT018. */
  location: string
  bornOn: string
}

export interface PatientNumber {
  structure: 'DS025'
  location: string
  /** As the hospital gives it: letters and digits, case kept. */
  patientNumber: string
}

const DONOR_FIELDS = [field('facility', 5, FACILITY), field('donorNumber', 16, DIGITS)] as const
const BIRTH_FIELDS = [
  field('location', 2, DIGITS),
  field('year', 4, DIGITS),
  field('month', 2, DIGITS),
  field('day', 2, DIGITS),
] as const
const PATIENT_HEAD_WIDTH = 4

/** DS019, `=;αppppvvvvvvvvvvvvvvvv`. */
export const donorNumberRule: StructureRule<DonorNumber> = {
  structure: 'DS019',
  identifier: '=;',
  width: () => totalWidth(DONOR_FIELDS),
  read: content => {
    const read = readFields('DS019', content, DONOR_FIELDS)
    return read.ok ? parsed({ structure: 'DS019', ...read.value, checkCharacter: checkCharacter(content) }) : read
  },
  write: value => value.facility + value.donorNumber,
}

/** DS020, `='αppppuuuuuu`. */
export const staffNumberRule = plainRule<StaffNumber>('DS020', "='", [
  field('facility', 5, FACILITY),
  field('staffNumber', 6, CAPITALS_AND_DIGITS),
])

/** DS024, `=#aayyyymmdd`. */
export const patientBirthDateRule: StructureRule<PatientBirthDate> = {
  structure: 'DS024',
  identifier: '=#',
  width: () => totalWidth(BIRTH_FIELDS),
  read: content => {
    const read = readFields('DS024', content, BIRTH_FIELDS)
    if (!read.ok) return read
    const { location, year, month, day } = read.value
    const bornOn = calendarDate(Number(year), Number(month), Number(day))
    return bornOn
      ? parsed({ structure: 'DS024', location, bornOn })
      : refused({ code: 'code-date-impossible', what: 'DS024' })
  },
  write: value => value.location + value.bornOn.replaceAll('-', ''),
}

/** DS025, `&#aallxx...`: ll is the length of the number that follows, 1 to 99. */
export const patientNumberRule: StructureRule<PatientNumber> = {
  structure: 'DS025',
  identifier: '&#',
  width: content => {
    const length = /^..(\d\d)/.exec(content)?.[1]
    // Digits that are no digits are left to `read`, which says so.
    if (length === undefined) return content.length >= PATIENT_HEAD_WIDTH ? PATIENT_HEAD_WIDTH : null
    return PATIENT_HEAD_WIDTH + Number(length)
  },
  read: content => {
    const width = content.length - PATIENT_HEAD_WIDTH
    const read = readFields('DS025', content, [
      field('location', 2, DIGITS),
      field('length', 2, DIGITS),
      field('patientNumber', width, LETTERS_AND_DIGITS),
    ])
    if (!read.ok) return read
    const { location, patientNumber } = read.value
    return parsed({ structure: 'DS025', location, patientNumber })
  },
  write: value => value.location + String(value.patientNumber.length).padStart(2, '0') + value.patientNumber,
}
