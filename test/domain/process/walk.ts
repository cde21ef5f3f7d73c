// Walks a batch through the shipped process with the commands that people give: every operation when it is due, every step in its
// order, filled in as a good day would; what differs is said by a plan.
import { type BatchState, batchEvent, batchSubject, type Entry } from '../../../server/domain/batch/batch.ts'
import { closeOperation } from '../../../server/domain/batch/commands/close-operation.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { recordStep } from '../../../server/domain/batch/commands/record-step.ts'
import { dueOperations } from '../../../server/domain/batch/due.ts'
import { isCalledFor, stepsLeft } from '../../../server/domain/batch/steps-of-run.ts'
import { inCulture, takenInRun } from '../../../server/domain/batch/vessels.ts'
import { caseEvent, caseSubject } from '../../../server/domain/case/case.ts'
import { isOuterLabelOf } from '../../../server/domain/code/outer-label.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { draftProcess } from '../../../server/domain/process/commands/draft-process.ts'
import type { Field } from '../../../server/domain/process/field.ts'
import type { OperationDefinition } from '../../../server/domain/process/operation-definition.ts'
import { definitionOf, processSubject } from '../../../server/domain/process/process.ts'
import type { StepDefinition, StepDefinitionOf } from '../../../server/domain/process/step-definition.ts'
import type { Lab } from '../../kit/domain.ts'
import { outerSymbol } from '../../kit/outer-symbol.ts'
import { addEquipment, addLot, addMaterial, hire, labManager, openLab, registers, right } from '../../kit/registers.ts'
import { freshDocument } from './documents.ts'

export const batchId = 'B26-0001'
const donation = 'A999926000001'
const patientCode = 'PT-0001'
const equipmentTypes = [
  'cabinet',
  'incubator',
  'centrifuge',
  'counter',
  'balance',
  'microscope',
  'transport-box',
] as const

/** What differs from a good day. */
export interface Plan {
  /** Options chosen, by step; the first option where nothing is said, later values for later runs. */
  choices?: Record<string, string[]>
  /** Volume and concentration of a counted suspension, by operation. */
  counts?: Record<string, { volumeUl: number; cellsPerMl: number }>
  /** Mean confluence seen at each look, in order; the last one from then on. */
  confluence?: number[]
}

const counted: NonNullable<Plan['counts']> = {
  'seeding.count-aspirate': { volumeUl: 100_000, cellsPerMl: 12_000_000 },
  'seeding.count-mononuclear': { volumeUl: 30_000, cellsPerMl: 9_500_000 },
  'passage.count': { volumeUl: 12_000, cellsPerMl: 1_000_000 },
  'harvest.count': { volumeUl: 60_000, cellsPerMl: 1_000_000 },
  'filling.count': { volumeUl: 10_000, cellsPerMl: 5_000_000 },
}

/** Where the first option is not what a good day brings. */
const usual: NonNullable<Plan['choices']> = { 'filling.surplus': ['discard'] }

/** Microlitres that go into each flask, by operation. */
const plated: Record<string, number> = { seeding: 2500, passage: 500, harvest: 4000 }

const people = { role: ['technician', 'coordinator'] as const, names: ['Elena Vidal', 'Ferran Pou'] }

export const begin = (plan: Plan = {}) => {
  const lab = openLab({ ...registers, process: processSubject, case: caseSubject, batch: batchSubject })
  lab.must(draftProcess, { document: freshDocument(), change: 'First version' }, { as: labManager })
  const definition = definitionOf(lab.read('process', 'bm-msc-40m') ?? never('a process'), 1) ?? never('version 1')
  const skills = definition.qualifications.map(({ id }) => id)
  const [technician, colleague] = people.names.map(name => hire(lab, name, [...people.role], skills)) as [
    string,
    string,
  ]
  const equipment = new Map(equipmentTypes.map(type => [type, addEquipment(lab, type, `The ${type}`)] as const))
  const lots = new Map(
    definition.materials.map(({ id }) => {
      const unit = ['vessel', 'syringe'].includes(id) ? 'piece' : 'mL'
      return [id, addLot(lab, addMaterial(lab, { name: id, category: id, unit }), { quantity: 100_000 })] as const
    }),
  )
  const planned = { collectionAt: '2026-11-03T08:00:00.000Z', injectionAt: '2026-11-25T10:00:00.000Z' }
  const facts = { patientCode, indication: 'Osteoarthritis', surgeon: technician, hospital: 'hospital-del-rio' }
  lab.given([
    caseEvent('C26-0001', 'case.opened', { ...facts, sites: [], ...planned }),
    batchEvent(batchId, 'batch.booked', {
      caseId: 'C26-0001',
      patientCode,
      process: { id: 'bm-msc-40m', version: 1 },
      donation,
      sites: [{ id: 'site-1', joint: 'knee', side: 'right', doseCells: 40_000_000, volumeUl: 8000 }],
      ...planned,
    }),
  ])
  return {
    lab,
    definition,
    technician,
    colleague,
    equipment,
    lots,
    plan,
    looks: { count: 0 },
    chosen: new Map<string, number>(),
  }
}

export type Walk = ReturnType<typeof begin>

const never = (what: string): never => {
  throw new Error(`There is no ${what}`)
}

export const batchOf = ({ lab }: { lab: Lab }): BatchState => lab.read('batch', batchId) ?? never('batch')

interface Here extends Walk {
  batch: BatchState
  operation: OperationDefinition
  run: number
}

const chooseIn = (here: Here, step: StepDefinitionOf<'choose'>): string => {
  const key = `${here.operation.id}.${step.id}`
  const turn = here.chosen.get(key) ?? 0
  here.chosen.set(key, turn + 1)
  const planned = here.plan.choices?.[key] ?? usual[key]
  return planned?.[Math.min(turn, planned.length - 1)] ?? step.options[0]?.id ?? never('option')
}

const confluenceNow = ({ plan, looks }: Here): string => {
  const seen = plan.confluence ?? [20, 85]
  looks.count += 1
  return String(seen[Math.min(looks.count - 1, seen.length - 1)])
}

const entered = (field: Field, here: Here): string => {
  if (field.id === 'confluence') return confluenceNow(here)
  if (field.id === 'net-g') return '106'
  if (field.type === 'text') return 'A 123'
  if (field.type === 'choice') return field.options?.[0]?.id ?? never('option')
  const now = Date.parse(here.lab.now())
  if (field.type === 'date-time') {
    const before = field.id.endsWith('-start') ? 40 : 10
    return new Date(now - before * 60_000).toISOString()
  }
  const { min, max } = field.limits ?? field.bounds ?? {}
  return String(field.target ?? ((min ?? max ?? 1) + (max ?? min ?? 1)) / 2)
}

const fieldsOf = (fields: readonly Field[], here: Here) =>
  Object.fromEntries(fields.map(field => [field.id, entered(field, here)]))

const printedAt = ({ batch, run }: Here, step: string): string[] =>
  batch.entries.filter(entry => entry.run === run && entry.step === step).flatMap(entry => entry.computed.codes ?? [])

/** The outer label that this run printed for a container. */
const printedFor = ({ batch }: Here, container: string): string =>
  batch.entries.flatMap(entry => entry.computed.codes ?? []).find(code => isOuterLabelOf(code, container, donation)) ??
  never(`an outer label of ${container}`)

const expected = (here: Here, match: StepDefinitionOf<'scan-match'>['match']): string[] => {
  const { batch } = here
  switch (match) {
    case 'batch':
      return [withCheck(batchId)]
    case 'donation':
      return [`=${donation}00`]
    case 'patient':
      return [withCheck(patientCode)]
    case 'vessels':
      return inCulture(batch).map(({ id }) => withCheck(id))
    case 'containers':
      return batch.entries.flatMap(entry => containersMade(entry)).map(withCheck)
    case 'outer-labels':
      return batch.entries
        .flatMap(entry => containersMade(entry))
        .flatMap(id => [withCheck(id), outerSymbol(printedFor(here, id))])
  }
}

const containersMade = (entry: Entry): string[] =>
  'vessels' in entry.values && Array.isArray(entry.values.vessels)
    ? entry.values.vessels.flatMap(each => (typeof each === 'object' && each.site ? [each.code] : []))
    : []

const made = (here: Here, step: StepDefinitionOf<'make-vessels'>) =>
  printedAt(here, step.labelsFrom).map(code =>
    step.makes === 'containers'
      ? { code: withCheck(code), volumeUl: 8000, site: 'site-1' }
      : { code: withCheck(code), volumeUl: plated[here.operation.id] ?? 1000 },
  )

const sampled = (here: Here, step: StepDefinitionOf<'sample'>) => {
  const tests = here.definition.specification.filter(test => test.point === step.point && !test.from)
  const isRetained = step.id === 'retained'
  return printedAt(here, step.labelsFrom).map(code => ({
    code: withCheck(code),
    volumeUl: 500,
    tests: isRetained ? [] : tests.map(({ id }) => id),
  }))
}

const labelsOf = (step: StepDefinitionOf<'print-labels'>) =>
  step.labels === 'vessels' ? { count: 12, vesselType: 't175' } : { count: 1 }

const countsOf = (here: Here, step: StepDefinitionOf<'count-cells'>) => {
  const key = `${here.operation.id}.${step.id}`
  const { volumeUl, cellsPerMl } = here.plan.counts?.[key] ?? counted[key] ?? never(`count for ${key}`)
  const equipment = withCheck(here.equipment.get('counter') ?? '')
  // Nine tenths of the cells live.
  const count = { method: 'counter', equipment, deadCellsPerMl: cellsPerMl / 9, dilution: 1 }
  const whole = { ...count, totalCellsPerMl: cellsPerMl + cellsPerMl / 9 }
  const exact = { ...whole, deadCellsPerMl: Math.round(whole.deadCellsPerMl) }
  const rounded = { ...exact, totalCellsPerMl: cellsPerMl + exact.deadCellsPerMl }
  return { suspensionVolumeUl: volumeUl, counts: [rounded, rounded] }
}

const discarded = (here: Here, step: StepDefinitionOf<'discard'>) => {
  const reason = 'Not needed any more'
  return step.what === 'vessels' ? { vessels: takenInRun(here.batch, here.run).map(withCheck), reason } : { reason }
}

const position = ({ equipment }: Here): string => withCheck(`${equipment.get('incubator')}-S1-P1`)

const valuesOf = (here: Here, step: StepDefinition): object => {
  switch (step.kind) {
    case 'confirm':
      return { items: step.items.map(({ id }) => id) }
    case 'scan-match':
      return { codes: expected(here, step.match) }
    case 'measure':
      return { fields: fieldsOf(step.fields, here) }
    case 'choose':
      return { option: chooseIn(here, step), note: 'As agreed' }
    case 'note':
      return { text: 'As agreed' }
    case 'count-cells':
      return countsOf(here, step)
    case 'use-lot':
      return { lot: withCheck(here.lots.get(step.material) ?? ''), ...(step.amountUnit ? { amount: '12' } : {}) }
    case 'use-equipment':
      return { equipment: withCheck(here.equipment.get(step.equipment) ?? ''), fields: fieldsOf(step.fields, here) }
    case 'print-labels':
      return labelsOf(step)
    case 'make-vessels':
      return { vessels: made(here, step) }
    case 'place':
      return {
        placements: inCulture(here.batch).map(({ id }) => ({ vessel: withCheck(id), location: position(here) })),
      }
    case 'discard':
      return discarded(here, step)
    case 'sample':
      return { samples: sampled(here, step) }
    case 'photo':
      return { file: 'a'.repeat(64), type: 'image/jpeg', sizeBytes: 40_000 }
    case 'timer':
      return { startedAt: minutesAgo(here.lab, 5), endedAt: here.lab.now() }
    case 'reconcile-labels':
      return { destroyed: [] }
    case 'sign':
      return {}
  }
}

const minutesAgo = (lab: Lab, minutes: number): string =>
  new Date(Date.parse(lab.now()) - minutes * 60_000).toISOString()

/** The next step that is called for: the required ones, and a discard of the remainder wherever something is left. */
const nextStep = (here: Here): StepDefinition | undefined => {
  const { batch, run, operation } = here
  const left = stepsLeft(batch, run, operation)
  const recorded = new Set(batch.entries.filter(entry => entry.run === run).map(entry => entry.step))
  const remainder = operation.steps.find(
    step => step.kind === 'discard' && step.what === 'remainder' && step.optional && isCalledFor(batch, run, step),
  )
  const at = left[0] ? operation.steps.indexOf(left[0]) : operation.steps.length
  const isPassed = remainder && operation.steps.indexOf(remainder) < at && !recorded.has(remainder.id)
  return isPassed ? remainder : left[0]
}

const record = (here: Here, step: StepDefinition): void => {
  const input = { batch: batchId, run: here.run, step: step.id, kind: step.kind, values: valuesOf(here, step) }
  const proof = {
    ...(step.kind === 'sign' ? right : {}),
    ...(step.secondCheck ? { second: { personId: here.colleague } } : {}),
  }
  const outcome = here.lab.run(recordStep, input, { as: here.technician, proof })
  if (!outcome.ok) {
    throw new Error(`${here.operation.id}.${step.id}: ${JSON.stringify({ refusal: outcome.refusal, input })}`)
  }
  here.lab.later({ minutes: 2 })
}

/** Opens an operation, records every step that is called for, and closes it. */
export const perform = (walk: Walk, id: string): void => {
  const operation = walk.definition.operations.find(each => each.id === id) ?? never(id)
  const as = walk.technician
  const { run } = walk.lab.must(openOperation, { batch: batchId, operation: id }, { as })
  const here = (): Here => ({ ...walk, batch: batchOf(walk), operation, run: Number(run) })
  for (let step = nextStep(here()); step; step = nextStep(here())) record(here(), step)
  walk.lab.must(closeOperation, { batch: batchId, run: Number(run) }, { as })
  walk.lab.later({ minutes: 20 })
}

/**
 * Does whatever is due next, at its time, until nothing is; `ends` stops before an operation. Answers the operations done, in order.
 * Never more than `limit`: a process that goes round in circles must not hang a test.
 */
export const walk = (begun: Walk, ends: (id: string) => boolean = () => false, limit = 60): string[] => {
  const done: string[] = []
  while (done.length < limit) {
    const due = dueOperations(batchOf(begun), begun.definition).filter(each => each.from !== null)
    const next = due.sort((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))[0]
    if (!next || ends(next.operation)) break
    if ((next.from ?? '') > begun.lab.now()) begun.lab.moveTo(next.from ?? '')
    perform(begun, next.operation)
    done.push(next.operation)
  }
  return done
}
