// Faults of the quality control specification: each test has the limit that its operator needs, and its sample is taken.
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'
import type { ProcessDefinition } from '../definition.ts'
import type { TestDefinition } from '../specification.ts'
import { repeated } from './ids.ts'
import { where } from './sources-of-due.ts'

type Setting = 'limit' | 'limitHigh' | 'unit' | 'word' | 'wordText'

const numeric: readonly Setting[] = ['limit', 'unit']

/** What each operator compares with. */
const needed: Record<TestDefinition['operator'], readonly Setting[]> = {
  '>=': numeric,
  '<=': numeric,
  '<': numeric,
  between: ['limit', 'limitHigh', 'unit'],
  equals: ['word', 'wordText'],
  'not-detected': [],
  recorded: [],
}

const settingFaults = (test: TestDefinition, at: string): FieldFault[] => {
  const wanted = needed[test.operator]
  const all: Setting[] = ['limit', 'limitHigh', 'unit', 'word', 'wordText']
  return all.flatMap(setting => {
    const isThere = test[setting] !== undefined
    if (wanted.includes(setting) && !isThere) {
      return [fieldFault(`${at}.${setting}`, 'process-setting-missing', { setting })]
    }
    // A result that is only recorded may have a unit.
    if (isThere && !wanted.includes(setting) && setting !== 'unit') {
      return [fieldFault(`${at}.${setting}`, 'process-setting-misplaced', { setting })]
    }
    return []
  })
}

const testFaults = (process: ProcessDefinition, test: TestDefinition, at: string): FieldFault[] => {
  const faults = settingFaults(test, at)
  const { limit, limitHigh, readingDays, point } = test
  if (limit !== undefined && limitHigh !== undefined && limit > limitHigh) {
    faults.push(fieldFault(`${at}.limitHigh`, 'process-range-reversed', {}))
  }
  if (test.operator === 'recorded' && test.decisive) {
    faults.push(fieldFault(`${at}.decisive`, 'process-test-without-limit', {}))
  }
  if (readingDays.some((day, index) => day <= (readingDays[index - 1] ?? -1))) {
    faults.push(fieldFault(`${at}.readingDays`, 'process-readings-out-of-order', {}))
  }
  const isSampled = where(process, step => step.kind === 'sample' && step.point === point).length > 0
  if (!isSampled && !test.from) faults.push(fieldFault(`${at}.point`, 'process-test-unsampled', { point }))
  return faults
}

/** Every fault of the specification. */
export const specificationFaults = (process: ProcessDefinition): FieldFault[] => [
  ...repeated(process.specification, 'specification'),
  ...process.specification.flatMap((test, index) => testFaults(process, test, `specification[${index}]`)),
]
