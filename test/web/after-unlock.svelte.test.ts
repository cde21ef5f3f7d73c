// A page that was opened while the screen was locked: effects run here as in the browser.
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { askAfterUnlock, isRefusedByLock } from '../../web/state/after-unlock.svelte.ts'
import { ApiProblem } from '../../web/state/api-problem.ts'
import { Asked } from '../../web/state/asked.svelte.ts'

const refused = (code: string) =>
  new ApiProblem({ status: 401, code, sentence: 'Not now.', fields: [], facts: {}, requestId: '' })

/** A page behind a lock, whose question is answered by whatever is said last. */
const open = async (code: string) => {
  const session = $state({ isLocked: true })
  let asks = 0
  let problem: ApiProblem | null = refused(code)
  const asked = new Asked(async () => {
    asks += 1
    if (problem) throw problem
    return 'the page'
  })
  const close = $effect.root(() => askAfterUnlock(session, () => asked))
  await asked.load()
  flushSync()
  return {
    session,
    asked,
    close,
    asks: () => asks,
    async unlock(then: ApiProblem | null) {
      problem = then
      session.isLocked = false
      flushSync()
      await asked.settled()
      flushSync()
    },
  }
}

describe('a page that the lock refused', () => {
  it('waits behind the lock, and loads by itself once the screen is unlocked', async () => {
    const page = await open('session-locked')
    expect([page.asks(), isRefusedByLock(page.asked)]).toEqual([1, true])
    await page.unlock(null)
    expect([page.asks(), page.asked.answer, page.asked.problem]).toEqual([2, 'the page', null])
    page.close()
  })

  it('says what stands in its way afterwards, and asks no third time by itself', async () => {
    const page = await open('session-locked')
    await page.unlock(refused('not-permitted'))
    expect([page.asks(), page.asked.problem?.code]).toEqual([2, 'not-permitted'])
    page.close()
  })

  it('asks nothing again where something else stood in its way', async () => {
    const page = await open('not-signed-in')
    await page.unlock(null)
    expect(page.asks()).toBe(1)
    page.close()
  })
})
