// Every address that names a thing, where there is no such thing or it is not to be seen: the page still says what it is and what to do.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FourScreens, openFourScreens } from '../kit/four-screens.ts'

let screens: FourScreens

beforeAll(async () => {
  screens = await openFourScreens()
})

afterAll(() => screens?.close())

/** The paths of the pages that take a parameter, as the route table has them. */
const paths = [...readFileSync('web/routes.ts', 'utf8').matchAll(/route\('(\/[^']*:[^']*)'/g)].map(
  match => match[1] ?? '',
)

const addressOf = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name) => values[name] ?? `no value for ${name}`)

const unknown = {
  batchId: 'B26-9999',
  run: '1',
  caseId: 'C26-9999',
  kind: 'batch',
  id: 'B26-9999',
  check: 'Q9',
  equipmentId: 'E-9999',
}

/** What is read there: the name of the page, and the sentence about what is missing. */
const readAt = async (page: Page, address: string): Promise<[string, string[], string]> => {
  await page.goto(`${screens.url}${address}`)
  const notice = page.getByRole('alert')
  await notice.waitFor()
  return [address, await page.locator('h1').allInnerTexts(), ((await notice.locator('b').textContent()) ?? '').trim()]
}

describe('an address of what does not exist', () => {
  it('names the page, says that there is no such thing, and leads back to the first page', async () => {
    await screens.withPage(
      'supervisor',
      async page => {
        const read: [string, string[], string][] = []
        for (const path of paths) read.push(await readAt(page, addressOf(path, unknown)))
        const noBatch = 'There is no batch B26-9999. Check the code, or scan it again.'
        expect(read).toEqual([
          ['/batches/B26-9999/runs/1', ['Batch B26-9999'], noBatch],
          ['/batches/B26-9999/runs/1/checks/Q9', ['Second check for a colleague'], noBatch],
          ['/batches/B26-9999', ['Batch B26-9999'], noBatch],
          ['/cases/C26-9999', ['Case C26-9999'], 'There is no case C26-9999. Check the code, or scan it again.'],
          ['/trace/batch/B26-9999', ['Trace'], noBatch],
          ['/release/B26-9999', ['Release B26-9999'], noBatch],
          ['/equipment/E-9999/logbook', ['Logbook'], 'There is no equipment E-9999. Check the code, or scan it again.'],
        ])
        expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0)
        await page.getByRole('link', { name: 'To the first page' }).click()
        await page.waitForURL('**/batches')
      },
      { width: 390 },
    )
  })

  it('of a batch that exists, but not the operation, does so too', async () => {
    await screens.withPage('laia', async page => {
      const { batch } = screens.cases.growing
      expect((await readAt(page, `/batches/${batch}/runs/99`)).slice(1)).toEqual([
        [`Batch ${batch}`],
        `There is no operation ${batch}/99. Check the code, or scan it again.`,
      ])
    })
  })
})

describe('an address of what may not be seen', () => {
  it('tells a surgeon no more of a case of another than of one that does not exist', async () => {
    const { batch, caseId } = screens.cases.growing
    await screens.withPage(
      'surgeon3',
      async page => {
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
      },
      { width: 390 },
    )
  })
})
