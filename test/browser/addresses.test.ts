// Every address that names a thing, where there is no such thing or it is not to be seen: the page still says what it is and what to do.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Called, demoPassword } from '../../server/demo/people.ts'
import { openBrowser } from '../kit/browser.ts'
import { type FourCases, openFourCases } from '../kit/four-cases.ts'
import { buildWeb } from '../kit/web-build.ts'

let cases: FourCases
let browser: Browser
let url: string

beforeAll(async () => {
  cases = await openFourCases({ config: { webFolder: resolve(buildWeb('production')) } })
  url = await cases.lab.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await cases?.lab.remove()
})

/** The paths of the pages that take a parameter, as the route table has them. */
const paths = [...readFileSync('web/routes.ts', 'utf8').matchAll(/route\('(\/[^']*:[^']*)'/g)].map(
  match => match[1] ?? '',
)

const addressOf = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name) => values[name] ?? `no value for ${name}`)

const unknown = { batchId: 'B26-9999', run: '1', caseId: 'C26-9999', kind: 'batch', id: 'B26-9999' }

const withPage = async (who: Called, width: number, test: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en' })
  try {
    await context.request.post(`${url}/api/session`, { data: { person: cases.lab.staff[who], password: demoPassword } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await test(page)
  } finally {
    await context.close()
  }
}

/** What is read there: the name of the page, and the sentence about what is missing. */
const readAt = async (page: Page, address: string): Promise<[string, string[], string]> => {
  await page.goto(`${url}${address}`)
  const notice = page.getByRole('alert')
  await notice.waitFor()
  return [address, await page.locator('h1').allInnerTexts(), ((await notice.locator('b').textContent()) ?? '').trim()]
}

describe('an address of what does not exist', () => {
  it('names the page, says that there is no such thing, and leads back to the first page', async () => {
    await withPage('supervisor', 390, async page => {
      const read: [string, string[], string][] = []
      for (const path of paths) read.push(await readAt(page, addressOf(path, unknown)))
      const noBatch = 'There is no batch B26-9999. Check the code, or scan it again.'
      expect(read).toEqual([
        ['/batches/B26-9999/runs/1', ['Batch B26-9999'], noBatch],
        ['/batches/B26-9999', ['Batch B26-9999'], noBatch],
        ['/cases/C26-9999', ['Case C26-9999'], 'There is no case C26-9999. Check the code, or scan it again.'],
        ['/trace/batch/B26-9999', ['Trace'], noBatch],
        ['/release/B26-9999', ['Release B26-9999'], noBatch],
      ])
      expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0)
      await page.getByRole('link', { name: 'To the first page' }).click()
      await page.waitForURL('**/batches')
    })
  })

  it('of a batch that exists, but not the operation, does so too', async () => {
    await withPage('laia', 1280, async page => {
      const { batch } = cases.growing
      expect((await readAt(page, `/batches/${batch}/runs/99`)).slice(1)).toEqual([
        [`Batch ${batch}`],
        `There is no operation ${batch}/99. Check the code, or scan it again.`,
      ])
    })
  })
})

describe('an address of what may not be seen', () => {
  it('tells a surgeon no more of a case of another than of one that does not exist', async () => {
    const { batch, caseId } = cases.growing
    await withPage('surgeon3', 390, async page => {
      expect((await readAt(page, `/cases/${caseId}`)).slice(1)).toEqual([
        [`Case ${caseId}`],
        `There is no case ${caseId}. Check the code, or scan it again.`,
      ])
      for (const path of paths) {
        const address = addressOf(path, { batchId: batch, run: '1', caseId, kind: 'batch', id: batch })
        const [, headings, sentence] = await readAt(page, address)
        expect([address, headings.length, /^(There is no|This is open to: ).+\. .+\.$/.test(sentence)]).toEqual([
          address,
          1,
          true,
        ])
        await page.getByRole('link', { name: 'To the first page' }).waitFor()
      }
    })
  })
})
