// The keys that lie outside the data: one random master key in a file, and the keys derived from it for each use.
//
// The master key is the file master.key in MARROW_KEYS, written as a key sheet (key-sheet.ts). From it HKDF-SHA-256
// derives 32 bytes a use, without salt, with info "marrow.v1/" and the name of the use. The key id, printed on sheets and
// kept with the data, is the first 5 bytes of the one named "id" in base32. A lost master key is lost traceability:
// names cannot be read again.
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { base32, masterFromSheet, sheetLines } from './key-sheet.ts'
import type { Store } from './open.ts'
import { StoreError } from './store-error.ts'
import { syncFolderNow } from './sync-folder.ts'

export interface Keys {
  /** Names the master key without telling it, as `7ZQK-3F0M`. */
  id: string
  /** Seals personal data and file names. */
  identities: Buffer
  /** Makes the tokens of the blind index and the keyed hashes in the journal. */
  blindIndex: Buffer
  /** Makes the digests of commands' inputs, which may hold personal data. */
  receipts: Buffer
  /** Seals files. */
  files: Buffer
  /** Goes into the hash of every password and PIN, so that a stolen database is nothing to guess at. */
  credentials: Buffer
  /** Proves that data and keys belong together. */
  check: Buffer
  /** What to print and lock away: it IS the key. */
  sheet: KeySheet
  /** Whether this call made the key, so that the sheet has to be printed now. */
  isNew: boolean
}

export interface KeySheet {
  keyId: string
  /** Four lines of four groups of four characters, each with its number and checksum. */
  lines: string[]
}

const FILE = 'master.key'

/**
 * The keys in `folder`, made there (folder 0700, file 0600) where there are none and `create` is not false. A program
 * that finds data already there passes `create: false`: a mistyped folder must not get a key of its own. Throws
 * StoreError when the key is missing, misread or readable by everybody.
 */
export function loadKeys(folder: string, options: { create?: boolean } = {}): Keys {
  const path = join(folder, FILE)
  if (existsSync(path)) {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o004) !== 0) {
      throw new StoreError(
        `Everybody on this machine can read ${path}. Take that right away (chmod 600) and start again.`,
      )
    }
    return derive(masterInFile(path), false)
  }
  if (options.create === false) {
    throw new StoreError(`There is no key in ${folder}. Set MARROW_KEYS to the folder of the keys of these data.`)
  }
  return makeKeys(folder, path)
}

/** The keys of a sheet as a person typed it in. Throws StoreError that names the misread line. */
export function keysFromSheet(text: string): Keys {
  return derive(masterFromSheet(text), false)
}

/**
 * Binds a database to its keys at first use and compares them ever after. Throws StoreError when they do not belong
 * together. Everything that seals calls this when it is opened.
 */
export function bindKeys(store: Store, keys: Keys): void {
  const proof = createHmac('sha256', keys.check).update('marrow.key-check.v1').digest()
  const row = store.raw.prepare('SELECT key_id AS keyId, proof FROM key_check WHERE id = 1').get() as
    | { keyId: string; proof: string }
    | undefined
  if (row) {
    const stored = Buffer.from(row.proof, 'hex')
    if (stored.length === proof.length && timingSafeEqual(stored, proof)) return
    throw new StoreError(`The data belong to the key ${row.keyId}, not to ${keys.id}. Set MARROW_KEYS to their folder.`)
  }
  if (store.raw.prepare('SELECT 1 FROM identities UNION ALL SELECT 1 FROM files').get()) {
    throw new StoreError('The data no longer say which key they belong to. Restore them from a backup.')
  }
  if (store.raw.readonly) return
  store.raw.prepare('INSERT INTO key_check VALUES (1, ?, ?)').run(keys.id, proof.toString('hex'))
}

function makeKeys(folder: string, path: string): Keys {
  const keys = derive(randomBytes(32), true)
  const text = [`# Marrow master key ${keys.id}. Whoever has it can read every name.`, ...keys.sheet.lines, ''].join(
    '\n',
  )
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Whole or not at all, whatever ends this program or fills the disk; and on the disk before use. A link, because of two programs
  // that start at once one makes the key and the other stops.
  const part = `${path}.${process.pid}.part`
  try {
    writeFileSync(part, text, { mode: 0o600, flush: true })
    linkSync(part, path)
  } finally {
    rmSync(part, { force: true })
  }
  syncFolderNow(folder)
  return keys
}

function masterInFile(path: string): Buffer {
  try {
    return masterFromSheet(readFileSync(path, 'utf8'))
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    throw new StoreError(`The key in ${path} cannot be used. ${error.message} Type it again from its printed sheet.`)
  }
}

function derive(master: Buffer, isNew: boolean): Keys {
  const key = (use: string) => Buffer.from(hkdfSync('sha256', master, '', `marrow.v1/${use}`, 32))
  const id = base32(key('id').subarray(0, 5)).replace(/^.{4}/, '$&-')
  return {
    id,
    identities: key('identities'),
    blindIndex: key('blind-index'),
    receipts: key('receipts'),
    files: key('files'),
    credentials: key('credentials'),
    check: key('check'),
    sheet: { keyId: id, lines: sheetLines(master) },
    isNew,
  }
}
