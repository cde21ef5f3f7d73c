// Finds a Chromium or Chrome on this machine; plain JavaScript, so that it also runs before anything is compiled.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of the browser: MARROW_CHROMIUM where it is set (and then nothing else), one in PATH, one at a usual place, or
 * playwright's own download. Null where there is none.
 * @returns {string | null}
 */
export function findChromium() {
  const wanted = process.env.MARROW_CHROMIUM
  if (wanted) return existsSync(wanted) ? wanted : null
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return (
    [...inPath, '/usr/bin/chromium', ...usual, chromium.executablePath()].find(path => path && existsSync(path)) ?? null
  )
}
