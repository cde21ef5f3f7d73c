// Builds the interface into a folder of the tests and serves it with the content policy of the real server.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { preview } from 'vite'

const root = resolve(import.meta.dirname, '../..')

export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string
  folder: string
  close(): Promise<void>
}

/** Builds as `npm run build` does; the mode `gallery` takes the gallery of parts in. Answers the folder. */
export function buildWeb(mode: 'production' | 'gallery'): string {
  const folder = resolve(root, 'test/.out', `web-${mode}`)
  const vite = resolve(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--mode', mode, '--outDir', folder, '--emptyOutDir'], {
    cwd: root,
    // The tests' own NODE_ENV would make a development build.
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`The interface could not be built:\n${built.stdout}${built.stderr}`)
  return folder
}

/** Serves a built folder on a free port; unknown addresses get the page, as from the real server. */
export async function serveWeb(folder: string): Promise<Served> {
  const server = await preview({
    root: resolve(root, 'web'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: {
      host: '127.0.0.1',
      port: 0,
      headers: { 'content-security-policy': "default-src 'self'; img-src 'self' data: blob:; object-src 'none'" },
    },
  })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}`, folder, close: () => server.close() }
}
