// Takes the pictures of the manual, in both languages, from a day at the bench; `npm run screenshots` takes them after those of the README.
// Plain JavaScript, as everything that Node starts without a bundle; the laboratory is that of the browser test of a full day.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '..')
const pictures = join(root, 'docs/pictures/manual')
const load = async path => (await runnerImport(join(root, path))).module

const { openFullDay } = await load('test/kit/full-day.ts')
const { atBench, goOnUntil, openUntil } = await load('test/kit/open-run.ts')

const size = { width: 1100, height: 780 }

/** Who reads which language, and the words of the keys that are touched on the way. */
const readers = [
  {
    who: 'laia',
    language: 'en',
    next: 'Next',
    count: { volume: 'Volume of the suspension', tab: 'Count', dilution: 'Dilution factor', live: 'Live', dead: 'Dead' },
    square: 'Square',
  },
  {
    who: 'marc',
    language: 'es',
    next: 'Siguiente',
    count: { volume: 'Volumen de la suspensión', tab: 'Recuento', dilution: 'Factor de dilución', live: 'Vivas', dead: 'Muertas' },
    square: 'Cuadrado',
  },
]

mkdirSync(pictures, { recursive: true })
const day = await openFullDay()
try {
  await takeAll()
} finally {
  await day.screens.close()
}

async function takeAll() {
  const { screens, twelve, passaged, marrow } = day
  const text = id => screens.paper.textOf(id)
  for (const { who, language } of readers) {
    const { page } = await screens.tabletOf(who, size.width)
    await page.goto(`${screens.url}/bench`)
    await shoot(page, `bench-${language}`)
  }
  await openUntil(screens, twelve, 'medium-change', 'flasks-out')
  for (const reader of readers) {
    const { page, scan } = await atBench(screens, reader.who, twelve, size.width)
    for (const number of ['03', '01', '07', '12', '05']) await scan(text(`${twelve.batch}-P0-${number}`))
    await shoot(page, `operation-${reader.language}`)
    await scan(text(`${passaged.batch}-P1-01`))
    await shoot(page, `stranger-${reader.language}`)
    await page.locator('[role=alert] button').first().click()
  }
  await goOnUntil(screens, twelve, 'replace')
  for (const reader of readers) {
    const { page, press, scan } = await atBench(screens, reader.who, twelve, size.width)
    await press(reader.next)
    await scan(text(screens.badgeOf(reader.who === 'laia' ? 'marc' : 'laia')))
    await shoot(page, `second-check-${reader.language}`)
  }
  await openUntil(screens, marrow, 'seeding', 'count-mononuclear')
  for (const reader of readers) {
    const { page, press } = await atBench(screens, reader.who, marrow, size.width)
    await count(page, reader)
    await press(reader.next)
    await shoot(page, `count-${reader.language}`)
  }
}

/** A thousandfold dilution where tenfold was meant. */
async function count(page, { count: say, square }) {
  await page.getByLabel(say.volume).fill('20')
  for (const number of [1, 2]) {
    await page.getByRole('tab', { name: new RegExp(`^${say.tab} ${number}`) }).click()
    await page.getByLabel(say.dilution).fill('1000')
    for (const each of [1, 2, 3, 4]) {
      await page.getByLabel(`${square} ${each}, ${say.live}`).fill(String(190 + 7 * each))
      await page.getByLabel(`${square} ${each}, ${say.dead}`).fill('6')
    }
  }
}

/** Waits until the page stands: the live line stays open, so that the network never rests. */
async function shoot(page, name) {
  await page.setViewportSize(size)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1800)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  console.log(`docs/pictures/manual/${name}.png`)
}
