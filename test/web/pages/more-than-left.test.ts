// More typed than is left of a lot: refused, until another amount is typed.
import { describe, expect, it } from 'vitest'
import type { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import { useLotWords } from '../../../server/words/steps/use-lot.ts'
import { Filling } from '../../../web/pages/Operation/filling.svelte.ts'
import type { Api } from '../../../web/state/api.ts'
import { ApiProblem } from '../../../web/state/api-problem.ts'
import { useLotStep } from '../../../web/steps/kinds/use-lot.ts'
import { type StepForm, stepForm } from '../../../web/steps/step-form.ts'
import { reader } from '../lines.ts'
import { operationPage } from '../operation-page.ts'

const sentence = 'Only 40 mL of lot L26-0001 are left, and 400 mL were asked for.'
const short = new ApiProblem({ status: 422, code: 'lot-short', sentence, fields: [], facts: {}, requestId: '' })
const leftMl = 40

const step = {
  id: 'medium',
  kind: 'use-lot',
  title: { en: 'Medium', es: 'Medio' },
  amountUnit: 'mL',
} as unknown as StepDefinition

async function takeMl(amount: string) {
  const api = {
    callCommand: async (_: string, { values }: { values: { amount: string } }) => {
      if (Number(values.amount) > leftMl) throw short
      return { positions: [], answer: { entry: 11, raised: [] } }
    },
  } as unknown as Api
  const facts = () => ({ step, page: operationPage(), reader: reader(), lastTime: null })
  const kept = { lot: 'L26-0001', sentence: '', refusal: '', amount }
  const form = stepForm(useLotStep, null as never) as unknown as StepForm
  const filling = new Filling({ api, form, facts, kept })
  expect(await filling.record()).toBeNull()
  const type = (text: string) => Object.assign(filling.draft, { amount: text })
  return { filling, type }
}

describe('what had been used all the same', () => {
  it('is recorded as such also where a colleague confirms it', async () => {
    const sent: { happened?: boolean; second?: unknown }[] = []
    const needed = { status: 422, code: 'second-person-required', sentence: 'Ask a colleague.', requestId: '' }
    const api = {
      callCommand: async (_: string, input: (typeof sent)[number]) => {
        sent.push(input)
        if (!input.second) throw new ApiProblem({ ...needed, fields: [], facts: { raises: [] } })
        return { positions: [], answer: { entry: 11, raised: [] } }
      },
    } as unknown as Api
    const facts = () => ({ step, page: operationPage(), reader: reader(), lastTime: null })
    const kept = { lot: 'L26-0001', sentence: '', refusal: 'It expired.', amount: '4' }
    const form = stepForm(useLotStep, null as never) as unknown as StepForm
    const filling = new Filling({ api, form, facts, kept })
    await filling.record({ happened: true })
    await filling.record({ second: { badge: 'U26-0003', pin: '123456' } })
    expect(sent.map(({ happened, second }) => [happened, second !== undefined])).toEqual([
      [true, false],
      [true, true],
    ])
  })
})

describe('more than is left of a lot', () => {
  it('may not be used, and says so', async () => {
    const { filling } = await takeMl('400')
    expect(filling).toMatchObject({ notAllowed: sentence, missing: operationWords.en.notAllowed, unshown: [sentence] })
  })

  it('is refused no more once another amount is typed, and that one is recorded', async () => {
    const { filling, type } = await takeMl('400')
    type('')
    expect(filling).toMatchObject({ problem: null, notAllowed: null, unshown: [] })
    expect(filling.missing).toBe(useLotWords.en.amountMissing)
    type('4')
    expect(filling).toMatchObject({ notAllowed: null, missing: null, unshown: [] })
    expect(await filling.record()).toMatchObject({ entry: 11 })
  })
})
