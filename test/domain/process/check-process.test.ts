import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProcess } from '../../../server/domain/process/check-process.ts'
import { refusalSentence } from '../../../server/words/refusals.ts'
import {
  type AnyDocument,
  changedAt,
  freshDocument,
  operation,
  pathOf,
  placesIn,
  step,
  withChange,
} from './documents.ts'

const faultsOf = (document: unknown) => {
  const checked = checkProcess(document)
  return checked.ok ? [] : checked.faults
}

const pathText = (place: readonly (string | number)[]): string =>
  place.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('')

interface Malformed {
  what: string
  change: (document: AnyDocument) => void
  faults: { path: string; code: string; facts?: object }[]
}

const seeding = pathOf('seeding')
const harvest = pathOf('harvest')

const shapes: Malformed[] = [
  {
    what: 'a title without Spanish',
    change: document => delete step(document, 'seeding', 'seed').title.es,
    faults: [
      { path: `${pathOf('seeding', 'seed')}.title.es`, code: 'process-language-missing', facts: { language: 'es' } },
    ],
  },
  {
    what: 'a title of blanks',
    change: document => {
      step(document, 'seeding', 'seed').title.en = '  '
    },
    faults: [
      { path: `${pathOf('seeding', 'seed')}.title.en`, code: 'process-language-missing', facts: { language: 'en' } },
    ],
  },
  {
    what: 'a title with a turned direction',
    change: document => {
      step(document, 'seeding', 'seed').title.en = 'Seed \u202esksalf'
    },
    faults: [{ path: `${pathOf('seeding', 'seed')}.title.en`, code: 'text-has-hidden' }],
  },
  {
    what: 'a step without a kind',
    change: document => delete step(document, 'passage', 'detach').kind,
    faults: [{ path: `${pathOf('passage', 'detach')}.kind`, code: 'process-value-missing' }],
  },
  {
    what: 'a step of a kind that nobody knows',
    change: document => {
      step(document, 'passage', 'detach').kind = 'pray'
    },
    faults: [{ path: `${pathOf('passage', 'detach')}.kind`, code: 'process-value-not-an-option' }],
  },
  {
    what: 'a key that means nothing',
    change: document => {
      document.operations[0].colour = 'red'
    },
    faults: [{ path: 'operations[0].colour', code: 'process-key-unknown', facts: { key: 'colour' } }],
  },
  {
    what: 'an operation without steps',
    change: document => {
      operation(document, 'dispatch').steps = []
    },
    faults: [{ path: `${pathOf('dispatch')}.steps`, code: 'process-list-too-short', facts: { minimum: 1 } }],
  },
  {
    what: 'a number written as a text, and a negative one, at once',
    change: document => {
      document.plannedDays = '21'
      document.product.shelfLifeHours = -24
    },
    faults: [
      { path: 'product.shelfLifeHours', code: 'process-value-too-small', facts: { minimum: 0, inclusive: false } },
      { path: 'plannedDays', code: 'process-value-of-other-type', facts: { wanted: 'number' } },
    ],
  },
  {
    what: 'a share above a hundred',
    change: document => {
      document.reserve.lossPct = 120
    },
    faults: [{ path: 'reserve.lossPct', code: 'process-value-too-large', facts: { maximum: 90, inclusive: true } }],
  },
  {
    what: 'a stage that there is not',
    change: document => {
      document.specification[2].stage = 3
    },
    faults: [{ path: 'specification[2].stage', code: 'process-value-not-an-option', facts: { options: ['1', '2'] } }],
  },
  {
    what: 'a name with capitals',
    change: document => {
      operation(document, 'transport').due.of = 'Collection End'
    },
    faults: [{ path: `${pathOf('transport')}.due.of`, code: 'process-name-malformed' }],
  },
  {
    what: 'a product code of seven characters',
    change: document => {
      document.product.isbtProductCode = 'S1234567'
    },
    faults: [{ path: 'product.isbtProductCode', code: 'process-product-code-malformed' }],
  },
  {
    what: 'a range without ends',
    change: document => {
      step(document, 'passage', 'detach').minutes = {}
    },
    faults: [{ path: `${pathOf('passage', 'detach')}.minutes`, code: 'process-range-empty' }],
  },
  {
    what: 'a range upside down',
    change: document => {
      step(document, 'collection', 'aspiration').fields[3].limits = { min: 120, max: 60 }
    },
    faults: [{ path: `${pathOf('collection', 'aspiration')}.fields[3].limits`, code: 'process-range-reversed' }],
  },
  {
    what: 'a choice with one option',
    change: document => {
      step(document, 'collection', 'aspiration').fields[2].options.length = 1
    },
    faults: [{ path: `${pathOf('collection', 'aspiration')}.fields[2]`, code: 'process-choice-without-options' }],
  },
  {
    what: 'limits on a text',
    change: document => {
      step(document, 'transport', 'departure').fields[1].limits = { min: 1 }
    },
    faults: [{ path: `${pathOf('transport', 'departure')}.fields[1]`, code: 'process-limits-not-on-number' }],
  },
]

const fits: Malformed[] = [
  {
    what: 'two operations of one name',
    change: document => {
      operation(document, 'transport').id = 'collection'
    },
    faults: [
      { path: `${pathOf('transport')}.id`, code: 'process-id-repeated', facts: { id: 'collection' } },
      { path: `sources.operations.transport.due`, code: 'process-source-misplaced' },
    ],
  },
  {
    what: 'two steps of one name',
    change: document => {
      step(document, 'dispatch', 'packed').id = 'box'
    },
    faults: [{ path: `${pathOf('dispatch', 'packed')}.id`, code: 'process-id-repeated', facts: { id: 'box' } }],
  },
  {
    what: 'a computed value called as a field of its step',
    change: document => {
      step(document, 'receipt', 'arrival').computed[0].id = 'seal'
    },
    faults: [
      { path: `${pathOf('receipt', 'arrival')}.computed[0].id`, code: 'process-id-repeated', facts: { id: 'seal' } },
      { path: 'sources.operations.receipt.steps.arrival.computed.elapsed.limits', code: 'process-source-misplaced' },
    ],
  },
  {
    what: 'a condition on an option that there is not',
    change: document => {
      step(document, 'harvest', 'physician').when.is = ['fill-less', 'perhaps']
    },
    faults: [
      {
        path: `${pathOf('harvest', 'physician')}.when.is[1]`,
        code: 'process-name-unknown',
        facts: { what: 'option', name: 'perhaps' },
      },
    ],
  },
  {
    what: 'a condition on a later step',
    change: document => {
      step(document, 'harvest', 'detach').when = { step: 'outcome', is: ['enough'] }
    },
    faults: [
      {
        path: `${pathOf('harvest', 'detach')}.when.step`,
        code: 'process-step-not-earlier',
        facts: { step: 'outcome' },
      },
    ],
  },
  {
    what: 'a condition on a step that chooses nothing',
    change: document => {
      step(document, 'harvest', 'physician').when.step = 'count'
    },
    faults: [
      {
        path: `${pathOf('harvest', 'physician')}.when.step`,
        code: 'process-step-of-other-kind',
        facts: { step: 'count', kind: 'count-cells', wanted: 'choose' },
      },
    ],
  },
  {
    what: 'labels that may not have been printed',
    change: document => delete step(document, 'harvest', 'replate').when,
    faults: [
      {
        path: `${pathOf('harvest', 'replate')}.labelsFrom`,
        code: 'process-step-conditional',
        facts: { step: 'flask-labels' },
      },
    ],
  },
  {
    what: 'flasks filled under labels for samples',
    change: document => {
      step(document, 'seeding', 'seed').labelsFrom = 'start-labels'
    },
    faults: [
      {
        path: `${pathOf('seeding', 'seed')}.labelsFrom`,
        code: 'process-labels-of-other-kind',
        facts: { labels: 'samples', wanted: 'vessels' },
      },
    ],
  },
  {
    what: 'a sample under labels of another sampling point',
    change: document => {
      step(document, 'seeding', 'start-labels').point = 'in-process'
    },
    faults: [{ path: `${pathOf('seeding', 'start-samples')}.labelsFrom`, code: 'process-sampling-point-differs' }],
  },
  {
    what: 'a vessel type that is not in the table',
    change: document => {
      step(document, 'seeding', 'flask-labels').vesselTypes = ['t175', 'bucket']
    },
    faults: [
      {
        path: `${pathOf('seeding', 'flask-labels')}.vesselTypes[1]`,
        code: 'process-name-unknown',
        facts: { what: 'vessel-type', name: 'bucket' },
      },
    ],
  },
  {
    what: 'a material and a qualification that are not listed',
    change: document => {
      step(document, 'seeding', 'medium').material = 'soup'
      operation(document, 'seeding').qualification = 'cooking'
    },
    faults: [
      {
        path: `${seeding}.qualification`,
        code: 'process-name-unknown',
        facts: { what: 'qualification', name: 'cooking' },
      },
      {
        path: `${pathOf('seeding', 'medium')}.material`,
        code: 'process-name-unknown',
        facts: { what: 'material', name: 'soup' },
      },
    ],
  },
  {
    what: 'limits beyond the bounds',
    change: document => {
      step(document, 'transport', 'departure').fields[2].limits = { min: -90, max: 25 }
    },
    faults: [{ path: `${pathOf('transport', 'departure')}.fields[2].limits`, code: 'process-limits-outside-bounds' }],
  },
  ...['logger-mean-c', 'logger-max-c', 'seal', 'arrived-at'].map(name => ({
    what: `a maximum that is never below ${name}`,
    change: (document: AnyDocument) => {
      step(document, 'receipt', 'arrival').fields[2].notBelow = name
    },
    faults: [
      {
        path: `${pathOf('receipt', 'arrival')}.fields[2].notBelow`,
        code: 'process-name-unknown',
        facts: { what: 'field', name },
      },
    ],
  })),
  {
    what: 'a target outside its limits',
    change: document => {
      step(document, 'seeding', 'separation').fields[0].target = 4000
    },
    faults: [{ path: `${pathOf('seeding', 'separation')}.fields[0].target`, code: 'process-target-outside-limits' }],
  },
  {
    what: 'a formula that there is not',
    change: document => {
      step(document, 'receipt', 'weight').computed[0].formula = 'tea-leaves'
    },
    faults: [
      {
        path: `${pathOf('receipt', 'weight')}.computed[0].formula`,
        code: 'formula-unknown',
        facts: { formula: 'tea-leaves' },
      },
    ],
  },
  {
    what: 'a formula without one of its inputs, with one too many, and with one of the wrong type',
    change: document => {
      step(document, 'receipt', 'weight').computed[0].inputs = { massG: 'now', depth: '3' }
      document.sources = {}
    },
    faults: [
      {
        path: `${pathOf('receipt', 'weight')}.computed[0].inputs.densityGPerMl`,
        code: 'process-input-missing',
        facts: { formula: 'volume-by-weight', input: 'densityGPerMl' },
      },
      { path: `${pathOf('receipt', 'weight')}.computed[0].inputs.massG`, code: 'process-input-of-other-type' },
      { path: `${pathOf('receipt', 'weight')}.computed[0].inputs.depth`, code: 'process-name-unknown' },
    ],
  },
  {
    what: 'inputs that point to nothing',
    change: document => {
      const { inputs } = step(document, 'receipt', 'arrival').computed[0]
      inputs.fromIso = 'step:collection.aspiration.sunset'
      inputs.toIso = 'yesterday'
    },
    faults: [
      {
        path: `${pathOf('receipt', 'arrival')}.computed[0].inputs.fromIso`,
        code: 'process-name-unknown',
        facts: { what: 'field', name: 'sunset' },
      },
      {
        path: `${pathOf('receipt', 'arrival')}.computed[0].inputs.toIso`,
        code: 'process-reference-malformed',
        facts: { reference: 'yesterday' },
      },
    ],
  },
  {
    what: 'seeding and filling without a second check',
    change: document => {
      delete step(document, 'seeding', 'seed').secondCheck
      step(document, 'filling', 'product-labels').secondCheck = false
    },
    faults: [
      { path: `${pathOf('seeding', 'seed')}.secondCheck`, code: 'process-second-check-missing' },
      { path: `${pathOf('filling', 'product-labels')}.secondCheck`, code: 'process-second-check-missing' },
    ],
  },
  {
    what: 'a photograph in place of a check that is not asked for',
    change: document => {
      step(document, 'receipt', 'weight').photoMayReplaceSecondCheck = true
    },
    faults: [
      {
        path: `${pathOf('receipt', 'weight')}.photoMayReplaceSecondCheck`,
        code: 'process-photo-without-second-check',
      },
    ],
  },
  {
    what: 'vessels made without a passage, containers with one',
    change: document => {
      delete step(document, 'passage', 'seed').passage
      step(document, 'filling', 'fill').passage = 'next'
    },
    faults: [
      { path: `${pathOf('passage', 'seed')}.passage`, code: 'process-setting-missing', facts: { setting: 'passage' } },
      {
        path: `${pathOf('filling', 'fill')}.passage`,
        code: 'process-setting-misplaced',
        facts: { setting: 'passage' },
      },
    ],
  },
  {
    what: 'containers filled without a count',
    change: document => {
      operation(document, 'filling').steps = operation(document, 'filling').steps.filter(
        (each: AnyDocument) => each.id !== 'count',
      )
    },
    faults: [
      { path: `${pathOf('filling')}.steps[9]`, code: 'process-count-missing' },
      { path: `${pathOf('filling')}.steps[15]`, code: 'process-count-missing' },
    ],
  },
  {
    what: 'a harvest counted from flasks that nobody scanned',
    change: document => {
      step(document, 'passage', 'flasks-out').match = 'batch'
    },
    faults: [{ path: `${pathOf('passage', 'count')}.of`, code: 'process-vessels-not-scanned' }],
  },
  {
    what: 'work in a cabinet that is neither scanned nor cleared, on a batch that is not identified',
    change: document => {
      operation(document, 'medium-change').steps.splice(0, 5)
    },
    faults: [
      { path: `${pathOf('medium-change')}.steps`, code: 'process-cabinet-not-scanned' },
      { path: `${pathOf('medium-change')}.steps`, code: 'process-line-clearance-missing' },
      { path: `${pathOf('medium-change')}.steps`, code: 'process-identity-missing' },
    ],
  },
  {
    what: 'labels that are never counted',
    change: document => {
      step(document, 'seeding', 'labels-left').optional = true
    },
    faults: [{ path: pathOf('seeding', 'flask-labels'), code: 'process-labels-not-reconciled' }],
  },
  {
    what: 'an operation that waits for itself',
    change: document => {
      operation(document, 'seeding').due = { kind: 'within', hours: 24, of: 'first-wash' }
    },
    faults: [
      { path: `${seeding}.due`, code: 'process-never-due', facts: { waitsFor: ['first-wash'] } },
      { path: `${pathOf('first-wash')}.due`, code: 'process-never-due', facts: { waitsFor: ['seeding'] } },
      ...[
        'medium-change',
        'observation',
        'passage',
        'gate',
        'harvest',
        'filling',
        'label-reconciliation',
        'dispatch',
      ].map(id => ({
        path: `${pathOf(id)}.${['filling', 'label-reconciliation', 'medium-change', 'observation', 'passage'].includes(id) ? 'due' : 'needs'}`,
        code: 'process-never-due',
      })),
      { path: `${pathOf('culture-stop')}.needs`, code: 'process-never-due', facts: { waitsFor: ['seeding'] } },
    ],
  },
  {
    what: 'an operation closed before itself',
    change: document => {
      operation(document, 'transport').needs.closed = ['collection', 'transport']
    },
    faults: [{ path: `${pathOf('transport')}.needs`, code: 'process-never-due', facts: { waitsFor: ['transport'] } }],
  },
  {
    what: 'hours counted from an end of aspiration that nobody records',
    change: document => {
      step(document, 'collection', 'aspiration').fields[1].id = 'end'
      step(document, 'collection', 'aspiration').computed = []
      step(document, 'receipt', 'arrival').computed = []
      operation(document, 'receipt').due = { kind: 'on-decision' }
      operation(document, 'transport').due = { kind: 'on-decision' }
      operation(document, 'seeding').due = { kind: 'on-decision' }
      operation(document, 'dispatch').due = { kind: 'within', hours: 2, of: 'collection-end' }
      document.sources = {}
    },
    faults: [{ path: `${pathOf('dispatch')}.due`, code: 'process-never-due', facts: { waitsFor: [] } }],
  },
  {
    what: 'an observation that nobody makes',
    change: document => {
      operation(document, 'passage').due.field = 'mood'
    },
    faults: [
      { path: `${pathOf('passage')}.due.field`, code: 'process-name-unknown', facts: { what: 'field', name: 'mood' } },
    ],
  },
  {
    what: 'operations named that there are not',
    change: document => {
      operation(document, 'medium-change').due.since = ['first-wash', 'christmas']
      operation(document, 'harvest').needs.chosen = { operation: 'gate', step: 'decision', is: ['harvest', 'maybe'] }
    },
    faults: [
      {
        path: `${pathOf('medium-change')}.due.since[1]`,
        code: 'process-name-unknown',
        facts: { what: 'operation', name: 'christmas' },
      },
      { path: `${harvest}.needs.chosen.is[1]`, code: 'process-name-unknown', facts: { what: 'option', name: 'maybe' } },
    ],
  },
  {
    what: 'what is due again and again and may be done once, in a window that ends before it begins',
    change: document => {
      operation(document, 'observation').repeats = false
      operation(document, 'observation').due.fromDays = 5
    },
    faults: [
      { path: `${pathOf('observation')}.due.fromDays`, code: 'process-window-reversed' },
      { path: `${pathOf('observation')}.due`, code: 'process-repetition-missing' },
    ],
  },
  {
    what: 'a limit that is missing, one that has no meaning, readings out of order, and a decisive test without limit',
    change: document => {
      delete document.specification[1].limit
      document.specification[0].limit = 3
      document.specification[0].readingDays = [7, 2]
      document.specification[13].decisive = true
    },
    faults: [
      { path: 'specification[0].limit', code: 'process-setting-misplaced', facts: { setting: 'limit' } },
      { path: 'specification[0].readingDays', code: 'process-readings-out-of-order' },
      { path: 'specification[1].limit', code: 'process-setting-missing', facts: { setting: 'limit' } },
      { path: 'specification[13].decisive', code: 'process-test-without-limit' },
    ],
  },
  {
    what: 'samples without a test, and a test without a sample',
    change: document => {
      document.specification = document.specification.filter((test: AnyDocument) => test.point !== 'starting-material')
      for (const id of ['passage', 'harvest']) {
        step(document, id, 'sample-labels').point = 'final-product'
        step(document, id, 'samples').point = 'final-product'
      }
      document.specification = [
        ...document.specification.filter((test: AnyDocument) => test.id === 'cd73'),
        ...document.specification.filter((test: AnyDocument) => test.point === 'final-product'),
      ]
    },
    faults: [
      { path: `${pathOf('seeding', 'start-samples')}.point`, code: 'process-sampling-point-untested' },
      { path: 'specification[0].point', code: 'process-test-unsampled', facts: { point: 'in-process' } },
    ],
  },
  {
    what: 'a process that ends before the harvest, on an axis too short, with a source for nothing',
    change: document => {
      operation(document, 'harvest').phase = 'change'
      document.axisDays = 20
      document.sources = { 'operations.tea.due': 'hearsay' }
    },
    faults: [
      { path: 'axisDays', code: 'process-axis-too-short', facts: { plannedDays: 21, axisDays: 20 } },
      { path: 'operations', code: 'process-phase-missing', facts: { phase: 'harvest' } },
      { path: 'sources.operations.tea.due', code: 'process-source-misplaced', facts: { path: 'operations.tea.due' } },
    ],
  },
]

describe('a malformed process document is refused with the path of each fault', () => {
  it.each([...shapes, ...fits])('$what', ({ change, faults }) => {
    const found = faultsOf(withChange(change))
    expect(found).toEqual(faults.map(({ facts, ...fault }) => ({ facts: facts ?? expect.anything(), ...fault })))
  })
})

const reader = (language: 'en' | 'es') => ({ language, zone: 'Europe/Madrid', now: '2026-11-02T08:00:00.000Z' })

const expectWords = (faults: ReturnType<typeof faultsOf>): void => {
  for (const fault of faults) {
    expect(fault.path).toMatch(/^[^\s]/)
    for (const language of ['en', 'es'] as const) {
      const sentence = refusalSentence(fault, reader(language))
      expect(sentence, fault.code).toMatch(/^[\p{Lu}“«].*\.$/su)
      expect(sentence, fault.code).not.toMatch(/undefined|NaN|\[object/)
    }
  }
}

const places = placesIn(freshDocument())

/** Keys without which nothing else in a document can stand, wherever they are. */
const required = new Set(
  'id schema product composition route storage minC maxC text shelfLifeHours doseCounts plannedDays axisDays maxPassage reserve qcCells lossPct areaCm2 growth operations specification en es kind title label phase due where grade who steps items match of methods material equipment labels labelsFrom makes what minutes formula inputs meaning hours fromDays toDays since atLeast withinHours method operator stage decisive passage limit'.split(
    ' ',
  ),
)

describe('whatever is handed in', () => {
  it('a missing key that is needed is a fault at its own path, wherever it was', () => {
    const needed = places.filter(place => place[0] !== 'sources' && required.has(String(place.at(-1))))
    expect(needed.length).toBeGreaterThan(2000)
    const unseen = needed.filter(
      place => !faultsOf(changedAt(place, 'removed')).some(({ path }) => path === pathText(place)),
    )
    expect(unseen).toEqual([])
  })

  it('a part taken away or exchanged is a fault with words or none, never an exception', () => {
    const change = fc.oneof(
      fc.constant('removed' as const),
      fc.jsonValue().map(to => ({ to })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), change, (place, what) => {
        expectWords(faultsOf(changedAt(place, what)))
      }),
      { numRuns: 300 },
    )
  })

  it('two parts exchanged for one another are faults with words or none', () => {
    const at = (place: readonly (string | number)[]) => place.reduce((value, part) => value[part], freshDocument())
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...places), (one, other) => {
        expectWords(faultsOf(changedAt(one, { to: at(other) })))
      }),
      { numRuns: 200 },
    )
  })

  it('anything at all that is not a process is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), document => {
        expect(checkProcess(document).ok).toBe(false)
      }),
    )
  })

  it('the document handed in stays as it is', () => {
    const document = freshDocument()
    checkProcess(document)
    expect(document).toEqual(freshDocument())
  })
})
