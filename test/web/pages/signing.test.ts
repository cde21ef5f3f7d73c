// A signature inside an operation: the password is typed anew for each attempt.
import { describe, expect, it } from 'vitest'
import { Filling } from '../../../web/pages/Operation/filling.svelte.ts'
import type { Api } from '../../../web/state/api.ts'
import { ApiProblem } from '../../../web/state/api-problem.ts'
import { noteStep } from '../../../web/steps/kinds/note.ts'
import { signStep } from '../../../web/steps/kinds/sign.ts'
import { type StepForm, stepForm } from '../../../web/steps/step-form.ts'
import { reader } from '../lines.ts'
import { operationPage } from '../operation-page.ts'

const wrong = new ApiProblem({
  status: 403,
  code: 'password-wrong',
  sentence: 'Wrong',
  fields: [],
  facts: {},
  requestId: '',
})
const api = { callCommand: () => Promise.reject(wrong) } as unknown as Api

const refused = async (form: unknown, kept: object) => {
  const page = operationPage()
  const step = page.steps.find(line => line.definition.id === 'last-word')?.definition
  if (!step) throw new Error('The operation has no last word')
  const facts = () => ({ step, page, reader: reader(), lastTime: null })
  // The forms of all kinds are handed over as one type.
  const filling = new Filling({ api, form: form as StepForm, facts, kept })
  expect(await filling.record()).toBeNull()
  expect(filling.problem).toBe(wrong)
  return filling
}

describe('a refused signature', () => {
  it('leaves no password in the field, and says why', async () => {
    const filling = await refused(stepForm(signStep, null as never), { password: 'not this one' })
    expect(filling.draft).toEqual({ password: '' })
  })

  it('takes nothing away where no password was asked for', async () => {
    const filling = await refused(stepForm(noteStep, null as never), { text: 'Even' })
    expect(filling.draft).toEqual({ text: 'Even' })
  })
})
