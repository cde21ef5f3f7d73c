// The master key as text that a person can print, lock away and type in again; the key file holds this same text.
//
// The key is 32 random bytes, written as four lines of 8 bytes. To each line's bytes two are added, the first two of
// SHA-256("marrow.key-sheet.v1\n" + line number 1 to 4 + "\n" + the 8 bytes), so that a slip of the pen is found in its
// line and exchanged lines are found too. The ten bytes are written as 16 characters in Crockford's base32 (no I, L, O or
// U), high bits first, in groups of four:
//
//     1  000G-40R4-0M30-E3FY
//
// When read, case, spaces, dashes and the number before a line do not matter; O is read as 0, I and L as 1.
import { createHash } from 'node:crypto'
import { StoreError } from './store-error.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LINES = 4
const BYTES_A_LINE = 8

/** The four lines of a key sheet for a master key of 32 bytes. */
export function sheetLines(master: Buffer): string[] {
  return Array.from({ length: LINES }, (_, index) => {
    const part = master.subarray(index * BYTES_A_LINE, (index + 1) * BYTES_A_LINE)
    const text = base32(Buffer.concat([part, checksum(index, part)]))
    return `${index + 1}  ${text.match(/.{4}/g)?.join('-')}`
  })
}

/** The master key of a typed or stored sheet. Throws StoreError that names the line which was misread. */
export function masterFromSheet(text: string): Buffer {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
  if (lines.length !== LINES) throw new StoreError(`A key sheet has ${LINES} lines, not ${lines.length}.`)
  return Buffer.concat(lines.map(partOf))
}

/** Bytes as Crockford base32, high bits first; the number of bits must be a multiple of five. */
export function base32(bytes: Buffer): string {
  let value = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let count = (bytes.length * 8) / 5; count > 0; count--) {
    text = ALPHABET[Number(value & 31n)] + text
    value >>= 5n
  }
  return text
}

function partOf(line: string, index: number): Buffer {
  const wrong = new StoreError(`Line ${index + 1} of the key sheet is not right. Compare it character by character.`)
  const text = line
    .replace(/^[1-4]\s+/, '')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(text)) throw wrong
  const value = [...text].reduce((sum, character) => sum * 32n + BigInt(ALPHABET.indexOf(character)), 0n)
  const bytes = Buffer.from(value.toString(16).padStart(20, '0'), 'hex')
  const part = bytes.subarray(0, BYTES_A_LINE)
  if (!checksum(index, part).equals(bytes.subarray(BYTES_A_LINE))) throw wrong
  return part
}

function checksum(index: number, part: Buffer): Buffer {
  return createHash('sha256')
    .update(`marrow.key-sheet.v1\n${index + 1}\n`)
    .update(part)
    .digest()
    .subarray(0, 2)
}
