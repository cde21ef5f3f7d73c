// Bundles the threads from the sources as they are now, as the build does, into a folder of the tests.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const workers = ['paper-worker', 'trace-worker']
const root = resolve(import.meta.dirname, '../..')

export interface BuiltWorkers {
  /** Where the bundled files lie. */
  folder: string
  remove(): void
}

/** A folder of its own for each caller: test files run side by side. It lies in the project, where the packages are found. */
export const buildWorkers = async (): Promise<BuiltWorkers> => {
  const parent = join(root, 'test/.out')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'workers-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { external: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rollupOptions: { input: Object.fromEntries(workers.map(name => [name, join(root, `server/jobs/${name}.ts`)])) },
    },
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
