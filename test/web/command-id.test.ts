import { describe, expect, it } from 'vitest'
import { createCommandIds } from '../../web/state/command-id.ts'

const fixed = (times: number[]) => {
  const rest = [...times]
  return {
    now: () => rest.shift() ?? times.at(-1) ?? 0,
    random: (length: number) => new Uint8Array(length).fill(0xff),
  }
}

describe('the id of a command', () => {
  it('is a UUID of version 7 whose first 48 bits are the time', () => {
    const id = createCommandIds(fixed([Date.parse('2026-11-22T13:06:00.000Z')]))()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-22T13:06:00.000Z'))
  })

  it('is greater than the one before, also ten thousand times in one millisecond', () => {
    const next = createCommandIds(fixed([1000]))
    const ids = Array.from({ length: 10_000 }, next)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('is greater than the one before when the clock steps back', () => {
    const next = createCommandIds(fixed([5000, 2000, 1000, 5001]))
    const ids = [next(), next(), next(), next()]
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('is another one on another tablet at the same millisecond', () => {
    const now = () => 1000
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
    const ids = Array.from({ length: 1000 }, () => createCommandIds({ now, random })())
    expect(new Set(ids).size).toBe(1000)
  })
})
