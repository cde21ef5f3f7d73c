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
    toasts.show('good', 'Another.')
    vi.advanceTimersByTime(10 * staysMs)
    expect(sentences(toasts)).toEqual(['Done.', 'Another.'])
    toasts.setRead(false)
    vi.advanceTimersByTime(staysMs - 1)
    expect(sentences(toasts)).toEqual(['Done.', 'Another.'])
    vi.advanceTimersByTime(1)
    expect(sentences(toasts)).toEqual([])
  })

  it('that says the same again stands there once, for its whole time', () => {
    const toasts = new Toasts()
    toasts.show('good', 'Done.')
    vi.advanceTimersByTime(staysMs - 1)
    toasts.show('good', 'Done.')
    vi.advanceTimersByTime(staysMs - 1)
    expect(sentences(toasts)).toEqual(['Done.'])
  })
})
