// A run of an operation as the server tells it: flask labels to be printed, a remark that may be left out, a remark at the end.
import type { EntryAnswer, OperationPage, StepLine } from '../../server/contract/batches.ts'
import { OperationDefinition } from '../../server/domain/process/operation-definition.ts'
import { batchLine, NOW } from './lines.ts'

const { steps: definitions, ...definition } = OperationDefinition.parse({
  id: 'seeding',
  name: { en: 'Seeding', es: 'Siembra' },
  phase: 'seeding',
  due: { kind: 'within', hours: 24, of: 'collection-end' },
  where: { grade: 'B' },
  who: ['technician'],
  steps: [
    { id: 'flask-labels', kind: 'print-labels', labels: 'vessels', title: { en: 'Flask labels', es: 'Etiquetas' } },
    { id: 'remark', kind: 'note', optional: true, title: { en: 'Remark', es: 'Observación' } },
    { id: 'last-word', kind: 'note', title: { en: 'Last word', es: 'Última palabra' } },
  ],
})

export const entry = (id: number, step: string, more: Partial<EntryAnswer> = {}): EntryAnswer => ({
  id,
  run: 3,
  operation: 'seeding',
  step,
  kind: definitions.find(definition => definition.id === step)?.kind ?? '',
  title: { en: step, es: step },
  values: step === 'flask-labels' ? { count: 2, vesselType: 't175' } : { text: 'Even' },
  numbers: {},
  codes: step === 'flask-labels' ? ['B26-0001-P0-01', 'B26-0001-P0-02'] : [],
  ids: [],
  performedAt: NOW,
  recordedAt: NOW,
  actor: 'P-0001',
  actorName: 'Laia Puig',
  checkedByName: null,
  transcribed: null,
  reason: null,
  correctedBy: null,
  corrects: null,
  exceptions: [],
  ...more,
})

/** The page after these entries; what a step's line says beside them may be told by its id. */
export function operationPage(
  entries: readonly EntryAnswer[] = [],
  more: Partial<OperationPage> = {},
  lines: Readonly<Record<string, Partial<StepLine>>> = {},
): OperationPage {
  const left = definitions.find(({ id, optional }) => !optional && !entries.some(each => each.step === id))
  const steps = definitions.map((definition): StepLine => {
    const recorded = entries.filter(each => each.step === definition.id)
    return {
      definition,
      standing: recorded.length > 0 ? 'done' : definition === left ? 'next' : 'waiting',
      skipped: null,
      isRepeatable: true,
      entries: recorded,
      lastTime: null,
      ...lines[definition.id],
    }
  })
  return {
    now: NOW,
    version: 10 + entries.length,
    batch: batchLine(),
    donation: 'A999926000001',
    run: 3,
    isOpen: true,
    hand: { id: 'P-0001', name: 'Laia Puig', withNames: [], handedOver: null },
    colleagues: [{ id: 'P-0002', name: 'Marc Vila' }],
    checks: [],
    number: 4,
    definition,
    steps,
    cabinet: null,
    equipment: { 'E-0001': 'BSC-1', 'E-0003': 'INC-1', 'E-0007': 'CNT-1' },
    vessels: [],
    containers: [],
    balance: null,
    labelsWaiting: [],
    labelsLeft: [],
    vesselTypes: [{ id: 't175', areaCm2: 175 }],
    testsByPoint: {},
    product: { concentrationCellsPerMl: 5_000_000, doseTolerancePct: 10, shelfLifeHours: 24 },
    openNearMiss: null,
    actions: [],
    ...more,
  }
}
