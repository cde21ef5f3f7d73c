// The people of the laboratory over HTTP: who sees them, and what may be done with an account by whoever asks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listPeople } from '../../server/contract/people.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import { type Somebody, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp

beforeAll(async () => {
  test = await startApp()
})

afterAll(() => test.remove())

/** What stands in the way of each action with somebody's account, for whoever asks: a code, or null. */
const actionsOf = async (whose: Somebody, asks: Somebody): Promise<Record<string, string | null>> => {
  const { people } = (await test.ask('/api/people', asks)).json() as AnswerOf<typeof listPeople>
  const line = people.find(({ id }) => id === test.personOf(whose))
  return Object.fromEntries((line?.actions ?? []).map(({ command, refusal }) => [command, refusal?.code ?? null]))
}

describe('the list of people', () => {
  it('tells the administrator what may be done with each account, and why the rest may not', async () => {
    expect(await actionsOf('technician', 'administrator')).toMatchObject({
      'change-roles': null,
      'deactivate-person': null,
      'return-badge': null,
      'assign-badge': 'badge-already-held',
      'reactivate-person': 'person-active',
      'unlock-person': 'person-not-locked',
      'qualify-person': 'not-permitted',
    })
    expect(await actionsOf('administrator', 'administrator')).toMatchObject({
      'change-roles': 'roles-own',
      'deactivate-person': null,
    })
  })

  it('leaves qualifications to the lab manager and QA, who qualify anybody but themselves', async () => {
    expect(await actionsOf('technician', 'lab-manager')).toMatchObject({
      'qualify-person': null,
      'change-roles': 'not-permitted',
    })
    expect(await actionsOf('lab-manager', 'lab-manager')).toMatchObject({ 'qualify-person': 'qualification-own' })
  })

  it('lets a technician do nothing but with the own account', async () => {
    const own = await actionsOf('technician', 'technician')
    expect([own['set-password'], own['set-pin']]).toEqual([null, null])
    expect(await actionsOf('qa', 'technician')).toMatchObject({
      'set-password': 'password-of-another',
      'set-pin': 'pin-of-another',
      'deactivate-person': 'not-permitted',
    })
  })
})
