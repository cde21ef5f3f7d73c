import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchPage } from '../../server/contract/batches.ts'
import type { ReleasePage } from '../../server/contract/quality.ts'
import { must } from '../../server/demo/door.ts'
import { samplesOf } from '../../server/domain/batch/samples.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { enterResult } from '../../server/domain/release/commands/enter-result.ts'
import { type AppLaboratory, beginCase, courseUntil, giveProduct, openAppLaboratory } from '../kit/app-laboratory.ts'

let lab: AppLaboratory
beforeAll(async () => {
  lab = await openAppLaboratory()
})
afterAll(() => lab.remove())

const batchOf = (id: string) => present(lab.executor, 'batch', id)

describe('a decisive test that fails after the product was given', () => {
  it('says on both pages of the batch whom to tell: when it was given, where into, and the number of the hospital', async () => {
    const { door, staff } = lab
    const begun = await beginCase(lab, {}, 'late-failure')
    await courseUntil(lab, begun, 'dispatch')
    await giveProduct(lab, begun, 'given')
    const pages = async () => [
      await lab.answer<ReleasePage>(`/api/release/${begun.batch}`, 'qp'),
      await lab.answer<BatchPage>(`/api/batches/${begun.batch}`, 'qa'),
    ]
    for (const page of await pages()) expect(page.surgeonToTell).toBeNull()
    const sample = samplesOf(batchOf(begun.batch)).find(({ tests }) => tests.includes('sterility-final'))?.id
    const growth = { batch: begun.batch, sample, test: 'sterility-final', text: 'growth', readingDay: 7 }
    await must(door, enterResult, growth, { as: staff.oscar })
    const [injection] = batchOf(begun.batch).administrations
    for (const page of await pages())
      expect(page.surgeonToTell).toEqual({
        given: [{ container: injection?.container, site: 'knee-left', at: injection?.at }],
        tests: ['Sterility, final product'],
        found: [],
        surgeonName: present(lab.executor, 'person', staff.surgeon).name,
        hospitalName: 'Hospital del Río',
        telephone: '+34 900 000 001',
      })
  })
})
