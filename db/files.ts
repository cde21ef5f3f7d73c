// Photos, consents, logger files and reports, each stored once, sealed, under the SHA-256 of its content.
//
// The content with hash h lies in {folder}/{first two digits of h}/{h}, sealed (seal.ts) for the place
// "marrow.file.v1\n{h}". The journal holds the hash; the table says which contents belong to the record, and their original
// names, sealed for the place "marrow.file-name.v1\n{h}\n{number}" under the key of the identities.
//
// Saving and recording are two acts: `save` writes to the disk and may take its time, before the command; `record` belongs
// to the command's transaction. What was saved and never recorded is no part of the record and of no backup.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bindKeys, type Keys } from './keys.ts'
import type { Store } from './open.ts'
import { seal, unseal } from './seal.ts'
import { syncFolder } from './sync-folder.ts'

export interface SavedFile {
  /** SHA-256 of the content, in hex. */
  hash: string
  sizeBytes: number
}

export interface RecordedFile extends SavedFile {
  /** The name it had where it came from, if any. */
  name?: string
  at: string
}

export interface Files {
  /** Seals the content and puts it on the disk, synced. The same content again is the same file. */
  save(content: Buffer): Promise<SavedFile>
  /** Makes a saved file part of the record, in the caller's transaction; again with another name adds the name. */
  record(file: RecordedFile): void
  /** The content; null when there is none. Throws when it was altered. */
  read(hash: string): Promise<Buffer | null>
  /** The original names it arrived under, the first first. A name may hold a person's name: show it as personal data. */
  names(hash: string): string[]
  /** Whether it is part of the record. */
  has(hash: string): boolean
}

/** Where, inside the folder of files, the content with this hash lies. */
export function filePath(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('files: not a SHA-256 in hex')
  return `${hash.slice(0, 2)}/${hash}`
}

export function openFiles(store: Store, folder: string, keys: Keys): Files {
  bindKeys(store, keys)
  const { raw } = store
  const insert = raw.prepare('INSERT INTO files (hash, size_bytes, at) VALUES (?, ?, ?)')
  const insertName = raw.prepare('INSERT INTO file_names (hash, number, sealed, at) VALUES (?, ?, ?, ?)')
  const known = raw.prepare<[string], number>('SELECT 1 FROM files WHERE hash = ?').pluck()
  const sealedNames = raw
    .prepare<[string], Buffer>('SELECT sealed FROM file_names WHERE hash = ? ORDER BY number')
    .pluck()

  const has = (hash: string) => known.get(hash) !== undefined
  const names = (hash: string) =>
    sealedNames.all(hash).map((sealed, index) => {
      const name = unseal(keys.identities, namePlace(hash, index + 1), sealed)
      if (!name) throw new Error(`file ${hash}: its name was altered`)
      return name.toString()
    })
  const read = async (hash: string) => {
    const sealed = await readFile(join(folder, filePath(hash))).catch(nullWhereMissing)
    if (!sealed) return null
    const content = unseal(keys.files, filePlace(hash), sealed)
    if (!content) throw new Error(`file ${hash}: its content was altered`)
    return content
  }

  return {
    async save(content) {
      const hash = createHash('sha256').update(content).digest('hex')
      // A damaged file of the same content is written anew: the content at hand is the right one.
      const isThere = (await read(hash).catch(() => null)) !== null
      if (!isThere) await writeSynced(join(folder, filePath(hash)), seal(keys.files, filePlace(hash), content))
      return { hash, sizeBytes: content.length }
    },
    record: raw.transaction(({ hash, sizeBytes, name, at }: RecordedFile) => {
      if (!has(hash)) insert.run(hash, sizeBytes, at)
      if (name === undefined) return
      const before = names(hash)
      if (before.includes(name)) return
      const number = before.length + 1
      insertName.run(hash, number, seal(keys.identities, namePlace(hash, number), Buffer.from(name)), at)
    }),
    read,
    names,
    has,
  }
}

const filePlace = (hash: string) => `marrow.file.v1\n${hash}`
const namePlace = (hash: string, number: number) => `marrow.file-name.v1\n${hash}\n${number}`

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function writeSynced(path: string, content: Buffer): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = `${path}.${randomUUID()}.part`
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}
