// One case the whole way, with nothing but the screen and codes read from the paper that Marrow itself printed.
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BatchPage } from '../../server/contract/batches.ts'
import type { Called } from '../../server/demo/people.ts'
import { wallTimeIn } from '../../server/domain/kit/time.ts'
import { type AppLaboratory, openAppLaboratory } from '../kit/app-laboratory.ts'
import { openBrowser } from '../kit/browser.ts'
import { printWhatHangs } from '../kit/hung-labels.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { decideAll, enterResults, sign } from '../kit/quality-tablet.ts'
import { begin, carryOut, choose, type Manner, openPaper, openTablet, type Tablet } from '../kit/tablet.ts'

const wristband = 'HR700123'
const hourMs = 3_600_000

let lab: AppLaboratory
let browser: Browser
let url: string
const tablets = new Map<string, Tablet>()
const paper = openPaper('2026-11-02')
let batch = ''
let manner: Manner

/** The person's own tablet; signed in anew after a night, when the screen has locked. */
const tabletOf = async (who: Called): Promise<Tablet> => {
  await tablets.get(who)?.close()
  const tablet = await openTablet(browser, url, lab.staff[who], who === 'nurse' ? 390 : 1280)
  tablets.set(who, tablet)
  return tablet
}

/** As an input of the screen takes it: the laboratory's wall clock. */
const onTheWall = (at: string): string => wallTimeIn('Europe/Madrid', at).replace(' ', 'T')

const now = () => lab.executor.time().now
const later = (hours: number): void => lab.clock.advanceMs(hours * hourMs)

const pageOfBatch = (tablet: Tablet): Promise<BatchPage> => tablet.ask<BatchPage>(`/api/batches/${batch}`)

/** One operation, begun from the bench and closed, by one person. */
const perform = async (who: Called, operation: string, more: Partial<Manner> = {}): Promise<void> => {
  const tablet = await tabletOf(who)
  const run = await begin(tablet, batch, operation)
  const times = { now: onTheWall(now()), started: onTheWall(new Date(Date.parse(now()) - 5 * 60_000).toISOString()) }
  const fields = { ...manner.fields, ...times, ...more.fields }
  await carryOut({ tablet, batch, run, manner: { ...manner, ...more, fields } })
}

beforeAll(async () => {
  lab = await openAppLaboratory({ config: { webFolder: resolve('dist/web') } })
  await lab.app.listen({ host: '127.0.0.1', port: 0 })
  const address = lab.app.server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  url = `http://127.0.0.1:${address.port}`
  browser = await openBrowser()
  manner = await printWhatHangs(browser, url, lab, paper)
})

afterAll(async () => {
  await browser?.close()
  await lab?.remove()
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [who, { page }] of tablets)
    await page.screenshot({ path: `test/.out/one-batch-${who}.png` }).catch(() => {})
})

describe('one batch, from marrow to injection, on the screen', () => {
  it('begins with a case, its consent and serology, and a booked collection', async () => {
    const tablet = await tabletOf('coordinator')
    const { page } = tablet
    await tablet.go('/new-case')
    await choose(page, 'New patient')
    await page.getByLabel('Family name').fill('Serra Vidal')
    await page.getByLabel('Given name').fill('Montserrat')
    await page.getByLabel('Birth date').fill('1961-04-18')
    await page.getByLabel('Issued by').selectOption({ label: 'Hospital del Río' })
    await page.getByLabel('Hospital number', { exact: true }).fill(wristband)
    await page.getByLabel('Indication').fill('Knee osteoarthritis, grade III')
    await page.getByLabel('Surgeon').selectOption({ label: 'Elena Marín' })
    await page.getByLabel('Hospital', { exact: true }).selectOption({ label: 'Hospital del Río' })
    await page.getByLabel('Joint', { exact: true }).selectOption({ label: 'Knee' })
    await choose(page, 'Left')
    await page.getByLabel('Collection').fill(onTheWall(new Date(Date.parse(now()) + 2 * hourMs).toISOString()))
    await tablet.press('Open the case')
    await page.getByText(/Case C26-\d+ is open for PT-\d+/).waitFor()
    await page.getByRole('link', { name: 'To the case' }).click()
    const today = now().slice(0, 10)
    await tablet.press('Record the consent')
    await page.getByRole('dialog').getByLabel('Day of the signature').fill(today)
    await page.getByRole('dialog').getByRole('button', { name: 'Record the consent' }).click()
    await page.getByText('given on').waitFor()
    await tablet.press('Record the serology')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Day of the blood sample').fill(today)
    for (const group of await dialog.getByRole('radiogroup').all()) await choose(group, 'Negative')
    await dialog.getByRole('button', { name: 'Record the serology' }).click()
    await page.getByText('negative, sample of').waitFor()
    await tablet.press('Book the collection')
    await page.getByRole('dialog').getByRole('button', { name: 'Book the collection' }).click()
    const link = page.getByRole('link', { name: /^Labels of the donation number/ })
    await link.waitFor()
    const href = (await link.getAttribute('href')) ?? ''
    batch = /(B26-\d+)/.exec(href)?.[1] ?? ''
    await paper.learn(await tablet.print(href))
    const { line } = await pageOfBatch(tablet)
    await paper.learn(await tablet.print(`/api/labels/patient/${line.patientCode}.pdf`))
    expect(line.progress).toBe('booked')
  })

  it('is collected at the hospital, on a telephone', async () => {
    later(2)
    const times = {
      'aspiration-start': onTheWall(new Date(Date.parse(now()) - 40 * 60_000).toISOString()),
      'aspiration-end': onTheWall(new Date(Date.parse(now()) - 10 * 60_000).toISOString()),
    }
    await perform('nurse', 'Marrow collection', { fields: { ...times, 'volume-ml': '100' } })
    await perform('nurse', 'Transport', { fields: { 'box-c': '20' } })
  })

  it('is received and seeded on day 0, the second person confirming before the cells go in', async () => {
    later(2)
    await perform('laia', 'Receipt', { fields: { 'net-g': '106', 'logger-min-c': '18', 'logger-max-c': '21' } })
    const counts = {
      'count-aspirate': { live: 180, dead: 4, volumeMl: '100' },
      // 50 x 2 x 10^4 = 1e6 live cells per mL in 52 mL.
      'count-mononuclear': { live: 500, dead: 10, volumeMl: '6' },
    }
    await perform('laia', 'Separation and seeding', {
      counts,
      flasks: { type: 't175', count: 2, volumeMl: '2.8' },
    })
    const { line, vessels } = await pageOfBatch(await tabletOf('laia'))
    expect(line.progress).toBe('in-culture')
    expect(vessels.map(vessel => [vessel.passage, vessel.cells, vessel.status])).toEqual([
      [0, 28_000_000, 'in-culture'],
      [0, 28_000_000, 'in-culture'],
    ])
  })

  it('is washed, changed and looked at on the days that the process gives', async () => {
    later(24)
    await perform('laia', 'First wash', { fields: { 'medium-ml': '35' } })
    later(48)
    await perform('laia', 'Observation', { fields: { confluence: '40' } })
    later(30)
    await perform('laia', 'Medium change', { fields: { confluence: '60', 'medium-ml': '35' } })
    later(48)
    await perform('laia', 'Observation', { fields: { confluence: '85' } })
  })

  it('is passaged: parents to children, cells conserved, doublings from P1 on', async () => {
    later(4)
    await perform('laia', 'Passage', {
      // 40 x 2 x 10^4 = 800,000 live cells per mL in 5 mL: 4 million.
      counts: { count: { live: 40, dead: 1, volumeMl: '5' } },
      choices: { sampling: 'take-now' },
      flasks: { type: 't175', count: 4, volumeMl: '1' },
      sampleMl: '0.4',
    })
    const page = await pageOfBatch(await tabletOf('laia'))
    const children = page.vessels.filter(vessel => vessel.passage === 1)
    expect(children.map(vessel => vessel.parents.length)).toEqual([2, 2, 2, 2])
    expect(page.passages[0]).toMatchObject({ passage: 0, harvestedCells: 4_000_000, doublings: null })
    later(60)
    await perform('laia', 'Observation', { fields: { confluence: '70' } })
    later(30)
    await perform('laia', 'Medium change', { fields: { confluence: '75', 'medium-ml': '35' } })
    later(60)
    await perform('laia', 'Observation', { fields: { confluence: '78' } })
  })

  it('passes its gate, is harvested and filled: 40 million viable cells for the left knee', async () => {
    const { line } = await pageOfBatch(await tabletOf('coordinator'))
    lab.clock.set(new Date(Date.parse(line.injectionAt) - 47 * hourMs).toISOString())
    await perform('coordinator', 'Harvest gate')
    lab.clock.set(new Date(Date.parse(line.injectionAt) - 21 * hourMs).toISOString())
    await perform('laia', 'Harvest', {
      fields: { confluence: '90' },
      choices: { sampling: 'taken', outcome: 'enough' },
      counts: { count: { live: 250, dead: 10, volumeMl: '10' } },
    })
    await perform('laia', 'Formulation and filling', {
      counts: { count: { live: 250, dead: 10, volumeMl: '9.5' } },
      choices: { surplus: 'discard' },
      fields: { 'fill-ml': '8' },
      sampleMl: '0.5',
    })
    await perform('laia', 'Outer labels and reconciliation')
    const tablet = await tabletOf('supervisor')
    const page = await pageOfBatch(tablet)
    expect(page.line.progress).toBe('filled')
    expect(page.containers).toMatchObject([{ site: 'knee-left', cells: 40_000_000, volumeUl: 8000, status: 'filled' }])
    expect(page.passages.at(-1)?.doublings).not.toBeNull()
    expect(page.labels.left).toEqual([])
  })

  it('has its results entered by QC, is reviewed by QA and certified by the QP, each with a signature', async () => {
    await enterResults(await tabletOf('oscar'), batch, 1)
    const qa = await tabletOf('qa')
    await qa.go(`/release/${batch}`)
    await decideAll(qa)
    await sign(qa, 'Sign: reviewed')
    const qp = await tabletOf('qp')
    await qp.go(`/release/${batch}`)
    await sign(qp, 'Sign: certify stage 1')
    const { line, version } = await pageOfBatch(qp)
    expect([line.progress, version > 0]).toEqual(['certified', true])
    for (const name of ['batch-record', 'certificate-of-analysis', 'release-certificate']) {
      const pages = await pdfText(await qp.print(`/api/batches/${batch}/papers/${name}.pdf`))
      expect(pages.length).toBeGreaterThan(0)
      for (const text of pages) expect(text).toMatch(/\d+:[0-9a-f]{64}/)
    }
  })

  it('travels, answers GO for this patient and the left knee, and is given', async () => {
    const { line } = await pageOfBatch(await tabletOf('laia'))
    lab.clock.set(new Date(Date.parse(line.injectionAt) - 11 * hourMs).toISOString())
    await perform('laia', 'Packing and dispatch', { fields: { 'box-c': '5' } })
    lab.clock.set(new Date(Date.parse(line.injectionAt) - 1 * hourMs).toISOString())
    const nurse = await tabletOf('nurse')
    const { page } = nurse
    const product = paper.known().find(id => id.startsWith('A9999') && id.includes('-')) ?? ''
    await nurse.go('/ready')
    await page.getByRole('tab', { name: 'Arrivals' }).click()
    await nurse.scan(paper.textOf(product))
    await choose(page, 'Seal intact')
    await page.getByLabel('Lowest temperature').fill('3.4')
    await page.getByLabel('Highest temperature').fill('6.1')
    await nurse.press('Record the arrival')
    await page.getByText('Arrived').first().waitFor()
    await page.getByRole('tab', { name: 'Ready?' }).click()
    await nurse.scan(wristband)
    await choose(page, 'knee')
    await choose(page, 'Left')
    await nurse.scan(paper.textOf(product))
    await nurse.press('Yes, intact and even')
    await page.getByText('These cells are for this patient, left knee.').first().waitFor()
    await nurse.press('Time-out, then record the injection')
    await page.getByRole('dialog').getByRole('button', { name: 'Record the injection' }).click()
    await page.getByText('Injection recorded').waitFor()
    const { containers, exceptions } = await pageOfBatch(await tabletOf('laia'))
    expect(containers.map(container => container.status)).toEqual(['given'])
    expect(exceptions.filter(each => each.kind === 'administration')).toEqual([])
  })

  it('has its sterility read to the last day, is certified at stage 2 and closed', async () => {
    later(15 * 24)
    await enterResults(await tabletOf('oscar'), batch, 2)
    const qp = await tabletOf('qp')
    await qp.go(`/release/${batch}`)
    await sign(qp, 'Sign: certify stage 2')
    const { line } = await pageOfBatch(qp)
    expect(line.progress).toBe('closed')
  })
})
