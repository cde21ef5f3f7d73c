import { describe, expect, it } from 'vitest'
import { checkProcess } from '../../../server/domain/process/check-process.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import type { OperationDefinition } from '../../../server/domain/process/operation-definition.ts'
import { type StepDefinition, type StepKind, stepKinds } from '../../../server/domain/process/step-definition.ts'
import { freshDocument } from './documents.ts'

const checked = checkProcess(freshDocument())
if (!checked.ok) throw new Error(JSON.stringify(checked.faults, null, 2))
const process: ProcessDefinition = checked.definition

const operation = (id: string): OperationDefinition => {
  const found = process.operations.find(each => each.id === id)
  if (!found) throw new Error(`There is no operation ${id}`)
  return found
}

const kindsOf = (id: string): StepKind[] => operation(id).steps.map(step => step.kind)

const stepOf = (id: string, step: string): StepDefinition => {
  const found = operation(id).steps.find(each => each.id === step)
  if (!found) throw new Error(`There is no step ${step} in ${id}`)
  return found
}

const optionsOf = (id: string, step: string): string[] => {
  const found = stepOf(id, step)
  return found.kind === 'choose' ? found.options.map(option => option.id) : []
}

/** The steps that a run goes through after one choice. */
const wayThrough = (id: string, choice: string, option: string): string[] =>
  operation(id)
    .steps.filter(({ when }) => when?.step === choice && when.is.includes(option))
    .map(step => step.id)

const textsIn = (value: unknown): { en: string; es: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'es' in value) return [value as { en: string; es: string }]
  return Object.values(value).flatMap(textsIn)
}

describe('the shipped process', () => {
  it('is complete as it stands', () => {
    expect(checked).toEqual({ ok: true, definition: process })
  })

  it('says the same again when what it says is checked again', () => {
    expect(checkProcess(process)).toEqual({ ok: true, definition: process })
  })

  it('has every operation from the marrow to the courier', () => {
    expect(process.operations.map(({ id }) => id)).toEqual([
      'collection',
      'transport',
      'receipt',
      'seeding',
      'first-wash',
      'medium-change',
      'observation',
      'passage',
      'gate',
      'harvest',
      'filling',
      'label-reconciliation',
      'dispatch',
      'culture-stop',
    ])
  })

  it('uses every kind of step', () => {
    const used = new Set(process.operations.flatMap(({ steps }) => steps.map(step => step.kind)))
    expect([...used].sort()).toEqual([...stepKinds].sort())
  })

  it('has a second check before seeding, pooling, filling and the final label; a photograph never stands for the last two', () => {
    const checks = process.operations.flatMap(({ id, steps }) =>
      steps.flatMap(step =>
        step.kind === 'make-vessels' || (step.kind === 'print-labels' && step.labels === 'containers')
          ? [[id, step.id, step.secondCheck, step.photoMayReplaceSecondCheck]]
          : [],
      ),
    )
    expect(checks).toEqual([
      ['seeding', 'seed', true, true],
      ['passage', 'seed', true, true],
      ['harvest', 'replate', true, true],
      ['filling', 'product-labels', true, false],
      ['filling', 'fill', true, false],
    ])
  })

  it('has texts in two languages that fit a bench screen', () => {
    const titles = process.operations.flatMap(({ name, steps }) => [name, ...steps.map(step => step.title)])
    const texts = textsIn(process)
    for (const { en, es } of titles) expect(Math.max(en.length, es.length), `${en} / ${es}`).toBeLessThanOrEqual(44)
    for (const { en, es } of texts) expect(Math.max(en.length, es.length), `${en} / ${es}`).toBeLessThanOrEqual(180)
    for (const text of texts.flatMap(({ en, es }) => [en, es])) expect(text).toBe(text.trim())
  })

  it('ends each help with a full stop or a question, in both languages', () => {
    const helps = process.operations.flatMap(({ steps }) => steps.flatMap(step => step.help ?? []))
    for (const { en, es } of helps) {
      expect(en).toMatch(/^[\p{Lu}].*[.?]$/u)
      expect(es).toMatch(/^[\p{Lu}¿].*[.?]$/u)
    }
  })

  it('says of every growing area that it is not verified', () => {
    for (const { source } of process.vesselTypes) expect(source).toContain('not verified')
  })
})

describe('a medium change', () => {
  it('takes twelve flasks in 18 scans: cabinet, batch, medium, twelve flasks, position, and the badge of the second person', () => {
    const scansOf: Partial<Record<StepKind, number>> = { 'use-equipment': 1, 'use-lot': 1, place: 1 }
    const scans = operation('medium-change').steps.map(step => {
      if (step.kind === 'scan-match') return step.match === 'vessels' ? 12 : 1
      return (scansOf[step.kind] ?? 0) + (step.secondCheck ? 1 : 0)
    })
    expect(scans.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(18)
  })

  it('asks for what must be known of it and no more', () => {
    expect(kindsOf('medium-change')).toEqual([
      'use-equipment',
      'confirm',
      'scan-match',
      'use-lot',
      'scan-match',
      'measure',
      'measure',
      'place',
    ])
    expect(operation('medium-change').steps.some(step => step.optional || step.when)).toBe(false)
  })

  it('comes first at 24 hours, then every 3 to 4 days', () => {
    expect(operation('first-wash').due).toEqual({ kind: 'within', earliestHours: 20, hours: 30, of: 'seeding' })
    expect(operation('medium-change').due).toMatchObject({ kind: 'every', fromDays: 3, toDays: 4 })
  })
})

describe('the way of a harvest', () => {
  it('begins with the gate: harvest, extend or stop', () => {
    expect(optionsOf('gate', 'decision')).toEqual(['harvest', 'extend', 'stop'])
    expect(operation('harvest').needs.chosen).toEqual({ operation: 'gate', step: 'decision', is: ['harvest'] })
    const ready = stepOf('gate', 'ready')
    expect(ready.kind === 'confirm' && ready.items.map(item => item.id)).toEqual([
      'patient',
      'theatre',
      'courier',
      'qp',
    ])
  })

  it('goes on to filling with enough cells, or with too few after the physician was asked', () => {
    expect(operation('filling').needs.chosen?.is).toEqual(['enough', 'fill-less'])
    expect(wayThrough('harvest', 'outcome', 'enough')).toEqual([])
    expect(wayThrough('harvest', 'outcome', 'fill-less')).toEqual(['physician'])
  })

  it('goes back into culture with too few cells, and may come again', () => {
    expect(wayThrough('harvest', 'outcome', 'replate')).toEqual([
      'medium',
      'vessels',
      'flask-labels',
      'replate',
      'replate-remainder',
      'flasks-back',
    ])
    expect(operation('harvest').repeats).toBe(true)
  })

  it('or ends there, with the remainder discarded and a reason given last', () => {
    expect(wayThrough('harvest', 'outcome', 'stop')).toEqual(['stopped-remainder', 'end'])
    // Nothing can be recorded of a failed batch, so what leads there stands at the end.
    for (const id of ['harvest', 'culture-stop']) {
      const last = operation(id).steps.at(-1)
      expect(last?.kind === 'choose' && last.options.map(option => option.leadsTo)).toContain('fail')
      const earlier = operation(id).steps.slice(0, -1)
      expect(JSON.stringify(earlier)).not.toContain('"leadsTo":"fail"')
    }
  })

  it('has a way for a surplus: discarded, or kept in part', () => {
    expect(wayThrough('filling', 'surplus', 'nothing')).toEqual([])
    expect(wayThrough('filling', 'surplus', 'discard')).toEqual(['remainder'])
    expect(wayThrough('filling', 'surplus', 'retain')).toEqual(['retained-labels', 'retained', 'remainder'])
  })
})

describe('the specification', () => {
  const at = (point: string) => process.specification.filter(test => test.point === point).map(test => test.id)

  it('asks for sterility at each sampling point, on each reading day', () => {
    const sterility = process.specification.filter(test => test.id.startsWith('sterility'))
    expect(sterility.map(test => [test.point, test.readingDays])).toEqual([
      ['starting-material', [2, 7, 14]],
      ['in-process', [2, 7, 14]],
      ['final-product', [2, 7, 14]],
    ])
  })

  it('has its tests at three sampling points', () => {
    expect(at('starting-material')).toEqual(['sterility-start'])
    expect(at('in-process')).toEqual([
      'cd73',
      'cd90',
      'cd105',
      'cd45',
      'cd34',
      'cd14',
      'cd19',
      'hla-dr',
      'mycoplasma-in-process',
      'sterility-in-process',
      'karyotype',
    ])
    expect(at('final-product')).toEqual([
      'viability',
      'viable-cells',
      'dose',
      'appearance',
      'gram',
      'endotoxin',
      'mycoplasma-final',
      'sterility-final',
    ])
  })

  it('waits before stage 1 for nothing that cannot be there before the product expires', () => {
    const late = process.specification.filter(test => test.stage === 1 && test.point === 'final-product')
    expect(late.filter(test => test.readingDays.length > 0)).toEqual([])
    const inProcess = process.specification.filter(test => test.stage === 1 && test.point === 'in-process')
    expect(inProcess.filter(test => test.readingDays.length > 0)).toEqual([])
  })

  it('takes viability, cells and dose from the record of the batch', () => {
    expect(process.specification.flatMap(test => (test.from ? [[test.id, test.from]] : []))).toEqual([
      ['viability', 'final-viability'],
      ['viable-cells', 'final-viable-cells'],
      ['dose', 'final-dose-pct'],
    ])
  })
})
