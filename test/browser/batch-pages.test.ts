// Batches, one batch, the calendar, cases and traces in a real browser, before the real app with four cases in it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../server/demo/door.ts'
import { demoPin } from '../../server/demo/people.ts'
import { holdBatch } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { axe } from '../kit/browser.ts'
import type { FourCases } from '../kit/four-cases.ts'
import { type FourScreens, openFourScreens } from '../kit/four-screens.ts'

let screens: FourScreens
let cases: FourCases
let url: string
let withPage: FourScreens['withPage']

beforeAll(async () => {
  screens = await openFourScreens()
  ;({ cases, url, withPage } = screens)
})

afterAll(() => screens?.close())

const opened = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${url}${path}`)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
}

const addresses = (): Record<string, string> => {
  const { given, growing, failed, booked, wrongLot } = cases
  return {
    'the running batches': '/batches',
    'all batches': '/batches?show=all',
    'a batch in culture': `/batches/${growing.batch}`,
    'a booked batch': `/batches/${booked.batch}`,
    'a failed batch': `/batches/${failed.batch}`,
    'a record': `/batches/${growing.batch}?show=record`,
    'a culture': `/batches/${given.batch}?show=culture`,
    'the results of a batch': `/batches/${given.batch}?show=results`,
    'a product': `/batches/${given.batch}?show=product`,
    'the exceptions of a batch': `/batches/${growing.batch}?show=exceptions`,
    'the papers of a batch': `/batches/${given.batch}?show=papers`,
    'the history of a batch': `/batches/${growing.batch}?show=history`,
    'the calendar': '/calendar',
    'a case': `/cases/${growing.caseId}`,
    'a closed case': `/cases/${given.caseId}`,
    'a new case': '/new-case',
    'the trace': '/trace',
    'the trace of a lot': `/trace/lot/${wrongLot}`,
    'the trace of a batch': `/trace/batch/${given.batch}`,
  }
}

describe.each([
  [1280, 'en'],
  [390, 'es'],
  [320, 'en'],
] as const)('at %i px in %s', (width, language) => {
  it('every page passes axe and needs no sideways scrolling', async () => {
    await withPage(
      'coordinator',
      async page => {
        for (const [name, path] of Object.entries(addresses())) {
          await opened(page, path)
          expect([name, await axe(page)]).toEqual([name, []])
          expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
        }
      },
      { width, language },
    )
  })
})

describe('the list of batches', () => {
  it('leads to a batch from anywhere on its line, and by the keyboard', async () => {
    await withPage('supervisor', async page => {
      await opened(page, '/batches')
      const row = page.getByRole('row').filter({ hasText: cases.growing.batch })
      // The link lies over its whole line: what is hit there is the link.
      await row.getByText('In culture, P1').click({ force: true })
      await page.waitForURL(`**/batches/${cases.growing.batch}`)
      await page.goBack()
      await row.getByRole('link').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/batches/${cases.growing.batch}`)
      await page.getByRole('heading', { name: `Batch ${cases.growing.batch}` }).waitFor()
    })
  })

  it('counts in its head, and keeps what has ended apart', async () => {
    await withPage('supervisor', async page => {
      await opened(page, '/batches')
      await page.getByText('1 in culture, 1 before culture').waitFor()
      expect(await page.getByText(cases.failed.batch).count()).toBe(0)
      await page.getByRole('link', { name: 'Ended' }).click()
      await page.getByRole('row').filter({ hasText: cases.failed.batch }).getByText('Failed').waitFor()
    })
  })

  it('follows what happens elsewhere without being loaded anew', async () => {
    await withPage('qa', async page => {
      await opened(page, '/batches')
      await page.evaluate('window.isTheSameDocument = true')
      const { lab, booked } = cases
      await must(lab.door, holdBatch, { batch: booked.batch, reason: 'Alarm in the night' }, { as: lab.staff.qa })
      const row = page.getByRole('row').filter({ hasText: booked.batch })
      await row.getByText('On hold: Alarm in the night').waitFor()
      expect(await page.evaluate('window.isTheSameDocument')).toBe(true)
    })
  })
})

describe('the record of a batch', () => {
  it('keeps what was corrected, struck through, with the reason beneath it', async () => {
    await withPage('inspector', async page => {
      await opened(page, `/batches/${cases.growing.batch}?show=record`)
      const struck = page.getByRole('listitem').filter({ has: page.locator('del') })
      expect(await struck.locator('del').textContent()).toContain(cases.wrongLot)
      const number = /Replaced by entry (\d+)/.exec((await struck.textContent()) ?? '')?.[1]
      const later = page.locator(`#entry-${number}`)
      expect(await later.textContent()).toContain(cases.rightLot)
      expect(await later.textContent()).toContain('Reason: The bottle of the other lot was taken.')
    })
  })

  it('shows whoever may not act why not, and leaves nothing out', async () => {
    await withPage('inspector', async page => {
      await opened(page, `/batches/${cases.growing.batch}`)
      for (const name of ['Put on hold', 'Print labels again', 'End the culture']) {
        const button = page.getByRole('button', { name })
        expect(await button.getAttribute('aria-disabled')).toBe('true')
        const reason = await button.getAttribute('aria-describedby')
        expect(await page.locator(`[id="${reason}"]`).textContent()).toContain('This is open to')
      }
    })
  })

  it('opens only the papers whose time has come', async () => {
    await withPage('qp', async page => {
      await opened(page, `/batches/${cases.growing.batch}?show=papers`)
      expect(await page.getByRole('link', { name: 'Batch record' }).count()).toBe(2)
      expect(await page.getByRole('link', { name: 'Release certificate' }).count()).toBe(0)
      await page.getByText('There is no certification yet').waitFor()
      await opened(page, `/batches/${cases.given.batch}?show=papers`)
      const address = await page.getByRole('link', { name: 'Release certificate' }).first().getAttribute('href')
      const paper = await page.request.get(`${url}${address}`)
      expect(paper.headers()['content-type']).toBe('application/pdf')
    })
  })
})

describe('a decision about a batch', () => {
  it('is refused beside its field, keeps what was typed, and shows at once', async () => {
    await withPage('supervisor', async page => {
      await opened(page, `/batches/${cases.growing.batch}`)
      await page.getByRole('button', { name: 'Put on hold' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('a')
      await dialog.getByRole('button', { name: 'Put on hold' }).click()
      await dialog.getByRole('alert').waitFor()
      expect(await dialog.getByLabel('Reason').inputValue()).toBe('a')
      await dialog.getByLabel('Reason').fill('A flask looked turbid')
      await dialog.getByRole('button', { name: 'Put on hold' }).click()
      await page.getByText('On hold: A flask looked turbid').waitFor()
    })
  })
})

const fillIn = async (page: Page, familyName: string, number: string): Promise<void> => {
  await page.getByLabel('Family name').fill(familyName)
  await page.getByLabel('Given name').fill('Roser')
  await page.getByLabel('Birth date').fill('1966-02-14')
  await page.getByLabel('Issued by').selectOption({ index: 1 })
  await page.getByLabel('Hospital number').fill(number)
  await page.getByLabel('Indication').fill('Osteoarthritis of the hand')
  await page.getByLabel('Surgeon').selectOption({ index: 1 })
  await page.getByLabel('Hospital', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Joint', { exact: true }).selectOption('hand')
  await page.getByLabel('Left', { exact: true }).check()
}

describe('a new case', () => {
  it('keeps what was typed while something is missing, then tells the patient code', async () => {
    await withPage('coordinator', async page => {
      await opened(page, '/new-case')
      await fillIn(page, 'Vilanova', 'HR800001')
      await page.getByLabel('Collection').fill('2027-02-02T09:00')
      expect(await page.getByLabel('Injection').inputValue()).toBe('2027-02-23T09:00')
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page.getByText('Choose the digit and its joint too').waitFor()
      expect(await page.getByLabel('Family name').inputValue()).toBe('Vilanova')
      await page.getByLabel('Digit', { exact: true }).selectOption('1')
      expect(await page.getByLabel('Joint of the digit').textContent()).not.toContain('Distal')
      await page.getByLabel('Joint of the digit').selectOption('cmc')
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page
        .getByRole('status')
        .filter({ hasText: /Case C\d\d-\d{4} is open for PT-\d{4}/ })
        .waitFor()
    })
  })

  it('points out a similar name, and goes on to the booking once consent is there', async () => {
    await withPage('coordinator', async page => {
      await opened(page, '/new-case')
      await fillIn(page, 'Vilanoba', 'HR800002')
      await page.getByLabel('Digit', { exact: true }).selectOption('1')
      await page.getByLabel('Joint of the digit').selectOption('cmc')
      await page.getByLabel('Collection').fill('2027-02-03T09:00')
      await page.getByRole('button', { name: 'Open the case' }).click()
      await page
        .getByRole('alert')
        .filter({ hasText: /A similar name is known: PT-\d{4}/ })
        .waitFor()
      await page.getByRole('link', { name: 'To the case' }).click()
      const book = page.getByRole('button', { name: 'Book the collection' })
      expect(await book.getAttribute('aria-disabled')).toBe('true')
      await page.getByRole('button', { name: 'Record the consent' }).click()
      await page.getByLabel('Day of the signature').fill('2026-11-02')
      await page.getByRole('dialog').getByRole('button', { name: 'Record the consent' }).click()
      await page.locator('main').getByText('given on 2 Nov 2026').waitFor()
      await book.click()
      // The request of the new page, and not its address: a browser without a viewer keeps the paper as a file.
      const labels = page.context().waitForEvent('response', answer => answer.url().endsWith('.pdf'))
      await page.getByRole('dialog').getByRole('button', { name: 'Book the collection' }).click()
      const paper = await labels
      expect(paper.url()).toMatch(/\/api\/batches\/B\d\d-\d{4}\/donation-labels\.pdf$/)
      expect(paper.status()).toBe(200)
      await page.getByRole('link', { name: /^batch B/ }).waitFor()
    })
  })
})

describe('the identity of a patient', () => {
  it('is shown for a purpose only, and is gone when it is hidden', async () => {
    await withPage('coordinator', async page => {
      await opened(page, `/cases/${cases.growing.caseId}`)
      const name = page.getByText(/^Family\d+$/)
      expect(await name.count()).toBe(0)
      await page.getByRole('button', { name: 'Show the identity' }).click()
      await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
      await page.getByLabel('Purpose').fill('call to the ward')
      await page.getByRole('button', { name: 'Show the identity' }).click()
      await name.waitFor()
      await page.getByRole('button', { name: 'Hide' }).click()
      await name.waitFor({ state: 'detached' })
    })
  })

  it('is changed by two persons', async () => {
    await withPage('coordinator', async page => {
      await opened(page, `/cases/${cases.booked.caseId}`)
      await page.getByLabel('Purpose').fill('identity card seen')
      await page.getByRole('button', { name: 'Show the identity' }).click()
      await page.getByRole('button', { name: 'Hide' }).waitFor()
      await page.getByRole('button', { name: 'Change the identity' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Given name').fill('Given Name')
      await dialog.getByLabel('Reason').fill('Second given name on the identity card')
      await dialog.getByRole('button', { name: 'Change the identity' }).click()
      await dialog.getByText('Ask a colleague to confirm').waitFor()
      const { lab } = cases
      const badge = lab.executor.read('person', lab.staff.qa)?.badge ?? ''
      await dialog.getByLabel('Badge').fill(withCheck(badge))
      await dialog.getByLabel('PIN').fill(demoPin)
      await dialog.getByRole('button', { name: 'Change the identity' }).click()
      await dialog.getByText('The identity is changed.').waitFor()
    })
  })
})

describe('the trace', () => {
  it('leads from a scanned lot to the batch, and from the batch to the patient and back to the lot', async () => {
    await withPage('inspector', async page => {
      await opened(page, '/trace')
      await page.keyboard.type(withCheck(cases.rightLot))
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/trace/lot/${cases.rightLot}`)
      const went = page.getByRole('region', { name: /^Where it went/ })
      await went.getByRole('link', { name: `Trace batch ${cases.growing.batch}` }).click()
      await page.waitForURL(`**/trace/batch/${cases.growing.batch}`)
      const came = page.getByRole('region', { name: /^Where it came from/ })
      await came.getByRole('link', { name: `Trace patient ${cases.growing.patientCode}` }).waitFor()
      await came.getByText(cases.rightLot).first().waitFor()
    })
  })

  it('folds nothing away on paper', async () => {
    await withPage('inspector', async page => {
      await opened(page, `/trace/batch/${cases.given.batch}`)
      const more = page.getByRole('button', { name: /^Show \d+/ })
      await more.first().waitFor()
      await page.evaluate("dispatchEvent(new Event('beforeprint'))")
      expect(await more.count()).toBe(0)
    })
  })

  it('refuses a damaged code with a sentence, and stays where it is', async () => {
    await withPage('inspector', async page => {
      await opened(page, '/trace')
      const good = withCheck(cases.rightLot)
      await page.keyboard.type(`${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`)
      await page.keyboard.press('Enter')
      await page.locator('form.scan.refused').waitFor()
      expect(new URL(page.url()).pathname).toBe('/trace')
    })
  })
})
