// Whether a document is a process that can be worked by: its shape first, then that its parts fit together.
import type { FieldFault } from '../kit/refusal.ts'
import { fieldFault } from '../kit/refusal.ts'
import { repeated } from './check/ids.ts'
import { type KnownFormulas, registeredFormulas } from './check/known-formulas.ts'
import { neverDue } from './check/never-due.ts'
import { operationFaults } from './check/operations.ts'
import { shapeFaults } from './check/shape.ts'
import { specificationFaults } from './check/specification.ts'
import { ProcessDefinition } from './definition.ts'
import type { Phase } from './operation-definition.ts'

export type CheckedProcess = { ok: true; definition: ProcessDefinition } | { ok: false; faults: FieldFault[] }

/** Without these a batch never moves along its axis (design.md section 7). */
const phasesNeeded: readonly Phase[] = ['collection', 'receipt', 'seeding', 'harvest', 'filling']

const phaseFaults = (process: ProcessDefinition): FieldFault[] =>
  phasesNeeded
    .filter(phase => !process.operations.some(operation => operation.phase === phase))
    .map(phase => fieldFault('operations', 'process-phase-missing', { phase }))

const productFaults = (process: ProcessDefinition): FieldFault[] => {
  const { plannedDays, axisDays, product } = process
  const faults: FieldFault[] = []
  if (product.storage.minC > product.storage.maxC) {
    faults.push(fieldFault('product.storage', 'process-range-reversed', {}))
  }
  if (axisDays < plannedDays) faults.push(fieldFault('axisDays', 'process-axis-too-short', { plannedDays, axisDays }))
  return faults
}

const inList = (list: readonly unknown[], id: string): unknown =>
  list.find(each => typeof each === 'object' && each !== null && 'id' in each && each.id === id)

const inObject = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

/** Whether the document has something at a path with ids in place of positions: `operations.passage.due.atLeast`. */
const hasPath = (process: ProcessDefinition, path: string): boolean =>
  path
    .split('.')
    .reduce<unknown>((value, part) => (Array.isArray(value) ? inList(value, part) : inObject(value, part)), process) !==
  undefined

const sourceFaults = (process: ProcessDefinition): FieldFault[] =>
  Object.keys(process.sources)
    .filter(path => !hasPath(process, path))
    .map(path => fieldFault(`sources.${path}`, 'process-source-misplaced', { path }))

const fitFaults = (process: ProcessDefinition, formulas: KnownFormulas): FieldFault[] => [
  ...productFaults(process),
  ...repeated(process.vesselTypes, 'vesselTypes'),
  ...repeated(process.materials, 'materials'),
  ...repeated(process.qualifications, 'qualifications'),
  ...repeated(process.operations, 'operations'),
  ...phaseFaults(process),
  ...process.operations.flatMap((operation, index) =>
    operationFaults(process, operation, `operations[${index}]`, formulas),
  ),
  ...neverDue(process),
  ...specificationFaults(process),
  ...sourceFaults(process),
]

/**
 * Judges a process document before it may become a draft.
 *
 * @returns the definition with its defaults written out; or every fault found, each with its path in the document
 * (`operations[3].steps[2].fields[0].limits`) and a code with words in every language. Faults of fit are looked for only in
 * a document of the right shape. Never throws, whatever is handed in. Source: design.md section 6.
 */
export const checkProcess = (document: unknown, formulas: KnownFormulas = registeredFormulas): CheckedProcess => {
  const parsed = ProcessDefinition.safeParse(document)
  if (!parsed.success) return { ok: false, faults: shapeFaults(document, parsed.error) }
  const faults = fitFaults(parsed.data, formulas)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, definition: parsed.data }
}
