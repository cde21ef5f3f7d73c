// Labels to a label printer over a real line: sent, waited for, tried again, asked about, after a stop too; never one twice unmarked.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { printQueue } from '../../server/commands/print-jobs.ts'
import type { PrinterLine } from '../../server/contract/printers.ts'
import { entriesOfKind } from '../../server/domain/batch/entries.ts'
import { labelBalance } from '../../server/domain/batch/labels.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import type { PrintTiming } from '../../server/jobs/print-queue.ts'
import { startApp } from '../kit/app.ts'
import { openAppLab, signedIn } from '../kit/app-line.ts'
import { decodeSymbols } from '../kit/decode-symbols.ts'
import { bookLine, type Line } from '../kit/line.ts'
import { renderZpl } from '../kit/render-zpl.ts'
import { type BuiltWorkers, buildWorkers } from '../kit/workers.ts'
import { startZebra, type ZebraPrinter } from '../kit/zebra-printer.ts'

const printTiming: PrintTiming = { waitsMs: [30], pollMs: 5, timeoutMs: 400, giveUpMinutes: 60 }
const stock = { kind: 'roll', widthMm: 100, heightMm: 70, gapMm: 3 } as const
const labels = ['vessels', 'samples', 'containers', 'outer']

let workers: BuiltWorkers
let opened: Awaited<ReturnType<typeof openAppLab>>
let line: Line
let zebra: ZebraPrinter
let printer: string

beforeAll(async () => {
  workers = await buildWorkers()
  opened = await openAppLab({ config: { workersFolder: workers.folder }, printTiming })
  line = await bookLine(opened)
  await line.until('dispatch')
})

afterAll(async () => {
  await opened.test.remove()
  workers.remove()
})

const as = async (who: 'laia' | 'administrator') => signedIn(opened.test, opened.laboratory.staff[who])

const register = async (more: object = {}): Promise<string> => {
  const facts = { name: 'Culture 1', host: zebra.host, port: zebra.port, dpi: 203, stock, labels, ...more }
  const answer = await (await as('administrator')).command('register-printer', facts)
  expect(answer.json()).toMatchObject({ answer: { printer: expect.stringMatching(/^PRN-/) } })
  return answer.json().answer.printer
}

beforeEach(async () => {
  zebra = await startZebra()
  printer = await register()
})

afterEach(() => zebra.stop())

const entryOf = (step: string) => {
  const entry = entriesOfKind(line.batch(), 'print-labels').find(each => each.step === step)
  if (!entry) throw new Error(`no ${step}`)
  return entry
}

/** Labels printed again, as often as a test wants another print of its own. */
const another = async (count: number): Promise<{ entry: number; print: number; codes: string[] }> => {
  const entry = entriesOfKind(line.batch(), 'print-labels').find(each => (each.computed.codes ?? []).length >= count)
  if (!entry) throw new Error(`no ${count} labels`)
  const codes = (entry.computed.codes ?? []).slice(0, count)
  const answer = await (await as('laia')).command('reprint-labels', {
    batch: line.batchId,
    codes,
    reason: 'Torn at the bench',
  })
  expect(answer.statusCode).toBe(200)
  return { entry: entry.id, print: line.batch().reprints.filter(each => each.entry === entry.id).length + 1, codes }
}

const send = async ({ entry, print }: { entry: number; print: number }, to = printer) =>
  (await as('laia')).command('send-labels', { batch: line.batchId, entry, print, printer: to })

const shown = async (id = printer): Promise<PrinterLine> => {
  const { printers } = (await (await as('laia')).ask('/api/printers')).json() as { printers: PrinterLine[] }
  const found = printers.find(each => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** Waits on the line, which takes its own time; the laboratory's clock moves with it, so that what is tried later is tried. */
const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const last = performance.now() + 30_000
  while (performance.now() < last) {
    if (await isSo()) return
    await new Promise(resolve => setTimeout(resolve, 10))
    opened.test.clock.advanceMs(10)
  }
  throw new Error(`it never came to this: ${what}; ${JSON.stringify(await shown())}`)
}

const lastSending = () => line.batch().sendings.at(-1)
const hasEnded = () => lastSending()?.ended !== undefined

const readOf = async (zpl: readonly string[]) => {
  const pages = await renderZpl(zpl.join('\n'), stock, 203)
  return (await Promise.all(pages.map(decodeSymbols))).flat().map(({ text }) => text)
}

const settle = async (say: string) => {
  const [job] = (await shown()).jobs
  return (await (await as('laia')).send(`/api/printers/${printer}/jobs/${job?.job}`, { say })).json()
}

describe('labels sent to a printer', () => {
  it('come out in their order, each with its own code, and it is on record where and how many', async () => {
    const { id: entry, computed } = entryOf(firstOf('vessels'))
    expect((await send({ entry, print: 1 })).statusCode).toBe(200)
    await until('printed', hasEnded)
    expect(await readOf(zebra.out)).toEqual((computed.codes ?? []).map(withCheck))
    expect(lastSending()).toMatchObject({
      printer,
      by: opened.laboratory.staff.laia,
      count: zebra.out.length,
      ended: { printed: zebra.out.length, why: 'printed', by: 'system/printing' },
    })
    expect(await shown()).toMatchObject({ found: { state: 'ready' }, jobs: [] })
    // A printer speaks with one at a time: the line is free for others.
    await until('the line is closed', () => zebra.lines() === 0)
  })

  it('are not sent a second time without a reason, and marked when they are', async () => {
    const { id: entry, computed } = entryOf(firstOf('vessels'))
    const again = await send({ entry, print: 1 })
    expect(again.json()).toMatchObject({ status: 409, code: 'labels-sent-already' })
    const [code = ''] = computed.codes ?? []
    const before = labelBalance(line.batch())
    await (await as('laia')).command('reprint-labels', { batch: line.batchId, codes: [code], reason: 'Torn' })
    const print = line.batch().reprints.filter(each => each.entry === entry).length + 1
    await send({ entry, print })
    await until('printed', hasEnded)
    expect(await readOf(zebra.out)).toEqual([withCheck(code)])
    // The account counts the print, not the sending.
    expect(labelBalance(line.batch())).toEqual({ ...before, printed: before.printed + 1, left: [...before.left, code] })
  })

  it('with a name leave it nowhere on the way, and the reading is logged for whoever sent them', async () => {
    const { id: entry } = entryOf(firstOf('containers'))
    const readings = () =>
      opened.test.store.raw
        .prepare('SELECT count(*) n FROM identity_readings WHERE actor = ?')
        .get(opened.laboratory.staff.laia) as { n: number }
    const before = readings().n
    await send({ entry, print: 1 })
    await until('printed', hasEnded)
    expect(readings().n).toBe(before + 1)
    const rows = opened.test.store.raw.prepare('SELECT * FROM jobs').all()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/Rubio|Pere|1978-02-03|HR000001/)
  })
})

const firstOf = (purpose: string): string => {
  const { operations } = opened.door.read('process', 'bm-msc-40m')?.versions[0]?.definition ?? { operations: [] }
  const step = operations
    .flatMap(each => each.steps)
    .find(each => each.kind === 'print-labels' && each.labels === purpose)
  return step?.id ?? ''
}

describe('a printer that is not ready', () => {
  it.each([
    ['paper', 'paper-out'],
    ['ribbon', 'ribbon-out'],
    ['head-open', 'head-open'],
    ['paused', 'paused'],
  ] as const)('for want of %s is shown as such, and prints when it is', async (lack, state) => {
    zebra.lack(lack)
    await send(await another(1))
    await until(
      'found',
      async () => (await shown()).found?.state === state && (await shown()).jobs[0]?.state === 'waiting',
    )
    expect(zebra.out).toEqual([])
    // Nothing was given to it that it would keep inside.
    expect(zebra.received()).not.toContain('^XA')
    zebra.lack(null)
    await until('printed', hasEnded)
    expect(zebra.out).toHaveLength(1)
  })

  it('that is off is tried until it is on', async () => {
    await zebra.stop()
    await send(await another(1))
    await until('found', async () => (await shown()).found?.state === 'port-closed')
    await zebra.start()
    await until('printed', hasEnded)
    expect(zebra.out).toHaveLength(1)
  })

  it('that runs out of labels in the middle goes on where it stopped, and none is printed twice', async () => {
    zebra.labelsLeft(1)
    const wanted = await another(3)
    await send(wanted)
    await until('out', async () => (await shown()).found?.state === 'paper-out')
    expect((await shown()).jobs[0]).toMatchObject({ state: 'printing', out: 1, count: 3 })
    zebra.lack(null)
    await until('printed', hasEnded)
    expect(await readOf(zebra.out)).toEqual(wanted.codes.map(withCheck))
  })

  it('that answers as something else gets no label', async () => {
    zebra.mute()
    await send(await another(1))
    await until('found', async () => (await shown()).found?.state === 'no-printer')
    expect(zebra.received()).not.toContain('^XA')
    expect(await settle('cancel')).toEqual({ isSettled: true })
  })

  it('under a name that nobody knows, or that leads outside, is shown as such', async () => {
    const unknown = await register({ host: 'no-such-printer.invalid', name: 'Elsewhere' })
    const check = await (await as('administrator')).send(`/api/printers/${unknown}/check`, {})
    expect(check.json()).toEqual({ state: 'name-unknown' })
  })

  it('holds the labels back until they are taken back, which is on record, and they can be sent elsewhere', async () => {
    zebra.lack('head-open')
    const wanted = await another(2)
    await send(wanted)
    await until(
      'waits',
      async () => (await shown()).jobs[0]?.state === 'waiting' && (await shown()).found?.state === 'head-open',
    )
    expect((await send(wanted)).json()).toMatchObject({ code: 'labels-on-their-way' })
    expect(await settle('cancel')).toEqual({ isSettled: true })
    expect(lastSending()?.ended).toMatchObject({ printed: 0, why: 'cancelled', by: opened.laboratory.staff.laia })
    zebra.lack(null)
    expect((await send(wanted)).statusCode).toBe(200)
    await until('printed', hasEnded)
    expect(zebra.out).toHaveLength(2)
  })

  it('is given up for good after a while', async () => {
    zebra.lack('paused')
    await send(await another(1))
    await until('waits', async () => (await shown()).found?.state === 'paused')
    opened.test.clock.advanceMs(61 * 60_000)
    await until('given up', hasEnded)
    expect(lastSending()?.ended).toMatchObject({ printed: 0, why: 'given-up' })
    expect((await shown()).jobs).toEqual([])
  })

  it('that is retired gets no more labels', async () => {
    zebra.lack('paused')
    await send(await another(1))
    await until('waits', async () => (await shown()).found?.state === 'paused')
    const seen = (await shown()).version
    await (await as('administrator')).command('retire-printer', { printer, reason: 'Its head is worn' }, seen)
    await until('ended', hasEnded)
    expect(lastSending()?.ended).toMatchObject({ printed: 0, why: 'retired' })
  })
})

describe('a label of which the printer said nothing', () => {
  it.each([
    ['printed', 'came-out'],
    ['lost', 'did-not-come-out'],
  ] as const)('because the line broke, and that was %s, waits for somebody who looks', async (what, say) => {
    const wanted = await another(2)
    zebra.breakLine(what)
    await send(wanted)
    await until('unsure', async () => (await shown()).jobs[0]?.state === 'unsure')
    expect((await shown()).jobs[0]).toMatchObject({ label: wanted.codes[0], out: 0, count: 2 })
    // Neither tried again by itself, nor taken back before the question is answered.
    expect(await settle('cancel')).toEqual({ isSettled: false })
    expect(await settle(say)).toEqual({ isSettled: true })
    await until('printed', hasEnded)
    expect(await readOf(zebra.out)).toEqual(wanted.codes.map(withCheck))
    expect(lastSending()?.ended).toMatchObject({ printed: 2, why: 'printed' })
  })
})

describe('a stop of the program', () => {
  it('in the middle of a label asks at the next start, and goes on after the answer', async () => {
    const wanted = await another(3)
    zebra.labelsLeft(1)
    await send(wanted)
    await until('the second is inside', async () => (await shown()).found?.state === 'paper-out')
    // What a killed process leaves behind: the job taken, a label on its way.
    const queue = printQueue(opened.test.store, printer)
    const [job] = queue.open()
    expect(JSON.parse(job?.payload ?? '{}')).toMatchObject({ out: 1, isInFlight: true })
    await opened.test.app.close()
    expect(queue.open()[0]).toMatchObject({ state: 'taken' })
    const { folder, store } = opened.test
    const again = await startApp({
      folder,
      store,
      isEmpty: true,
      start: new Date(opened.test.clock.wallMs()).toISOString(),
      config: { workersFolder: workers.folder },
      printTiming,
    })
    opened = { ...opened, test: again }
    line = { ...line, batch: () => again.executor.read('batch', line.batchId) ?? line.batch() }
    await until('unsure', async () => (await shown()).jobs[0]?.state === 'unsure')
    expect((await shown()).jobs[0]).toMatchObject({ label: wanted.codes[1], out: 1 })
    zebra.lack(null)
    await until('the one inside comes out', () => zebra.out.length === 2)
    expect(await settle('came-out')).toEqual({ isSettled: true })
    await until('printed', hasEnded)
    expect(await readOf(zebra.out)).toEqual(wanted.codes.map(withCheck))
  })
})
