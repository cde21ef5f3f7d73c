// Makes the data of the simulated laboratory at its first start: aside, so that a broken attempt is never taken for a laboratory.
import { readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_FILE, FILES_FOLDER } from '../../db/backup.ts'
import { markDemonstration } from '../../db/demonstration.ts'
import type { Keys } from '../../db/keys.ts'
import { openStore } from '../../db/open.ts'
import { RUNNING_FILE } from '../../db/running.ts'
import { settableClock } from '../commands/clock.ts'
import { type Config, ConfigError } from '../config.ts'
import { openMarrow } from '../open-marrow.ts'
import { buildDemo, demoStart } from './build-demo.ts'

/** The same seed and the same end give the same laboratory. */
const SEED = 'marrow'

/** Inside the data folder, which may be all of a disk that was given to Marrow. */
const ASIDE = 'being-made'

/** Builds the laboratory up to `now` in a data folder that has none; the caller holds the folder. */
export const makeDemo = async (config: Config, keys: Keys, now: string): Promise<void> => {
  const { dataFolder, zone } = config
  makeWay(dataFolder)
  const aside = join(dataFolder, ASIDE)
  const store = openStore(join(aside, DATABASE_FILE))
  // Nothing is answered to anybody yet: what a power cut takes is made again.
  store.raw.pragma('synchronous = OFF')
  markDemonstration(store)
  const clock = settableClock(demoStart(zone, now))
  const marrow = openMarrow({ config: { ...config, dataFolder: aside }, store, keys, clock })
  const { executor, files, passwords } = marrow
  // A story that a rule stops is no reason to show no laboratory at all.
  const report = (error: unknown, story: string) => process.stderr.write(`demo, ${story}: ${String(error)}\n`)
  await buildDemo({ executor, files, hash: passwords.hash, clock, zone, seed: SEED, now, report })
  store.raw.pragma('synchronous = FULL')
  store.raw.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  // The database last: without it the folder is no laboratory.
  for (const name of [FILES_FOLDER, DATABASE_FILE]) renameSync(join(aside, name), join(dataFolder, name))
  rmdirSync(aside)
}

/** Takes away what a broken attempt has left; a folder that holds anything else is not ours to touch. */
const makeWay = (folder: string): void => {
  const found = readdirSync(folder).filter(name => name !== RUNNING_FILE)
  const ours = found.includes(ASIDE) ? [ASIDE, FILES_FOLDER] : []
  if (found.some(name => !ours.includes(name))) {
    throw new ConfigError(`${folder} holds other files. Set MARROW_DATA to an empty folder for the demonstration.`)
  }
  // The mark of a broken attempt goes last.
  for (const name of ours.reverse()) rmSync(join(folder, name), { recursive: true, force: true })
}
