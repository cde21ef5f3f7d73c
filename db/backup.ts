// Copies the database and its files while Marrow runs, and puts a copy back.
//
// A backup is a folder:
//
//     marrow.sqlite   the database as of one moment, without a -wal file
//     files/          the sealed files that this database has recorded
//     anchor.txt      the journal's head then, as SEQ:HASH, for `npm run verify -- FILE --anchor SEQ:HASH`
//     SHA256SUMS      the SHA-256 of each of these, as sha256sum writes and checks them; written last
//
// The keys are not in it: without them nobody reads a name in a stolen copy, and without them nobody reads a name in a
// restored one either. A backup is verified before it is called one, and again before it is restored.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { filePath } from './files.ts'
import type { Store } from './open.ts'
import { StoreError } from './store-error.ts'
import { syncFolder } from './sync-folder.ts'
import { type Anchor, parseAnchor, verifyJournal } from './verify.ts'

export const DATABASE_FILE = 'marrow.sqlite'
export const FILES_FOLDER = 'files'

const ANCHOR = 'anchor.txt'
const SUMS = 'SHA256SUMS'

export interface BackupReport {
  entries: number
  head: Anchor
  files: number
  /** Recorded files that were not there to be copied. One lost photo must not stop every backup after it: tell a person. */
  missing: string[]
}

/**
 * Backs the store up into `targetDir`, which must be empty or absent. Commands go on meanwhile; the copy is of one moment.
 * The copy is verified on this thread: for a large journal call it from a worker or another process. Throws StoreError
 * when the target is not empty or the journal is not right.
 */
export async function backup(
  store: Pick<Store, 'path'>,
  filesFolder: string,
  targetDir: string,
): Promise<BackupReport> {
  // Before the folder is made: what cannot be backed up leaves none behind.
  if (!existsSync(store.path)) {
    throw new StoreError(`There is no database ${store.path} to back up. MARROW_DATA names the folder that holds it.`)
  }
  await prepareTarget(targetDir)
  const database = join(targetDir, DATABASE_FILE)
  await copyDatabase(store.path, database)
  const head = verified(database, [])
  const [names, missing] = recordedFiles(database, filesFolder)
  await copyAll(filesFolder, join(targetDir, FILES_FOLDER), names)
  await writeFile(join(targetDir, ANCHOR), `${head.seq}:${head.hash}\n`)

  const paths = [DATABASE_FILE, ANCHOR, ...names.map(name => `${FILES_FOLDER}/${name}`)]
  let sums = ''
  for (const path of paths) sums += `${await sumAndSync(join(targetDir, path))}  ${path}\n`
  await writeFile(join(targetDir, SUMS), sums, { flush: true })
  await syncFolder(targetDir)
  return { entries: head.seq, head, files: names.length, missing }
}

/**
 * Puts the backup in `from` into `to`, which must be empty or absent, after checking every sum and the journal against its
 * anchor; the database comes last, so that a restore that broke off is not taken for a whole one. Throws StoreError, and
 * leaves `to` alone, when the backup is not right.
 */
export async function restore(from: string, to: string): Promise<BackupReport> {
  const sums = await readSums(from)
  for (const [path, sum] of sums) {
    if ((await sumOf(join(from, path)).catch(() => null)) !== sum) {
      throw new StoreError(`The backup is not right: ${path} is missing or was altered.`)
    }
  }
  const anchor = parseAnchor(await readFile(join(from, ANCHOR), 'utf8'))
  const database = join(from, DATABASE_FILE)
  if (!anchor) throw new StoreError(`The backup is not right: ${ANCHOR} holds no SEQ:HASH.`)
  const head = verified(database, [anchor])
  const [names, missing] = recordedFiles(database, join(from, FILES_FOLDER))

  await prepareTarget(to)
  await copyAll(join(from, FILES_FOLDER), join(to, FILES_FOLDER), names)
  for (const name of names) await assertCopied(join(to, FILES_FOLDER, name), sums.get(`${FILES_FOLDER}/${name}`))
  const part = join(to, `${DATABASE_FILE}.part`)
  await copyFile(database, part)
  await assertCopied(part, sums.get(DATABASE_FILE))
  await rename(part, join(to, DATABASE_FILE))
  await syncFolder(to)
  return { entries: head.seq, head, files: names.length, missing }
}

async function prepareTarget(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) {
    throw new StoreError(`${folder} is not empty, and nothing in it is overwritten. Give an empty or a new folder.`)
  }
}

async function copyDatabase(source: string, target: string): Promise<void> {
  const raw = new Database(source, { readonly: true, timeout: 5000 })
  try {
    // Inside a read transaction the source stays as it is; without one the copy would begin anew at each commit.
    raw.exec('BEGIN')
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
    await raw.backup(target)
  } finally {
    raw.close()
  }
  // WAL would want to write beside the copy whenever it is read; a backup may lie where nothing can be written.
  const copy = new Database(target)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

function verified(database: string, anchors: Anchor[]): Anchor {
  const verdict = verifyJournal(database, { anchors })
  if (!verdict.ok) throw new StoreError(`The journal is not right at entry ${verdict.seq}. ${verdict.fault}`)
  return verdict.head
}

/** The sealed files that a database has recorded, as paths inside `filesFolder`: those that are there and those missing. */
function recordedFiles(database: string, filesFolder: string): [there: string[], missing: string[]] {
  const raw = new Database(database, { readonly: true })
  try {
    const names = raw.prepare<[], string>('SELECT hash FROM files ORDER BY hash').pluck().all().map(filePath)
    const isThere = (name: string) => existsSync(join(filesFolder, name))
    return [names.filter(isThere), names.filter(name => !isThere(name))]
  } finally {
    raw.close()
  }
}

async function copyAll(from: string, to: string, names: string[]): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of names) {
    await mkdir(dirname(join(to, name)), { recursive: true, mode: 0o700 })
    await copyFile(join(from, name), join(to, name))
  }
  for (const folder of new Set(names.map(name => dirname(join(to, name))))) await syncFolder(folder)
  await syncFolder(to)
}

async function readSums(from: string): Promise<Map<string, string>> {
  const text = await readFile(join(from, SUMS), 'utf8').catch(() => {
    throw new StoreError(`${from} is not a whole backup: it has no ${SUMS}.`)
  })
  const sums = new Map<string, string>()
  for (const line of text.split('\n').filter(each => each !== '')) {
    const match = /^([0-9a-f]{64}) {2}(marrow\.sqlite|anchor\.txt|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/.exec(line)
    if (!match?.[1] || !match[2])
      throw new StoreError(`The backup is not right: ${SUMS} has a line that is not its own.`)
    sums.set(match[2], match[1])
  }
  if (!sums.has(DATABASE_FILE) || !sums.has(ANCHOR)) throw new StoreError(`${from} is not a whole backup.`)
  return sums
}

async function assertCopied(path: string, sum: string | undefined): Promise<void> {
  if ((await sumAndSync(path)) !== sum) throw new StoreError(`${path} was not written as it was read. Check the disk.`)
}

async function sumAndSync(path: string): Promise<string> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  return sumOf(path)
}

async function sumOf(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of createReadStream(path)) digest.update(chunk)
  return digest.digest('hex')
}
