import { describe, expect, it } from 'vitest'
import { type CommandForm, firstValues, readGiven } from '../../web/parts/command-form.ts'
import { FormState } from '../../web/parts/form-state.svelte.ts'
import { ApiProblem } from '../../web/state/api-problem.ts'
import { answering, problem } from './server.ts'

const form = (more: Partial<CommandForm> = {}): CommandForm => ({
  command: 'receive-lot',
  title: 'Receive a lot',
  submitLabel: 'Receive a lot',
  fields: [
    { key: 'lot', kind: 'text', label: 'Lot' },
    { key: 'amount', path: 'details.amount', kind: 'number', label: 'Amount' },
    { key: 'roles', kind: 'several', label: 'Roles', choices: [] },
  ],
  input: given => ({ lot: given.text('lot'), details: { amount: given.number('amount') } }),
  ...more,
})

const moved = new ApiProblem({
  status: 412,
  code: 'moved-on',
  sentence: 'Look again.',
  fields: [],
  facts: { presentVersion: 9 },
  requestId: '',
})

describe('what was typed', () => {
  it('is read without the spaces around it, and what is empty is left out', () => {
    const given = readGiven({ lot: '  A1 ', none: '   ' })
    expect(given.text('lot')).toBe('A1')
    expect(given.text('none')).toBeUndefined()
    expect(given.text('never asked')).toBeUndefined()
  })

  it('is a number in either way of writing; what is none goes to the server as typed', () => {
    const given = readGiven({ comma: '4,5', point: '4.5', words: 'four', none: '' })
    expect([given.number('comma'), given.number('point'), given.number('words')]).toEqual([4.5, 4.5, 'four'])
    expect(given.number('none')).toBeUndefined()
  })

  it('keeps the spaces of a secret', () => {
    expect(readGiven({ password: ' two words ' }).secret('password')).toBe(' two words ')
  })

  it('begins with what the form offers, and with nothing chosen where it offers nothing', () => {
    expect(firstValues(form({ first: { lot: 'A1' } }))).toEqual({ lot: 'A1', amount: '', roles: [] })
  })
})

describe('a form that is sent', () => {
  it('gives its command with the version that was seen', async () => {
    const { api, commands } = answering({ 'receive-lot': { lot: 'L26-0001' } })
    const state = new FormState(api, form({ seenVersion: 7 }))
    state.values.lot = 'A1'
    state.values.amount = '500'
    expect(await state.send()).toEqual({ positions: [], answer: { lot: 'L26-0001' } })
    expect(commands).toEqual([['receive-lot', { lot: 'A1', details: { amount: 500 } }, { seenVersion: 7 }]])
  })

  it('says each fault beside its field, also one within it, and nothing a second time', async () => {
    const faults = [
      { path: 'details.amount', sentence: 'A number is needed.' },
      { path: 'roles.0', sentence: 'No such role.' },
    ]
    const { api } = answering({ 'receive-lot': problem('Two fields cannot be taken.', faults) })
    const state = new FormState(api, form())
    state.values.amount = 'four'
    expect(await state.send()).toBeNull()
    expect(state.form.fields.map(field => state.faultOf(field))).toEqual([
      undefined,
      'A number is needed.',
      'No such role.',
    ])
    expect(state.sentence).toBeUndefined()
    expect(state.values.amount).toBe('four')
  })

  it('tells a fault that has no field to stand beside with the place where it lies', async () => {
    const faults = [{ path: 'document.operations.3', sentence: 'This operation is never due.' }]
    const { api } = answering({ 'receive-lot': problem('One field.', faults) })
    const state = new FormState(api, form())
    await state.send()
    expect(state.sentence).toBe('document.operations.3: This operation is never due.')
  })

  it('says a refusal of the whole above its button', async () => {
    const { api } = answering({ 'receive-lot': problem('This is another material.') })
    const state = new FormState(api, form())
    expect(await state.send()).toBeNull()
    expect(state.sentence).toBe('This is another material.')
    expect(state.hasMoved).toBe(false)
  })

  it.each([
    ['password-wrong', 'password'],
    ['volume-more-than-filled', 'givenUl'],
  ])('says %s beside the field that it is about, and above the button where the form has none', async (code, path) => {
    const { api } = answering({ 'receive-lot': new ApiProblem({ ...problem('Not right.'), code }) })
    const field = { key: 'asked', path, kind: 'text', label: 'Asked' } as const
    const state = new FormState(api, form({ fields: [...form().fields, field] }))
    await state.send()
    expect([state.faultOf(field), state.sentence]).toEqual(['Not right.', undefined])
    const without = new FormState(api, form())
    await without.send()
    expect(without.sentence).toBe('Not right.')
  })

  it('takes the version that there is now once somebody was told that the thing has changed', async () => {
    const { api, commands } = answering({ 'receive-lot': moved })
    const state = new FormState(api, form({ seenVersion: 7 }))
    await state.send()
    expect(state.hasMoved).toBe(true)
    await state.send()
    expect(commands.map(([, , options]) => options?.seenVersion)).toEqual([7, 9])
  })

  it('sends nothing while its own check finds a fault', async () => {
    const { api, commands } = answering({ 'receive-lot': {} })
    const state = new FormState(api, form({ faults: () => [{ path: 'lot', sentence: 'The two differ.' }] }))
    expect(await state.send()).toBeNull()
    expect(commands).toEqual([])
    const [lot] = state.form.fields
    expect(lot && state.faultOf(lot)).toBe('The two differ.')
  })

  it('hides no fault of our own', async () => {
    const { api } = answering({ 'receive-lot': new Error('a bug') })
    await expect(new FormState(api, form()).send()).rejects.toThrow('a bug')
  })
})
