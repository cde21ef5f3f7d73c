// The exceptions that come with a step: told to whoever confirms it, and once it is recorded.
import { describe, expect, it } from 'vitest'
import type { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import { raisedSentences, remarkOf } from '../../../web/pages/Operation/raised.ts'
import { reader } from '../lines.ts'
import { operationPage } from '../operation-page.ts'

const step = {
  id: 'replace',
  kind: 'measure',
  title: { en: 'Replace medium', es: 'Cambio de medio' },
  fields: [{ id: 'ph', type: 'number', label: { en: 'pH of the medium', es: 'pH del medio' } }],
  computed: [],
} as unknown as StepDefinition

const said = (facts: Record<string, string | number>, language: 'en' | 'es' = 'en') =>
  raisedSentences([{ kind: 'out-of-limit', facts }], {
    step,
    page: operationPage(),
    reader: reader(language),
    lastTime: null,
  }).map(sentence => sentence.replaceAll(/\s/g, ' '))

describe('what is beyond a limit and waits for a second person', () => {
  it('is told with its value and its limit, a field by its name', () => {
    const density = { what: 'seeding-density', value: 71_429, unit: 'cells/cm²', min: 4000, max: 6000 }
    expect(said(density)).toEqual(['Seeding density: 71 429 cells/cm²; limit 4000 to 6000 cells/cm².'])
    expect(said({ what: 'ph', value: 8, unit: '', max: 7.6 }, 'es')[0]).toMatch(/^PH del medio: 8/)
  })
})

describe('the remark after a step was recorded', () => {
  it('names the exception where it is one, and counts several', () => {
    expect(remarkOf('Seed', [], reader())).toBe('')
    expect(remarkOf('Seed', ['out-of-limit'], reader())).toBe(
      'Seed is recorded, and an exception for the reviewer with it: Out of limit.',
    )
    expect(remarkOf('Siembra', ['late-entry', 'out-of-limit'], reader('es'))).toBe(
      'Siembra: anotado, con 2 excepciones para quien revise.',
    )
  })
})
