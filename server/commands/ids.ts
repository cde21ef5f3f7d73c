// Time-ordered ids (UUID version 7, RFC 9562): they insert faster than random ones, and sort by when they were made.
import { randomBytes } from 'node:crypto'

/** Random bytes are asked for so many ids at once: each asking costs more than making an id. */
const IDS_PER_FILL = 256
const RANDOM_BYTES = 10

/** Makes the ids of one process; `wallMs` is the clock that orders them. */
export const createIds = (wallMs: () => number): (() => string) => {
  let pool: Buffer = Buffer.alloc(0)
  let used = 0
  return () => {
    if (used === pool.length) {
      pool = randomBytes(IDS_PER_FILL * RANDOM_BYTES)
      used = 0
    }
    const random = pool.toString('hex', used, used + RANDOM_BYTES)
    // Variant 10: the first two bits of the fourth group.
    const variant = (0x8 | ((pool[used + 2] ?? 0) & 0x3)).toString(16)
    used += RANDOM_BYTES
    const time = Math.floor(wallMs()).toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(5, 8)}-${random.slice(8)}`
  }
}
