// What else may come of a culture has its way through on the screen: a surplus that is accounted for, and a culture that has failed.
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { balanceOf } from '../../server/domain/batch/cells.ts'
import { samplesOf } from '../../server/domain/batch/samples.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { type AppLaboratory, beginCase, courseUntil, openAppLaboratory } from '../kit/app-laboratory.ts'
import { openScreens, type Screens } from '../kit/people-at-screens.ts'

let lab: AppLaboratory
let screens: Screens

beforeAll(async () => {
  lab = await openAppLaboratory({ config: { webFolder: resolve('dist/web') } })
  screens = await openScreens(lab)
})

afterAll(async () => {
  await screens?.close()
  await lab?.remove()
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screens.photograph('other-ways')
})

describe('a culture that has failed', () => {
  it('is stopped from the page of its batch, every flask discarded, and the case has its second collection', async () => {
    const { batch, caseId, plan } = await beginCase(lab, {}, 'failing')
    await courseUntil(lab, { batch, plan }, 'medium-change')
    await screens.readLabelsOf(batch)
    const technician = await screens.tabletOf('laia')
    await technician.go(`/batches/${batch}`)
    const row = technician.page.getByRole('listitem').filter({ hasText: 'Stopping the culture' })
    await row.getByRole('button', { name: 'Begin' }).click()
    await technician.page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click()
    await technician.page.waitForURL(/\/runs\/\d+/)
    const run = Number(/\/runs\/(\d+)/.exec(technician.page.url())?.[1])
    await screens.perform(batch, { run }, { choices: { reason: 'no-growth' } })
    const { line, vessels } = await screens.pageOf(await screens.tabletOf('supervisor'), batch)
    expect([line.standing, line.isRunning]).toEqual(['failed', false])
    expect(vessels.filter(({ status }) => status === 'in-culture')).toEqual([])

    const coordinator = await screens.tabletOf('coordinator')
    const { page } = coordinator
    await coordinator.go(`/cases/${caseId}`)
    await coordinator.press('Book the collection')
    await page.getByRole('dialog').getByRole('button', { name: 'Book the collection' }).click()
    await page.getByRole('link', { name: /^Labels of the donation number/ }).waitFor()
    const { batches } = present(lab.executor, 'case', caseId)
    expect(batches).toHaveLength(2)
    expect(present(lab.executor, 'batch', batches[1] ?? '').donation).not.toBe(
      present(lab.executor, 'batch', batch).donation,
    )
  })
})

describe('a surplus', () => {
  it('is kept as a retained sample, the rest discarded, every cell accounted for', async () => {
    const { batch, plan } = await beginCase(lab, {}, 'surplus')
    await courseUntil(lab, { batch, plan }, 'filling')
    await screens.readLabelsOf(batch)
    await screens.perform(batch, 'Formulation and filling', {
      // 250 x 2 x 10^4 = 5 million live cells per mL in 9.5 mL: more than the dose and its samples.
      counts: { count: { live: 250, dead: 10, volumeMl: '9.5' } },
      choices: { surplus: 'retain' },
      fields: { 'fill-ml': '8' },
      sampleMl: '0.5',
    })
    const state = present(lab.executor, 'batch', batch)
    const run = state.runs.find(({ operation }) => operation === 'filling')?.run ?? 0
    const balance = balanceOf(state, run)
    expect(samplesOf(state).filter(({ tests }) => tests.length === 0)).toHaveLength(1)
    expect(balance?.left).toEqual({ cells: 0, volumeUl: 0 })
    expect(balance?.discarded.cells).toBeGreaterThan(0)
    expect(state.exceptions.filter(({ kind }) => kind === 'cells-unaccounted')).toEqual([])
  })
})
