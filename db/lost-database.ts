// A folder with a laboratory's files and without its database is a loss to be told, never the beginning of a new laboratory.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_FILE, FILES_FOLDER } from './backup.ts'
import { StoreError } from './store-error.ts'

/** Throws StoreError where `folder` holds recorded files, but no database or an empty one: the first visitor would become its administrator. */
export function refuseLostDatabase(folder: string): void {
  const size = statSync(join(folder, DATABASE_FILE), { throwIfNoEntry: false })?.size
  if (size || !holdsFiles(join(folder, FILES_FOLDER))) return
  throw new StoreError(
    `${folder} holds the files of a laboratory, but ${DATABASE_FILE} is ${size === 0 ? 'empty' : 'not there'}. Restore a backup (npm run restore), or set MARROW_DATA to an empty folder to begin a new laboratory.`,
  )
}

const holdsFiles = (folder: string): boolean =>
  (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false) &&
  readdirSync(folder, { recursive: true, withFileTypes: true }).some(entry => entry.isFile())
