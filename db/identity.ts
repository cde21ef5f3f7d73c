// A patient's identity: its fields, its fixed bytes for the keyed hash, and the forms under which it is found.
import { soundOf } from './name-sound.ts'

export interface HospitalNumber {
  /** Who gave it, as `Hospital Clínic`. */
  issuer: string
  number: string
  /** First and last day, `YYYY-MM-DD`; absent: open. */
  validFrom?: string
  validUntil?: string
}

export interface Identity {
  familyName: string
  givenName: string
  /** `YYYY-MM-DD` */
  birthDate: string
  hospitalNumbers: HospitalNumber[]
}

/**
 * The bytes that the keyed hash in the journal is made of. Each text is written as the number of its UTF-8 bytes (4
 * bytes, big-endian) and those bytes, so that no two identities share them; in this order: `marrow.identity-hash.v1`,
 * patient code, family name, given name, birth date; then the count of hospital numbers (4 bytes, big-endian), and of
 * each, in the order stored, issuer, number, validFrom and validUntil (a missing date as an empty text).
 */
export function identityBytes(patientCode: string, identity: Identity): Buffer {
  const { familyName, givenName, birthDate, hospitalNumbers } = identity
  return Buffer.concat([
    ...['marrow.identity-hash.v1', patientCode, familyName, givenName, birthDate].map(lengthAndText),
    uint32(hospitalNumbers.length),
    ...hospitalNumbers.flatMap(each =>
      [each.issuer, each.number, each.validFrom ?? '', each.validUntil ?? ''].map(lengthAndText),
    ),
  ])
}

/** A hospital number or issuer as it is compared: upper case, without spaces and dashes. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
}

/**
 * The texts under which an identity is found, before they are keyed: each hospital number alone (as a wristband is
 * scanned) and with its issuer; the sound of the first family name; the birth date with the first letter of the given
 * name. Two identities are similar when they share one of the last two.
 */
export function searchTexts(identity: Identity): { numbers: string[]; similar: string[] } {
  const numbers = identity.hospitalNumbers.flatMap(({ issuer, number }) => [
    numberText(number),
    numberText(number, issuer),
  ])
  const sound = soundOf(identity.familyName)
  const initial = soundOf(identity.givenName).charAt(0)
  const similar = [`birth\n${identity.birthDate}\n${initial}`]
  return { numbers, similar: sound === '' ? similar : [`sound\n${sound}`, ...similar] }
}

/** The text under which one hospital number is found. */
export function numberText(number: string, issuer?: string): string {
  return issuer === undefined ? `number\n${normalise(number)}` : `issued\n${normalise(issuer)}\n${normalise(number)}`
}

function lengthAndText(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([uint32(bytes.length), bytes])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
