import { describe, expect, it } from 'vitest'
import { parseStepCode, stepCode } from '../../../server/domain/code/step-code.ts'

const code = { batch: 'B26-0030', operation: 9, step: 12 }

describe('the code of a step on paper', () => {
  it('is read back as it was printed, in either case', () => {
    expect(parseStepCode(stepCode(code))).toEqual(code)
    expect(parseStepCode(stepCode(code).toLowerCase())).toEqual(code)
  })

  it('is read also where the scanner types for a Spanish keyboard', () => {
    expect(parseStepCode(stepCode(code).replaceAll('-', "'"))).toEqual(code)
  })

  it('with any one character read wrong is no step at all', () => {
    const whole = stepCode(code)
    const wrong = [...whole].flatMap((_, at) =>
      ['0', '7', 'X', '.'].map(sign => whole.slice(0, at) + sign + whole.slice(at + 1)).filter(text => text !== whole),
    )
    expect(wrong.filter(text => parseStepCode(text) !== null)).toEqual([])
  })

  it('is no code of a thing', () => {
    expect(parseStepCode('B26-0030.0')).toBeNull()
  })
})
