// The script that the first page sends, compressed, against the Svelte runtime alone: a page that only mounts one component.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { openBrowser } from '../../kit/browser.ts'
import type { Row } from '../row.ts'

const root = resolve(import.meta.dirname, '../..')

const kilobytes = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length / 1000

/** Every script that the browser asks for until the sign-in page stands and nothing more is under way. */
const firstScripts = async (browser: Browser, base: string): Promise<number> => {
  const page = await browser.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', response => {
    if (/\.js$/.test(new URL(response.url()).pathname)) sizes.push(response.body().then(kilobytes))
  })
  await page.goto(base, { waitUntil: 'networkidle' })
  await page.locator('main h1').waitFor()
  const all = await Promise.all(sizes)
  await page.close()
  return all.reduce((sum, size) => sum + size, 0)
}

const NOTHING = `<script lang="ts">
let count = $state(0)
</script>
<button onclick={() => count++}>{count}</button>
`

/** Built as the interface is built. Under the root, so that svelte is found. */
const runtimeAlone = async (): Promise<number> => {
  const folder = mkdtempSync(join(root, 'test/.out/svelte-'))
  writeFileSync(join(folder, 'App.svelte'), NOTHING)
  writeFileSync(
    join(folder, 'main.ts'),
    "import { mount } from 'svelte'\nimport App from './App.svelte'\nmount(App, { target: document.body })\n",
  )
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.ts"></script>')
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [svelte({ configFile: false })],
    build: { write: false, target: 'es2022' },
  })
  rmSync(folder, { recursive: true })
  const chunks = [built].flat().flatMap(result => ('output' in result ? result.output : []))
  return chunks.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? kilobytes(chunk.code) : 0), 0)
}

const exactly = (value: number) => ({ median: value, low: value, high: value })

export const firstScript: Row = {
  name: 'first-script',
  async measure(workshop) {
    const marrow = await workshop.marrow(await workshop.demo())
    const browser = await openBrowser()
    const ours = await firstScripts(browser, marrow.base).finally(() => browser.close())
    await marrow.end('SIGTERM')
    const what = 'first page: script sent, gzip'
    return [
      {
        what,
        unit: 'kB',
        ours: exactly(ours),
        floor: exactly(await runtimeAlone()),
        goal: { kind: 'most', value: 80 },
      },
    ]
  },
}
