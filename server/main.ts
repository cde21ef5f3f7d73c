// The process: configuration, database, keys; then it listens, and closes cleanly when it is told to stop.
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { loadKeys } from '../db/keys.ts'
import { refuseLostDatabase } from '../db/lost-database.ts'
import { openStore } from '../db/open.ts'
import { holdData } from '../db/running.ts'
import { isStorageFault, StoreError } from '../db/store-error.ts'
import { buildApp } from './build-app.ts'
import { systemClock } from './commands/clock.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { refuseOtherKind } from './demo/other-kind.ts'
import { demoPassword, demoPin } from './demo/people.ts'

/** This program is one file of dist/server; wherever it is started from, the rest lies beside it. */
const built = resolve(import.meta.dirname, '..')

/** How long what is under way may take to end: whoever sends a request without an end must not keep Marrow from starting anew. */
const GRACE_MS = 5000

const start = async (): Promise<void> => {
  const config = readConfig(process.env, process.argv.slice(2), process.cwd(), built)
  const hold = holdData(config.dataFolder)
  // A demonstration looks by itself at what a broken attempt has left.
  if (!config.demo) refuseLostDatabase(config.dataFolder)
  const path = join(config.dataFolder, 'marrow.sqlite')
  const hasData = existsSync(path)
  // Where there are data, their keys must be there too: a mistyped folder must not get keys of its own.
  const keys = loadKeys(config.keysFolder, { create: !hasData })
  if (config.demo && !hasData) {
    // Needed once; no other start has to load it.
    const { makeDemo } = await import('./demo/make-demo.ts')
    await makeDemo(config, keys, new Date().toISOString())
  }
  const store = openStore(path)
  refuseOtherKind(store, config)
  const demoSecrets = config.demo ? { password: demoPassword, pin: demoPin } : null
  const app = await buildApp({ config, store, keys, clock: systemClock, demoSecrets })

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
    await app.close()
    store.close()
    hold.release()
    process.exit(0)
  }
  // Before it says that it listens: whoever reads that may stop it at once.
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  await app.listen({ host: config.host, port: config.port })
  // It listens on a port, not on a pipe.
  announce(config, (app.server.address() as AddressInfo).port)
  if (keys.isNew) tellOfKeys(config)
}

const announce = ({ host }: Config, port: number): void => {
  const shown = host.includes(':') ? `[${host}]` : host
  process.stdout.write(`Marrow listening on http://${shown}:${port}\n`)
}

/** The sheet itself is for paper: a terminal's output may be kept by others. */
const tellOfKeys = ({ keysFolder, demo }: Config): void => {
  if (demo) return
  process.stdout.write(
    `The key of these data was made in ${join(keysFolder, 'master.key')}. Print that sheet twice and lock both away: a lost key is lost traceability.\n`,
  )
}

/** The sentence for a start that failed for a reason that a person can mend, else the fault as it is. */
const sentenceOf = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message
  const { code, address, port, stack } = error as NodeJS.ErrnoException & { address?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} of ${address} is in use. Set MARROW_PORT to another.`
  if (code === 'EACCES' || code === 'EPERM') return `This is not permitted: ${String((error as Error).message)}.`
  if (isStorageFault(error)) {
    return `The data or the key cannot be written or read (${(error as Error).message}). Make room or mend the disk, then start again.`
  }
  return `Marrow could not start.\n${stack}`
}

start().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
})
