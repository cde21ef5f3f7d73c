// Makes the data of the simulated laboratory at its first start: aside, so that a broken attempt is never taken for a laboratory.
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { markDemonstration } from '../../db/demonstration.ts'
import type { Keys } from '../../db/keys.ts'
import { openStore } from '../../db/open.ts'
import { settableClock } from '../commands/clock.ts'
import { type Config, ConfigError } from '../config.ts'
import { openMarrow } from '../open-marrow.ts'
import { buildDemo, demoStart } from './build-demo.ts'

/** The same seed and the same end give the same laboratory. */
const SEED = 'marrow'

/** Builds the laboratory up to `now` in a data folder that has none. */
export const makeDemo = async (config: Config, keys: Keys, now: string): Promise<void> => {
  const { dataFolder, zone } = config
  if (existsSync(dataFolder)) makeWay(dataFolder)
  const aside = `${dataFolder}.part`
  rmSync(aside, { recursive: true, force: true })
  const store = openStore(join(aside, 'marrow.sqlite'))
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
  renameSync(aside, dataFolder)
}

/** An empty folder is taken away; one that holds anything is not ours to touch. */
const makeWay = (folder: string): void => {
  if (readdirSync(folder).length > 0) {
    throw new ConfigError(`${folder} holds other files. Set MARROW_DATA to an empty folder for the demonstration.`)
  }
  rmdirSync(folder)
}
