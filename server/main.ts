// The process: configuration, database, keys; then it listens, and closes cleanly when it is told to stop.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadKeys } from '../db/keys.ts'
import { openStore } from '../db/open.ts'
import { StoreError } from '../db/store-error.ts'
import { buildApp } from './build-app.ts'
import { systemClock } from './commands/clock.ts'
import { type Config, ConfigError, readConfig } from './config.ts'

const start = async (): Promise<void> => {
  const config = readConfig(process.env, process.argv.slice(2), process.cwd())
  const path = join(config.dataFolder, 'marrow.sqlite')
  const hasData = existsSync(path)
  // Where there are data, their keys must be there too: a mistyped folder must not get keys of its own.
  const keys = loadKeys(config.keysFolder, { create: !hasData })
  const store = openStore(path)
  const app = await buildApp({ config, store, keys, clock: systemClock })
  await app.listen({ host: config.host, port: config.port })
  announce(config, app.addresses()[0]?.port ?? config.port)
  if (keys.isNew) tellOfKeys(config, keys.sheet.lines)

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await app.close()
    store.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const announce = ({ host }: Config, port: number): void => {
  const shown = host.includes(':') ? `[${host}]` : host
  process.stdout.write(`Marrow listening on http://${shown}:${port}\n`)
}

/** The sheet is for a person, once: neither in the log nor anywhere else. */
const tellOfKeys = ({ keysFolder, demo }: Config, lines: readonly string[]): void => {
  if (demo) return
  process.stdout.write(
    `\nThe key of these data was made in ${keysFolder}. Print this sheet twice and lock both away: a lost key is lost traceability.\n\n`,
  )
  for (const line of lines) process.stdout.write(`    ${line}\n`)
  process.stdout.write('\n')
}

start().catch((error: unknown) => {
  const isForPerson = error instanceof ConfigError || error instanceof StoreError
  process.stderr.write(
    isForPerson ? `${error.message}\n` : `Marrow could not start.\n${String((error as Error).stack)}\n`,
  )
  process.exit(1)
})
