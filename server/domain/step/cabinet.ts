// One patient's material open per cabinet, and a line clearance between two batches (design.md section 9, rule 5).
import type { BatchState } from '../batch/batch.ts'
import { entriesOfRun, isKind } from '../batch/entries.ts'
import { raise } from '../batch/follow.ts'
import { labelsLeftOver, labelsUntold } from '../batch/labels.ts'
import { cabinetYear, lastBatchIn, mayClearCabinet } from '../equipment/cabinet-rules.ts'
import { equipmentYearEvent } from '../equipment/equipment-year.ts'
import { type ExceptionDraft, fine, no, type StepOutcome, type StepSituation } from './outcome.ts'

/** The cabinet scanned in this run, if any. */
export const cabinetOfRun = ({
  batch,
  run,
  context,
}: Pick<StepSituation, 'batch' | 'run' | 'context'>): string | null => {
  for (const entry of entriesOfRun(batch, run)) {
    if (!isKind(entry, 'use-equipment')) continue
    if (context.read('equipment', entry.values.equipment)?.type === 'cabinet') return entry.values.equipment
  }
  return null
}

const isCleared = ({ batch, run, operation }: StepSituation): boolean => {
  const clearances = operation.steps.filter(step => step.kind === 'confirm' && step.lineClearance).map(step => step.id)
  return entriesOfRun(batch, run).some(entry => clearances.includes(entry.step))
}

/** The deviation about labels of work that has ended, which are neither applied nor destroyed and not told of yet. */
const unreconciled = (batch: BatchState): ExceptionDraft[] => labelsLeftOver(labelsUntold(batch, { ended: true }))

/** At a line clearance no label of earlier work may be left: neither of this batch, nor of the one before it (rule 7). */
const forgottenLabels = ({ batch, context }: StepSituation, lastBatch: string | null) => {
  const last = lastBatch === null || lastBatch === batch.id ? null : context.read('batch', lastBatch)
  return { exceptions: unreconciled(batch), events: last ? raise(last, unreconciled(last), {}) : [] }
}

/** The cabinet is cleared and opened for this batch, once both the cabinet is known and the clearance is confirmed. */
const clearAndOpen = (situation: StepSituation, cabinet: string): StepOutcome => {
  const { batch, run, context } = situation
  const { id, state: year } = cabinetYear(context, cabinet)
  const refusal = mayClearCabinet(year, batch.id)
  if (refusal) return no(refusal)
  if (year?.open?.batch === batch.id) return fine()
  const body = { batch: batch.id, run }
  const { exceptions, events } = forgottenLabels(situation, lastBatchIn(context, cabinet))
  return fine({
    exceptions,
    events: [
      equipmentYearEvent(id, 'cabinet.cleared', body),
      equipmentYearEvent(id, 'cabinet.opened', body),
      ...events,
    ],
  })
}

/** At the line clearance: frees and opens the cabinet scanned before; without one yet, the scan of the cabinet will do it. */
export const cabinetEvents = (situation: StepSituation): StepOutcome => {
  const cabinet = cabinetOfRun(situation)
  return cabinet === null ? fine() : clearAndOpen(situation, cabinet)
}

/** At the scan of a cabinet: opens it when the clearance has been confirmed already, and refuses one that holds another batch. */
export const openScannedCabinet = (situation: StepSituation, cabinet: string): StepOutcome => {
  const { batch, context } = situation
  const { state: year } = cabinetYear(context, cabinet)
  if (isCleared(situation)) return clearAndOpen(situation, cabinet)
  // Opening needs a clearance, which comes next; another batch in the cabinet is refused at once.
  const refusal = mayClearCabinet(year, batch.id)
  return refusal ? no(refusal) : fine()
}
