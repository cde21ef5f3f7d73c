// Every route and every role, derived from the declarations: what is added later falls into this net.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queries } from '../../server/contract/queries.ts'
import { commands } from '../../server/domain/commands.ts'
import { mayGive } from '../../server/domain/kit/command.ts'
import { roles } from '../../server/domain/person/roles.ts'
import { cookieOf, PASSWORD, problemOf, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
const routes: { method: string; url: string; access: string }[] = []

beforeAll(async () => {
  test = await startApp({ onRoute: route => void routes.push(route) })
})
afterAll(() => test.remove())

/** What answers without a session: health, signing in, the first administrator, the demonstration's people. */
const open = [
  'GET /healthz',
  'GET /api/session',
  'POST /api/session',
  'POST /api/commands/create-first-administrator',
  'GET /api/demo/people',
]

const addressOf = (url: string): string => url.replace(/:\w+/g, 'x')

describe('every route', () => {
  it('is known to this net', () => {
    expect(routes.length).toBeGreaterThan(commands.length + queries.length)
  })

  it('that is public says so, and is one of these', () => {
    const said = routes.filter(route => route.access === 'public').map(({ method, url }) => `${method} ${url}`)
    expect(said.sort()).toEqual([...open].sort())
  })

  it('that is not public answers nobody but who is signed in', async () => {
    const closed = routes.filter(route => route.access !== 'public')
    for (const { method, url } of closed) {
      const response = await test.app.inject({
        method: method as 'GET',
        url: addressOf(url),
        ...(method === 'POST' && { payload: {} }),
      })
      expect(response.statusCode, `${method} ${url}`).toBe(401)
      expect(problemOf(response).code).toBe('not-signed-in')
    }
  })

  it('while the screen is locked answers only who it is, the lock and signing out', async () => {
    const cookie = await test.signIn('administrator')
    await test.app.inject({ method: 'POST', url: '/api/session/lock', headers: { cookie } })
    for (const { method, url, access } of routes.filter(route => route.access !== 'public')) {
      if (method === 'DELETE' && url === '/api/session') continue
      const response = await test.app.inject({ method: method as 'GET', url: addressOf(url), headers: { cookie } })
      const isLocked = response.statusCode === 401 && problemOf(response).code === 'session-locked'
      expect(isLocked, `${method} ${url}`).toBe(access !== 'locked')
    }
    test.forgetCookie('administrator')
  })

  it('answers whoever has a password that somebody else set only with who it is, the lock, signing out, and an own password', async () => {
    const person = test.personOf('technician-2')
    const set = { person, newPassword: 'told on a slip of paper', password: PASSWORD }
    expect((await test.command('set-password', set, { as: 'administrator' })).statusCode).toBe(200)
    const entered = await test.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person, password: set.newPassword },
    })
    const headers = { cookie: cookieOf(entered) }
    const closed = routes.filter(({ url, access }) => access !== 'public' && url !== '/api/session')
    // Those of the lock come last: the screen is locked by them.
    const first = closed.toSorted((one, other) => Number(one.access === 'locked') - Number(other.access === 'locked'))
    const answering: string[] = []
    for (const { method, url } of first) {
      const request = {
        method: method as 'GET',
        url: addressOf(url),
        headers,
        ...(method === 'POST' && { payload: {} }),
      }
      const response = await test.app.inject(request)
      const isRefused = response.statusCode === 403 && problemOf(response).code === 'own-password-first'
      if (!isRefused) answering.push(`${method} ${url}`)
    }
    expect(answering.sort()).toEqual([
      'POST /api/commands/set-password',
      'POST /api/session/lock',
      'POST /api/session/unlock',
    ])
  })

  it('is declared: a command, a question, the description, the live line, or health', () => {
    const declared = new Set([
      ...commands.map(({ name }) => `POST /api/commands/${name}`),
      ...queries.map(({ method, path }) => `${method} ${path}`),
      'GET /healthz',
      'GET /api',
      'GET /api/openapi.json',
      'GET /api/live',
    ])
    const undeclared = routes
      .filter(({ method, url }) => !declared.has(`${method} ${url}`))
      .map(({ method, url }) => `${method} ${url}`)
    expect(undeclared).toEqual([])
    for (const route of declared) expect(routes.map(({ method, url }) => `${method} ${url}`)).toContain(route)
  })
})

describe('every command against every role', () => {
  it('is refused with 403 exactly where its declaration does not name the role', async () => {
    const head = test.journal.head()
    for (const role of roles) {
      for (const command of commands) {
        // An input that no command takes: whoever may, is told that it is wrong; whoever may not, does not get so far.
        const response = await test.command(command.name, { nothing: true }, { as: role })
        const expected = mayGive(command.who, [role]) ? 400 : 403
        expect(response.statusCode, `${command.name} as ${role}`).toBe(expected)
      }
    }
    expect(test.journal.head()).toEqual(head)
  })
})

describe('every question against every role', () => {
  it('is refused with 403 exactly where its declaration does not name the role', async () => {
    for (const role of roles) {
      for (const query of queries.filter(({ name }) => name !== 'sign-out')) {
        const response = await test.send({ method: query.method, url: addressOf(query.path) }, role)
        if (mayGive(query.who, [role]))
          expect([403, 500], `${query.name} as ${role}`).not.toContain(response.statusCode)
        else expect(response.statusCode, `${query.name} as ${role}`).toBe(403)
        if (query.name === 'lock') test.forgetCookie(role)
      }
    }
  })
})

describe('declarations', () => {
  it('have names and addresses of their own', () => {
    const names = [...commands.map(({ name }) => name), ...queries.map(({ name }) => name)]
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    const addresses = queries.map(({ method, path }) => `${method} ${path}`)
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
  })
})
