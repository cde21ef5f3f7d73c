// Short messages: one goes by itself, unless it says that something failed or somebody is at it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toasts } from '../../web/state/toasts.svelte.ts'

const staysMs = 8000
const sentences = (toasts: Toasts): string[] => toasts.shown.map(toast => toast.sentence)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a short message', () => {
  it('goes by itself; one that says that something failed stays', () => {
    const toasts = new Toasts()
    toasts.show('good', 'Done.')
    toasts.show('late', 'Failed.')
    vi.advanceTimersByTime(staysMs)
    expect(sentences(toasts)).toEqual(['Failed.'])
  })

  it('stays while somebody reads it, and afterwards has its whole time again', () => {
    const toasts = new Toasts()
    toasts.show('good', 'Done.')
    vi.advanceTimersByTime(staysMs - 1)
    toasts.setRead(true)
    toasts.show('late', 'Failed.')
    vi.advanceTimersByTime(10 * staysMs)
    expect(sentences(toasts)).toEqual(['Done.', 'Failed.'])
    toasts.setRead(false)
    vi.advanceTimersByTime(staysMs - 1)
    expect(sentences(toasts)).toEqual(['Done.', 'Failed.'])
    vi.advanceTimersByTime(1)
    expect(sentences(toasts)).toEqual(['Failed.'])
  })

  it('that says the same again stands there once, for its whole time', () => {
    const toasts = new Toasts()
    toasts.show('good', 'Done.')
    vi.advanceTimersByTime(staysMs - 1)
    toasts.show('good', 'Done.')
    vi.advanceTimersByTime(staysMs - 1)
    expect(sentences(toasts)).toEqual(['Done.'])
  })

  it('takes the place of the one before it; what failed stands apart, until an act is done', () => {
    const toasts = new Toasts()
    toasts.show('good', 'Saved.')
    toasts.show('late', 'The server does not answer.')
    toasts.show('late', 'The server does not answer.')
    toasts.show('good', 'Signed.')
    toasts.show('neutral', 'Copied.')
    expect(sentences(toasts)).toEqual(['The server does not answer.', 'Copied.'])
    toasts.clear()
    expect(sentences(toasts)).toEqual([])
  })
})
