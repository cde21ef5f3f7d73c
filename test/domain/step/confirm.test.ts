import { beforeEach, describe, expect, it } from 'vitest'
import { type AtStep, atStep } from '../../kit/at-step.ts'

describe('a checklist', () => {
  let at: AtStep
  beforeEach(async () => {
    at = await atStep('receipt', 'documents')
  })

  it('is recorded when every line is confirmed', () => {
    expect(at.offer({ items: ['request', 'complete'] })).toMatchObject({ code: null, exceptions: [] })
  })

  it('is refused while a line is missing, and names it', () => {
    expect(at.offer({ items: ['request'] })).toMatchObject({ code: 'item-not-confirmed', facts: { item: 'complete' } })
  })

  it('takes no line that the process does not have', () => {
    expect(at.offer({ items: ['request', 'complete', 'weather'] })).toMatchObject({
      code: 'item-unknown',
      facts: { item: 'weather' },
    })
  })

  it('is recorded once', () => {
    at.offer({ items: ['request', 'complete'] })
    expect(at.offer({ items: ['request', 'complete'] }).code).toBe('step-recorded')
  })
})

describe('a line clearance', () => {
  it('clears the scanned cabinet and opens it for this batch', async () => {
    const at = await atStep('seeding', 'clearance')
    const { events } = at.offer({ items: ['empty', 'clean'] })
    const [cabinet] = at.laboratory.equipment
    const stream = `equipment-year/${cabinet}/2026`
    expect(events.filter(event => event.stream === stream).map(({ type }) => type)).toEqual([
      'cabinet.cleared',
      'cabinet.opened',
    ])
  })
})
