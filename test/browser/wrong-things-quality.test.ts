// Wrong things at filling, review and certification, tried by a person on the screen: each is refused with a sentence.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../server/demo/door.ts'
import { type Called, demoPassword, demoPin } from '../../server/demo/people.ts'
import { disposeAll } from '../../server/demo/release.ts'
import { enterResults } from '../../server/demo/results.ts'
import { correctEntry } from '../../server/domain/batch/commands/correct-entry.ts'
import { holdBatch, liftHold } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { isKind, latestEntry } from '../../server/domain/batch/entries.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { changeRoles } from '../../server/domain/person/commands/change-roles.ts'
import { type Begun, beginCase, courseUntil } from '../kit/app-laboratory.ts'
import { atBench, confirmAs, openUntil } from '../kit/open-run.ts'
import { openScreens, reads, type Screens, waitsFor } from '../kit/screens.ts'
import { sideBySideUntil } from '../kit/side-by-side.ts'
import type { Tablet } from '../kit/tablet.ts'

let screens: Screens
/** One batch whose syringe is about to be filled, and one that waits for its release. */
let filling: Begun
let filled: Begun

const batch = (id: string) => present(screens.lab.door, 'batch', id)

/** A look at the flasks that is corrected: an exception that QA decides on. */
const correctOnce = async (id: string): Promise<void> => {
  const entry = latestEntry(batch(id), 'medium-change', 'look')
  if (!entry || !isKind(entry, 'measure')) throw new Error('no look at the flasks was recorded')
  const values = { ...entry.values, fields: { ...entry.values.fields, confluence: '41' } }
  const input = { batch: id, entry: entry.id, values, reason: 'Read from the picture of another flask' }
  await must(screens.lab.door, correctEntry, input, { as: screens.lab.staff.laia })
}

const holdAndLift = async (): Promise<void> => {
  const { door, staff } = screens.lab
  const reason = 'The courier reports a warm box'
  await must(door, holdBatch, { batch: filled.batch, reason }, { as: staff.qa2 })
  const hold = batch(filled.batch).holds.at(-1)?.id
  await must(door, liftHold, { batch: filled.batch, hold, reason: 'The logger shows 4 °C' }, { as: staff.qa2 })
}

beforeAll(async () => {
  screens = await openScreens()
  const { lab } = screens
  filling = await beginCase(lab, {}, 'filling')
  filled = await beginCase(lab, {}, 'filled')
  await sideBySideUntil(lab, [filling, filled], 'filling')
  await openUntil(screens, filling, 'filling', 'fill')
  await courseUntil(lab, filled, 'dispatch')
  await enterResults(lab.door, filled.batch, lab.staff.oscar, filled.plan.random)
  await correctOnce(filled.batch)
  await must(
    lab.door,
    changeRoles,
    { person: lab.staff.marc, roles: ['technician', 'qa'], reason: 'Trained for QA' },
    { as: lab.staff.administrator },
  )
  await screens.print(
    'labManager',
    (['pau', 'marc'] as const).map(who => `/api/labels/badge/${screens.badgeOf(who)}.pdf`),
  )
  await screens.print(
    'supervisor',
    [filling, filled].flatMap(({ batch: id }) => screens.labelsOf(id)),
  )
})

afterAll(() => screens?.close())
afterEach(({ task }) => screens.putAway(task))

/** The command past the screen, as somebody who knows the address would send it. */
const sent = async (tablet: Tablet, command: string): Promise<[number, string]> => {
  const response = await tablet.page.request.post(`${screens.url}/api/commands/${command}`, {
    data: { batch: filled.batch, password: demoPassword },
    headers: { 'idempotency-key': screens.lab.newId(), 'if-match': `"${batch(filled.batch).version}"` },
  })
  return [response.status(), (await response.json()).code]
}

const atRelease = async (who: Called, width?: number): Promise<Tablet> => {
  const tablet = await screens.tabletOf(who, width)
  await tablet.go(`/release/${filled.batch}`)
  await tablet.page.locator('main h1').waitFor()
  return tablet
}

/** A button that is off, with its reason beside it. */
const isOff = async ({ page }: Tablet, label: string, reason: string): Promise<void> => {
  await page.getByRole('button', { name: label, disabled: true }).scrollIntoViewIfNeeded()
  await reads(page, reason)
}

describe('at the filling', () => {
  it("a label that was not scanned fills nothing, another batch's label is refused, and half the laboratory may not confirm", async () => {
    const tablet = await atBench(screens, 'laia', filling)
    const { page, scan, press } = tablet
    const since = screens.fromNow()
    await waitsFor(page, 'Next: scan a label')
    await scan(screens.paper.textOf(`${filled.batch}-F01`))
    await reads(page, 'Not this patient. Was it opened, or inside the cabinet?')
    await press('No, put back')
    await waitsFor(page, 'Next: scan a label')
    const near = { seen: { kind: 'container', id: `${filled.batch}-F01` }, expected: filling.batch }
    expect(since()).toEqual([
      [`batch/${filling.batch}`, 'batch.near-miss-recorded', near],
      [`batch/${filling.batch}`, 'batch.near-miss-recorded', { ...near, opened: false }],
    ])
    await scan(screens.paper.textOf(`${filling.batch}-F01`))
    await press('Next')
    await confirmAs(screens, tablet, 'pau', demoPin)
    await reads(
      page,
      'Pau Soler has no qualification “Aseptic filling”. Ask somebody who has it, or have the lab manager record it.',
    )
    expect(since().length).toBe(2)
    expect(containersOf(batch(filling.batch))).toEqual([])
    await confirmAs(screens, tablet, 'marc', demoPin)
    await page.getByRole('heading', { name: 'Sample labels' }).waitFor()
    expect(containersOf(batch(filling.batch)).map(({ id, status }) => [id, status])).toEqual([
      [`${filling.batch}-F01`, 'filled'],
    ])
  })
})

describe('a signature that is not due yet', () => {
  it('is off with its reason, and refused past the screen: first the exceptions, then the review', async () => {
    const qp = await atRelease('qp')
    const since = screens.fromNow()
    const label = 'Sign: certify stage 1'
    await isOff(qp, label, 'Without a decision: X1 and X2. Decide on every exception first.')
    expect(await sent(qp, 'certify-stage-1')).toEqual([409, 'exceptions-open'])
    expect(since()).toEqual([])
    await disposeAll(screens.lab.door, screens.lab.staff, filled.batch)
    await isOff(
      qp,
      label,
      'QA has not reviewed the record as it stands now. After the review, the batch can be certified.',
    )
    expect(await sent(qp, 'certify-stage-1')).toEqual([409, 'review-missing'])
    expect(batch(filled.batch).certifications).toEqual([])
  })

  it('no es de quien hizo o comprobó un paso, tampoco en un teléfono', async () => {
    const marc = await atRelease('marc', 390)
    const since = screens.fromNow()
    await isOff(
      marc,
      'Firmar: revisado',
      'Quien ha participado en la fabricación o el control de este lote ni lo revisa, ni decide sobre sus excepciones, ni lo certifica. Pídalo a alguien que no haya participado.',
    )
    expect(await sent(marc, 'review-batch')).toEqual([422, 'performed-here'])
    expect(since()).toEqual([])
  })
})

describe('a correction from a screen that is behind', () => {
  /** Laia corrects the look at the flasks; nothing tells this screen what others do meanwhile. */
  const correcting = async (): Promise<Tablet> => {
    const entry = latestEntry(batch(filled.batch), 'medium-change', 'look')
    const tablet = await screens.tabletOf('laia')
    await tablet.page.route('**/api/live', route => route.abort())
    await tablet.go(`/batches/${filled.batch}/runs/${entry?.run}?step=look&correct=${entry?.id}`)
    await tablet.page.getByLabel('Confluence').first().fill('43')
    await tablet.page.getByLabel('Why it is corrected').fill('One flask was skipped')
    return tablet
  }

  const keepsWhatWasTyped = async ({ page }: Tablet): Promise<void> => {
    expect(await page.getByLabel('Confluence').first().inputValue()).toBe('43')
    expect(await page.getByLabel('Why it is corrected').inputValue()).toBe('One flask was skipped')
  }

  it('is told so, keeps what was typed, and is recorded when it is sent again', async () => {
    const laia = await correcting()
    await holdAndLift()
    const since = screens.fromNow()
    await laia.press('Record the correction')
    await reads(laia.page, /^This has changed since it was shown/)
    await keepsWhatWasTyped(laia)
    expect(since()).toEqual([])
    await laia.press('Record the correction')
    await laia.page.getByText('Reason: One flask was skipped').waitFor()
    expect(latestEntry(batch(filled.batch), 'medium-change', 'look')?.reason).toBe('One flask was skipped')
  })

  it('is told by which entry a colleague has corrected the same one', async () => {
    const laia = await correcting()
    await correctOnce(filled.batch)
    const since = screens.fromNow()
    await laia.press('Record the correction')
    await reads(laia.page, /^This has changed since it was shown/)
    await laia.press('Record the correction')
    await reads(
      laia.page,
      /^Entry \d+ was corrected meanwhile by entry \d+\. Look at entry \d+, and correct that one if needed\.$/,
    )
    await keepsWhatWasTyped(laia)
    expect(since()).toEqual([])
  })
})

describe('a signature', () => {
  it('with a wrong password is recorded as failed and signs nothing; the right one then signs', async () => {
    await disposeAll(screens.lab.door, screens.lab.staff, filled.batch)
    const { page, press } = await atRelease('qa')
    const since = screens.fromNow()
    await press('Sign: reviewed')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^Password/).fill('not this one')
    await page.keyboard.press('Enter')
    await reads(page, 'The password is not right. 4 attempts are left before signing is locked for a while.')
    expect(since()).toEqual([
      [`batch/${filled.batch}`, 'batch.signature-failed', { meaning: 'reviewed' }],
      [`person/${screens.lab.staff.qa}`, 'person.signature-failed', { command: 'review-batch' }],
    ])
    expect(batch(filled.batch).reviews).toEqual([])
    await dialog.getByLabel(/^Password/).fill(demoPassword)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect(batch(filled.batch).reviews.map(({ personId }) => personId)).toEqual([screens.lab.staff.qa])
  })

  it('covers what its dialog showed: what a colleague did on another screen meanwhile is looked at first', async () => {
    const qp = await atRelease('qp')
    const qa2 = await atRelease('qa2')
    await qp.press('Sign: certify stage 1')
    await qa2.press('Retener')
    await qa2.page.getByRole('dialog').getByLabel('Motivo').fill('El registrador marca 12 °C')
    await qa2.page.getByRole('dialog').getByRole('button', { name: 'Retener' }).click()
    await qa2.page.getByRole('dialog').waitFor({ state: 'hidden' })
    const since = screens.fromNow()
    await qp.page
      .getByRole('dialog')
      .getByLabel(/^Password/)
      .fill(demoPassword)
    await qp.page.keyboard.press('Enter')
    await reads(qp.page, /^This batch has changed since it was shown/)
    await qp.page.getByText('El registrador marca 12 °C').first().waitFor()
    expect(since()).toEqual([])
    expect(batch(filled.batch).certifications).toEqual([])
  })
})
