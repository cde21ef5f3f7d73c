// Run before the tests: finds a Chromium or Chrome, or installs one, or stops with one sentence that says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'

const playwright = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url))

/** Each way to get a browser, the one that changes least on the machine first; none is tried when the one before did. */
const ways = [
  { applies: true, program: process.execPath, args: [playwright, 'install', 'chromium'] },
  { applies: isRootOnDebian(), program: 'apt-get', args: ['update', '-q'] },
  // Where a distribution has no package of the shell alone, the whole browser does as well.
  ...['chromium-headless-shell', 'chromium'].map(name => ({
    applies: isRootOnDebian(),
    program: 'apt-get',
    args: ['install', '-y', '-q', '--no-install-recommends', name],
  })),
]

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

// A browser that was named and is not there is a mistake to be told, not to be mended by installing another one.
const isNamed = Boolean(process.env.MARROW_CHROMIUM)

for (const { applies, program, args } of isNamed ? [] : ways) {
  if (findChromium()) break
  if (!applies) continue
  console.log(`No Chromium or Chrome found: ${program} ${args.join(' ')}`)
  // stdin is closed: nothing may wait for an answer that nobody gives.
  spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 })
}

const found = findChromium()
if (found) console.log(`Browser tests run in ${found}`)
else {
  const where = isNamed
    ? `MARROW_CHROMIUM names ${process.env.MARROW_CHROMIUM}, which is not there`
    : 'None could be installed'
  console.error(
    `The browser tests need Chromium or Chrome. ${where}: install one (Debian: apt-get install chromium), or name it in MARROW_CHROMIUM.`,
  )
  process.exit(1)
}
