// The laboratory with its screens: the real app on a port, a browser, the tablets of its people, and the paper that it printed.
import { resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Called } from '../../server/demo/people.ts'
import { entriesOfKind } from '../../server/domain/batch/entries.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { openAppLaboratory } from './app-laboratory.ts'
import { openBrowser } from './browser.ts'
import { openPaper, openTablet, type Tablet } from './tablet.ts'

/** Opens all of it; whoever opens it closes it. */
/** An entry of the journal: its stream, its type, its facts. */
type Written = [string, string, object]

/** A test that has ended. */
interface Task {
  name: string
  result?: { state: string }
}

export const openScreens = async () => {
  const lab = await openAppLaboratory({ config: { webFolder: resolve('dist/web') } })
  const url = await lab.app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  const paper = openPaper('2026-11-02')
  const open = new Set<Tablet>()

  /** Somebody's own tablet, in this person's language; signed in anew, as after a night. */
  const tabletOf = async (who: Called, width = 1280): Promise<Tablet> => {
    const tablet = await openTablet(browser, url, lab.staff[who], width)
    open.add(tablet)
    return tablet
  }

  /** Prints these papers as somebody of the laboratory would, and reads every code on them; answers what they name. */
  const print = async (who: Called, addresses: readonly string[]): Promise<string[]> => {
    const tablet = await tabletOf(who)
    const named: string[] = []
    for (const address of addresses) named.push(...(await paper.learn(await tablet.print(address))))
    await tablet.close()
    open.delete(tablet)
    return named
  }

  return {
    lab,
    url,
    paper,
    tabletOf,
    print,
    /** Where the label sheets of a batch are printed again: one for each step that reserved codes. */
    labelsOf: (batch: string): string[] =>
      entriesOfKind(present(lab.door, 'batch', batch), 'print-labels').map(
        ({ id }) => `/api/batches/${batch}/labels/${id}.pdf`,
      ),
    /** From now on: answers what has been written since, whatever it is about, as stream, type and facts. */
    fromNow: (): (() => Written[]) => {
      const seq = lab.journal.head()?.seq ?? 0
      return () =>
        lab.journal.readFrom(seq + 1, 1000).map(({ stream, type, body }) => {
          const { v, ...facts } = JSON.parse(body)
          return [stream, type, facts]
        })
    },
    badgeOf: (who: Called): string => lab.door.read('person', lab.staff[who])?.badge ?? '',
    /** Puts every tablet away, as at the end of a task; after a failure with a picture of each. */
    async putAway({ name, result }: Task): Promise<void> {
      for (const [index, tablet] of [...open].entries()) {
        const path = `test/.out/${name.replace(/\W+/g, '-')}-${index}.png`
        if (result?.state === 'fail') await tablet.page.screenshot({ path }).catch(() => {})
        await tablet.close()
      }
      open.clear()
    },
    async close(): Promise<void> {
      await browser.close()
      await lab.remove()
    },
  }
}

export type Screens = Awaited<ReturnType<typeof openScreens>>

/** What a reader of the screen alone hears is said elsewhere for the eye. */
const forTheEye = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text).and(page.locator(':not(.hidden-text)')).filter({ visible: true })

/** All of it is on the screen, and nothing lies over its middle: the top bar and the foot stand in front of the rest. */
const isInSight = async (page: Page, said: Locator): Promise<boolean> => {
  const box = await said.boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  if (!box || box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) return false
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const there = await page.evaluate<string>(`document.elementFromPoint(${x}, ${y})?.textContent ?? ''`)
  // Between two lines of it stands what it is a part of; whatever lies over it has another text.
  const text = (await said.textContent()) ?? ''
  return there !== '' && (text.includes(there) || there.includes(text))
}

/** A sentence stands on the screen once, where it can be read without looking for it. */
export const reads = async (page: Page, sentence: string | RegExp): Promise<void> => {
  const said = forTheEye(page, sentence)
  await said.first().waitFor()
  await expect
    .poll(() => isInSight(page, said.first()), { timeout: 10_000, message: `in sight: ${sentence}` })
    .toBe(true)
  expect([sentence, await said.count()]).toEqual([sentence, 1])
}

/** The main button is off, and says what it waits for. */
export const waitsFor = (page: Page, label: string): Promise<void> =>
  page.getByRole('button', { name: label, disabled: true, exact: true }).waitFor()
