import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../web/state/api-problem.ts'
import { Asked } from '../../web/state/asked.svelte.ts'

const away = new ApiProblem({
  status: 0,
  code: 'unreachable',
  sentence: 'The server does not answer.',
  fields: [],
  facts: {},
  requestId: '',
})

/** Questions that are answered by hand, in any order. */
function byHand() {
  const waiting: { resolve(answer: string): void; reject(error: unknown): void; isBackground: boolean }[] = []
  const asked = new Asked<string>(
    isBackground => new Promise((resolve, reject) => waiting.push({ resolve, reject, isBackground })),
  )
  return { asked, waiting }
}

describe('what a page has asked', () => {
  it('keeps the last answer while the next one is on its way', async () => {
    const { asked, waiting } = byHand()
    const first = asked.load()
    expect([asked.answer, asked.isLoading]).toEqual([null, true])
    waiting[0]?.resolve('one')
    await first
    const second = asked.load()
    expect([asked.answer, asked.isLoading]).toEqual(['one', true])
    waiting[1]?.resolve('two')
    await second
    expect([asked.answer, asked.isLoading]).toEqual(['two', false])
  })

  it('counts the answer to the last question, whichever comes first', async () => {
    const { asked, waiting } = byHand()
    const [slow, quick] = [asked.load(), asked.load()]
    waiting[1]?.resolve('new')
    await quick
    waiting[0]?.resolve('old')
    await slow
    expect(asked.answer).toBe('new')
  })

  it('says that it is answered when the last answer is there, though its own came first', async () => {
    const { asked, waiting } = byHand()
    const first = asked.load()
    void asked.load()
    waiting[0]?.resolve('old')
    setTimeout(() => waiting[1]?.resolve('new'), 5)
    await first
    expect(asked.answer).toBe('new')
  })

  it('shows no waiting where the screen itself asks', () => {
    const { asked, waiting } = byHand()
    void asked.load({ isBackground: true })
    expect([asked.isLoading, waiting[0]?.isBackground]).toEqual([false, true])
  })

  it('says why there is no answer, keeps the last one, and forgets the problem with the next', async () => {
    const { asked, waiting } = byHand()
    const first = asked.load()
    waiting[0]?.resolve('one')
    await first
    const second = asked.load()
    waiting[1]?.reject(away)
    await second
    expect([asked.answer, asked.problem]).toEqual(['one', away])
    const third = asked.load()
    waiting[2]?.resolve('three')
    await third
    expect(asked.problem).toBeNull()
  })

  it('does not hide a fault of our own', async () => {
    const { asked, waiting } = byHand()
    const first = asked.load()
    waiting[0]?.reject(new TypeError('a bug'))
    await expect(first).rejects.toThrow('a bug')
  })

  it('is settled when the last question is answered, not before', async () => {
    const { asked, waiting } = byHand()
    let isSettled = false
    void asked.load()
    const settled = asked.settled().then(() => {
      isSettled = true
    })
    void asked.load()
    waiting[0]?.resolve('old')
    await new Promise(done => setTimeout(done))
    expect(isSettled).toBe(false)
    waiting[1]?.resolve('new')
    await settled
    expect(asked.answer).toBe('new')
  })

  it('has forgotten an answer that comes after it was told to forget', async () => {
    const { asked, waiting } = byHand()
    const first = asked.load()
    asked.forget()
    waiting[0]?.resolve('late')
    await first
    expect(asked.answer).toBeNull()
  })
})
