// Wrong things at the bench, tried by a person on the screen: each is refused with a sentence, and nothing wrong is recorded.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../server/demo/door.ts'
import { receive } from '../../server/demo/lots.ts'
import { demoPin } from '../../server/demo/people.ts'
import { latestEntry } from '../../server/domain/batch/entries.ts'
import { standingOf } from '../../server/domain/batch/progress.ts'
import { recordCalibration } from '../../server/domain/equipment/commands/record-calibration.ts'
import { registerEquipment } from '../../server/domain/equipment/commands/register-equipment.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { addDays, dayIn } from '../../server/domain/kit/time.ts'
import { quarantineLot } from '../../server/domain/lot/commands/quarantine-lot.ts'
import { type Begun, beginCase, courseUntil } from '../kit/app-laboratory.ts'
import { atBench, confirmAs, goOnUntil, openUntil } from '../kit/open-run.ts'
import { openScreens, reads, type Screens, waitsFor } from '../kit/screens.ts'
import { choose } from '../kit/tablet.ts'

let screens: Screens
/** Two patients' cells in culture: the flasks of one are out in the cabinet, those of the other are where they belong. */
let out: Begun
let standing: Begun
/** A third patient's marrow, about to be seeded. */
let marrow: Begun
const things = { cabinet: '', expired: '', quarantined: '' }

const doubt = 'The box came without its temperature record'

const batch = (id: string) => present(screens.lab.door, 'batch', id)
const flaskOf = (id: string): string => `${id}-P0-01`

/** A cabinet and lots that will be no good any more when the marrow comes. */
const setAside = async (): Promise<void> => {
  const { door, staff, laboratory } = screens.lab
  const as = staff.labManager
  const facts = { type: 'cabinet', name: 'BSC-3', room: laboratory.rooms[0], calibrated: true }
  const { equipment } = await must(door, registerEquipment, facts, { as })
  const validUntilOn = addDays(dayIn(door.zone, door.now()), 2)
  await must(door, recordCalibration, { equipment, validUntilOn, certificate: 'CAL-BSC-3' }, { as })
  things.cabinet = String(equipment)
  things.expired = await receive(door, laboratory, { category: 'gradient', supplierLot: 'OLD-1', days: 2 })
  things.quarantined = await receive(door, laboratory, { category: 'gradient', supplierLot: 'DOUBT-1' })
  await must(door, quarantineLot, { lot: things.quarantined, reason: doubt }, { as: staff.qa })
}

const labelledFlasks = (): string[] => screens.paper.known().filter(id => id.startsWith(`${marrow.batch}-P0`))

beforeAll(async () => {
  screens = await openScreens()
  const { lab } = screens
  await setAside()
  out = await beginCase(lab, {}, 'out')
  standing = await beginCase(lab, {}, 'standing')
  for (const culture of [out, standing]) await courseUntil(lab, culture, 'medium-change')
  await openUntil(screens, out, 'medium-change', 'flasks-out')
  marrow = await beginCase(lab, {}, 'marrow')
  await courseUntil(lab, marrow, 'seeding')
  await openUntil(screens, marrow, 'seeding', 'cabinet')
  const { equipment } = lab.laboratory
  await screens.print('labManager', [
    ...[things.cabinet, ...equipment].map(id => `/api/labels/equipment/${id}.pdf`),
    ...[things.expired, things.quarantined].map(id => `/api/labels/lot/${id}.pdf`),
    ...(['laia', 'marc', 'oscar'] as const).map(who => `/api/labels/badge/${screens.badgeOf(who)}.pdf`),
  ])
  await screens.print(
    'supervisor',
    [out, standing].flatMap(({ batch: id }) => screens.labelsOf(id)),
  )
})

afterAll(() => screens?.close())

afterEach(({ task }) => screens.putAway(task))

describe("another patient's flask", () => {
  it('is refused and asked about; put back unopened, it holds nothing', async () => {
    const { page, scan, press } = await atBench(screens, 'laia', out)
    const since = screens.fromNow()
    await scan(screens.paper.textOf(flaskOf(standing.batch)))
    await reads(page, 'Not this patient. Was it opened, or inside the cabinet?')
    await reads(page, `${flaskOf(standing.batch)} belongs to batch ${standing.batch}. Its place:`)
    // Nothing goes on before the answer: not even the right flask is taken.
    await scan(screens.paper.textOf(flaskOf(out.batch)))
    await reads(page, 'Answer the question on the screen first.')
    await press('No, put back')
    await page.getByText('Not this patient.').waitFor({ state: 'detached' })
    const seen = { seen: { kind: 'vessel', id: flaskOf(standing.batch) }, expected: out.batch }
    expect(since()).toEqual([
      [`batch/${out.batch}`, 'batch.near-miss-recorded', seen],
      [`batch/${out.batch}`, 'batch.near-miss-recorded', { ...seen, opened: false }],
    ])
    expect([out, standing].map(({ batch: id }) => standingOf(batch(id)))).toEqual(['good', 'good'])
  })

  it('dice en español qué pasa y qué hacer', async () => {
    const { page, scan, press } = await atBench(screens, 'ines', out)
    await scan(screens.paper.textOf(flaskOf(standing.batch)))
    await reads(page, 'No es de este paciente. ¿Se ha abierto o ha estado dentro de la cabina?')
    await press('No, devolver a su sitio')
    await page.getByText('No es de este paciente.').waitFor({ state: 'detached' })
  })

  it('holds both batches where it was opened', async () => {
    const { page, scan, press } = await atBench(screens, 'laia', out)
    const since = screens.fromNow()
    await scan(screens.paper.textOf(flaskOf(standing.batch)))
    await reads(page, 'Not this patient. Was it opened, or inside the cabinet?')
    await press('Yes, hold both')
    await reads(page, 'On hold: near miss, a container of another batch was opened or inside the cabinet')
    expect(since().map(([stream, type]) => `${stream} ${type}`)).toEqual([
      `batch/${out.batch} batch.near-miss-recorded`,
      `batch/${out.batch} batch.near-miss-recorded`,
      `batch/${out.batch} batch.exception-raised`,
      `batch/${out.batch} batch.held`,
      `batch/${standing.batch} batch.exception-raised`,
      `batch/${standing.batch} batch.held`,
    ])
    expect([out, standing].map(({ batch: id }) => standingOf(batch(id)))).toEqual(['on-hold', 'on-hold'])
  })
})

describe('a code that came over damaged', () => {
  it.each([
    [
      'a wrong check character',
      (text: string) => text.replace(/.$/, last => (last === '7' ? '8' : '7')),
      /^The check character does not fit/,
      'code-check-character-wrong',
    ],
    [
      'its end cut off',
      (text: string) => text.slice(0, -3),
      /^Only the beginning of this Marrow code was read/,
      'code-truncated',
    ],
  ] as const)('with %s is refused and counted, and its text is kept nowhere', async (_, damage, sentence, reason) => {
    const { page, scan } = await atBench(screens, 'laia', out)
    const since = screens.fromNow()
    const text = damage(screens.paper.textOf(flaskOf(out.batch)))
    await scan(text)
    await reads(page, sentence)
    expect(await page.locator('form.scan.bench input').inputValue()).toBe(text)
    await expect.poll(() => since()).toEqual([['misreads/2026-11', 'misread.counted', { reason, length: text.length }]])
    await page.getByText('0 of 5 scanned.').waitFor()
  })
})

describe('what may not be used', () => {
  it('is a cabinet whose calibration has lapsed; another one is taken', async () => {
    const { page, scan, press } = await atBench(screens, 'laia', marrow)
    const since = screens.fromNow()
    await scan(screens.paper.textOf(things.cabinet))
    await reads(page, /^The calibration of BSC-3 \(E-0012\) was valid until 4 Nov 2026. Use another one/)
    await waitsFor(page, 'Next: it may not be used')
    await press('Take another one')
    expect(since()).toEqual([])
    // The right one leaves nothing to be asked: its scan records the step.
    await scan(screens.paper.textOf('E-0002'))
    await page.getByRole('heading', { name: 'Line clearance' }).waitFor()
    expect(latestEntry(batch(marrow.batch), 'seeding', 'cabinet')?.values).toEqual({ equipment: 'E-0002' })
  })

  it('is an expired lot, nor one in quarantine', async () => {
    await goOnUntil(screens, marrow, 'gradient')
    const { page, scan } = await atBench(screens, 'laia', marrow)
    const since = screens.fromNow()
    await scan(screens.paper.textOf(things.expired))
    await reads(page, `Lot ${things.expired} expired: it was good until 4 Nov 2026. Take another lot.`)
    await scan(screens.paper.textOf(things.quarantined))
    await reads(page, `Lot ${things.quarantined} is in quarantine (${doubt}). Take another lot.`)
    await page.getByLabel('Amount taken').fill('60')
    await waitsFor(page, 'Next: it may not be used')
    expect(since()).toEqual([])
  })

  it('es un lote caducado, también en español y en un teléfono', async () => {
    const { page, scan } = await atBench(screens, 'ines', marrow, 390)
    const since = screens.fromNow()
    await scan(screens.paper.textOf(things.expired))
    await reads(
      page,
      `El lote de material ${things.expired} ha caducado: era válido hasta el 4 nov 2026. Tome otro lote.`,
    )
    expect(since()).toEqual([])
  })
})

describe('numbers that cannot be', () => {
  it('stay in their fields with the fault beside them: a dilution of 0, a square with fewer cells than none', async () => {
    await goOnUntil(screens, marrow, 'count-aspirate')
    const { page } = await atBench(screens, 'laia', marrow)
    const since = screens.fromNow()
    await page.getByLabel('Volume of the suspension').fill('100')
    await page.getByLabel('Dilution factor').fill('0')
    await page.getByLabel('Square 1, Live').fill('-50')
    await page.getByLabel('Square 1, Dead').fill('2')
    await page.keyboard.press('Tab')
    await reads(page, /^A dilution factor of 0 is not possible/)
    await reads(page, /^Live cells, square 1: .50 is below 0/)
    await waitsFor(page, 'Next: correct count 1')
    expect(await page.getByLabel('Dilution factor').inputValue()).toBe('0')
    expect(await page.getByLabel('Square 1, Live').inputValue()).toBe('-50')
    await page.getByLabel('Dilution factor').fill('2')
    await page.getByLabel('Square 1, Live').fill('50')
    await page.getByLabel('Square 2, Live').focus()
    await waitsFor(page, 'Next: finish count 1')
    expect(await page.getByText(/is not possible|is below 0/).count()).toBe(0)
    expect(since()).toEqual([])
  })

  it('are beyond a bound of the process', async () => {
    await goOnUntil(screens, out, 'look')
    const { page } = await atBench(screens, 'laia', out)
    const since = screens.fromNow()
    await page.getByLabel('Confluence').first().fill('140')
    await choose(page.getByRole('radiogroup', { name: 'Medium' }), 'Clear')
    await reads(page, 'Only 0 to 100 % is possible. Read it again.')
    await waitsFor(page, 'Next: confluence is not possible')
    expect(await page.getByLabel('Confluence').first().inputValue()).toBe('140')
    expect(since()).toEqual([])
  })

  it('are more millilitres than were counted', async () => {
    await goOnUntil(screens, marrow, 'seed')
    await screens.print('supervisor', screens.labelsOf(marrow.batch))
    const { page, scan } = await atBench(screens, 'laia', marrow)
    const since = screens.fromNow()
    for (const id of labelledFlasks()) await scan(screens.paper.textOf(id))
    await page.getByLabel('Volume in each flask').fill('400')
    await page.keyboard.press('Tab')
    await reads(page, 'Taking 2000.0 mL out of 20.0 mL is not possible. Check both volumes.')
    await waitsFor(page, 'Next: lower the volumes')
    expect(await page.getByLabel('Volume in each flask').inputValue()).toBe('400')
    expect(since()).toEqual([])
  })
})

describe('the second check', () => {
  it('takes neither the performer, nor a wrong PIN, nor somebody who may not; then a colleague', async () => {
    const tablet = await atBench(screens, 'laia', marrow)
    const { page, scan, press } = tablet
    const since = screens.fromNow()
    for (const id of labelledFlasks()) await scan(screens.paper.textOf(id))
    await page.getByLabel('Volume in each flask').fill('2')
    await press('Next')
    // The own badge is refused before any PIN is asked.
    await scan(screens.paper.textOf(screens.badgeOf('laia')))
    await reads(page, 'The second check must be by another person. Scan the badge of a colleague.')
    expect(await page.getByLabel('PIN of the colleague').count()).toBe(0)
    await confirmAs(screens, tablet, 'marc', '111222')
    await reads(page, /^The badge or the PIN of the second person is not right/)
    // Another badge is scanned from the step again.
    await press('Back to the step')
    await press('Next')
    await confirmAs(screens, tablet, 'oscar', demoPin)
    await reads(page, 'This is open to: technician, production supervisor. Ask one of them.')
    const { staff } = screens.lab
    // Nothing of the batch; with whose badge it was tried, the wrong PIN.
    expect(since()).toEqual([[`person/${staff.marc}`, 'person.pin-failed', { command: 'record-step' }]])
    await confirmAs(screens, tablet, 'marc', demoPin)
    await page.getByRole('heading', { name: 'Discard the remainder' }).waitFor()
    expect(latestEntry(batch(marrow.batch), 'seeding', 'seed')).toMatchObject({
      actor: staff.laia,
      checkedBy: staff.marc,
    })
  })
})
