import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchPage } from '../../server/contract/batches.ts'
import type { readCase } from '../../server/contract/cases.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import { must } from '../../server/demo/door.ts'
import type { Called } from '../../server/demo/people.ts'
import { enterResults } from '../../server/demo/results.ts'
import { requestOosSupply } from '../../server/domain/release/commands/supply-out-of-specification.ts'
import { type AppLaboratory, type Begun, fillTooFew, openAppLaboratory } from '../kit/app-laboratory.ts'

type CasePage = AnswerOf<typeof readCase>

let lab: AppLaboratory
let begun: Begun
beforeAll(async () => {
  lab = await openAppLaboratory()
  begun = await fillTooFew(lab)
})
afterAll(() => lab.remove())

const productsFor = async (as: Called) => (await lab.answer<CasePage>(`/api/cases/${begun.caseId}`, as)).products

describe('the product of a case', () => {
  it('is told to its surgeon with what failed and the request that may be made, before and after', async () => {
    await enterResults(lab.door, begun.batch, lab.staff.oscar, begun.plan.random)
    const [product] = await productsFor('surgeon')
    expect(product?.containers).toMatchObject([{ site: 'knee-left', status: 'filled', onHold: false }])
    const failed = product?.tests.filter(({ decisive, standing }) => decisive && standing === 'fail')
    expect(failed?.map(({ test }) => test)).toEqual(['dose'])
    expect([product?.oosRequests, product?.actions]).toEqual([[], [{ command: 'request-oos-supply', refusal: null }]])

    const container = `${begun.batch}-F01`
    const request = { batch: begun.batch, container, reason: 'No second aspiration', document: 'a'.repeat(64) }
    await must(lab.door, requestOosSupply, request, { as: lab.staff.surgeon })
    const [asked] = await productsFor('coordinator')
    expect(asked?.oosRequests).toMatchObject([{ physicianName: 'Elena Marín', failedTests: ['dose'], signedAt: null }])
    const page = await lab.answer<BatchPage>(`/api/batches/${begun.batch}`, 'supervisor')
    expect(page.oosRequests).toEqual(asked?.oosRequests)
  })

  it('is requested by its surgeon alone: nobody of the laboratory, and no other surgeon', async () => {
    expect((await productsFor('coordinator'))[0]?.actions).toMatchObject([{ refusal: { code: 'not-permitted' } }])
    expect((await lab.ask(`/api/cases/${begun.caseId}`, 'surgeon2')).statusCode).toBe(404)
  })
})
