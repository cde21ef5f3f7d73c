import { beforeEach, describe, expect, it } from 'vitest'
import { ReadyPage } from '../../../web/pages/Ready/page.svelte.ts'
import type { Api } from '../../../web/state/api.ts'
import { problem } from '../server.ts'

/** A server whose answers come when the test says so, in any order. */
const slowServer = () => {
  const waiting: { name: string; settle(answer: unknown): void; fail(error: Error): void }[] = []
  const callCommand = (name: string) =>
    new Promise((resolve, reject) => {
      waiting.push({ name, settle: answer => resolve({ positions: [], answer }), fail: reject })
    })
  const next = (name: string) => {
    const at = waiting.findIndex(each => each.name === name)
    const [found] = waiting.splice(at, 1)
    if (at < 0 || !found) throw new Error(`${name} was not asked for`)
    return found
  }
  return { api: { callCommand } as unknown as Api, next, waiting }
}

const go = { verdict: 'go', batch: 'B26-0001', validUntil: '2026-11-20T12:05:00.000Z' }
const ended = { verdict: 'no-go', batch: 'B26-0001', validUntil: null }

let server: ReturnType<typeof slowServer>
let page: ReadyPage

const settled = () => new Promise(resolve => setImmediate(resolve))

const gather = async (): Promise<Promise<void>> => {
  page.readWristband('HR000001')
  page.mark({ joint: 'knee' })
  page.mark({ side: 'left' })
  await page.scan('B26-0001-F01.K')
  return page.confirmIntact(true)
}

beforeEach(() => {
  server = slowServer()
  page = new ReadyPage(server.api)
})

describe('GO on the screen', () => {
  beforeEach(async () => {
    const asked = gather()
    await settled()
    server.next('ask-readiness').settle(go)
    await asked
    expect([page.step, page.answer?.verdict]).toEqual(['answer', 'go'])
  })

  it('changes when what it rests on changes', async () => {
    const following = page.follow()
    server.next('ask-readiness').settle(ended)
    await following
    expect(page.answer?.verdict).toBe('no-go')
  })

  it('is in doubt when something changed and no answer comes, until one comes', async () => {
    const following = page.follow()
    server.next('ask-readiness').fail(problem('No answer'))
    await following
    expect(page.isInDoubt).toBe(true)
    const asking = page.ask()
    server.next('ask-readiness').settle(go)
    await asking
    expect(page.isInDoubt).toBe(false)
  })

  it('gives way to the recorded injection, whatever was asked before and answers after', async () => {
    const following = page.follow()
    const recording = page.recordGiven(8000)
    server.next('record-administration').settle({ exceptions: 0 })
    await recording
    server.next('ask-readiness').settle(ended)
    await following
    expect([page.step, page.answer?.verdict]).toEqual(['given', 'go'])
  })

  it('is not asked about again by the injection itself', async () => {
    const recording = page.recordGiven(8000)
    await page.follow()
    expect(server.waiting.map(({ name }) => name)).toEqual(['record-administration'])
    server.next('record-administration').fail(problem('The volume is larger than what the container holds'))
    await expect(recording).rejects.toThrow()
    void page.follow()
    expect(server.waiting.map(({ name }) => name)).toEqual(['ask-readiness'])
  })

  it('is never shown for the product that is scanned next', async () => {
    const following = page.follow()
    page.startAgain()
    page.readWristband('HR000002')
    server.next('ask-readiness').settle(go)
    await following
    expect([page.step, page.answer]).toEqual(['place', null])
  })
})
