// Passwords and PINs: hashed and compared by argon2id in other threads, in the same time for a person who does not exist.
//
// Argon2's secret is a key that lies outside the data: six digits are guessed in minutes by whoever has their hash, but nothing can be
// tried on the hashes of a stolen database alone.
import { hash, verify } from '@node-rs/argon2'

/** Argon2id's cost; the default is the one OWASP asks for (19 MiB, two passes, one lane). */
export interface HashCost {
  memoryKib: number
  passes: number
}

export const defaultCost: HashCost = { memoryKib: 19_456, passes: 2 }

export interface Passwords {
  hash(secret: string): Promise<string>
  /** Whether the secret has this hash; for a missing hash false, after the same work. */
  matches(stored: string | undefined, secret: string): Promise<boolean>
}

/** `key`: the laboratory's, for credentials. `cost`: lower in tests, which sign in hundreds of times. */
export const createPasswords = (key: Buffer, cost: HashCost = defaultCost): Passwords => {
  const options = { memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: 1, secret: key }
  const hashOf = (secret: string) => hash(secret.normalize('NFC'), options)
  // Made at the first need: a start should not wait for it.
  let nobodys: Promise<string> | undefined
  return {
    hash: hashOf,
    async matches(stored, secret) {
      nobodys ??= hashOf('nobody has this password')
      const right = await verify(stored ?? (await nobodys), secret.normalize('NFC'), { secret: key })
      return stored !== undefined && right
    },
  }
}
