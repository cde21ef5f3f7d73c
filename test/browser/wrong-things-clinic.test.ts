// Wrong things at the hospital, tried at the bedside on a telephone: each is NO-GO with its check, and GO comes only for the right one.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../server/demo/door.ts'
import type { Called } from '../../server/demo/people.ts'
import { holdBatch, liftHold } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { type Begun, beginCase, courseUntil, giveProduct } from '../kit/app-laboratory.ts'
import { openScreens, reads, type Screens } from '../kit/screens.ts'
import { sideBySideUntil } from '../kit/side-by-side.ts'
import { choose, type Tablet } from '../kit/tablet.ts'

let screens: Screens
/** Certified and arrived at the hospital, for a left knee; and another patient's, filled and still in the laboratory. */
let sent: Begun
let kept: Begun
/** What a scanner reads from the label of the syringe, by batch. */
const labels = new Map<string, string>()

const batch = (id: string) => present(screens.lab.door, 'batch', id)
const stream = (begun: Begun): string => `batch/${begun.batch}`
const syringeOf = ({ batch: id }: Begun): string => `${id}-F01`
const labelOf = (begun: Begun): string => labels.get(begun.batch) ?? ''

beforeAll(async () => {
  screens = await openScreens()
  const { lab, paper } = screens
  sent = await beginCase(lab, {}, 'sent')
  kept = await beginCase(lab, {}, 'kept')
  await sideBySideUntil(lab, [sent, kept], 'filling')
  for (const begun of [sent, kept]) {
    await courseUntil(lab, begun, 'dispatch')
    // The outer label names the product by its donation number, the small ones by the codes of the batch.
    const named = await screens.print('supervisor', screens.labelsOf(begun.batch))
    const product = named.find(id => id.startsWith('A9999') && id.includes('-')) ?? ''
    labels.set(begun.batch, paper.textOf(product))
  }
  await giveProduct(lab, sent, 'dispatched')
})

afterAll(() => screens?.close())
afterEach(({ task }) => screens.putAway(task))

interface Asked {
  wristband?: string
  joint?: string
  side?: string
  label?: string
  seen?: string
}

/** Wristband, joint and side, label: as at the bedside, one after the other. */
const scanAll = async ({ page, scan }: Tablet, asked: Asked): Promise<void> => {
  const { wristband = sent.wristband, joint = 'knee', side = 'Left', label = labelOf(sent) } = asked
  await scan(wristband)
  await choose(page, joint)
  await choose(page, side)
  await scan(label)
}

/** The same, and how the syringe looks. */
const ask = async (tablet: Tablet, asked: Asked = {}): Promise<void> => {
  await scanAll(tablet, asked)
  await tablet.press(asked.seen ?? 'Yes, intact and even')
}

const atBedside = async (who: Called, width?: number): Promise<Tablet> => {
  const tablet = await screens.tabletOf(who, width)
  await tablet.go('/ready')
  return tablet
}

/** The large word, its sentence, and the check that failed by its name. */
const noGo = async ({ page }: Tablet, check: string, finding: string): Promise<void> => {
  await reads(page, `Do not inject. ${finding}`)
  await page.getByRole('status').getByText('NO-GO', { exact: true }).waitFor()
  const failed = page
    .getByRole('list', { name: 'What was checked' })
    .getByRole('listitem')
    .filter({ hasText: 'not in order' })
  expect(await failed.filter({ hasText: check }).count()).toBe(1)
  expect(await page.getByRole('button', { name: /record the injection/ }).count()).toBe(0)
}

const answered = (begun: Begun, failed: string[], place = 'knee-left') => [
  stream(begun),
  'batch.readiness-asked',
  { container: syringeOf(begun), joint: place, side: place.split('-')[1], verdict: 'no-go', failed },
]
const nearMiss = (expected: string) => [
  stream(sent),
  'batch.near-miss-recorded',
  { seen: { kind: 'container', id: syringeOf(sent) }, expected },
]

describe('an arrival', () => {
  it('of what was never sent is refused at the scan, and the next label is scanned', async () => {
    const tablet = await atBedside('nurse', 390)
    const { page, scan, press } = tablet
    await page.getByRole('tab', { name: 'Arrivals' }).click()
    const since = screens.fromNow()
    await scan(labelOf(kept))
    await reads(page, new RegExp(`^${syringeOf(kept)} is neither on its way here nor waiting here`))
    expect(since()).toEqual([])
    await scan(labelOf(sent))
    await choose(page, 'Seal intact')
    await press('Record the arrival')
    await page.getByText('Arrived, logger not read').waitFor()
    expect(since().map(([, type]) => type)).toEqual(['batch.container-received', 'batch.exception-raised'])
    await press('Read the logger')
    const reading = page.getByRole('dialog')
    await reading.getByLabel('Lowest temperature').fill('6.1')
    await reading.getByLabel('Highest temperature').fill('3.4')
    await reading.getByRole('button', { name: 'Record both temperatures' }).click()
    await reading.getByText(/^The lowest value \(6\.1\s°C\) is above the highest/).waitFor()
    await reading.getByLabel('Lowest temperature').fill('3.4')
    await reading.getByLabel('Highest temperature').fill('6.1')
    await reading.getByRole('button', { name: 'Record both temperatures' }).click()
    await page.getByText('Arrived', { exact: true }).waitFor()
    expect(
      since()
        .map(([, type]) => type)
        .slice(2),
    ).toEqual(['batch.logger-read'])
  })
})

describe('before the injection', () => {
  it.each([
    [
      'the wristband of another patient',
      { wristband: 'kept' },
      'Patient',
      'These cells are for another patient.',
      'patient: another-patient',
      'another-patient',
    ],
    [
      'a wristband that nobody knows',
      { wristband: 'HR999999' },
      'Patient',
      'This wristband is not known. Scan it again, or compare it with the request.',
      'patient: wristband-unknown',
      null,
    ],
    [
      'the other side',
      { side: 'Right' },
      'Joint and side',
      'These cells are not for the joint and side that were entered.',
      'site: another-site',
      'another-site',
    ],
    [
      'another joint',
      { joint: 'hip' },
      'Joint and side',
      'These cells are not for the joint and side that were entered.',
      'site: another-site',
      'another-site',
    ],
    [
      'a syringe that is not intact',
      { seen: 'No' },
      'Container',
      'The container is not intact, or its cells are not resuspended.',
      'container: not-intact',
      null,
    ],
  ] as const)('%s is NO-GO', async (_, wrong: Asked, check, finding, failed, near) => {
    const tablet = await atBedside('nurse', 390)
    const since = screens.fromNow()
    await ask(tablet, wrong.wristband === 'kept' ? { wristband: kept.wristband } : wrong)
    await noGo(tablet, check, finding)
    const place = `${wrong.joint ?? 'knee'}-${(wrong.side ?? 'Left').toLowerCase()}`
    expect(since()).toEqual([answered(sent, [failed], place), ...(near ? [nearMiss(near)] : [])])
    // A wristband is compared and not kept: neither its text nor whose it is.
    expect(JSON.stringify(since())).not.toMatch(/HR\d/)
  })

  it('un lado que no es el suyo es NO APTO, también en español', async () => {
    const { page, scan, press } = await atBedside('surgeon2', 390)
    await scan(sent.wristband)
    await choose(page, 'rodilla')
    await choose(page, 'Derecha')
    await scan(labelOf(sent))
    await press('Sí, íntegro y homogéneo')
    await reads(page, 'No infiltrar. Estas células no son para la articulación y el lado introducidos.')
    await page.getByText('NO APTO', { exact: true }).waitFor()
  })

  it('a batch that nobody has certified is NO-GO for its own patient too', async () => {
    const tablet = await atBedside('surgeon')
    const since = screens.fromNow()
    await ask(tablet, { wristband: kept.wristband, label: labelOf(kept) })
    await noGo(tablet, 'Released', 'The batch is not certified.')
    expect(since()).toEqual([answered(kept, ['released: not-certified', 'journey: not-dispatched'])])
  })

  it('a label read in part is refused and counted; wristband and place need not be entered again', async () => {
    const tablet = await atBedside('nurse', 390)
    const { page, scan, press } = tablet
    const since = screens.fromNow()
    const part = labelOf(sent).slice(0, -4)
    await scanAll(tablet, { label: part })
    await reads(page, /^Only the beginning of this .* was read; 4 characters are missing/)
    await expect
      .poll(since)
      .toEqual([['misreads/2026-11', 'misread.counted', { reason: 'code-truncated', length: part.length }]])
    await scan(labelOf(sent))
    await press('Yes, intact and even')
    await page.getByText('GO', { exact: true }).waitFor()
  })

  it('GO comes for the right one, takes no more than there is, and is NO-GO at once when QA holds the batch', async () => {
    const tablet = await atBedside('nurse', 390)
    const { page } = tablet
    const { door, staff } = screens.lab
    await ask(tablet)
    await reads(page, /^These cells are for this patient, left knee\./)
    await page.getByText('Sterility in process and Sterility, final product: final').waitFor()
    const since = screens.fromNow()
    await tablet.press('Time-out, then record the injection')
    await page.getByRole('dialog').getByLabel('Volume given').fill('9,5')
    await page.getByRole('dialog').getByRole('button', { name: 'Record the injection' }).click()
    await reads(page, /^9\.5\smL is more than the container held/)
    expect(await page.getByLabel('Volume given').inputValue()).toBe('9,5')
    expect(since()).toEqual([])
    const reason = 'The logger shows a warm box'
    await must(door, holdBatch, { batch: sent.batch, reason }, { as: staff.qa })
    await reads(page, /^NO-GO. Do not inject. On hold since /)
    await page.keyboard.press('Escape')
    await reads(page, /^Do not inject. On hold since \d\d:\d\d: The logger shows a warm box\.$/)
    expect(await page.getByText('is more than the container held').count()).toBe(0)
    expect(since()[1]).toEqual(answered(sent, ['released: on-hold']))
    const hold = batch(sent.batch).holds.at(-1)?.id
    await must(door, liftHold, { batch: sent.batch, hold, reason: 'The sensor was wrong' }, { as: staff.qa })
    await page.getByText('GO', { exact: true }).waitFor()
    expect(containersOf(batch(sent.batch)).map(({ status }) => status)).toEqual(['received'])
  })

  it('what was GO is NO-GO near its expiry, and after it', async () => {
    const { clock } = screens.lab
    const expiresAt = containersOf(batch(sent.batch))[0]?.expiresAt ?? ''
    for (const [minutes, finding, failed] of [
      [-20, /^Do not inject\. It expires .*: too soon for an injection\.$/, 'in-date: expires-too-soon'],
      [10, /^Do not inject\. It expired /, 'in-date: expired'],
    ] as const) {
      clock.set(new Date(Date.parse(expiresAt) + minutes * 60_000).toISOString())
      const tablet = await atBedside('nurse', 390)
      const since = screens.fromNow()
      await ask(tablet)
      await reads(tablet.page, finding)
      expect(since()).toEqual([answered(sent, [failed])])
    }
  })
})
