// A number that cannot be is refused, and nothing else is said of it; one outside its limits is recorded with a deviation.
import { describe, expect, it } from 'vitest'
import { Field } from '../../../server/domain/process/field.ts'
import { measureWords } from '../../../server/words/steps/measure.ts'
import { computeNow } from '../../../web/steps/computed.ts'
import { boundsFault, outsideRemark } from '../../../web/steps/fields.ts'
import { operationPage } from '../operation-page.ts'

const field = Field.parse({
  id: 'mass',
  type: 'number',
  label: { en: 'Mass', es: 'Masa' },
  unit: 'g',
  required: true,
  bounds: { min: 1, max: 500 },
  limits: { min: 20, max: 400 },
})

const said = (text: string) => ({
  fault: boundsFault(field, text, 'en')?.replaceAll(/\s/g, ' '),
  remark: outsideRemark(field, text, 'en'),
})

describe('a number that was typed', () => {
  it('is refused alone where it cannot be', () => {
    expect(said('600')).toEqual({ fault: 'Only 1 to 500 g is possible. Read it again.', remark: undefined })
  })

  it('is pointed out where it is outside its limit', () => {
    expect(said('450')).toEqual({ fault: undefined, remark: measureWords.en.outside })
  })
})

describe('what is computed from it', () => {
  const wanted = {
    id: 'volume',
    formula: 'volume-by-weight',
    inputs: { massG: 'field:mass', densityGPerMl: '1' },
    label: field.label,
    unit: 'µL',
  }
  const from = (text: string) => computeNow(wanted, [field], { mass: text }, operationPage())

  it('is there for a number that can be alone', () => {
    expect(from('450')).toBe(450_000)
    expect(from('600')).toBe(null)
  })
})
