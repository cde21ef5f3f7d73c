import { describe, expect, it } from 'vitest'
import { createIds } from '../../server/commands/ids.ts'

describe('ids of the server', () => {
  it('are UUIDs of version 7 with the time in front', () => {
    const next = createIds(() => Date.parse('2026-11-02T08:00:00.000Z'))
    for (let count = 0; count < 600; count++) {
      expect(next()).toMatch(/^01a19b45-b800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  it('differ, also beyond one filling of random bytes', () => {
    const next = createIds(() => 0)
    const ids = Array.from({ length: 2000 }, next)
    expect(new Set(ids).size).toBe(2000)
  })
})
