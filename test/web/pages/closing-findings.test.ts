// What stands between an operation and its end, as the screen tells it.
import { describe, expect, it } from 'vitest'
import { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import { signWords } from '../../../server/words/steps/sign.ts'
import { closingFindings } from '../../../web/pages/Operation/closing-findings.ts'
import { signStep } from '../../../web/steps/kinds/sign.ts'
import { reader } from '../lines.ts'
import { entry, operationPage } from '../operation-page.ts'

const definition = StepDefinition.parse({
  id: 'last-word',
  kind: 'sign',
  title: { en: 'Signature', es: 'Firma' },
  meaning: { en: 'Done as written', es: 'Hecho como está escrito' },
})
if (definition.kind !== 'sign') throw new Error('This is no signature')

const before = [entry(11, 'flask-labels')]
const signed = [...before, entry(12, 'last-word', { kind: 'sign' })]
const signing = { 'last-word': { definition } }
const signingAgain = { 'last-word': { definition, standing: 'next' as const } }

const factsOf = (page: ReturnType<typeof operationPage>) => ({
  step: definition,
  page,
  reader: reader(),
  lastTime: null,
})
const leadOf = (page: ReturnType<typeof operationPage>) => signStep.lead?.(signStep.begin(factsOf(page)), factsOf(page))

describe('a signature that something was recorded after', () => {
  it('is a step to go, and said to be one given before', () => {
    expect(closingFindings(operationPage(signed, {}, signing))).toEqual([])
    expect(closingFindings(operationPage(signed, {}, signingAgain))).toEqual([
      { what: 'steps', count: 1, isSignedBefore: true },
    ])
  })

  it('is told apart from one that was never given', () => {
    expect(closingFindings(operationPage(before, {}, signing))).toEqual([
      { what: 'steps', count: 1, isSignedBefore: false },
    ])
  })

  it('says at its step why it is called for again', () => {
    expect(leadOf(operationPage(signed, {}, signingAgain))).toBe(signWords.en.again)
    expect(leadOf(operationPage(before, {}, signing))).toBeNull()
  })
})
