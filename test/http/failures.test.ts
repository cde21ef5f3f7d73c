import { describe, expect, it } from 'vitest'
import { createFailures } from '../../server/http/failures.ts'

describe('counted failures', () => {
  it('make wait after the last that is allowed, until the window has passed', () => {
    const failures = createFailures(3, 1000)
    for (const ms of [0, 100, 200]) {
      expect(failures.waitsUntilMs('a', ms)).toBeNull()
      failures.add('a', ms)
    }
    expect(failures.waitsUntilMs('a', 300)).toBe(1000)
    expect(failures.waitsUntilMs('a', 1000)).toBeNull()
    expect(failures.add('a', 1000)).toBe(1)
  })

  it('of one are not those of another, and are forgotten when told', () => {
    const failures = createFailures(1, 1000)
    failures.add('a', 0)
    expect(failures.waitsUntilMs('b', 0)).toBeNull()
    failures.forget('a')
    expect(failures.waitsUntilMs('a', 0)).toBeNull()
  })

  it('do not hold anybody for ever when the clock is set back', () => {
    const failures = createFailures(1, 1000)
    failures.add('a', 1_000_000)
    expect(failures.waitsUntilMs('a', 5)).toBeNull()
  })

  it('do not grow without end', () => {
    const failures = createFailures(1, 1_000_000)
    for (let index = 0; index < 10_001; index++) failures.add(`key ${index}`, 0)
    expect(failures.count('key 0')).toBe(0)
    expect(failures.count('key 10000')).toBe(1)
  })
})
