// Samples, Release, Lab and System in a real browser: the QC analyst, QA, the QP, the lab manager and the administrator at work.
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReleasePage } from '../../server/contract/quality.ts'
import { must } from '../../server/demo/door.ts'
import { type Called, demoPassword } from '../../server/demo/people.ts'
import { correctEntry } from '../../server/domain/batch/commands/correct-entry.ts'
import { holdBatch } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { isKind, latestEntry } from '../../server/domain/batch/entries.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { type AppLaboratory, beginCase, courseUntil, openAppLaboratory } from '../kit/app-laboratory.ts'
import { axe, openBrowser } from '../kit/browser.ts'
import { buildWeb } from '../kit/web-build.ts'

let lab: AppLaboratory
let browser: Browser
let url: string
let batch: string

/** A filled batch whose record was corrected once: what QA and the QP come for. */
const fill = async (): Promise<string> => {
  const begun = await beginCase(lab)
  await courseUntil(lab, begun, 'dispatch')
  const entry = latestEntry(present(lab.door, 'batch', begun.batch), 'medium-change', 'look')
  if (!entry || !isKind(entry, 'measure')) throw new Error('no look at the flasks was recorded')
  const input = {
    batch: begun.batch,
    entry: entry.id,
    values: { ...entry.values, fields: { ...entry.values.fields, confluence: '41' } },
    reason: 'Read from the picture of another flask',
  }
  await must(lab.door, correctEntry, input, { as: lab.staff.laia })
  return begun.batch
}

beforeAll(async () => {
  lab = await openAppLaboratory({ config: { webFolder: resolve(buildWeb('production')) } })
  batch = await fill()
  url = await lab.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await lab?.remove()
})

interface Screen {
  width?: number
  language?: 'en' | 'es'
}

/** A page of one of the staff, signed in; it is closed after the test, which fails where the page has reported an error. */
const withPage = async (
  who: Called,
  test: (page: Page) => Promise<void>,
  { width = 1280, language = 'en' }: Screen = {},
): Promise<void> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language })
  try {
    await context.addInitScript(`localStorage.setItem('marrow.language', '${language}')`)
    const data = { person: lab.staff[who], password: demoPassword }
    await context.request.post(`${url}/api/session`, { data })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    await test(page)
    expect(errors).toEqual([])
  } finally {
    await context.close()
  }
}

const opened = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${url}${path}`)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
}

const released = () => lab.answer<ReleasePage>(`/api/release/${batch}`, 'qa')
const dialog = (page: Page) => page.getByRole('dialog')

describe.each([
  [1280, 'en'],
  [390, 'es'],
] as const)('at %i px in %s', (width, language) => {
  const pages: [Called, string[]][] = [
    ['oscar', ['/samples', '/samples?show=all', `/samples?sample=`]],
    ['qa', ['/release', '/release/']],
    ['labManager', ['lots', 'materials', 'equipment', 'rooms', 'people', 'processes', 'settings'].map(toLab)],
    ['administrator', ['/system', '/system?show=sessions', '/system?show=journal', '/account']],
  ]

  it.each(pages)('every page of %s passes axe and needs no sideways scrolling', async (who, paths) => {
    await withPage(
      who,
      async page => {
        for (const path of paths) {
          await opened(
            page,
            path.replace(/\/release\/$/, `/release/${batch}`).replace(/sample=$/, `sample=${batch}-S01`),
          )
          expect([path, await axe(page)]).toEqual([path, []])
          expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width])
          await page.setViewportSize({ width: 320, height: 900 })
          expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 320])
          await page.setViewportSize({ width, height: 900 })
        }
      },
      { width, language },
    )
  })
})

const toLab = (show: string): string => `/lab?show=${show}`

describe('the analyst', () => {
  it('types one marker after the other, judged before it is sent; what is refused stays in its field', async () => {
    await withPage('oscar', async page => {
      await opened(page, '/samples')
      const markers = page.getByRole('article').filter({ hasText: 'CD73 positive' })
      await markers.getByRole('button', { name: 'Enter', exact: true }).first().click()
      await page.keyboard.type('<93')
      await markers.getByText('Out of specification').waitFor()
      await page.keyboard.press('Control+a')
      await page.keyboard.type('9.8.1')
      await page.keyboard.press('Enter')
      await markers.getByRole('alert').getByText('cannot be read as a number').waitFor()
      expect(await markers.getByLabel('Result').inputValue()).toBe('9.8.1')
      for (const reading of ['98,10', '97.6', '99']) {
        await page.keyboard.press('Control+a')
        await page.keyboard.type(reading)
        await markers.getByText('Meets the specification').first().waitFor()
        const before = (await released()).version
        await page.keyboard.press('Enter')
        await expect.poll(async () => (await released()).version).toBeGreaterThan(before)
        // The form of the next marker has come, and its field has the focus.
        await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('')
      }
      const { tests } = await released()
      expect(tests.filter(({ test }) => /^cd(73|90|105)$/.test(test)).map(({ text }) => text)).toEqual([
        '98.10',
        '97.6',
        '99',
      ])
    })
  })

  it('scans a sample anywhere, and has its result at hand', async () => {
    await withPage('oscar', async page => {
      await opened(page, '/release')
      const sample = (await released()).tests.find(({ test }) => test === 'gram')?.sample ?? ''
      await page.keyboard.type(withCheck(sample), { delay: 5 })
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/samples?sample=${sample}`)
      const card = page.getByRole('article').filter({ hasText: sample })
      await card.getByRole('radio', { name: 'Not detected' }).check()
      await card.getByRole('button', { name: 'Enter the result' }).click()
      await card.getByText('Meets the specification').waitFor()
    })
  })
})

describe('QA', () => {
  it('sees a correction beside its first value, decides, and signs after a wrong password', async () => {
    await withPage('qa', async page => {
      await opened(page, `/release/${batch}`)
      await page.getByText('needs a decision').or(page.getByText('need a decision')).waitFor()
      const corrected = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Corrected/ }) })
      await corrected.locator('del').waitFor()
      expect(await corrected.locator('b.code').first().textContent()).toContain('41')

      const decide = page.getByRole('button', { name: 'Decide', exact: true })
      await decide.first().click()
      await decide.first().click()
      await page.getByText('This is missing. Fill it in.').first().waitFor()
      for (let left = await decide.count(); left > 0; left = await decide.count()) {
        const form = page.locator('form').filter({ has: page.getByLabel('Reason') })
        if ((await form.count()) === 0) await decide.first().click()
        await form.getByRole('radio', { name: 'No impact' }).check()
        await form.getByLabel('Reason').fill('Seen in the record, without consequence for the product')
        await form.getByRole('button', { name: 'Decide', exact: true }).click()
        await expect.poll(() => decide.count()).toBeLessThan(left)
      }

      await page.getByRole('button', { name: 'Sign: reviewed' }).click()
      expect(await axe(page)).toEqual([])
      await dialog(page)
        .getByLabel(/^Password/)
        .fill('not this one at all')
      await page.keyboard.press('Enter')
      await dialog(page).getByText('The password is not right.').waitFor()
      await dialog(page)
        .getByLabel(/^Password/)
        .fill(demoPassword)
      await page.keyboard.press('Enter')
      await dialog(page).waitFor({ state: 'hidden' })
      await page.getByText('Reviewed by QA: Teresa Mas').waitFor()
      expect((await released()).signatures.map(({ meaning }) => meaning)).toEqual(['reviewed'])
    })
  })
})

describe('the QP', () => {
  it('signs nothing that changed while the dialog was open; what was typed is still there', async () => {
    await withPage('qp', async page => {
      await opened(page, `/release/${batch}`)
      await page.getByRole('button', { name: 'Sign: reject the batch' }).click()
      await dialog(page).getByLabel('Reason of the rejection').fill('Cells too few for the treatment')
      await must(lab.door, holdBatch, { batch, reason: 'The courier reports a warm box' }, { as: lab.staff.qa2 })
      await dialog(page)
        .getByLabel(/^Password/)
        .fill(demoPassword)
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('This batch has changed since it was shown').waitFor()
      await page.getByText('The courier reports a warm box', { exact: true }).waitFor()
      expect((await released()).batch.standing).toBe('on-hold')
      await page.getByRole('button', { name: 'Sign: reject the batch' }).click()
      expect(await dialog(page).getByLabel('Reason of the rejection').inputValue()).toBe(
        'Cells too few for the treatment',
      )
      await dialog(page).getByRole('button', { name: 'Cancel' }).click()

      await page.getByRole('button', { name: 'Lift the hold' }).click()
      await dialog(page).getByLabel('Reason').fill('The logger shows 4 °C throughout')
      await dialog(page).getByRole('button', { name: 'Lift the hold' }).click()
      await dialog(page).waitFor({ state: 'hidden' })
      await expect.poll(async () => (await released()).batch.standing).toBe('good')
    })
  })

  it('is told beside the button why stage 1 cannot be certified yet', async () => {
    await withPage('qp', async page => {
      await opened(page, `/release/${batch}`)
      const button = page.getByRole('button', { name: 'Sign: certify stage 1' })
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      await page
        .getByRole('region', { name: 'Sign and decide' })
        .getByText(/^Results are missing: /)
        .waitFor()
    })
  })
})

describe('the lab manager', () => {
  it('receives a lot by the code on its box, and QC releases it on its own screen', async () => {
    await withPage('labManager', async page => {
      await opened(page, '/lab?show=lots')
      await page.getByRole('button', { name: 'Receive a lot' }).click()
      await page.keyboard.type('(01)08400000000031(17)271231(10)M2300', { delay: 5 })
      await page.keyboard.press('Enter')
      await dialog(page).getByText('The fields below are filled in').first().waitFor()
      expect(await dialog(page).getByLabel('Lot of the supplier').inputValue()).toBe('M2300')
      expect(await dialog(page).getByLabel('Expires on (last day of use)').inputValue()).toBe('2027-12-31')
      await dialog(page).getByLabel('Quantity').fill('500')
      expect(await axe(page)).toEqual([])
      await dialog(page).getByRole('button', { name: 'Receive a lot' }).click()
      await dialog(page).waitFor({ state: 'hidden' })
      const row = page.getByRole('row').filter({ hasText: 'M2300' })
      await row.getByText('Lot not released').waitFor()
      await row.getByRole('link').click()
      await page.getByRole('button', { name: 'Release the lot' }).and(page.locator('[aria-disabled]')).waitFor()

      // Released elsewhere: this screen follows by itself.
      const id = new URL(page.url()).searchParams.get('lot') ?? ''
      await withPage('helena', async bench => {
        await opened(bench, `/lab?show=lots&lot=${id}`)
        await bench.getByRole('button', { name: 'Release the lot' }).click()
        await dialog(bench).getByRole('button', { name: 'Release the lot' }).click()
        await dialog(bench).waitFor({ state: 'hidden' })
      })
      await row.getByText('May be used').waitFor()
    })
  })
})

describe('everybody', () => {
  it('ends an own session that was left open elsewhere', async () => {
    await withPage('ines', async elsewhere => {
      await opened(elsewhere, '/account')
      await withPage('ines', async page => {
        await opened(page, '/account')
        await page.getByRole('button', { name: 'End', exact: true }).click()
        await page.getByText('The session has ended.').waitFor()
      })
      await elsewhere.reload()
      await elsewhere.getByLabel('Badge or person').waitFor()
    })
  })
})

describe('a decisive result out of specification', () => {
  it('is asked about first; taken back nothing is entered, confirmed it is entered and told so', async () => {
    await withPage('oscar', async page => {
      await opened(page, `/samples?batch=${batch}`)
      const marker = page.getByRole('listitem').filter({ hasText: 'CD45 positive' })
      await marker.getByRole('button', { name: 'Enter', exact: true }).click()
      await page.keyboard.type('12.5')
      const before = (await released()).version
      await page.keyboard.press('Enter')
      await dialog(page).getByRole('heading', { name: 'Enter a result out of specification?' }).waitFor()
      await dialog(page)
        .getByText(/^CD45 positive.*12\.5 %/)
        .waitFor()
      await dialog(page).getByRole('button', { name: 'Back to the result' }).click()
      await dialog(page).waitFor({ state: 'hidden' })
      expect((await released()).version).toBe(before)
      expect(await marker.getByLabel('Result').inputValue()).toBe('12.5')

      await marker.getByLabel('Result').press('Enter')
      await dialog(page).getByRole('button', { name: 'Enter as out of specification' }).click()
      await page
        .getByRole('region', { name: 'Messages' })
        .getByText('The result is entered: out of specification.')
        .waitFor()
      await marker.getByText('Out of specification').first().waitFor()
      expect((await released()).tests.find(({ test }) => test === 'cd45')).toMatchObject({
        text: '12.5',
        standing: 'fail',
      })
    })
  })
})
