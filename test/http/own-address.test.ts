// A hostile page can make a name of its own lead to this machine: whatever names another host is answered nothing.
import type { InjectOptions } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { ownAddress } from '../../server/http/own-address.ts'
import { PASSWORD, problemOf, startApp, type TestApp } from '../kit/app.ts'

describe('a host', () => {
  const here = ownAddress({ host: '127.0.0.1', publicOrigin: null })

  it.each(['localhost', 'LOCALHOST:8080', 'localhost.:8080', '127.0.0.1:8080', '127.0.0.1', '[::1]:8080', '[::1]'])(
    'is this machine: %s',
    host => expect(here.isOwnHost(host)).toBe(true),
  )

  it.each(['192.168.1.20:8080', '[fe80::1]:8080'])('in figures leads where it says: %s', host =>
    expect(ownAddress({ host: '0.0.0.0', publicOrigin: null }).isOwnHost(host)).toBe(true),
  )

  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example@localhost',
    'localhost/evil.example',
    '127.1',
    '[localhost]',
    '',
    undefined,
  ])('of another name is foreign: %s', host => expect(here.isOwnHost(host)).toBe(false))

  it('is the name that is set, and that of the proxy, with whatever port', () => {
    const named = ownAddress({ host: 'marrow.lab', publicOrigin: 'https://marrow.example.org' })
    expect(['marrow.lab:8080', 'marrow.example.org', 'other.example.org'].map(named.isOwnHost)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('an origin', () => {
  it('is that of the host which is asked, or the one of the proxy whatever host the proxy asks for', () => {
    const own = ownAddress({ host: '127.0.0.1', publicOrigin: 'https://marrow.example.org' })
    expect(own.isOwnOrigin('http://127.0.0.1:8080', '127.0.0.1:8080')).toBe(true)
    expect(own.isOwnOrigin('https://marrow.example.org', '127.0.0.1:8080')).toBe(true)
    expect(own.isOwnOrigin('https://evil.example', '127.0.0.1:8080')).toBe(false)
    expect(own.isOwnOrigin('null', undefined)).toBe(false)
  })
})

describe('a laboratory', () => {
  let test: TestApp
  afterEach(() => test.remove())

  const signInAt = (headers: Record<string, string>, more: InjectOptions = {}) =>
    test.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: test.personOf('qp'), password: PASSWORD },
      headers,
      ...more,
    })

  it.each(['/', '/healthz', '/api/session', '/api/nothing'])(
    'tells nothing at %s to who asks under a foreign name, in the language asked for',
    async url => {
      test = await startApp()
      const refused = await test.app.inject({ url, headers: { host: 'evil.example', 'accept-language': 'es' } })
      expect(problemOf(refused)).toMatchObject({
        status: 421,
        code: 'host-foreign',
        title: 'Otra dirección',
        detail: expect.stringContaining('Marrow no responde en esta dirección'),
      })
    },
  )

  it('carries out nothing for a page whose name was made to lead here', async () => {
    test = await startApp()
    const rebound = { host: 'evil.example:8080', origin: 'http://evil.example:8080', 'sec-fetch-site': 'same-origin' }
    expect(problemOf(await signInAt(rebound)).code).toBe('host-foreign')
    const headers = { ...rebound, host: 'localhost:8080' }
    expect(problemOf(await signInAt(headers)).code).toBe('origin-foreign')
  })

  it('behind a proxy gives cookies for TLS alone, and knows the stations apart', async () => {
    test = await startApp({ config: { publicOrigin: 'https://marrow.example.org', failedSignIns: 1 } })
    const through = (station: string, password = PASSWORD) =>
      signInAt(
        { origin: 'https://marrow.example.org', host: 'marrow.example.org', 'x-forwarded-for': station },
        { payload: { person: test.personOf('qp'), password } },
      )
    expect((await through('10.0.0.1', 'wrong')).statusCode).toBe(401)
    expect((await through('10.0.0.1')).statusCode).toBe(429)
    const signedIn = await through('10.0.0.2')
    expect(signedIn.statusCode).toBe(200)
    expect(signedIn.cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' })
  })

  it('without a proxy believes nobody about where they are', async () => {
    test = await startApp({ config: { failedSignIns: 1 } })
    const payload = { person: test.personOf('qp'), password: 'wrong' }
    expect((await signInAt({ 'x-forwarded-for': '10.0.0.1' }, { payload })).statusCode).toBe(401)
    expect((await signInAt({ 'x-forwarded-for': '10.0.0.2' }, { payload })).statusCode).toBe(429)
  })
})
