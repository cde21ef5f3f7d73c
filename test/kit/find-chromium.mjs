// Finds a Chromium or Chrome on this machine; plain JavaScript, so that it also runs before anything is compiled.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

// The shell without windows first: the same engine, and a third less work for the processor than a whole browser that shows nothing.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

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
  const folders = (process.env.PATH ?? '').split(delimiter)
  const inPath = names.flatMap(name => folders.map(folder => join(folder, name)))
  return (
    [...inPath, '/usr/bin/chromium', ...usual, chromium.executablePath()].find(path => path && existsSync(path)) ?? null
  )
}
