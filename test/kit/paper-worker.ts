// Bundles the thread that draws papers from the sources as they are now, as the build does, into a folder of the tests.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

export interface BuiltWorker {
  /** The bundled file. */
  file: string
  remove(): void
}

/** A folder of its own for each caller: test files run side by side. It lies in the project, where the packages are found. */
export const buildPaperWorker = async (): Promise<BuiltWorker> => {
  const parent = join(root, 'test/.out')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'paper-worker-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { external: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rollupOptions: { input: { 'paper-worker': join(root, 'server/jobs/paper-worker.ts') } },
    },
  })
  return { file: join(folder, 'paper-worker.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
