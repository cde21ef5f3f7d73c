// QC, QA and the QP at their screens: results typed, exceptions decided, signatures given.
import { expect } from 'vitest'
import type { BatchPage } from '../../server/contract/batches.ts'
import { demoPassword } from '../../server/demo/people.ts'
import type { Tablet } from './tablet.ts'

const isOpen = (test: BatchPage['tests'][number], stage: 1 | 2): boolean =>
  test.sample !== null && test.stage <= stage && ['waiting', 'reading'].includes(test.standing)

/** Every result that is wanted up to a stage, each typed at its sample as the analyst reads it. */
export const enterResults = async (analyst: Tablet, batch: string, stage: 1 | 2): Promise<void> => {
  const { page } = analyst
  const pageOfBatch = () => analyst.ask<BatchPage>(`/api/batches/${batch}`)
  await analyst.go('/samples')
  for (let guard = 0; guard < 60; guard += 1) {
    const before = await pageOfBatch()
    const test = before.tests.find(each => isOpen(each, stage))
    if (!test) return
    const row = page
      .locator('li')
      .filter({ has: page.getByText(test.name.en, { exact: true }) })
      .filter({ has: page.getByRole('button', { name: /^Enter/ }) })
      .last()
    await row.getByRole('button', { name: /^Enter/ }).click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Enter the result' }) })
    if (await form.getByRole('radio').count()) await form.getByRole('radio').first().check()
    else
      await form
        .getByLabel('Result')
        .fill({ '>=': '98.5', '<=': '0.4', '<': '<0.05' }[test.operator] ?? test.word ?? '1')
    await form.getByRole('button', { name: 'Enter the result' }).click()
    await expect.poll(async () => (await pageOfBatch()).version, { timeout: 15_000 }).toBeGreaterThan(before.version)
  }
  throw new Error('results are still wanted')
}

/** QA decides on every exception of the release page that is open. */
export const decideAll = async (qa: Tablet): Promise<void> => {
  const decide = qa.page.getByRole('button', { name: 'Decide', exact: true })
  await qa.page.getByRole('button', { name: 'Sign: reviewed' }).waitFor()
  while ((await decide.count()) > 0) {
    const before = await decide.count()
    await decide.first().click()
    const form = qa.page.locator('form').filter({ has: qa.page.getByLabel('Reason') })
    await form.getByRole('radio').first().check()
    await form.getByLabel('Reason').fill('Looked at: no effect on the product')
    await form.getByRole('button').first().click()
    await expect.poll(() => decide.count(), { timeout: 15_000 }).toBeLessThan(before)
  }
}

export const sign = async ({ page }: Tablet, label: string): Promise<void> => {
  await page.getByRole('button', { name: label }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Password/).fill(demoPassword)
  await dialog.getByRole('button', { name: label }).click()
  await dialog.waitFor({ state: 'hidden' })
}
