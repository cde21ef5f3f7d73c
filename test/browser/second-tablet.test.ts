// Two tablets and a camera: a second check given elsewhere, an operation handed over, and a code read without a scanner.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import bwipjs from 'bwip-js/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoPin } from '../../server/demo/people.ts'
import { latestEntry } from '../../server/domain/batch/entries.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { type Begun, beginCase, courseUntil } from '../kit/app-laboratory.ts'
import { openBrowser } from '../kit/browser.ts'
import { atBench, openUntil, runOf } from '../kit/open-run.ts'
import { openScreens, type Screens } from '../kit/screens.ts'
import { openTablet } from '../kit/tablet.ts'

let screens: Screens
let marrow: Begun

beforeAll(async () => {
  screens = await openScreens()
  marrow = await beginCase(screens.lab, {}, 'marrow')
  await courseUntil(screens.lab, marrow, 'seeding')
  await openUntil(screens, marrow, 'seeding', 'seed')
  await screens.print('supervisor', screens.labelsOf(marrow.batch))
})

afterAll(() => screens?.close())

afterEach(({ task }) => screens.putAway(task))

const batch = () => present(screens.lab.door, 'batch', marrow.batch)

describe('a second check on another tablet', () => {
  it('appears there by itself, shows the values, and once it is confirmed the step is recorded where it is done', async () => {
    const laia = await atBench(screens, 'laia', marrow)
    const ines = await screens.tabletOf('ines')
    await ines.go('/batches')
    for (const id of screens.paper.known().filter(each => each.startsWith(`${marrow.batch}-P0`)))
      await laia.scan(screens.paper.textOf(id))
    await laia.page.getByLabel('Volume in each flask').fill('2')
    await laia.press('Next')
    await laia.press('Ask on another tablet')
    await laia.page.getByText('Asked for on every other tablet').waitFor()
    // Declined first: the reason is read where the step is done.
    await ines.page.getByRole('link', { name: 'Verla' }).click()
    await ines.page.getByText('2,0 mL en cada uno').waitFor()
    await ines.press('No confirmar')
    await ines.page.getByLabel('Motivo').fill('La segunda etiqueta está torcida')
    await ines.page.getByLabel('PIN propio').fill(demoPin)
    await ines.press('No confirmar')
    await laia.page.getByText('Inés Robledo did not confirm: La segunda etiqueta está torcida').waitFor()
    await laia.press('Ask on another tablet')
    await ines.page.getByRole('link', { name: 'Verla' }).click()
    await ines.page.getByLabel('PIN propio').fill(demoPin)
    await ines.press('Confirmar')
    await laia.page.getByRole('heading', { name: 'Discard the remainder' }).waitFor()
    const { staff } = screens.lab
    expect(latestEntry(batch(), 'seeding', 'seed')).toMatchObject({ actor: staff.laia, checkedBy: staff.ines })
  })
})

describe('an operation handed over', () => {
  it('waits on the bench with where it stands, and goes on in the hands of who takes it', async () => {
    const holder = batch().runs.at(-1)?.openedBy === screens.lab.staff.laia ? 'laia' : 'marc'
    const first = await atBench(screens, holder, marrow)
    await first.page.getByRole('button', { name: /^(Hand over|Dar el relevo)$/ }).click()
    await first.page
      .getByLabel(/^(Where it stands|Cómo está)/)
      .fill('The flasks are seeded, the rest is to be discarded')
    await first.page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Hand over|Dar el relevo)$/ })
      .click()
    await first.page.getByText('The flasks are seeded, the rest is to be discarded').waitFor()
    const pau = await screens.tabletOf('pau')
    await pau.go('/bench')
    await pau.page.getByText('Handed over: whoever comes goes on').waitFor()
    await pau.page.getByRole('link', { name: 'Go on' }).click()
    await pau.press('Take over')
    await expect.poll(() => batch().runs.at(-1)?.inHandOf).toBe(screens.lab.staff.pau)
  })
})

/** What a camera sees that is held over a label: the same picture again and again. */
const filmOf = async (text: string, file: string): Promise<void> => {
  const symbol = await loadImage(
    await bwipjs.toBuffer({ bcid: 'datamatrix', text, scale: 7, padding: 10, backgroundcolor: 'FFFFFF' }),
  )
  const canvas = createCanvas(640, 480)
  const context = canvas.getContext('2d')
  context.fillStyle = '#d8d8d8'
  context.fillRect(0, 0, 640, 480)
  context.translate(320, 240)
  context.rotate(0.12)
  context.drawImage(symbol, -symbol.width / 2, -symbol.height / 2)
  const frame = canvas.toBuffer('image/jpeg', 92)
  writeFileSync(file, Buffer.concat(Array.from({ length: 30 }, () => frame)))
}

describe('a camera in place of a scanner', () => {
  it('reads a label, leads where the label leads, and is off again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'marrow-film-'))
    const film = join(folder, 'label.mjpeg')
    await filmOf(withCheck(marrow.batch), film)
    const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
    const browser = await openBrowser([...camera, `--use-file-for-fake-video-capture=${film}`])
    try {
      const { page, go } = await openTablet(browser, screens.url, screens.lab.staff.laia)
      await go('/bench')
      await page.getByRole('button', { name: 'Scan with the camera' }).click()
      await page.waitForURL(`**/batches/${marrow.batch}/runs/${runOf(screens, marrow)}`)
      expect(await page.locator('video').count()).toBe(0)
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
  })
})
