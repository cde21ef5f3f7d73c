// Every part of the interface in a real browser, by its gallery: seen, heard, operated by keyboard and scanner.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, openBrowser } from '../kit/browser.ts'
import { buildWeb, type Served, serveWeb } from '../kit/web-build.ts'

const samples = ['batches', 'operation', 'ready', 'release', 'fields', 'parts', 'figures']

let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serveWeb(buildWeb('gallery'))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

interface Screen {
  width?: number
  language?: string
}

/** Opens a sample in a browser of its own and gives it to the test, with every error that the page reported. */
async function withSample(
  sample: string,
  test: (page: Page, errors: string[]) => Promise<void>,
  { width = 1280, language = 'en' }: Screen = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: language })
  try {
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    // Nobody answers for the server here; everything else that the console calls an error is one.
    page.on('console', message => {
      if (message.type() === 'error' && !message.location().url.includes('/api/')) errors.push(message.text())
    })
    await page.goto(`${served.url}/gallery?show=${sample}`)
    await page.locator('main').waitFor()
    await page.evaluate('document.fonts.ready')
    await test(page, errors)
    expect(errors).toEqual([])
  } finally {
    await context.close()
  }
}

/** The text of whatever has the focus. */
const focused = (page: Page) => page.evaluate('document.activeElement.textContent.trim()')

/** What a reader of the screen is told besides the name of a field. */
const description = (page: Page, label: string) =>
  page
    .getByLabel(label)
    .getAttribute('aria-describedby')
    .then(ids =>
      page.evaluate(`${JSON.stringify(ids)}.split(' ').map(id => document.getElementById(id).textContent).join()`),
    )

describe.each(samples)('the sample %s', sample => {
  it.each([
    [1920, 'en'],
    [1280, 'es'],
    [640, 'en'],
    [390, 'es'],
    [320, 'en'],
  ])('passes axe and needs no sideways scrolling at %i px in %s', async (width, language) => {
    await withSample(
      sample,
      async page => {
        expect(await axe(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await page.evaluate('document.documentElement.lang')).toBe(language)
      },
      { width, language },
    )
  })

  it('has no text below 14 px', async () => {
    await withSample(sample, async page => {
      const small = await page.evaluate(`[...document.querySelectorAll('body *')]
        .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => e.getClientRects().length && parseFloat(getComputedStyle(e).fontSize) < 14)
        .map(e => e.textContent.trim())`)
      expect(small).toEqual([])
    })
  })
})

describe('the fonts', () => {
  it('are the legible ones, from this origin', async () => {
    await withSample('operation', async page => {
      const loaded = await page.evaluate(`[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)`)
      expect(new Set(loaded as string[])).toEqual(new Set(['Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Mono']))
    })
  })
})

describe('the scan field', () => {
  const tile = (page: Page, code: string) => page.getByRole('listitem').filter({ hasText: code })
  const said = (page: Page) => page.locator('[aria-live=assertive]')

  it('has the focus from the start, takes a code and is empty for the next one', async () => {
    await withSample('operation', async page => {
      await page.keyboard.type('B26-0147-P1-04')
      await page.keyboard.press('Enter')
      await tile(page, 'P1-04').getByText('out').waitFor()
      await page.keyboard.type('B26-0147-P1-07')
      await page.keyboard.press('Enter')
      await tile(page, 'P1-07').getByText('out').waitFor()
      expect(await page.getByLabel('Scan a flask').getByRole('textbox').inputValue()).toBe('')
      expect(await said(page).textContent()).toBe('Accepted')
    })
  })

  it('hears a scan while a button has the focus, and the button is not pressed by its Enter', async () => {
    await withSample('operation', async page => {
      await page.getByRole('button', { name: 'A flask is missing' }).focus()
      await page.keyboard.type('B26-0147-P1-10')
      await page.keyboard.press('Enter')
      await tile(page, 'P1-10').getByText('out').waitFor()
      expect(await page.getByRole('dialog').count()).toBe(0)
    })
  })

  it('keeps a refused code, selected, so that the next one replaces it', async () => {
    await withSample('operation', async page => {
      await page.keyboard.type('B26-0999-P0-01')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').filter({ hasText: 'B26-0999-P0-01' }).waitFor()
      const field = page.getByLabel('Scan a flask').getByRole('textbox')
      await said(page).filter({ hasText: 'Refused' }).waitFor()
      expect(await field.inputValue()).toBe('B26-0999-P0-01')
      await page.waitForFunction('getSelection().toString() !== "" || document.activeElement.selectionEnd > 0')
      await page.keyboard.type('B26-0147-P1-04')
      await page.keyboard.press('Enter')
      await tile(page, 'P1-04').getByText('out').waitFor()
      expect(await field.inputValue()).toBe('')
    })
  })

  it('leaves keys alone that are typed into another field, or while a dialog is in front', async () => {
    await withSample('operation', async page => {
      await page.getByRole('button', { name: 'A flask is missing' }).click()
      const place = page.getByLabel('Where it was looked for')
      await place.focus()
      await page.keyboard.type('B26-0147-P1-04')
      expect(await place.inputValue()).toBe('B26-0147-P1-04')
      await page.getByRole('button', { name: 'Record it' }).focus()
      await page.keyboard.type('B26-0147-P1-04')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      expect(await page.getByLabel('Scan a flask').getByRole('textbox').inputValue()).toBe('')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await tile(page, 'P1-04').textContent()).not.toContain('out')
    })
  })
})

describe('a button that cannot be pressed now', () => {
  it('stays in the way of the keyboard, says why, and does nothing', async () => {
    await withSample('parts', async page => {
      const button = page.getByRole('button', { name: 'Seed' })
      await button.focus()
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      const reason = page.locator(`[id="${await button.getAttribute('aria-describedby')}"]`)
      expect(await reason.textContent()).toBe('The second check is missing.')
      expect(await reason.isVisible()).toBe(true)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Working' }).press('Enter')
      expect(await page.locator('#presses').textContent()).toBe('0')
      await page.getByRole('button', { name: 'Plain' }).press('Enter')
      expect(await page.locator('#presses').textContent()).toBe('1')
    })
  })
})

describe('a dialog', () => {
  it('keeps the focus inside, closes by Esc, and gives the focus back', async () => {
    await withSample('parts', async page => {
      const opener = page.getByRole('button', { name: 'Open a dialog' })
      await opener.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'A flask is missing' })
      await dialog.waitFor()
      expect(await axe(page)).toEqual([])
      for (let press = 0; press < 8; press++) await page.keyboard.press('Tab')
      expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(false)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await focused(page)).toBe('Open a dialog')
      await opener.press('Enter')
      await dialog.waitFor()
    })
  })
})

describe('signing', () => {
  it('says what it covers, refuses a wrong password in the dialog, and closes when it is recorded', async () => {
    await withSample('release', async page => {
      await page.getByRole('button', { name: 'Sign: certify stage 1' }).click()
      const dialog = page.getByRole('dialog', { name: 'Certify stage 1' })
      await dialog.getByText('Batch B26-0138, 412 entries of the journal').waitFor()
      expect(await axe(page)).toEqual([])
      const password = dialog.getByLabel('Password: A. Ferrer')
      await page.keyboard.type('typed at once')
      expect(await password.inputValue()).toBe('typed at once')
      await password.fill('wrong')
      await password.press('Enter')
      await dialog.getByRole('alert').filter({ hasText: 'The password is not right.' }).waitFor()
      expect(await password.inputValue()).toBe('')
      await password.fill('marrow')
      await password.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await page.getByText('Signed.', { exact: true }).waitFor()
    })
  })
})

describe('a field', () => {
  it('shows its limits before anything is typed, and what is outside them without refusing it', async () => {
    await withSample('fields', async page => {
      expect(await description(page, 'Viability')).toContain('at least 85')
      expect(await description(page, 'Viability')).toContain('Below its limit')
      await page.getByLabel('Viability').fill('85')
      expect(await description(page, 'Viability')).not.toContain('Below its limit')
    })
  })

  it('keeps what was typed when it is no number, and says so once it is left', async () => {
    await withSample('fields', async page => {
      const volume = page.getByLabel('Volume')
      await volume.fill('about 4')
      expect(await volume.getAttribute('aria-invalid')).toBeNull()
      await volume.blur()
      expect(await volume.getAttribute('aria-invalid')).toBe('true')
      expect(await volume.inputValue()).toBe('about 4')
      await volume.fill('4,5')
      await page.getByText('= 4.5 mL').waitFor()
      expect(await volume.inputValue()).toBe('4,5')
    })
  })

  it('of a date and time says how it was understood', async () => {
    await withSample('fields', async page => {
      const field = page.getByLabel('End of the aspiration')
      await page.getByText('today 10:30, CET').waitFor()
      await field.fill('2026-11-21T09:15')
      await page.getByText('yesterday 09:15, CET').waitFor()
      await page.getByRole('button', { name: 'Now' }).click()
      await page.getByText('today 14:06, CET').waitFor()
      expect(await field.inputValue()).toBe('2026-11-22T14:06')
    })
  })

  it('of a choice is chosen by keyboard, and passes over what cannot be chosen', async () => {
    await withSample('fields', async page => {
      await page.getByRole('radio', { name: 'Left' }).focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('radio', { name: 'Right' }).isChecked()).toBe(true)
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('radio', { name: 'Left' }).isChecked()).toBe(true)
    })
  })
})

describe('moving between pages', () => {
  it('does not reload, puts the focus on the name of the new page, and finds the way back', async () => {
    await withSample('parts', async page => {
      await page.evaluate('window.stayed = true')
      await page.evaluate('history.pushState(null, "", "/nowhere"); dispatchEvent(new PopStateEvent("popstate"))')
      const heading = page.getByRole('heading', { level: 1, name: 'Nothing is kept at this address' })
      await heading.waitFor()
      expect(await page.title()).toBe('Nothing is kept at this address · Marrow')
      await page.goBack()
      await page.getByRole('heading', { name: 'Parts' }).waitFor()
      expect(await page.evaluate('window.stayed')).toBe(true)
      await page.waitForFunction('document.activeElement.textContent.trim() === "Parts"')
    })
  })

  it('follows a link within the app, and leaves the others to the browser', async () => {
    await withSample('parts', async page => {
      await page.evaluate('window.stayed = true')
      await page.getByRole('link', { name: 'A link' }).click()
      await page.getByRole('heading', { name: 'Fields' }).waitFor()
      expect(await page.evaluate('window.stayed')).toBe(true)
      expect(page.url()).toBe(`${served.url}/gallery?show=fields`)
    })
  })
})

describe('the language', () => {
  it('changes at once, everywhere, and is kept', async () => {
    await withSample('batches', async page => {
      await page.getByRole('button', { name: 'Español' }).last().click()
      await page.getByRole('link', { name: 'Lotes' }).first().waitFor()
      expect(await page.evaluate('document.documentElement.lang')).toBe('es')
      await page.reload()
      await page.getByRole('link', { name: 'Lotes' }).first().waitFor()
    })
  })
})

describe('the frame of the bench on a telephone', () => {
  const box = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .boundingBox()
      .then(found => found ?? { x: 0, y: 0, width: 0, height: 0 })

  it('keeps Pause beside a name of two lines, and each button in a row of its own, however short its words', async () => {
    await withSample(
      'operation',
      async page => {
        await page.evaluate(`document.querySelector('h1').textContent = 'Separation and seeding, day 0'`)
        const [name, pause] = [await box(page, 'h1'), await box(page, '.aside button')]
        expect(pause.x).toBeGreaterThan(name.x + name.width - 1)
        expect(pause.y).toBeLessThan(name.y + name.height)
        await page.evaluate(`document.querySelector('footer button.main').textContent = 'Next'`)
        const rows = [await box(page, 'footer form.scan'), await box(page, 'footer button.main')]
        expect(rows.map(({ width }) => Math.round(width))).toEqual([358, 358])
      },
      { width: 390 },
    )
  })
})

describe('facts side by side', () => {
  it('give a figure the room that it needs, and break none within a word', async () => {
    await withSample(
      'ready',
      async page => {
        const lines = await page.evaluate(`[...document.querySelectorAll('dl dd b')].map(b => {
          b.textContent = '360,0\u00a0millones'
          const range = document.createRange()
          range.selectNodeContents(b)
          return range.getClientRects().length
        })`)
        expect(new Set(lines as number[])).toEqual(new Set([1]))
      },
      { width: 320 },
    )
  })
})

describe('a row of buttons', () => {
  const boxes = (page: Page) =>
    Promise.all(
      ['Put on hold', 'Release the lot', 'Reject'].map(async name => {
        const box = await page.getByRole('button', { name, exact: true }).boundingBox()
        return box ?? { x: 0, y: 0, width: 0, height: 0 }
      }),
    )

  it('keeps its buttons in line and as high as each is alone, with a reason below one of them', async () => {
    await withSample('parts', async page => {
      const row = await boxes(page)
      expect(new Set(row.map(({ y }) => y)).size).toBe(1)
      expect(row.map(({ height }) => height)).toEqual([56, 56, 56])
    })
  })

  it('puts them one below the other on a telephone, all of them as wide', async () => {
    await withSample(
      'parts',
      async page => {
        const row = await boxes(page)
        expect(new Set(row.map(({ x, width }) => `${x} ${width}`)).size).toBe(1)
        expect(row.map(({ height }) => height)).toEqual([56, 56, 56])
      },
      { width: 390 },
    )
  })
})

describe('messages', () => {
  it.each([1280, 390])('lie below the end of the page and are reached by keyboard at %i px', async width => {
    await withSample(
      'parts',
      async page => {
        await page.getByRole('button', { name: 'Bad news' }).click()
        const messages = page.getByRole('region', { name: 'Sample messages' })
        const dismiss = messages.getByRole('button')
        await dismiss.waitFor()
        await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
        const ends = async () => {
          const last = page.getByRole('button', { name: 'Español' }).last()
          const [end, region] = [await last.boundingBox(), await messages.boundingBox()]
          return end && region ? end.y + end.height <= region.y : false
        }
        await expect.poll(ends).toBe(true)
        await page.keyboard.press('Tab')
        expect(await dismiss.and(page.locator(':focus')).count()).toBe(1)
        await page.keyboard.press('Enter')
        await dismiss.waitFor({ state: 'detached' })
      },
      { width },
    )
  })

  it('that something failed stay until they are dismissed', async () => {
    await withSample('parts', async page => {
      await page.getByRole('button', { name: 'Bad news' }).click()
      const message = page.getByText('The printer in room 3 does not answer.')
      await message.waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await message.waitFor({ state: 'detached' })
    })
  })
})

describe('what is sent to people', () => {
  it('has no gallery in it', () => {
    const files = readdirSync(join(buildWeb('production'), 'assets'))
    expect(files.filter(file => /gallery/i.test(file))).toEqual([])
    expect(files.some(file => file.endsWith('.js'))).toBe(true)
  })
})
