// A real Chromium for the tests of the interface, and axe to look for what shuts people out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.mjs'

const launchArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  // The shell would move each letter to a whole pixel, as no screen of today does.
  '--font-render-hinting=none',
]

/** Starts the browser of this machine; `npm test` has made sure that there is one. Whoever starts it closes it. `more`: such as a camera. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium or Chrome: run node test/kit/ensure-chromium.mjs')
  return chromium.launch({ executablePath, args: [...launchArguments, ...more] })
}

/** One rule of axe that the page breaks, and where. */
export interface Violation {
  rule: string
  help: string
  /** A selector of each place, with what axe says about it. */
  at: string[]
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
}

/** Everything that axe finds on the page as it stands, all its rules and best practices included; an empty list is a pass. */
export async function axe(page: Page): Promise<Violation[]> {
  // As an expression and not as a script element: the page's content policy forbids scripts that are not its own.
  await page.evaluate(axeSource)
  const result = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })')
  return result.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    at: nodes.map(node => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }))
}
