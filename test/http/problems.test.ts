import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../server/domain/commands.ts'
import type { Command } from '../../server/domain/kit/command.ts'
import { problemOf as problemOfRefusal } from '../../server/http/problem.ts'
import { PASSWORD, problemOf, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
let lines: string[]
const silentBug: Command = {
  ...(commands.find(command => command.name === 'register-room') as Command),
  name: 'blow-up',
  decide: () => {
    throw new Error('the secret inside')
  },
}

beforeEach(async () => {
  lines = []
  test = await startApp({
    commands: [...commands, silentBug],
    config: { logLevel: 'info' },
    log: { write: line => void lines.push(line) },
  })
})
afterEach(() => test.remove())

const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  test.send(
    {
      method: 'POST',
      url: '/api/commands/register-room',
      payload,
      headers: { 'content-type': 'application/json', 'idempotency-key': test.newId(), ...headers },
    },
    'lab-manager',
  )

describe('a request that cannot be read', () => {
  it.each([
    ['malformed JSON', '{"name": ', 400, 'body-malformed'],
    ['no body', '', 400, 'body-malformed'],
    ['a body that would change every object', '{"__proto__": {"isAdmin": true}}', 400, 'body-malformed'],
    ['the same in a constructor', '{"constructor": {"prototype": {"isAdmin": true}}}', 400, 'body-malformed'],
    ['a list', '[]', 400, 'fields-invalid'],
    ['null', 'null', 400, 'fields-invalid'],
    ['a thousand lists within each other', `{"name":${'['.repeat(1000)}${']'.repeat(1000)}}`, 400, 'body-malformed'],
    ['a body of more than a megabyte', `"${'x'.repeat(1_000_001)}"`, 413, 'body-too-large'],
  ])('for %s is a problem of the client', async (_, body, status, code) => {
    expect(problemOf(await post(body))).toMatchObject({ status, code })
  })

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'for being %s is of another kind',
    async type => {
      expect(problemOf(await post('name=x', { 'content-type': type }))).toMatchObject({
        status: 415,
        code: 'media-type-unsupported',
      })
    },
  )

  it.each(['/api/%', '/api/%c0%ae%c0%ae/etc/passwd', '/api/history/lot/%E0%A4%A'])(
    'at %s is a problem of the client',
    async url => {
      const response = await test.ask(url, 'qa')
      expect(problemOf(response).status).toBeGreaterThanOrEqual(400)
      expect(problemOf(response).status).toBeLessThan(500)
    },
  )

  it('with very many fields that are none is not answered by much more than it said', async () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => [`field-${index}`, 1])
    const response = await post(JSON.stringify(Object.fromEntries(fields)))
    expect(problemOf(response)).toMatchObject({ status: 400, code: 'fields-invalid' })
    expect(problemOf(response).fields).toHaveLength(50)
    expect(response.body.length).toBeLessThan(50_000)
  })

  it('with a value for each of its headers that means nothing is refused', async () => {
    const response = await post('{}', { 'if-match': '"many"' })
    expect(problemOf(response)).toMatchObject({ status: 400, code: 'version-required' })
  })
})

describe('a name that does not read as it is written', () => {
  it.each([
    ['en', 'This holds a character that cannot be seen'],
    ['es', 'Contiene un carácter que no se ve'],
  ])('is refused beside its field, in the language of the reader: %s', async (language, sentence) => {
    const response = await post('{"name":"Clean \u202emoor","grade":"B"}', { 'accept-language': language })
    expect(problemOf(response)).toMatchObject({
      status: 400,
      code: 'fields-invalid',
      fields: [{ path: 'name', code: 'text-has-hidden', sentence: expect.stringContaining(sentence) }],
    })
  })
})

describe('an address that is none', () => {
  it('is said to be so, to anybody', async () => {
    expect(problemOf(await test.ask('/api/nothing'))).toMatchObject({ status: 404, code: 'address-unknown' })
    expect(problemOf(await test.send({ method: 'PUT', url: '/api/session' }))).toMatchObject({ status: 404 })
  })
})

describe('a fault of ours', () => {
  it('tells nothing but the number of the request, which the log has too', async () => {
    const response = await test.command('blow-up', { name: 'Room', grade: 'B' }, { as: 'lab-manager' })
    const problem = problemOf(response)
    expect(problem).toMatchObject({ status: 500, code: 'server-fault', facts: {} })
    expect(response.body).not.toContain('secret inside')
    expect(response.headers['request-id']).toBe(problem.requestId)
    expect(lines.filter(line => line.includes(problem.requestId)).join()).toContain('the secret inside')
  })
})

describe('a request from another site', () => {
  const from = (headers: Record<string, string>) => post('{"name":"Room","grade":"B"}', headers)

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:81' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'http://localhost:80', 'sec-fetch-site': 'cross-site' }],
  ])('is not carried out: %j', async headers => {
    const head = test.journal.head()
    expect(problemOf(await from(headers))).toMatchObject({ status: 403, code: 'origin-foreign' })
    expect(test.journal.head()).toEqual(head)
  })

  it.each([{}, { origin: 'http://10.0.0.5:8080', host: '10.0.0.5:8080' }, { 'sec-fetch-site': 'same-origin' }])(
    'and one from the same are told apart: %j',
    async headers => {
      expect((await from(headers as Record<string, string>)).statusCode).toBe(200)
    },
  )

  it('may not sign anybody in either', async () => {
    const response = await test.send({
      method: 'POST',
      url: '/api/session',
      payload: { person: 'P-0001', password: PASSWORD },
      headers: { origin: 'https://evil.example' },
    })
    expect(problemOf(response).code).toBe('origin-foreign')
  })
})

describe('an answer', () => {
  it.each(['/api/people', '/%61pi/people', '/%61pi/nobody'])(
    'is kept nowhere, guessed at by nobody and framed by no other site: %s',
    async address => {
      expect((await test.ask(address, 'qa')).headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'content-security-policy': expect.stringContaining("default-src 'self'"),
      })
    },
  )

  it('as a page has a strict policy', async () => {
    const policy = String((await test.ask('/api', 'qa')).headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    // WebAssembly alone, for the decoder of camera pictures: no script of text, and no style within a page.
    expect(policy.match(/[\w-]*unsafe[\w-]*/g)).toEqual(['wasm-unsafe-eval'])
  })
})

describe('the log', () => {
  it('names the route, never the address, the body or a person', async () => {
    await test.ask('/api/history/person/P-0004?after=3', 'qa')
    await test.send({ method: 'POST', url: '/api/scan', payload: { text: '7740012345' } }, 'qa')
    await test.command(
      'register-person',
      { name: 'Jane Secret', roles: ['qa'], language: 'en' },
      { as: 'administrator' },
    )
    const log = lines.join('')
    expect(log).toContain('"route":"/api/history/:kind/:id","status":200')
    expect(log).toContain('"route":"/api/scan","status":422')
    for (const secret of ['P-0004', 'after=3', '7740012345', 'Jane', PASSWORD]) expect(log).not.toContain(secret)
  })
})

describe('a field that is typed in another unit than it is kept in', () => {
  it('has its limit said in the unit on the screen', () => {
    const facts = { fault: 'number-too-large', most: 60_000, isOpen: false } as const
    const fields = [{ path: 'sites.0.volumeUl', code: 'field-malformed', facts } as const]
    const refusal = { code: 'fields-invalid', facts: { count: 1 }, status: 400, fields } as const
    const reader = { now: '2026-11-22T09:00:00.000Z', zone: 'Europe/Madrid', language: 'en' } as const
    const [field] = problemOfRefusal({ refusal }, reader, 'r').fields ?? []
    expect(field?.sentence).toBe('This must be at most 60 mL.')
  })
})
