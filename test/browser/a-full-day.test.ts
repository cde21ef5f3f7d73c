// A full day at the bench: two technicians on two pages, three batches, everything that gets mixed up on such a day, and how much
// a medium change of twelve flasks asks of gloved hands. The same on a tablet's width and on a telephone's.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoPin } from '../../server/demo/people.ts'
import { latestEntry } from '../../server/domain/batch/entries.ts'
import { standingOf } from '../../server/domain/batch/progress.ts'
import { inCulture } from '../../server/domain/batch/vessels.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { axe } from '../kit/browser.ts'
import { type FullDay, flasks, openFullDay } from '../kit/full-day.ts'
import { atBench, confirmAs, goOnUntil, openUntil } from '../kit/open-run.ts'
import { reads, waitsFor } from '../kit/screens.ts'
import { choose, type Tablet } from '../kit/tablet.ts'

/** What gloved hands did: codes scanned, places touched, figures typed. The colleague's PIN is typed by the colleague. */
interface Hands {
  scans: number
  taps: number
  typed: number
}

const countTaps = (page: Page): Promise<void> =>
  page.evaluate(`
    globalThis.taps = 0
    addEventListener('pointerdown', event => { if (event.isTrusted) globalThis.taps += 1 }, true)
  `)
const tapsOf = (page: Page): Promise<number> => page.evaluate('globalThis.taps')

/** The step that the screen asks for now, by its title in the list of steps. */
const comesTo = (page: Page, title: string): Promise<void> =>
  page.locator('nav.rail li[aria-current=step]').filter({ hasText: title }).first().waitFor({ state: 'attached' })

describe.each([1280, 390])('a day at the bench on a screen of %i px', width => {
  let day: FullDay
  let laia: Tablet
  let marc: Tablet

  const batch = (id: string) => present(day.screens.lab.door, 'batch', id)
  const text = (id: string) => day.screens.paper.textOf(id)
  const flasksOf = (id: string) => inCulture(batch(id)).map(vessel => vessel.id)
  const placeOf = (id: string) => inCulture(batch(id))[0]?.location ?? ''
  const lotOf = (category: string): string => {
    const { lab } = day.screens
    const isOf = (lot: string) =>
      present(lab.door, 'material', present(lab.door, 'lot', lot).material).category === category
    return lab.lots.find(isOf) ?? ''
  }

  const beginFrom = async ({ page }: Tablet, id: string, operation: string): Promise<void> => {
    const row = page.locator('article').filter({ hasText: id }).filter({ hasText: operation })
    await row.getByRole('button').click()
    await page.waitForURL(/\/runs\/\d+/)
  }

  beforeAll(async () => {
    day = await openFullDay()
    laia = await day.screens.tabletOf('laia', width)
    marc = await day.screens.tabletOf('marc', width)
  })

  afterAll(() => day?.screens.close())

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const [who, { page }] of Object.entries({ laia, marc }))
      await page
        .screenshot({ path: `test/.out/a-full-day-${width}-${task.name.slice(0, 30)}-${who}.png` })
        .catch(() => {})
  })

  it('begins with what is due, the late first', async () => {
    await laia.go('/bench')
    await laia.page.getByRole('heading', { name: 'Overdue' }).waitFor()
    const rows = await laia.page.locator('article').allInnerTexts()
    const at = (id: string) => rows.findIndex(row => row.includes(id))
    expect([at(day.passaged.batch), at(day.twelve.batch), at(day.marrow.batch)].every(index => index >= 0)).toBe(true)
    expect(at(day.passaged.batch)).toBeLessThan(at(day.marrow.batch))
    expect(await axe(laia.page)).toEqual([])
  })

  it('changes the medium of twelve flasks with at most 18 scans and 8 taps, and every check', async () => {
    const { page, scan, press } = laia
    const hands: Hands = { scans: 0, taps: 0, typed: 0 }
    const scanned = async (id: string) => {
      hands.scans += 1
      await scan(text(id))
    }
    // Where the field has the focus already, nothing is touched to type into it.
    const typed = async (label: string, figure: string) => {
      await expect.poll(() => page.evaluate<boolean>(`document.activeElement?.matches('input')`)).toBe(true)
      hands.typed += 1
      await page.keyboard.type(figure)
      expect(await page.getByLabel(label).first().inputValue()).toBe(figure)
    }
    await countTaps(page)
    await beginFrom(laia, day.twelve.batch, 'Medium change')
    await scanned('E-0001')
    await comesTo(page, 'Line clearance')
    for (const item of await page.getByRole('checkbox').all()) await item.check()
    await press('Next')
    await comesTo(page, 'Identity of the batch')
    await scanned(day.twelve.batch)
    await comesTo(page, 'Medium lot')
    await scanned(lotOf('medium'))
    await comesTo(page, 'Flasks out')
    // In any order.
    for (const flask of flasksOf(day.twelve.batch).reverse()) await scanned(flask)
    await comesTo(page, 'Look: confluence')
    await typed('Confluence', '55')
    await choose(page.getByRole('radiogroup', { name: 'Medium' }), 'Clear')
    await press('Next')
    await comesTo(page, 'replace medium')
    // The volume is set by the process.
    await press('Next')
    await page.getByRole('button', { name: 'Back to the step' }).waitFor()
    expect(await axe(page)).toEqual([])
    hands.scans += 1
    await confirmAs(day.screens, laia, 'marc', demoPin)
    await comesTo(page, 'Flasks back')
    await scanned(placeOf(day.twelve.batch))
    await comesTo(page, 'Close')
    await press('Close the operation')
    await page.waitForURL(/\/bench/)
    hands.taps = await tapsOf(page)
    console.info(`${width} px, medium change of ${flasks} flasks: ${JSON.stringify(hands)}`)
    expect(hands.scans).toBeLessThanOrEqual(18)
    expect(hands.taps).toBeLessThanOrEqual(8)
    const { staff } = day.screens.lab
    const run = batch(day.twelve.batch).runs.at(-1)
    expect(run?.closedAt).toBeDefined()
    expect(latestEntry(batch(day.twelve.batch), 'medium-change', 'replace')).toMatchObject({
      actor: staff.laia,
      checkedBy: staff.marc,
    })
    expect(latestEntry(batch(day.twelve.batch), 'medium-change', 'flasks-out')?.computed.ids).toHaveLength(flasks)
  })

  it('refuses a cabinet in which another batch stands, and a lot that may not be used, in Spanish', async () => {
    const { lab } = day.screens
    // Laia's next batch is open in the first cabinet.
    await openUntil(day.screens, day.marrow, 'seeding', 'gradient')
    const occupied = latestEntry(batch(day.marrow.batch), 'seeding', 'cabinet')?.values as { equipment: string }
    await marc.go('/bench')
    await beginFrom(marc, day.passaged.batch, 'Cambio de medio')
    const { page, scan, press } = marc
    await scan(text(occupied.equipment))
    await reads(page, new RegExp(`^El lote ${day.marrow.batch} está abierto en la cabina`))
    const free = lab.laboratory.equipment.find(
      id => present(lab.door, 'equipment', id).type === 'cabinet' && id !== occupied.equipment,
    )
    await scan(text(free ?? ''))
    await comesTo(page, 'Despeje de línea')
    for (const item of await page.getByRole('checkbox').all()) await item.check()
    await press('Siguiente')
    await comesTo(page, 'Identidad del lote')
    await scan(text(day.twelve.batch))
    await reads(page, 'No es de este lote. Retírelo y escanee el correcto.')
    await scan(text(day.passaged.batch))
    await comesTo(page, 'Lote de medio')
    const { expired, quarantined, empty, stale } = day.things
    const refused = [
      [expired, 'ha caducado'],
      [quarantined, 'está en cuarentena'],
      [empty, 'no queda nada'],
      [stale, 'lleva abierto demasiado tiempo'],
    ] as const
    for (const [lot, sentence] of refused) {
      await scan(text(lot))
      await reads(page, new RegExp(sentence))
    }
    await scan(text(lotOf('medium')))
    await comesTo(page, 'Sacar los frascos')
  })

  it("refuses a stranger's flask, a flask of the passage before, one scanned twice and a damaged code", async () => {
    const { page, scan, press } = marc
    const [first, ...others] = flasksOf(day.passaged.batch)
    await scan(text(flasksOf(day.twelve.batch)[0] ?? ''))
    await reads(page, 'No es de este paciente. ¿Se ha abierto o ha estado dentro de la cabina?')
    expect(await axe(page)).toEqual([])
    await press('No, devolver a su sitio')
    await page.getByText('No es de este paciente.').waitFor({ state: 'detached' })
    await scan(text(`${day.passaged.batch}-P0-01`))
    await reads(page, /P0-01 no es de los que se piden aquí/)
    await scan(text(first ?? ''))
    await scan(text(first ?? ''))
    await reads(page, /P1-01 ya estaba escaneado/)
    await scan(text(others[0] ?? '').replace(/.$/, last => (last === '7' ? '8' : '7')))
    await reads(page, /^Carácter de control incorrecto/)
    for (const flask of others) await scan(text(flask))
    await comesTo(page, 'Observar')
    expect([day.passaged, day.twelve].map(({ batch: id }) => standingOf(batch(id)))).toEqual(['good', 'good'])
  })

  it('takes neither the own badge nor one whose qualification has lapsed for the second check', async () => {
    const { page, scan, press } = marc
    await page.getByLabel('Confluencia').first().fill('60')
    await choose(page.getByRole('radiogroup', { name: 'Medio' }), 'Transparente')
    await press('Siguiente')
    await press('Siguiente')
    await page.getByRole('button', { name: 'Volver al paso' }).waitFor()
    await scan(text(day.screens.badgeOf('marc')))
    await reads(page, 'La segunda comprobación debe hacerla otra persona. Escanee la tarjeta de un compañero.')
    await scan(text(day.screens.badgeOf('pau')))
    await page.getByLabel(/^PIN/).fill(demoPin)
    await reads(page, /de Pau Soler fue válida hasta el/)
    await scan(text(day.screens.badgeOf('laia')))
    await page.getByLabel(/^PIN/).fill(demoPin)
    await comesTo(page, 'Frascos al incubador')
  })

  it('asks about an overdue centrifuge, the volume of a sample and a dilution too many', async () => {
    await goOnUntil(day.screens, day.marrow, 'separation')
    // The hour has gone by, and the screen has locked meanwhile.
    laia = await atBench(day.screens, 'laia', day.marrow, width)
    await comesTo(laia.page, 'Gradient separation')
    await laia.scan(text(day.things.centrifuge))
    await reads(laia.page, /^The calibration of CEN-3/)
    await laia.press('Take another one')
    await goOnUntil(day.screens, day.marrow, 'count-mononuclear')
    laia = await atBench(day.screens, 'laia', day.marrow, width)
    const { page, press } = laia
    await comesTo(page, 'Count the mononuclear cells')
    const count = async (volume: string, dilution: string) => {
      await page.getByLabel('Volume of the suspension').fill(volume)
      for (const number of [1, 2]) {
        await page.getByRole('tab', { name: new RegExp(`^Count ${number}`) }).click()
        await page.getByLabel('Dilution factor').fill(dilution)
        for (const square of [1, 2, 3, 4]) {
          await page.getByLabel(`Square ${square}, Live`).fill('200')
          await page.getByLabel(`Square ${square}, Dead`).fill('6')
        }
      }
      await press('Next')
    }
    await count('0.02', '10')
    await reads(page, /^20\sµL is little for a whole suspension/)
    await count('20', '1000')
    await reads(page, /do not fit what was counted in the marrow/)
    expect(await axe(page)).toEqual([])
    expect(await page.getByLabel('Dilution factor').inputValue()).toBe('1000')
    expect(latestEntry(batch(day.marrow.batch), 'seeding', 'count-mononuclear')).toBeNull()
    await count('20', '10')
    await comesTo(page, 'Yield of the separation')
    expect(latestEntry(batch(day.marrow.batch), 'seeding', 'count-mononuclear')?.values).toMatchObject({
      suspensionVolumeUl: 20_000,
    })
  })

  it('closes nothing with a step left, and begins nothing for whoever is not qualified', async () => {
    marc = await atBench(day.screens, 'marc', day.passaged, width)
    await marc.go(`${new URL(marc.page.url()).pathname}?step=close`)
    await waitsFor(marc.page, 'Cerrar la operación: falta 1 paso')
    const pau = await day.screens.tabletOf('pau', width)
    await pau.go('/bench')
    await pau.page
      .getByText(/of Pau Soler was valid until/)
      .first()
      .waitFor()
    expect(await axe(pau.page)).toEqual([])
    await pau.close()
    await marc.page.goBack()
    await comesTo(marc.page, 'Frascos al incubador')
    await marc.scan(text(placeOf(day.passaged.batch)))
    await marc.press('Cerrar la operación')
    await marc.page.waitForURL(/\/bench/)
    expect(batch(day.passaged.batch).runs.at(-1)?.closedAt).toBeDefined()
  })
})
