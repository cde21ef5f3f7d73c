// The keys of a person at a screen: Enter ends a badge and a password, the PIN goes by itself, and the step that is due is in sight.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword, demoPin } from '../../server/demo/people.ts'
import { latestEntry } from '../../server/domain/batch/entries.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { type Begun, beginCase, courseUntil } from '../kit/app-laboratory.ts'
import { openBrowser } from '../kit/browser.ts'
import { atBench, openUntil } from '../kit/open-run.ts'
import { openScreens, type Screens } from '../kit/screens.ts'

let screens: Screens
let marrow: Begun

beforeAll(async () => {
  screens = await openScreens()
  marrow = await beginCase(screens.lab, {}, 'marrow')
  await courseUntil(screens.lab, marrow, 'seeding')
  await openUntil(screens, marrow, 'seeding', 'seed')
  const badges = (['marc', 'laia'] as const).map(who => `/api/labels/badge/${screens.badgeOf(who)}.pdf`)
  await screens.print('labManager', badges)
  await screens.print('supervisor', screens.labelsOf(marrow.batch))
})

afterAll(() => screens?.close())

afterEach(({ task }) => screens.putAway(task))

const seeded = () => latestEntry(present(screens.lab.door, 'batch', marrow.batch), 'seeding', 'seed')
const inFocus = (page: Page): Promise<string> => page.evaluate("document.activeElement?.type ?? ''")

describe('the step that is due', () => {
  it('is in sight in a list of steps longer than the screen, and the decision begins at its top', async () => {
    const { page } = await atBench(screens, 'laia', marrow)
    await page.setViewportSize({ width: 1024, height: 620 })
    await page.reload()
    const here = page.locator('nav.rail .wide li[aria-current=step]')
    await here.filter({ hasText: 'Seed' }).waitFor()
    const [box, rail] = [await here.boundingBox(), await page.locator('.bench .rail').first().boundingBox()]
    if (!box || !rail) throw new Error('the step or its list is not drawn')
    // The list is longer than its place: without scrolling the step would lie below it.
    const list = "document.querySelector('.bench .rail')"
    expect(await page.evaluate<number>(`${list}.scrollHeight - ${list}.clientHeight`)).toBeGreaterThan(40)
    expect(box.y).toBeGreaterThanOrEqual(rail.y)
    expect(box.y + box.height).toBeLessThanOrEqual(rail.y + rail.height + 1)
    expect(await page.evaluate("document.getElementById('content').scrollTop")).toBe(0)
  })
})

describe('the head of the page', () => {
  it('says in two lines who works and where a second person is asked for, also in Spanish', async () => {
    const { page } = await atBench(screens, 'marc', marrow)
    const head = page.locator('.bench header')
    await head.filter({ hasText: 'Marc Vidal, y otra persona en «Doble verificación y siembra»' }).waitFor()
    expect((await head.boundingBox())?.height).toBeLessThanOrEqual(76)
  })
})

describe('the second check', () => {
  it('takes the badge with Enter, waits for all of the PIN whatever Enter says, and is recorded with its last digit', async () => {
    const { page, scan, press } = await atBench(screens, 'laia', marrow)
    for (const id of screens.paper.known().filter(each => each.startsWith(`${marrow.batch}-P0`)))
      await scan(screens.paper.textOf(id))
    await page.getByLabel('Volume in each flask').fill('2')
    await press('Next')
    await page.getByRole('button', { name: 'Back to the step' }).waitFor()
    await page.keyboard.type(screens.paper.textOf(screens.badgeOf('marc')), { delay: 40 })
    expect(await page.getByLabel('PIN of the colleague').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.getByLabel('PIN of the colleague').waitFor()
    await expect.poll(() => inFocus(page)).toBe('password')
    // A badge that is scanned where the PIN is awaited takes the place of the one before; none of it is sent as a PIN.
    const since = screens.fromNow()
    const others = [
      { text: screens.paper.textOf(screens.badgeOf('laia')), delay: 4, says: /by another person/ },
      { text: '0412345678', delay: 0, says: /code/ },
      { text: screens.badgeOf('marc').toLowerCase(), delay: 60, says: /check character/ },
    ]
    for (const { text, delay, says } of others) {
      await page.keyboard.type(text, { delay })
      await page.keyboard.press('Enter')
      await page.locator('form.scan .sentence').filter({ hasText: says }).waitFor()
      expect(await page.getByLabel('PIN of the colleague').count()).toBe(0)
      await scan(screens.paper.textOf(screens.badgeOf('marc')))
      await expect.poll(() => inFocus(page)).toBe('password')
    }
    expect(since().filter(([, type]) => type === 'person.pin-failed')).toEqual([])
    await page.keyboard.type(demoPin.slice(0, -1))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Confirm/, disabled: true }).waitFor()
    expect(seeded()).toBeNull()
    await page.keyboard.type(demoPin.slice(-1))
    await page.getByRole('heading', { name: 'Discard the remainder' }).waitFor()
    const { staff } = screens.lab
    expect(seeded()).toMatchObject({ actor: staff.laia, checkedBy: staff.marc })
  })
})

describe('signing in', () => {
  it('goes from the badge to the password with Enter, and in with the next one', async () => {
    const browser = await openBrowser()
    try {
      const page = await browser.newPage({ locale: 'en' })
      await page.goto(`${screens.url}/`)
      await page.getByLabel('Badge or person').fill(screens.badgeOf('marc'))
      await page.keyboard.press('Enter')
      await expect.poll(() => inFocus(page)).toBe('password')
      await page.keyboard.type(demoPassword)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /Marc Vidal/ }).waitFor()
    } finally {
      await browser.close()
    }
  })
})
