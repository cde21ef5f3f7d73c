import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemOf, startApp, TEST_START, type TestApp } from '../kit/app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startApp()
})
afterEach(() => test.remove())

describe('the history of a stream', () => {
  it('is its entries with names of staff, oldest first, in portions', async () => {
    await test.command('register-room', { name: 'Clean room', grade: 'C' }, { as: 'lab-manager' })
    const regrade = { room: 'R-0001', grade: 'B', reason: 'requalified' }
    const regraded = await test.command('regrade-room', regrade, { as: 'lab-manager', seen: 1 })
    expect(regraded.statusCode, regraded.body).toBe(200)
    const history = (await test.ask('/api/history/room/R-0001', 'inspector')).json()
    expect(history).toMatchObject({
      stream: 'room/R-0001',
      version: 2,
      entries: [
        {
          version: 1,
          type: 'room.registered',
          at: TEST_START,
          actorName: 'lab-manager person',
          body: { v: 1, grade: 'C' },
        },
        { version: 2, type: 'room.regraded', body: { grade: 'B', reason: 'requalified' } },
      ],
    })
    expect((await test.ask('/api/history/room/R-0001?after=1', 'inspector')).json().entries).toHaveLength(1)
    expect((await test.ask('/api/history/room/R-0001?limit=1', 'inspector')).json()).toMatchObject({ version: 1 })
  })

  it('of nothing is unknown, and of a kind that is none too', async () => {
    expect(problemOf(await test.ask('/api/history/room/R-0009', 'qa')).code).toBe('unknown-thing')
    expect(problemOf(await test.ask('/api/history/constructor/x', 'qa')).code).toBe('unknown-thing')
  })

  it('is not for those of the hospital', async () => {
    expect((await test.ask('/api/history/room/R-0001', 'surgeon')).statusCode).toBe(403)
  })
})

describe('the head of the journal', () => {
  it('is the last entry', async () => {
    expect((await test.ask('/api/journal/head', 'qa')).json()).toEqual(test.journal.head())
  })
})
