// One batch open per cabinet, and a line clearance between two batches (design.md section 9, rule 5).
//
// What stands in a cabinet is kept by year. At the turn of the year nothing is known to be open, so a clearance is asked for before
// the first opening, even for the batch that was last in it: one clearance too many does no harm. A cabinet that was left open
// over midnight is still found in last year's stream (`cabinetYear`), and is closed there.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse, refuseState } from '../kit/refusal.ts'
import { yearIn } from '../kit/time.ts'
import type { EquipmentYearState } from './equipment-year.ts'

/** `E-0001/2026`, by the laboratory's calendar. */
export const yearId = (equipment: string, now: string, zone: string): string => `${equipment}/${yearIn(zone, now)}`

/** The stream in which the cabinet stands now: this year's; last year's while a batch is still open there. */
export const cabinetYear = (
  context: Pick<Context, 'read' | 'now' | 'zone'>,
  cabinet: string,
): { id: string; state: EquipmentYearState | null } => {
  const id = yearId(cabinet, context.now, context.zone)
  const lastId = `${cabinet}/${Number(yearIn(context.zone, context.now)) - 1}`
  const last = context.read('equipment-year', lastId)
  return last?.open ? { id: lastId, state: last } : { id, state: context.read('equipment-year', id) }
}

/** The batch that was last in the cabinet, also where that was last year: what it left lying may still lie there. */
export const lastBatchIn = (context: Pick<Context, 'read' | 'now' | 'zone'>, cabinet: string): string | null => {
  const last = cabinetYear(context, cabinet).state?.lastBatch
  if (last) return last
  const lastYear = `${cabinet}/${Number(yearIn(context.zone, context.now)) - 1}`
  return context.read('equipment-year', lastYear)?.lastBatch ?? null
}

const holdsAnother = (year: EquipmentYearState | null, batch: string): boolean =>
  year?.open != null && year.open.batch !== batch

/** A cabinet with another batch in it is not cleared: that batch is closed first. */
export const mayClearCabinet = (year: EquipmentYearState | null, batch: string): Refusal | null =>
  year?.open && holdsAnother(year, batch)
    ? refuse('cabinet-occupied', { cabinet: year.equipment, batch: year.open.batch })
    : null

/** Whether a clearance stands between the last batch and this one, or none is needed: the same batch goes on. */
export const isClearedFor = (year: EquipmentYearState | null, batch: string): boolean =>
  year !== null && (year.lastBatch === batch || year.cleared?.batch === batch)

/** One batch at a time; and after another batch only when the line was cleared for this one. */
export const mayOpenCabinet = (year: EquipmentYearState | null, batch: string): Refusal | null => {
  const occupied = mayClearCabinet(year, batch)
  if (occupied) return occupied
  return isClearedFor(year, batch) ? null : refuse('line-clearance-missing', { lastBatch: year?.lastBatch ?? null })
}

/** Only what is open is closed. */
export const mayCloseCabinet = (year: EquipmentYearState | null, batch: string): Refusal | null =>
  year?.open?.batch === batch ? null : refuseState('cabinet-not-open', { batch })
