// Seals bytes with AES-256-GCM so that they open only under the same key and in the same place.
//
// A sealed value is one byte 01 (the format), 12 random bytes (the nonce), the ciphertext, 16 bytes (the tag). The place
// is a text that is authenticated and not stored, such as the patient code and version: a sealed value that was moved to
// another row does not open.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals `content` for `place` under a key of 32 bytes. */
export function seal(key: Buffer, place: string, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(place))
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** The content of a sealed value, or null when it was changed, moved, or sealed under another key. */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer | null {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== FORMAT) return null
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const head = decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([head, decipher.final()])
  } catch {
    return null
  }
}
