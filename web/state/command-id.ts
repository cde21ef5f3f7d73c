// Ids of commands: UUID version 7 (RFC 9562), so that they sort by the time at which they were made and index fast.

export interface IdSource {
  /** Milliseconds since 1970. */
  now(): number
  /** So many random bytes. */
  random(length: number): Uint8Array
}

const platform: IdSource = {
  now: () => Date.now(),
  random: length => crypto.getRandomValues(new Uint8Array(length)),
}

/**
 * Makes a function that gives a new id at each call, each greater than the one before: within one millisecond, and when the
 * clock steps back, the 12 bits after the time count up; when they are used up, the time is borrowed from the future.
 */
export function createCommandIds(source: IdSource = platform): () => string {
  let time = 0
  let count = 0
  return () => {
    const now = source.now()
    if (now > time) {
      time = now
      // A start in the lower half leaves room to count, and keeps ids of two tablets apart.
      count = ((source.random(1)[0] ?? 0) << 3) & 0x7ff
    } else if (count < 0xfff) {
      count += 1
    } else {
      time += 1
      count = 0
    }
    return format(time, count, source.random(8))
  }
}

function format(time: number, count: number, tail: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const stamp = hex(time, 12)
  const [first = 0, ...rest] = tail
  const variant = hex(0x80 | (first & 0x3f), 2)
  const random = rest.map(byte => hex(byte, 2)).join('')
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hex(count, 3)}-${variant}${random.slice(0, 2)}-${random.slice(2)}`
}
