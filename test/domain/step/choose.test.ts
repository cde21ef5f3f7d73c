import { beforeEach, describe, expect, it } from 'vitest'
import { standingOf } from '../../../server/domain/batch/progress.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'

describe('a choice', () => {
  let at: AtStep
  beforeEach(async () => {
    at = await atStep('receipt', 'decision')
  })

  it('that leads to nothing is recorded', () => {
    expect(at.offer({ option: 'accept' })).toMatchObject({ code: null, exceptions: [] })
    expect(standingOf(at.batch())).toBe('good')
  })

  it('is one of those offered', () => {
    expect(at.offer({ option: 'freeze' })).toMatchObject({
      code: 'option-unknown',
      facts: { options: ['accept', 'quarantine', 'reject'] },
    })
  })

  it('that needs a reason is refused without one', () => {
    expect(at.offer({ option: 'quarantine', note: ' ' })).toMatchObject({
      code: 'note-required',
      facts: { option: 'quarantine' },
    })
  })

  it('that leads to a hold holds the batch, with its note as the reason', () => {
    expect(at.offer({ option: 'quarantine', note: 'Logger stopped' }).exceptions).toEqual(['choice'])
    expect(standingOf(at.batch())).toBe('on-hold')
    expect(at.batch().holds).toMatchObject([{ id: 'H1', reason: 'Logger stopped' }])
  })

  it('to reject holds the batch until QA has signed the rejection', () => {
    at.offer({ option: 'reject', note: 'Clotted through' })
    expect(standingOf(at.batch())).toBe('on-hold')
    expect(at.batch().rejected).toBeUndefined()
  })

  it('that leads to an exception only leaves the batch in good standing', async () => {
    const condition = await atStep('receipt', 'condition')
    expect(condition.offer({ option: 'clots', note: 'Two small clots' }).exceptions).toEqual(['choice'])
    expect(condition.batch().exceptions.at(-1)).toMatchObject({ deviation: false })
    expect(standingOf(condition.batch())).toBe('good')
  })
})
