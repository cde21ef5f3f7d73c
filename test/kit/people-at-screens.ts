// The people of one laboratory at their own screens, with the paper that has been printed so far: what a browser test of a batch needs.
import type { Browser } from 'playwright-core'
import type { BatchPage } from '../../server/contract/batches.ts'
import type { Called } from '../../server/demo/people.ts'
import { wallTimeIn } from '../../server/domain/kit/time.ts'
import type { AppLaboratory } from './app-laboratory.ts'
import { openBrowser } from './browser.ts'
import { printWhatHangs } from './hung-labels.ts'
import { begin, carryOut, type Manner, openPaper, openTablet, type Paper, type Tablet } from './tablet.ts'

const hourMs = 3_600_000
const minuteMs = 60_000

export interface Screens {
  paper: Paper
  /** The person's own tablet, signed in anew. */
  tabletOf(who: Called, width?: number): Promise<Tablet>
  pageOf(tablet: Tablet, batch: string): Promise<BatchPage>
  /** One operation as the technician does it: begun from the bench, or as a run that is open already; closed at its end. */
  perform(batch: string, operation: string | { run: number }, more?: Partial<Manner>): Promise<void>
  /** Reads every label that the batch has had so far. */
  readLabelsOf(batch: string): Promise<void>
  /** The clock goes on to so many hours before the injection of the batch. */
  hoursBeforeInjection(batch: string, hours: number): Promise<void>
  /** What each person sees, kept for whoever looks into a failure. */
  photograph(name: string): Promise<void>
  close(): Promise<void>
}

const onTheWall = (at: string): string => wallTimeIn('Europe/Madrid', at).replace(' ', 'T')

const timesOf = (lab: AppLaboratory): Record<string, string> => {
  const { now } = lab.executor.time()
  return { now: onTheWall(now), started: onTheWall(new Date(Date.parse(now) - 5 * minuteMs).toISOString()) }
}

export const openScreens = async (lab: AppLaboratory): Promise<Screens> => {
  const url = await lab.app.listen({ host: '127.0.0.1', port: 0 })
  const browser: Browser = await openBrowser()
  const paper = openPaper(lab.executor.time().now.slice(0, 10))
  const manner = await printWhatHangs(browser, url, lab, paper)
  const tablets = new Map<string, Tablet>()

  const tabletOf: Screens['tabletOf'] = async (who, width) => {
    await tablets.get(who)?.close()
    const tablet = await openTablet(browser, url, lab.staff[who], width)
    tablets.set(who, tablet)
    return tablet
  }
  const pageOf: Screens['pageOf'] = (tablet, batch) => tablet.ask<BatchPage>(`/api/batches/${batch}`)

  return {
    paper,
    tabletOf,
    pageOf,
    async perform(batch, operation, more = {}) {
      const tablet = await tabletOf('laia')
      const run = typeof operation === 'string' ? await begin(tablet, batch, operation) : operation.run
      if (typeof operation !== 'string') await tablet.go(`/batches/${batch}/runs/${run}`)
      const fields = { ...manner.fields, ...timesOf(lab), ...more.fields }
      await carryOut({ tablet, batch, run, manner: { ...manner, ...more, fields } })
    },
    async readLabelsOf(batch) {
      const tablet = await tabletOf('supervisor')
      await paper.learn(await tablet.print(`/api/batches/${batch}/donation-labels.pdf`))
      const { entries } = await pageOf(tablet, batch)
      for (const { id } of entries.filter(each => each.kind === 'print-labels' && each.codes.length > 0))
        await paper.learn(await tablet.print(`/api/batches/${batch}/labels/${id}.pdf`))
    },
    async hoursBeforeInjection(batch, hours) {
      const { injectionAt } = (await pageOf(await tabletOf('laia'), batch)).line
      lab.clock.set(new Date(Date.parse(injectionAt) - hours * hourMs).toISOString())
    },
    async photograph(name) {
      for (const [who, { page }] of tablets)
        await page.screenshot({ path: `test/.out/${name}-${who}.png` }).catch(() => {})
    },
    close: () => browser.close(),
  }
}
