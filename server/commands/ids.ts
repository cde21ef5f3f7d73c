// Time-ordered ids (UUID version 7, RFC 9562): they insert faster than random ones, and sort by when they were made.
import { randomBytes } from 'node:crypto'

/** Makes the ids of one process; `wallMs` is the clock that orders them. */
export const createIds = (wallMs: () => number): (() => string) => {
  return () => {
    const bytes = randomBytes(16)
    bytes.writeUIntBE(wallMs(), 0, 6)
    bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}
