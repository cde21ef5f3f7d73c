// The demonstration's door: whoever touches a name is let in, or the page says why not.
import { describe, expect, it } from 'vitest'
import { SignInPage } from '../../../web/pages/SignIn/page.svelte.ts'
import type { Api } from '../../../web/state/api.ts'
import { ApiProblem } from '../../../web/state/api-problem.ts'
import type { SignIn } from '../../../web/state/session.svelte.ts'

const laia = { id: 'P-0004', name: 'Laia Ferrer', roles: ['technician' as const], badge: 'U26-0004.E' }
const offered = { password: 'known to all', pin: '123456', people: [laia] }
const tooMany = new ApiProblem({
  status: 429,
  code: 'too-many-sign-ins',
  sentence: 'Too many sign-ins. Wait a minute.',
  fields: [],
  facts: {},
  requestId: '',
})

/** A page of a demonstration whose door refuses while `refusing`; with whatever was tried at it. */
async function atTheDoor() {
  const tried: SignIn[] = []
  const door = {
    isDemo: true,
    isRefusing: true,
    signIn: async (credentials: SignIn) => {
      tried.push(credentials)
      if (door.isRefusing) throw tooMany
    },
  }
  const page = new SignInPage({ ask: async () => offered } as unknown as Api, door)
  await page.load()
  return { page, door, tried }
}

describe('a sign-in of the demonstration that is refused', () => {
  it('is told with the sentence of the refusal, and may be tried again', async () => {
    const { page, door, tried } = await atTheDoor()
    await page.signInAs(laia)
    expect([page.problem?.sentence, page.isBusy]).toEqual([tooMany.sentence, false])
    door.isRefusing = false
    await page.signInAs(laia)
    expect([page.problem, page.isBusy]).toEqual([null, false])
    expect(tried).toEqual(Array(2).fill({ person: laia.id, password: offered.password }))
  })
})
