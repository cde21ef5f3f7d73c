// A person at a real screen: signed in through the door, scanning codes that were read from printed paper, filling in what is asked.
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { EntryAnswer, OperationPage, StepLine } from '../../server/contract/batches.ts'
import { demoPassword, demoPin } from '../../server/demo/people.ts'
import { readCode } from '../../server/domain/code/read-code.ts'
import type { StepDefinition } from '../../server/domain/process/step-definition.ts'
import { decodePdf } from './decode-symbols.ts'
import { smallPicture } from './small-picture.ts'

/** What has been printed so far: the text of each symbol, by the id that it names. */
export interface Paper {
  /** Reads every symbol of a PDF; answers the ids that it names, in order. */
  learn(pdf: Uint8Array): Promise<string[]>
  /** The text that a scanner gives for a thing; throws where nothing with its code was ever printed. */
  textOf(id: string): string
  known(): string[]
}

export const openPaper = (today: string): Paper => {
  const texts = new Map<string, string>()
  return {
    async learn(pdf) {
      const symbols = (await decodePdf(pdf, 300)).flat()
      return symbols.map(({ text }) => {
        const read = readCode(text, today)
        if (!read.ok) throw new Error(`a printed symbol is not read: ${read.code}`)
        if (!texts.has(read.id) || read.kind === 'product') texts.set(read.id, text)
        return read.id
      })
    },
    textOf(id) {
      const text = texts.get(id)
      if (text === undefined) throw new Error(`no code of ${id} was printed`)
      return text
    },
    known: () => [...texts.keys()],
  }
}

export interface Tablet {
  page: Page
  /** Opens an address of the app. */
  go(path: string): Promise<void>
  /** JSON of a question, with this person's session. */
  ask<Answer>(path: string): Promise<Answer>
  /** A PDF, as this person prints it. */
  print(path: string): Promise<Uint8Array>
  /** Types a code into the scan field and ends it, as a scanner does. */
  scan(text: string): Promise<void>
  press(label: string | RegExp): Promise<void>
  close(): Promise<void>
}

export const openTablet = async (browser: Browser, url: string, person: string, width = 1280): Promise<Tablet> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${url}/`)
  await page.getByLabel('Badge or person').fill(person)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Badge or person').waitFor({ state: 'detached' })
  return {
    page,
    go: async path => void (await page.goto(`${url}${path}`)),
    async ask(path) {
      const response = await page.request.get(`${url}${path}`)
      if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
      return response.json()
    },
    async print(path) {
      const response = await page.request.get(`${url}${path}`)
      if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
      expect(response.headers()['content-type']).toBe('application/pdf')
      return response.body()
    },
    async scan(text) {
      const field = page.locator('form.scan.bench input')
      await field.fill(text)
      await field.press('Enter')
      await page.locator('form.scan.bench.working').waitFor({ state: 'detached' })
    },
    press: label => page.getByRole('button', { name: label, exact: typeof label === 'string' }).click(),
    close: () => context.close(),
  }
}

/** How a person goes about an operation: what is measured and chosen where the process leaves it open. */
export interface Manner {
  paper: Paper
  /** The text of the colleague's badge, for second checks. */
  badge: string
  /** Ids of the lots and the equipment that lie ready, by category and type. */
  lots: Record<string, string>
  equipment: Record<string, string>
  location: string
  /** Live cells counted in each of four squares (dilution 2), dead ones, and the volume of the suspension, by step. */
  counts: Record<string, { live: number; dead: number; volumeMl: string }>
  fields: Record<string, string>
  choices: Record<string, string>
  flasks: { type: string; count: number; volumeMl: string }
  sampleMl: string
}

export interface Work {
  tablet: Tablet
  batch: string
  run: number
  manner: Manner
}

type Doing = Work & { line: StepLine; answer: OperationPage; step: StepDefinition }

const operationOf = ({ tablet, batch, run }: Work) => tablet.ask<OperationPage>(`/api/batches/${batch}/runs/${run}`)

/** Begins an operation from the bench and answers its run. */
export const begin = async (tablet: Tablet, batch: string, operation: string): Promise<number> => {
  await tablet.go('/bench')
  const row = tablet.page.locator('article').filter({ hasText: batch }).filter({ hasText: operation })
  await row.getByRole('button', { name: /^Begin/ }).click()
  await tablet.page.waitForURL(/\/runs\/\d+/)
  return Number(/\/runs\/(\d+)/.exec(tablet.page.url())?.[1])
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Touches a tile by how its label begins; hints may follow. */
export const choose = (scope: Page | Locator, label: string): Promise<void> =>
  scope
    .getByRole('radio', { name: new RegExp(`^${escaped(label)}`) })
    .first()
    .click()

const main = ({ tablet }: Work): Locator => tablet.page.locator('button.button.main').last()

const fillFields = async ({ tablet, step, manner }: Doing): Promise<void> => {
  if (step.kind !== 'measure' && step.kind !== 'use-equipment') return
  for (const field of step.fields) {
    const label = field.label.en
    const typed = manner.fields[`${step.id}.${field.id}`] ?? manner.fields[field.id]
    const control = tablet.page.getByLabel(label, { exact: true }).first()
    if (field.type === 'choice') {
      const option = field.options?.find(each => each.id === (typed ?? field.options?.[0]?.id))
      const group = tablet.page.getByRole('radiogroup', { name: label })
      await choose(group, option?.label.en ?? '')
    } else if (field.type === 'date-time') await control.fill(typed ?? manner.fields.now ?? '')
    else if (typed !== undefined) await control.fill(typed)
    else if (field.type === 'number' && field.target === undefined) await control.fill(String(field.limits?.min ?? 20))
    else if (field.type === 'text') await control.fill('AB-1042')
  }
}

const countCells = async ({ tablet, step, manner }: Doing): Promise<void> => {
  const count = manner.counts[step.id]
  if (!count) throw new Error(`no count was planned for ${step.id}`)
  const { page } = tablet
  await page.getByLabel('Volume of the suspension').fill(count.volumeMl)
  for (const number of [1, 2]) {
    await page.getByRole('tab', { name: new RegExp(`^Count ${number}`) }).click()
    await page.getByLabel('Dilution factor').fill('2')
    const rows = await page.getByRole('row').count()
    for (let square = 1; square < rows; square += 1) {
      await page.getByLabel(`Square ${square}, Live`).fill(String(count.live))
      await page.getByLabel(`Square ${square}, Dead`).fill(String(count.dead))
    }
  }
}

const scanAll = async ({ tablet, manner }: Work, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    await tablet.scan(manner.paper.textOf(id))
    // The large mark is seen, also where the scan has brought the next step.
    await tablet.page.locator('form.scan.bench .flash:not(.stays)').waitFor({ state: 'attached' })
  }
}

const inCulture = (answer: OperationPage): string[] =>
  answer.vessels.filter(vessel => vessel.status === 'in-culture').map(vessel => vessel.id)

/** The flasks that were emptied; at the end of a culture those that still stand in it. */
const toDiscard = (answer: OperationPage): string[] => {
  const emptied = answer.vessels.filter(vessel => vessel.status === 'emptied').map(vessel => vessel.id)
  return emptied.length > 0 ? emptied : inCulture(answer)
}

const reserved = (answer: OperationPage, step: string): string[] =>
  answer.steps.find(line => line.definition.id === step)?.entries.flatMap((entry: EntryAnswer) => entry.codes) ?? []

/** The outer label that was printed for a container. */
const outerLabelOf = (answer: OperationPage, container: string): string => {
  const codes = answer.steps.flatMap(line => line.entries.flatMap(entry => entry.codes))
  const division = (container.split('-F')[1] ?? '').padStart(6, '0')
  return codes.find(code => code.startsWith(`${answer.donation}-`) && code.endsWith(`-${division}`)) ?? ''
}

/** Fills in one step as a person does; answers whether the last scan recorded it. */
const fillIn = async (doing: Doing): Promise<boolean> => {
  const { tablet, step, answer, manner } = doing
  const { page } = tablet
  switch (step.kind) {
    case 'confirm':
      for (const item of step.items) await page.getByRole('checkbox', { name: item.label.en }).check()
      return false
    case 'scan-match':
      if (step.match === 'vessels') await scanAll(doing, inCulture(answer))
      else if (step.match === 'containers')
        await scanAll(
          doing,
          answer.containers.map(each => each.id),
        )
      else if (step.match === 'outer-labels') {
        for (const { id } of answer.containers) await scanAll(doing, [id, outerLabelOf(answer, id)])
      } else {
        const { batch, donation, patient } = {
          batch: answer.batch.id,
          donation: answer.donation,
          patient: answer.batch.patientCode,
        }
        await scanAll(doing, [{ batch, donation, patient }[step.match]])
      }
      return true
    case 'measure':
      await fillFields(doing)
      return false
    case 'choose': {
      const chosen = manner.choices[step.id] ?? step.options[0]?.id
      const option = step.options.find(each => each.id === chosen)
      await choose(page, option?.label.en ?? '')
      if (step.noteRequiredFor.includes(chosen ?? '')) await page.getByLabel('Note').fill('As seen at the bench')
      return false
    }
    case 'note':
      await page.getByLabel('Note').fill('Cells spread evenly')
      return false
    case 'count-cells':
      await countCells(doing)
      return false
    case 'use-lot':
      await scanAll(doing, [manner.lots[step.material] ?? ''])
      if (!step.amountUnit) return true
      await page.getByLabel('Amount taken').fill(manner.fields[`amount-${step.material}`] ?? '10')
      return false
    case 'use-equipment':
      await scanAll(doing, [manner.equipment[step.equipment] ?? ''])
      await fillFields(doing)
      return step.fields.length === 0
    case 'print-labels': {
      // One for each container: nothing is filled in.
      if (step.labels === 'outer') return false
      const { count, type } = step.labels === 'vessels' ? manner.flasks : { count: 1, type: '' }
      if (step.labels === 'vessels') {
        const words = { t75: 'T75', t175: 'T175', t225: 'T225' } as Record<string, string>
        await choose(page, words[type] ?? type)
      }
      await page
        .getByRole('textbox', { name: /^How many/ })
        .fill(String(step.labels === 'containers' ? answer.batch.sites.length : count))
      await page.keyboard.press('Tab')
      return false
    }
    case 'make-vessels':
      if (step.makes === 'vessels') await page.getByLabel('Volume in each flask').fill(manner.flasks.volumeMl)
      await scanAll(doing, reserved(answer, step.labelsFrom))
      if (step.makes === 'containers') {
        for (const id of reserved(answer, step.labelsFrom)) {
          const code = id.slice(answer.batch.id.length + 1)
          await page.getByLabel(`Volume in ${code}`).fill(manner.fields['fill-ml'] ?? '8')
        }
      }
      return false
    case 'place':
      await scanAll(doing, [manner.location])
      return true
    case 'discard':
      if (step.what === 'vessels') await scanAll(doing, toDiscard(answer))
      await page.getByLabel('Reason').fill('Emptied in this operation')
      return false
    case 'sample':
      for (const id of reserved(answer, step.labelsFrom)) {
        await scanAll(doing, [id])
        await page.getByLabel(`Volume in ${id.slice(answer.batch.id.length + 1)}`).fill(manner.sampleMl)
      }
      return false
    case 'photo':
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'look.png', mimeType: 'image/png', buffer: smallPicture() })
      await page.getByText(/^Stored,/).waitFor()
      return false
    case 'timer': {
      await page.getByText('Enter the times by hand').click()
      await page.getByLabel('Started').fill(manner.fields.started ?? '')
      await page.getByLabel('Stopped').fill(manner.fields.now ?? '')
      return false
    }
    case 'reconcile-labels':
      await scanAll(doing, answer.labelsLeft)
      return false
    case 'sign':
      await page.getByLabel('Password', { exact: true }).fill(demoPassword)
      return false
  }
}

/** The colleague compares, scans the badge and types the PIN. */
const secondCheck = async ({ tablet, manner }: Work): Promise<void> => {
  await tablet.page.getByRole('button', { name: 'Back to the step' }).waitFor()
  await tablet.scan(manner.badge)
  await tablet.page.getByLabel('PIN of the colleague').fill(demoPin)
}

/** A remainder is discarded only where one is left; other optional steps are left out. */
const isWanted = ({ definition }: StepLine, answer: OperationPage): boolean =>
  !definition.optional ||
  (definition.kind === 'discard' && definition.what === 'remainder' && (answer.balance?.leftUl ?? 0) > 0)

const isRecorded = async (work: Work, step: string): Promise<boolean> => {
  const answer = await operationOf(work)
  return answer.steps.some(line => line.definition.id === step && line.entries.length > 0)
}

const recordStep = async (doing: Doing): Promise<void> => {
  const { tablet, step, line } = doing
  await tablet.page.getByRole('heading', { level: 2 }).first().waitFor()
  const byScan = await fillIn(doing)
  if (!byScan) await main(doing).click()
  if (step.secondCheck) await secondCheck(doing)
  await expect
    .poll(() => isRecorded(doing, line.definition.id), { timeout: 15_000, message: `${step.id} is recorded` })
    .toBe(true)
}

/** The screen goes on by itself; what is there must be what the process wants next. */
const awaitStep = ({ tablet }: Work, title: string): Promise<void> =>
  tablet.page
    .locator('nav.rail li[aria-current=step]')
    .filter({ hasText: title })
    .first()
    .waitFor({ state: 'attached' })

/** Follows the link that the screen shows after labels were printed, reads them, and goes on with what comes next. */
const readLabels = async ({ tablet, manner }: Work): Promise<void> => {
  const link = tablet.page.getByRole('link', { name: /^Labels to print/ })
  await manner.paper.learn(await tablet.print((await link.getAttribute('href')) ?? ''))
  await tablet.page.getByRole('link', { name: /^Go on:/ }).click()
}

/** Does every step of a run that is called for, reads the labels that it prints, and closes it. */
export const carryOut = async (work: Work): Promise<void> => {
  const done = new Set<string>()
  for (;;) {
    const answer = await operationOf(work)
    const line = answer.steps.find(each => !done.has(each.definition.id) && ['next', 'waiting'].includes(each.standing))
    if (!line) break
    const step = line.definition
    done.add(step.id)
    await awaitStep(work, step.title.en)
    if (isWanted(line, answer)) await recordStep({ ...work, line, answer, step })
    else await work.tablet.page.getByRole('button', { name: 'Skip: not needed' }).click()
    if (step.kind === 'print-labels') await readLabels(work)
  }
  await awaitStep(work, 'Close')
  await work.tablet.page.getByRole('button', { name: 'Close the operation' }).click()
  await work.tablet.page.waitForURL(/\/bench/)
}
