// A browser before the real app with four cases in it: pages of one of the staff, signed in, at one width and in one language.
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Called, demoPassword } from '../../server/demo/people.ts'
import { openBrowser } from './browser.ts'
import { type FourCases, openFourCases } from './four-cases.ts'
import { buildWeb } from './web-build.ts'

interface Screen {
  width?: number
  language?: 'en' | 'es'
}

export interface FourScreens {
  cases: FourCases
  url: string
  /** Opens a page and closes it after the test, which fails where the page has reported an error. */
  withPage(who: Called, test: (page: Page) => Promise<void>, screen?: Screen): Promise<void>
  close(): Promise<void>
}

export const openFourScreens = async (): Promise<FourScreens> => {
  const cases = await openFourCases({ config: { webFolder: resolve(buildWeb('production')) } })
  const url = await cases.lab.app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openBrowser()
  return {
    cases,
    url,
    async withPage(who, test, { width = 1280, language = 'en' } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language })
      try {
        await context.addInitScript(`localStorage.setItem('marrow.language', '${language}')`)
        const data = { person: cases.lab.staff[who], password: demoPassword }
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
    },
    async close() {
      await browser.close()
      await cases.lab.remove()
    },
  }
}
