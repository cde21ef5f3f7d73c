import { describe, expect, it } from 'vitest'
import type { OperationPage } from '../../../server/contract/batches.ts'
import { candidates } from '../../../web/steps/kinds/discard.ts'
import { type SampleDraft, sampleStep } from '../../../web/steps/kinds/sample.ts'
import type { StepFacts } from '../../../web/steps/step-form.ts'
import { reader } from '../lines.ts'

const batch = 'B26-0001'

describe('the tests that a tube is for', () => {
  const name = (en: string) => ({ en, es: en })
  const tests = [
    { id: 'gram', name: name('Gram'), optional: false },
    { id: 'endotoxin', name: name('Endotoxin'), optional: false },
    { id: 'karyotype', name: name('Karyotype'), optional: true },
  ]
  const line = (id: string, kind: string, entries: object[]) => ({ definition: { id, kind }, entries })
  const take = (earlier: object[]): string[] => {
    const steps = [
      line('samples', 'sample', earlier),
      line('retained-labels', 'print-labels', [{ codes: ['B26-0001-S05'], correctedBy: null }]),
    ]
    const page = { batch: { id: batch }, steps, testsByPoint: { 'final-product': tests } } as unknown as OperationPage
    const step = { kind: 'sample', point: 'final-product', labelsFrom: 'retained-labels' }
    const draft: SampleDraft = { tubes: [] }
    const facts = { step, page, reader: reader() } as unknown as StepFacts<'sample'>
    sampleStep.take?.(draft, { kind: 'sample', id: 'B26-0001-S05', text: '' }, facts)
    return draft.tubes[0]?.tests ?? ['not taken']
  }

  it('are those that the sampling point asks for', () => {
    expect(take([])).toEqual(['gram', 'endotoxin'])
  })

  it('are none where tubes before it cover them: it is kept', () => {
    expect(take([{ values: { samples: [{ tests: ['gram'] }, { tests: ['endotoxin'] }] } }])).toEqual([])
    expect(take([{ values: { samples: [{ tests: ['gram'] }] } }])).toEqual(['endotoxin'])
  })
})

describe('the flasks that are discarded', () => {
  const of = (phase: string, ...states: string[]): string[] =>
    candidates({
      definition: { phase },
      vessels: states.map((status, index) => ({ id: `${status}-${index}`, status })),
    } as unknown as OperationPage)

  it('are those that were emptied, else those in culture', () => {
    expect(of('passage', 'emptied', 'in-culture', 'discarded')).toEqual(['emptied-0'])
    expect(of('observation', 'in-culture', 'discarded')).toEqual(['in-culture-0'])
  })

  it('are all that are left at the end of a culture, also where an emptied one was left standing', () => {
    expect(of('stop', 'emptied', 'in-culture', 'discarded')).toEqual(['emptied-0', 'in-culture-1'])
  })
})
