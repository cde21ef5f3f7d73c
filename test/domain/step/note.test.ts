import { describe, expect, it } from 'vitest'
import { atStep } from '../../kit/at-step.ts'

describe('a note', () => {
  it('is kept as written, and another may follow', async () => {
    const at = await atStep('observation', 'remark')
    expect(at.offer({ text: 'Colonies at the rim of flask 2.' })).toMatchObject({ code: null, exceptions: [] })
    expect(at.offer({ text: 'And of flask 3.' }).code).toBeNull()
    expect(
      at
        .batch()
        .entries.slice(-2)
        .map(({ values }) => values),
    ).toEqual([{ text: 'Colonies at the rim of flask 2.' }, { text: 'And of flask 3.' }])
  })

  it('of no words is none', async () => {
    const at = await atStep('observation', 'remark')
    expect(at.offer({ text: '' }).fields).toEqual({ 'values.text': 'field-malformed' })
    expect(at.offer({}).fields).toEqual({ 'values.text': 'field-required' })
  })
})
