// Takes the README's pictures from the demonstration laboratory: `npm run screenshots` writes docs/pictures/*.png.
// Plain JavaScript, as everything that Node starts without a bundle; what the tests already have is loaded through vite.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '..')
const pictures = join(root, 'docs/pictures')
const load = async path => (await runnerImport(join(root, path))).module

const { startServer } = await load('test/kit/server-process.ts')
const { openBrowser } = await load('test/kit/browser.ts')
const { rasterisePdf } = await load('test/kit/rasterise-pdf.ts')
const { withCheck } = await load('server/domain/code/own-code.ts')

/** The patient of the story `ready`: the product is at the hospital and waits for its injection. */
const waiting = { wristband: 'HR233019', joint: 'knee', side: 'right' }

const folder = mkdtempSync(join(tmpdir(), 'marrow-pictures-'))
const server = await startServer(folder, { args: ['--demo'] })
const browser = await openBrowser()
try {
  mkdirSync(pictures, { recursive: true })
  await takeAll()
} finally {
  await browser.close()
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}

async function takeAll() {
  const { people, password } = await (await fetch(`${server.base}/api/demo/people`)).json()
  const as = role => ({ person: people.find(each => each.roles.includes(role)).id, password })

  await onScreen(null, {}, async page => {
    await show(page, '/')
    await shoot(page, 'sign-in')
  })
  await onScreen(as('supervisor'), {}, async page => {
    await show(page, '/batches')
    await shoot(page, 'batches')
    const { batches } = await ask(page, '/api/batches')
    const inCulture = batches.filter(each => each.progress === 'in-culture' && each.passage >= 1)
    await show(page, `/batches/${inCulture.at(-1).id}`)
    await shoot(page, 'batch')
  })
  await onScreen(as('supervisor'), { locale: 'es-ES' }, async page => {
    await show(page, '/batches')
    await shoot(page, 'batches-es')
  })
  await onScreen(as('technician'), {}, takeBench)
  const released = await onScreen(as('qa'), {}, takeRelease)
  await onScreen(as('coordinator'), {}, async page => {
    await show(page, '/calendar')
    await shoot(page, 'calendar')
  })
  await onScreen(as('technician'), {}, page => takePapers(page, released))
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
  await onScreen(as('nurse'), phone, page => takeReady(page, released))
}

/** The bench, and the operation that is most urgent on it. */
async function takeBench(page) {
  await show(page, '/bench')
  await shoot(page, 'bench')
  const { batches } = await ask(page, '/api/batches')
  const seeded = batches.find(each => each.next?.operation === 'seeding' && each.next.run !== null)
  if (!seeded) throw new Error('the demonstration has no batch at its seeding')
  await show(page, `/batches/${seeded.id}/runs/${seeded.next.run}`)
  await shoot(page, 'operation')
}

/** A batch as QA reads it: what was not as it should be comes first. Answers the batch that waits at the hospital. */
async function takeRelease(page) {
  const { batches } = await ask(page, '/api/batches')
  const busiest = batches
    .filter(each => each.progress === 'filled')
    .toSorted((one, other) => other.openExceptions - one.openExceptions)
  await show(page, `/release/${busiest[0].id}`)
  await shoot(page, 'release')
  const soon = batches
    .filter(each => each.progress === 'certified' && each.injectionAt > new Date().toISOString())
    .toSorted((one, other) => one.injectionAt.localeCompare(other.injectionAt))
  for (const { id } of soon) {
    const { containers } = await ask(page, `/api/release/${id}`)
    const received = containers.find(each => each.status === 'received')
    if (received) return { batch: id, container: received.id }
  }
  throw new Error('the demonstration has no product that waits at the hospital')
}

async function takePapers(page, { batch }) {
  const { donation, entries } = await ask(page, `/api/batches/${batch}`)
  const printed = entries.findLast(({ codes }) => codes.some(code => code.startsWith(`${donation.din}-`)))
  const label = await paper(page, `/api/batches/${batch}/labels/${printed.id}.pdf`)
  await draw(label, 203, 'product-label')
  const certificate = await paper(page, `/api/batches/${batch}/papers/release-certificate.pdf?language=en`)
  await draw(certificate, 72, 'release-certificate')
}

/** The three answers at the bedside, and then one word. */
async function takeReady(page, { container }) {
  await show(page, '/ready')
  await scan(page, waiting.wristband)
  for (const value of [waiting.joint, waiting.side]) {
    await page.locator('label', { has: page.locator(`input[value="${value}"]`) }).click()
  }
  await scan(page, withCheck(container))
  await page.locator('.answers button').first().click()
  await page.getByText('GO', { exact: true }).first().waitFor()
  await shoot(page, 'ready')
}

async function scan(page, text) {
  await page.locator('.ready input').last().fill(text)
  await page.keyboard.press('Enter')
}

/** A browser of its own, signed in as somebody or nobody. */
async function onScreen(credentials, options, act) {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    reducedMotion: 'reduce',
    ...options,
  })
  try {
    const page = await context.newPage()
    if (credentials) {
      const answer = await context.request.post('/api/session', { data: credentials })
      if (!answer.ok()) throw new Error(`signing in failed: ${answer.status()}`)
    }
    return await act(page)
  } finally {
    await context.close()
  }
}

async function ask(page, path) {
  const answer = await page.request.get(path)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

async function paper(page, path) {
  const answer = await page.request.get(path)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.body()
}

/** Opens a page and waits until it stands: the live line stays open, so that the network never rests. */
async function show(page, path) {
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1500)
}

async function shoot(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  console.log(`docs/pictures/${name}.png`)
}

/** The first page of a paper. */
async function draw(pdf, dpi, name) {
  const [first] = await rasterisePdf(pdf, dpi)
  const canvas = createCanvas(first.width, first.height)
  canvas.getContext('2d').putImageData(new ImageData(first.data, first.width, first.height), 0, 0)
  writeFileSync(join(pictures, `${name}.png`), canvas.toBuffer('image/png'))
  console.log(`docs/pictures/${name}.png`)
}
