import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { Language } from '../../server/words/languages.ts'
import { createApi } from '../../web/state/api.ts'
import { ApiProblem } from '../../web/state/api-problem.ts'

interface Asked {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

type Answer = (response: ServerResponse) => void

let server: Server | undefined
afterEach(() => server?.close())

/** A server on a port of its own that gives these answers in turn, the last one for ever, and keeps what it was asked. */
async function serve(...answers: Answer[]) {
  const asked: Asked[] = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    answers[Math.min(asked.length, answers.length) - 1]?.(response)
  })
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return { asked, base: `http://127.0.0.1:${address.port}` }
}

const say =
  (status: number, body: unknown, type = 'application/json'): Answer =>
  response => {
    response.writeHead(status, { 'content-type': type })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
const problem = (status: number, body: unknown) => say(status, body, 'application/problem+json')
const hangUp: Answer = response => response.destroy()

const client = (base: string, language: Language = 'en', onShutOut?: (code: string) => void) =>
  createApi({ base, language: () => language, retryWaitsMs: [1, 1], onShutOut })

const problemOf = async (asking: Promise<unknown>): Promise<ApiProblem> => {
  const error = await asking.then(
    () => undefined,
    reason => reason,
  )
  if (error instanceof ApiProblem) return error
  throw new Error(`no problem but ${error}`)
}

describe('a command', () => {
  it('carries its input, an id, the version seen and the language', async () => {
    const done = { positions: [{ stream: 'batch/B26-0001', version: 8, seq: 12 }] }
    const { asked, base } = await serve(say(200, done))
    const answer = await client(base, 'es').callCommand('sign-review', { batchId: 'B26-0001' }, { seenVersion: 7 })
    expect(answer).toEqual(done)
    expect(asked).toHaveLength(1)
    const [only] = asked
    expect(only).toMatchObject({ method: 'POST', url: '/api/commands/sign-review', body: '{"batchId":"B26-0001"}' })
    expect(only?.headers).toMatchObject({
      'if-match': '"7"',
      'accept-language': 'es',
      'content-type': 'application/json',
    })
    expect(only?.headers['idempotency-key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })

  it('says no version where none was given, and takes an id made earlier', async () => {
    const { asked, base } = await serve(say(200, {}))
    await client(base).callCommand('record-step', {}, { commandId: 'made-earlier' })
    expect(asked[0]?.headers['if-match']).toBeUndefined()
    expect(asked[0]?.headers['idempotency-key']).toBe('made-earlier')
  })

  it('has another id each time it is asked for', async () => {
    const { asked, base } = await serve(say(200, {}))
    const api = client(base)
    await api.callCommand('record-step', {})
    await api.callCommand('record-step', {})
    expect(asked[0]?.headers['idempotency-key']).not.toBe(asked[1]?.headers['idempotency-key'])
  })

  it('is asked again with the same id when the line breaks, also in the middle of the answer', async () => {
    const halfAnAnswer: Answer = response => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"position":')
      setTimeout(() => response.destroy(), 5)
    }
    const { asked, base } = await serve(hangUp, halfAnAnswer, say(200, { positions: [] }))
    expect(await client(base).callCommand('record-step', {})).toEqual({ positions: [] })
    expect(asked).toHaveLength(3)
    expect(new Set(asked.map(each => each.headers['idempotency-key'])).size).toBe(1)
  })

  it('is asked again when something in between answers for a server that is away', async () => {
    const { asked, base } = await serve(say(502, '<h1>Bad gateway</h1>', 'text/html'), say(200, {}))
    await client(base).callCommand('record-step', {})
    expect(asked).toHaveLength(2)
  })

  it('is not asked again when the server itself says why it cannot', async () => {
    const { asked, base } = await serve(problem(503, { code: 'clock-unconfirmed', detail: 'Confirm the time.' }))
    const said = await problemOf(client(base).callCommand('record-step', {}))
    expect(said).toMatchObject({ status: 503, code: 'clock-unconfirmed', sentence: 'Confirm the time.' })
    expect(asked).toHaveLength(1)
  })

  it('gives up with a sentence in the language of the screen', async () => {
    const { asked, base } = await serve(hangUp)
    const said = await problemOf(client(base, 'es').callCommand('record-step', {}))
    expect(said).toMatchObject({ status: 0, code: 'unreachable' })
    expect(said.sentence).toContain('El servidor no responde')
    expect(asked).toHaveLength(3)
  })
})

describe('an act of which nobody knows whether it was recorded', () => {
  const idsOf = (asked: readonly Asked[]) => asked.map(each => each.headers['idempotency-key'])

  it('goes out with the same id when it is asked for again, and with a new one after it was answered', async () => {
    const { asked, base } = await serve(hangUp, hangUp, hangUp, say(200, { positions: [] }))
    const api = client(base)
    await problemOf(api.callCommand('record-step', { step: 'count' }))
    await api.callCommand('record-step', { step: 'count' })
    await api.callCommand('record-step', { step: 'count' })
    const ids = idsOf(asked)
    expect(new Set(ids.slice(0, 4)).size).toBe(1)
    expect(ids[4]).not.toBe(ids[0])
  })

  it('is another act when anything in it differs, or when it was refused', async () => {
    const { asked, base } = await serve(
      hangUp,
      hangUp,
      hangUp,
      problem(422, { code: 'lot-expired', detail: 'Expired.' }),
    )
    const api = client(base)
    await problemOf(api.callCommand('record-step', { step: 'count' }))
    await problemOf(api.callCommand('record-step', { step: 'other' }))
    await problemOf(api.callCommand('record-step', { step: 'count' }, { seenVersion: 2 }))
    await problemOf(api.callCommand('record-step', { step: 'other' }))
    expect(new Set(idsOf(asked).slice(2)).size).toBe(4)
  })

  it('is not taken over by whoever signs in next', async () => {
    const shutOut = problem(401, { code: 'not-signed-in', detail: 'Sign in.' })
    const { asked, base } = await serve(hangUp, hangUp, hangUp, shutOut, say(200, { positions: [] }))
    const api = client(base)
    await problemOf(api.callCommand('record-step', { step: 'count' }))
    await problemOf(api.ask('/api/batches'))
    await api.callCommand('record-step', { step: 'count' })
    expect(idsOf(asked)[4]).not.toBe(idsOf(asked)[0])
  })
})

describe('a problem', () => {
  it('brings its code, its sentence, its facts, its fields and its request along', async () => {
    const { base } = await serve(
      problem(422, {
        type: 'about:blank',
        title: 'Refused',
        status: 422,
        detail: 'This lot expired on 20 Nov. Take another one.',
        code: 'lot-expired',
        facts: { lotId: 'L26-0012' },
        fields: [{ path: 'values.lot', code: 'lot-expired', sentence: 'Expired on 20 Nov.' }],
        requestId: 'req-7',
      }),
    )
    const said = await problemOf(client(base).callCommand('record-step', {}))
    expect(said).toMatchObject({
      status: 422,
      code: 'lot-expired',
      sentence: 'This lot expired on 20 Nov. Take another one.',
      facts: { lotId: 'L26-0012' },
      requestId: 'req-7',
    })
    expect(said.fieldSentence('values.lot')).toBe('Expired on 20 Nov.')
    expect(said.fieldSentence('values.other')).toBeUndefined()
  })

  it('that cannot be read is still told in a sentence', async () => {
    const { base } = await serve(
      say(500, '<html>', 'text/html'),
      problem(500, 'no json'),
      problem(500, { fields: [7] }),
    )
    const api = client(base)
    for (const _ of [1, 2, 3]) {
      const said = await problemOf(api.send('POST', '/api/scan', {}))
      expect(said).toMatchObject({ status: 500, code: 'http-500', facts: {} })
      expect(said.sentence).toContain('could not be read')
    }
  })

  it('of nobody being signed in is told to the session first', async () => {
    const { base } = await serve(problem(401, { code: 'not-signed-in', detail: 'Sign in.' }))
    const told: string[] = []
    await problemOf(client(base, 'en', code => told.push(code)).ask('/api/batches'))
    expect(told).toEqual(['not-signed-in'])
  })
})

describe('a question', () => {
  it('carries its parameters, encoded, without those that are undefined', async () => {
    const { asked, base } = await serve(say(200, []))
    await client(base).ask('/api/batches', { of: 'a&b', page: 2, closed: false, q: undefined })
    expect(asked[0]).toMatchObject({ method: 'GET', url: '/api/batches?of=a%26b&page=2&closed=false', body: '' })
  })

  it('that is called off fails as such, and not as a server that does not answer', async () => {
    const controller = new AbortController()
    const { asked, base } = await serve(() => controller.abort())
    const asking = client(base).ask('/api/batches', {}, { signal: controller.signal })
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
    expect(asked).toHaveLength(1)
    server?.closeAllConnections()
  })
})

describe('a question that the screen asks by itself', () => {
  it('says so, so that it keeps no screen from locking', async () => {
    const { asked, base } = await serve(say(200, []))
    const api = client(base)
    await api.ask('/api/batches', {}, { isBackground: true })
    await api.ask('/api/batches')
    expect(asked.map(each => each.headers['marrow-background'])).toEqual(['1', undefined])
  })
})

describe('anything else that is sent', () => {
  it('is not repeated by itself', async () => {
    const { asked, base } = await serve(hangUp)
    await problemOf(client(base).send('POST', '/api/session', { name: 'a' }))
    expect(asked).toHaveLength(1)
  })

  it('may have no body and no answer', async () => {
    const { asked, base } = await serve(response => response.writeHead(204).end())
    expect(await client(base).send('DELETE', '/api/session')).toBeUndefined()
    expect(asked[0]).toMatchObject({ method: 'DELETE', body: '' })
    expect(asked[0]?.headers['content-type']).toBeUndefined()
  })
})
