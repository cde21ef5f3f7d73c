import { beforeEach, describe, expect, it } from 'vitest'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'

describe('how long the enzyme acted', () => {
  let at: AtStep
  const acted = (minutes: number) => ({ startedAt: addMinutes(at.door.now(), -minutes), endedAt: at.door.now() })
  beforeEach(async () => {
    at = await atStep('passage', 'detach')
    at.lab.later({ minutes: 30 })
  })

  it('is computed in minutes from its start and its end', () => {
    expect(at.offer(acted(5.5))).toMatchObject({ code: null, exceptions: [] })
    expect(at.batch().entries.at(-1)?.computed.numbers?.minutes).toMatchObject({
      value: 5.5,
      unit: 'min',
      formula: 'elapsed-hours',
      formulaVersion: 1,
    })
  })

  it.each([2, 11])('of %d minutes is outside its limits: an exception', minutes => {
    expect(at.offer(acted(minutes)).exceptions).toEqual(['out-of-limit'])
    expect(at.batch().exceptions.at(-1)?.facts).toMatchObject({ what: 'detach', value: minutes, min: 3, max: 10 })
  })

  it('does not end before it starts, nor in the future', () => {
    const { startedAt, endedAt } = acted(5)
    expect(at.offer({ startedAt: endedAt, endedAt: startedAt }).code).toBe('timer-reversed')
    expect(at.offer({ startedAt, endedAt: addMinutes(endedAt, 1) }).code).toBe('in-the-future')
  })
})
