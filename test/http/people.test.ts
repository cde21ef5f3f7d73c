// The people of the laboratory over HTTP: who sees them, and what may be done with an account by whoever asks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listAccounts, listPeople, listQualifications } from '../../server/contract/people.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import { roles } from '../../server/domain/person/roles.ts'
import { HOSPITAL, type Somebody, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp

beforeAll(async () => {
  test = await startApp()
})

afterAll(() => test.remove())

type Actions = Record<string, string | null>

/** What stands in the way of each action with somebody, for whoever asks: a code, or null. */
const actionsAt = async (url: string, whose: Somebody, asks: Somebody): Promise<Actions> => {
  const { people } = (await test.ask(url, asks)).json() as AnswerOf<typeof listQualifications>
  const line = people.find(({ id }) => id === test.personOf(whose))
  return Object.fromEntries((line?.actions ?? []).map(({ command, refusal }) => [command, refusal?.code ?? null]))
}

describe('the list of people', () => {
  it('tells everybody inside names and roles, and nothing of badges, locks and passwords', async () => {
    for (const asks of ['technician', 'nurse', 'qp', 'lab-manager', 'administrator'] as const) {
      const { people } = (await test.ask('/api/people', asks)).json() as AnswerOf<typeof listPeople>
      expect(people.find(({ id }) => id === test.personOf('qa'))).toEqual({
        id: test.personOf('qa'),
        name: 'qa person',
        roles: ['qa'],
        active: true,
      })
    }
    expect((await test.app.inject({ url: '/api/people' })).statusCode).toBe(401)
  })
})

describe('the list of accounts', () => {
  it('is open to administrators alone', async () => {
    for (const role of roles.filter(each => each !== 'administrator')) {
      expect([role, (await test.ask('/api/accounts', role)).statusCode]).toEqual([role, 403])
    }
    const { people } = (await test.ask('/api/accounts', 'administrator')).json() as AnswerOf<typeof listAccounts>
    expect(people.find(({ id }) => id === test.personOf('qa'))).toMatchObject({
      badge: 'CARD-QA',
      hasPassword: true,
      hasPin: true,
      lockedUntil: null,
    })
    expect(people.find(({ id }) => id === test.personOf('nurse'))?.hospital).toBe(HOSPITAL)
  })

  it('tells the administrator what may be done with each account, and why the rest may not', async () => {
    expect(await actionsAt('/api/accounts', 'technician', 'administrator')).toMatchObject({
      'change-roles': null,
      'deactivate-person': null,
      'return-badge': null,
      'assign-badge': 'badge-already-held',
      'reactivate-person': 'person-active',
      'unlock-person': 'person-not-locked',
      'set-pin': 'pin-of-another',
      'qualify-person': 'not-permitted',
    })
    expect(await actionsAt('/api/accounts', 'administrator', 'administrator')).toMatchObject({
      'change-roles': 'roles-own',
      'deactivate-person': null,
    })
  })
})

describe('the list of qualifications', () => {
  const actionsOf = (whose: Somebody, asks: Somebody) => actionsAt('/api/qualifications', whose, asks)

  it('leaves them to the lab manager and QA, who qualify anybody but themselves', async () => {
    expect(await actionsOf('technician', 'lab-manager')).toEqual({
      'qualify-person': null,
      'withdraw-qualification': null,
      'record-media-fill': null,
    })
    expect(await actionsOf('lab-manager', 'lab-manager')).toMatchObject({
      'qualify-person': 'qualification-own',
      'record-media-fill': 'media-fill-own',
    })
    expect(await actionsOf('qa', 'technician')).toMatchObject({ 'qualify-person': 'not-permitted' })
  })

  it('says nothing of an account, and nothing at all to people of the hospital', async () => {
    const { people } = (await test.ask('/api/qualifications', 'technician')).json() as AnswerOf<
      typeof listQualifications
    >
    expect(Object.keys(people[0] ?? {}).sort()).toEqual([
      'actions',
      'active',
      'id',
      'mediaFills',
      'name',
      'qualifications',
      'roles',
    ])
    expect((await test.ask('/api/qualifications', 'nurse')).statusCode).toBe(403)
    expect((await test.ask('/api/qualifications', 'surgeon')).statusCode).toBe(403)
  })
})
