import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startApp()
})
afterEach(() => test.remove())

const body = JSON.stringify({ name: 'Clean room 1', grade: 'B' })

/** Sends the head and the first letters of a command; the rest when it is told to. Answers the status. */
const beginSlowly = async (cookie: string): Promise<() => Promise<number>> => {
  const address = await test.app.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  const answered = new Promise<number>(resolve => {
    socket.on('data', text => resolve(Number(String(text).split(' ')[1])))
  })
  const head = [
    'POST /api/commands/register-room HTTP/1.1',
    'host: 127.0.0.1',
    `cookie: ${cookie}`,
    'content-type: application/json',
    `idempotency-key: ${test.newId()}`,
    `content-length: ${body.length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 3)}`)
  // Its head has been read.
  await pause(200)
  return async () => {
    socket.write(body.slice(3))
    const status = await answered
    socket.destroy()
    return status
  }
}

describe('a command whose body comes slowly', () => {
  it('is taken from whoever is still there', async () => {
    const end = await beginSlowly(await test.signIn('lab-manager'))
    expect(await end()).toBe(200)
  })

  it.each([
    ['has a closed account', 401, () => test.command('deactivate-person', left(), { as: 'administrator' })],
    ['has signed out', 401, () => test.send({ method: 'DELETE', url: '/api/session' }, 'lab-manager')],
    ['has locked the screen', 401, () => test.send({ method: 'POST', url: '/api/session/lock' }, 'lab-manager')],
    ['has other roles', 403, () => test.command('change-roles', other(), { as: 'administrator', seen: seen() })],
  ])('is not taken once whoever sends it %s', async (_, status, change) => {
    const end = await beginSlowly(await test.signIn('lab-manager'))
    const head = () => test.journal.head()?.seq
    expect((await change()).statusCode).toBe(200)
    const before = head()
    expect(await end()).toBe(status)
    expect(head()).toBe(before)
  })
})

const person = () => test.personOf('lab-manager')
const left = () => ({ person: person(), reason: 'Has left' })
const other = () => ({ person: person(), roles: ['inspector'], reason: 'Other work' })
const seen = () => test.executor.read('person', person())?.version ?? 0
