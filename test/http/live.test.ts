import { IncomingMessage, ServerResponse } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../db/journal.ts'
import { createLive } from '../../server/http/live.ts'
import { startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
let base: string
beforeEach(async () => {
  test = await startApp()
  await test.app.listen({ port: 0, host: '127.0.0.1' })
  // It listens on a port.
  base = `http://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`
})
afterEach(() => test.remove())

/** Opens the line and answers a way to read from it until something stands in it, or until its end. */
const listen = async (cookie: string) => {
  const aborter = new AbortController()
  const response = await fetch(`${base}/api/live`, { headers: { cookie }, signal: aborter.signal })
  const reader = response.body?.getReader()
  let heard = ''
  const read = async (wanted: RegExp | 'end'): Promise<string> => {
    while (wanted === 'end' || !wanted.test(heard)) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) break
      heard += new TextDecoder().decode(value)
    }
    return heard
  }
  return { response, read, close: () => aborter.abort() }
}

const register = (name: string) => test.command('register-room', { name, grade: 'B' }, { as: 'lab-manager' })

describe('the live line', () => {
  it('tells which streams changed, to which version, and nothing of what is in them', async () => {
    const line = await listen(await test.signIn('qa'))
    expect(line.response.headers.get('content-type')).toContain('text/event-stream')
    await line.read(/retry/)
    await register('Room of nobody')
    const heard = await line.read(/data: .*\n/)
    expect(heard).toContain('data: {"streams":["counter/room","room/R-0001"],"versions":[1,1]}')
    expect(heard).not.toContain('nobody')
    line.close()
  })

  it('tells what was committed close together at once, each stream once with its last version', async () => {
    const line = await listen(await test.signIn('qa'))
    await line.read(/retry/)
    await Promise.all(['One', 'Two', 'Three'].map(register))
    const heard = await line.read(/data: .*\n/)
    expect(heard.match(/data: /g)).toHaveLength(1)
    expect(heard).toContain(
      '{"streams":["counter/room","room/R-0001","room/R-0002","room/R-0003"],"versions":[3,1,1,1]}',
    )
    line.close()
  })

  it('is closed to nobody in particular', async () => {
    expect((await fetch(`${base}/api/live`)).status).toBe(401)
  })

  it('keeps no more than six lines of one session', async () => {
    const cookie = await test.signIn('qa')
    const lines = await Promise.all(Array.from({ length: 6 }, () => listen(cookie)))
    for (const line of lines) await line.read(/retry/)
    const seventh = await listen(cookie)
    await seventh.read(/retry/)
    await Promise.race(lines.map(line => line.read('end')))
    for (const line of [...lines, seventh]) line.close()
  })

  it('ends when the server stops, so that stopping does not wait for it', async () => {
    const line = await listen(await test.signIn('qa'))
    await line.read(/retry/)
    await test.app.close()
    await line.read('end')
  })
})

describe('a line that nobody reads', () => {
  it('is ended when too much waits in it', async () => {
    const live = createLive()
    // Without a socket that takes it, everything stays with the answer.
    const response = new ServerResponse(new IncomingMessage(new Socket()))
    live.lines.add({ response, secret: 'of a session' })
    const tell = async () => {
      const many = Array.from({ length: 60_000 }, (_, number) => ({ stream: `batch/B26-${number}` }))
      live.changed(many as JournalEntry[])
      await new Promise(done => setTimeout(done, 150))
    }
    await tell()
    expect(response.destroyed).toBe(false)
    await tell()
    expect(response.destroyed).toBe(true)
    live.close()
  })
})

describe('a request', () => {
  it('must arrive within a time, however slowly it is sent', () => {
    expect(test.app.server.requestTimeout).toBe(120_000)
    expect(test.app.server.headersTimeout).toBeLessThanOrEqual(60_000)
    expect(test.app.server.headersTimeout).toBeGreaterThan(0)
  })
})
