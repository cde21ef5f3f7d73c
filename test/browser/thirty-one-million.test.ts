// A harvest of too few cells has its way through with nothing but the screen: filled, out of specification, requested, signed, given.
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type AppLaboratory, type Begun, growTooFew, openAppLaboratory } from '../kit/app-laboratory.ts'
import { axe } from '../kit/browser.ts'
import { openScreens, type Screens } from '../kit/people-at-screens.ts'
import { decideAll, enterResults, sign } from '../kit/quality-tablet.ts'
import { choose, type Tablet } from '../kit/tablet.ts'

let lab: AppLaboratory
let screens: Screens
let begun: Begun

/** At the bedside: wristband, skin mark, label, intact. */
const askReady = async ({ page, scan, press }: Tablet): Promise<void> => {
  await scan(begun.wristband)
  await choose(page, 'knee')
  expect(await axe(page)).toEqual([])
  await choose(page, 'Left')
  await scan(screens.paper.textOf(`${begun.batch}-F01`))
  await press('Yes, intact and even')
}

beforeAll(async () => {
  lab = await openAppLaboratory({ config: { webFolder: resolve('dist/web') } })
  begun = await growTooFew(lab)
  screens = await openScreens(lab)
  await screens.readLabelsOf(begun.batch)
})

afterAll(async () => {
  await screens?.close()
  await lab?.remove()
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screens.photograph('thirty-one-million')
})

describe('a harvest of 31 million, on the screen', () => {
  it('is counted, found too few, and filled all the same as the physician wishes', async () => {
    await screens.hoursBeforeInjection(begun.batch, 21)
    const { tests } = await screens.pageOf(await screens.tabletOf('laia'), begun.batch)
    const isSampled = tests.some(({ point, sample }) => point === 'in-process' && sample !== null)
    await screens.perform(begun.batch, 'Harvest', {
      fields: { confluence: '80' },
      choices: { sampling: isSampled ? 'taken' : 'take-now', outcome: 'fill-less' },
      // 165 x 2 x 10^4 = 3.3 million live cells per mL in 10 mL.
      counts: { count: { live: 165, dead: 5, volumeMl: '10' } },
    })
    await screens.perform(begun.batch, 'Formulation and filling', {
      counts: { count: { live: 250, dead: 8, volumeMl: '6.5' } },
      choices: { surplus: 'discard' },
      fields: { 'fill-ml': '6.2' },
    })
    await screens.perform(begun.batch, 'Outer labels and reconciliation')
    const supervisor = await screens.tabletOf('supervisor')
    const { containers, tests: found } = await screens.pageOf(supervisor, begun.batch)
    expect(containers).toMatchObject([{ site: 'knee-left', cells: 31_000_000, volumeUl: 6200, status: 'filled' }])
    expect(found.filter(({ decisive, standing }) => decisive && standing === 'fail').map(({ test }) => test)).toEqual([
      'dose',
    ])
  })

  it('is reviewed by QA, and cannot be certified', async () => {
    await enterResults(await screens.tabletOf('oscar'), begun.batch, 1)
    const qa = await screens.tabletOf('qa')
    await qa.go(`/release/${begun.batch}`)
    await decideAll(qa)
    await sign(qa, 'Sign: reviewed')
    const qp = await screens.tabletOf('qp')
    await qp.go(`/release/${begun.batch}`)
    const certify = qp.page.getByRole('button', { name: 'Sign: certify stage 1' })
    await certify.waitFor()
    expect(await certify.getAttribute('aria-disabled')).toBe('true')
    await qp.page
      .getByText(/^Out of specification: Dose against prescription\. Reject/)
      .first()
      .waitFor()
  })

  it('is seen by its surgeon on a telephone, who asks for it in writing', async () => {
    const surgeon = await screens.tabletOf('surgeon', 390)
    const { page } = surgeon
    await surgeon.go('/calendar')
    await page.getByRole('link', { name: begun.caseId }).click()
    await page.getByText('Dose against prescription: 77.5').waitFor()
    await page.getByText('31.0 million cells in 6.2 mL').waitFor()
    await page.getByRole('link', { name: 'Certificate of analysis' }).waitFor()
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await surgeon.press('Request supply out of specification')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Request supply out of specification' }).click()
    await dialog.getByText('This is missing. Fill it in.').first().waitFor()
    expect(await dialog.getByText('This is missing. Fill it in.').count()).toBe(2)
    await dialog.getByLabel('Why the patient needs it all the same').fill('No second aspiration for this patient')
    await dialog.getByLabel('The request on paper').setInputFiles({
      name: 'request.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    })
    await dialog.getByText('Stored: request.pdf').waitFor()
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Request supply out of specification' }).click()
    await page.getByText('Supply requested: the QP decides').waitFor()
    expect(await page.getByRole('button', { name: 'Request supply out of specification' }).count()).toBe(0)
  })

  it('is told to the laboratory: on the page of the batch and on that of the case', async () => {
    const supervisor = await screens.tabletOf('supervisor')
    await supervisor.go(`/batches/${begun.batch}`)
    await supervisor.page.getByRole('link', { name: /out of specification is requested: the QP decides/ }).waitFor()
    const coordinator = await screens.tabletOf('coordinator')
    await coordinator.go(`/cases/${begun.caseId}`)
    await coordinator.page.getByText('Supply requested: the QP decides').waitFor()
    await coordinator.page.getByText('No second aspiration for this patient').waitFor()
  })

  it('is signed by the QP as a supply, which its surgeon sees', async () => {
    const qp = await screens.tabletOf('qp')
    await qp.go(`/release/${begun.batch}`)
    await qp.page.getByRole('link', { name: 'The request on paper' }).waitFor()
    await sign(qp, 'Sign: supply out of specification')
    const surgeon = await screens.tabletOf('surgeon', 390)
    await surgeon.go(`/cases/${begun.caseId}`)
    await surgeon.page.getByText('Supply at the physician’s request signed by the QP').waitFor()
  })

  it('travels; before it has arrived the answer is NO-GO, from which everything that may happen can be recorded', async () => {
    await screens.hoursBeforeInjection(begun.batch, 11)
    await screens.perform(begun.batch, 'Packing and dispatch', { fields: { 'box-c': '5' } })
    await screens.hoursBeforeInjection(begun.batch, 1)
    const nurse = await screens.tabletOf('nurse', 390)
    const { page } = nurse
    await nurse.go('/ready')
    await page.getByRole('heading', { name: 'Scan the wristband' }).waitFor()
    expect(await page.locator('form.scan').count()).toBe(1)
    await askReady(nurse)
    await page.getByText('NO-GO', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Given all the same' }).waitFor()
    await page.getByRole('button', { name: 'Not given' }).waitFor()
    expect(await axe(page)).toEqual([])
    await nurse.scan(begun.wristband)
    await page.locator('p.sentence').getByText('Press “Next product” first').waitFor()
    await page.getByText('NO-GO', { exact: true }).waitFor()
    await nurse.press('Next product')
    await page.getByRole('heading', { name: 'Scan the wristband' }).waitFor()
  })

  it('arrives, is answered as a supply on request, never GO, and is given', async () => {
    const nurse = await screens.tabletOf('nurse', 390)
    const { page } = nurse
    await nurse.go('/ready')
    await page.getByRole('tab', { name: 'Arrivals' }).click()
    await nurse.scan(screens.paper.textOf(`${begun.batch}-F01`))
    const arrival = page.getByRole('dialog')
    await choose(page, 'Seal intact')
    await arrival.getByLabel('Lowest temperature').fill('3,5')
    await arrival.getByLabel('Highest temperature').fill('6.1')
    await arrival.getByRole('button', { name: 'Record the arrival' }).click()
    await page.getByText('Arrived', { exact: true }).waitFor()
    await page.getByRole('tab', { name: 'Ready?' }).click()
    await askReady(nurse)
    await page.getByText('ON REQUEST', { exact: true }).waitFor()
    await nurse.press('Time-out, then record the injection')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Volume given').fill('a little')
    await dialog.getByRole('button', { name: 'Record the injection' }).click()
    await dialog.getByText('A volume in millilitres, above zero').waitFor()
    await dialog.getByLabel('Volume given').fill('6,2')
    await dialog.getByRole('button', { name: 'Record the injection' }).click()
    await page.getByText('Injection recorded').waitFor()
    const { containers, exceptions } = await screens.pageOf(await screens.tabletOf('supervisor'), begun.batch)
    expect(containers.map(({ status }) => status)).toEqual(['given'])
    expect(exceptions.filter(({ kind }) => kind === 'administration')).toEqual([])
  })

  it('is at its end: nothing more is made or waited for, and the case is closed', async () => {
    const { line } = await screens.pageOf(await screens.tabletOf('supervisor'), begun.batch)
    expect([line.isRunning, line.progress]).toEqual([false, 'filled'])
    const coordinator = await screens.tabletOf('coordinator')
    await coordinator.go(`/cases/${begun.caseId}`)
    await coordinator.press('Close the case')
    const dialog = coordinator.page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('Treated at the physician’s request')
    await dialog.getByRole('button', { name: 'Close the case' }).click()
    await coordinator.page.getByText('Closed: Treated at the physician’s request').waitFor()
  })
})
