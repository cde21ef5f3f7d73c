// From the scanner's Enter to the mark on the screen, in Chromium with the processor slowed four times, against one animation frame.
import type { Page } from 'playwright-core'
import { openStore, type Store } from '../../../db/open.ts'
import { type Door, must } from '../../../server/demo/door.ts'
import { demoPassword } from '../../../server/demo/people.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { commandCode } from '../../../server/domain/code/command-code.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { present } from '../../../server/domain/kit/existing.ts'
import { openBrowser } from '../../kit/browser.ts'
import { openStation } from '../../kit/station.ts'
import { idsOf, technicians } from '../../kit/station-work.ts'
import { batchesOf } from '../kit/enlarge.ts'
import type { Workshop } from '../kit/workshop.ts'
import { percentile, type Row, type Sample, sampleOf } from '../row.ts'

const SLOWED = 4
const FRAMES = 120

/** In the page: notes when Enter is pressed in the scan field, and when the frame with the answer's mark has been painted. */
const WATCH = `
  window.painted = []
  let begun = null
  let earlier = null
  const mark = () => document.querySelector('form.scan.bench .flash:not(.stays)')
  addEventListener('keydown', event => {
    if (event.key !== 'Enter') return
    begun = performance.now()
    earlier = mark()
  }, true)
  const look = () => {
    const now = mark()
    if (begun === null || now === null || now === earlier) return
    const from = begun
    begun = null
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.painted.push(performance.now() - from)
      port2.postMessage(null)
    })
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true })
`

const scanOnce = async (page: Page, text: string): Promise<void> => {
  const field = page.locator('form.scan.bench input')
  const before = await page.evaluate<number>('window.painted.length')
  // Typed beforehand: what is measured begins with the key that ends the scan.
  await field.fill(text)
  await field.press('Enter')
  // Asked as an expression: the page's content policy forbids what `waitForFunction` would do.
  await page.evaluate(`new Promise((done, fails) => {
    setTimeout(() => fails(new Error('no mark was painted after ${text}')), 10_000)
    const look = () => (window.painted.length > ${before} ? done() : setTimeout(look, 20))
    look()
  })`)
  await page.locator('form.scan.bench.working').waitFor({ state: 'detached' })
}

const paintedOn = (page: Page): Promise<number[]> => page.evaluate<number[]>('window.painted')

/** Opens an observation and scans what it asks for: the batch, the microscope and the code to go on, then every flask. */
const observe = async (page: Page, base: string, { door, store, as, batch }: Observation): Promise<number[]> => {
  const { run } = await must(door, openOperation, { batch, operation: 'observation' }, { as })
  const microscope = idsOf(store, 'equipment').find(id => door.read('equipment', id)?.type === 'microscope') ?? ''
  const flasks = inCulture(present(door, 'batch', batch)).map(({ id }) => withCheck(id))
  const steps: [string, string[]][] = [
    ['batch', [withCheck(batch)]],
    ['microscope', [withCheck(microscope), commandCode('next')]],
    ['flasks-out', flasks],
  ]
  const painted: number[] = []
  for (const [step, texts] of steps) {
    // Opened by its address, so that no scan falls between two steps.
    await page.goto(`${base}/batches/${batch}/runs/${run}?step=${step}`)
    for (const text of texts) await scanOnce(page, text)
    painted.push(...(await paintedOn(page)))
  }
  return painted
}

interface Observation {
  door: Door
  store: Store
  as: string
  batch: string
}

/** How long one frame takes on this slowed page when nothing is to be done. */
const frameMs = async (page: Page): Promise<number[]> =>
  page.evaluate<number[]>(`new Promise(done => {
    const times = []
    const next = now => times.push(now) > ${FRAMES} ? done(times.slice(1).map((at, index) => at - times[index])) : requestAnimationFrame(next)
    requestAnimationFrame(next)
  })`)

const openPage = async (base: string, person: string) => {
  const browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
  await context.request.post(`${base}/api/session`, { data: { person, password: demoPassword } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.addInitScript(WATCH)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  return { page, close: () => browser.close() }
}

const p95 = (times: readonly number[]): Sample => ({ ...sampleOf(times), median: percentile(times, 95) })

const measureScans = async (workshop: Workshop): Promise<{ scans: number[]; frames: number[] }> => {
  const laboratory = await workshop.laboratory('a bench', { endedBatches: 0, months: 0, runningCopies: 0 })
  const marrow = await workshop.marrow(laboratory)
  const store = openStore(laboratory.path, { readonly: true })
  const door = openStation({ base: () => marrow.base, store, answered: () => {} })
  const [as = ''] = technicians(door, store)
  const { page, close } = await openPage(marrow.base, as)
  const scans: number[] = []
  try {
    for (const batch of batchesOf(store).observable) {
      scans.push(...(await observe(page, marrow.base, { door, store, as, batch })))
    }
    return { scans, frames: await frameMs(page) }
  } finally {
    await close()
    store.close()
    await marrow.end('SIGTERM')
  }
}

export const scanToPaint: Row = {
  name: 'scan-to-paint',
  async measure(workshop) {
    const { scans, frames } = await measureScans(workshop)
    const note = `${scans.length} scans at the bench, each accepted; from Enter to the painted mark, the round trip included`
    const what = 'scan to paint in Chromium, 4x slowed, p95'
    return [{ what, unit: 'ms', ours: p95(scans), floor: p95(frames), goal: { kind: 'most', value: 100 }, note }]
  },
}
