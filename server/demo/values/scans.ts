// What a person scans at a step: the codes on the things in front of them, with their check characters.
import { containersOf, hasEnded } from '../../domain/batch/containers.ts'
import { labelBalance } from '../../domain/batch/labels.ts'
import { toBeLabelled } from '../../domain/batch/outer-labels.ts'
import { inCulture, takenInRun, vesselsOf } from '../../domain/batch/vessels.ts'
import { buildDin } from '../../domain/code/isbt128.ts'
import { readOwnId, withCheck } from '../../domain/code/own-code.ts'
import { cabinetYear } from '../../domain/equipment/cabinet-rules.ts'
import { mayUseEquipment } from '../../domain/equipment/may-use-equipment.ts'
import { positionsOf } from '../../domain/location/may-place.ts'
import { amountLeft, mayUseLot } from '../../domain/lot/may-use-lot.ts'
import type { StepValues } from '../../domain/step/values.ts'
import { compoundOf } from '../../papers/labels/containers.ts'
import type { Bench } from '../bench.ts'
import { usualFields } from './fields.ts'

/** A code as it is printed: a donation number in its symbol, Marrow's own with the check character. */
export const printed = (id: string): string => (readOwnId(id) ? withCheck(id) : buildDin(id))

export const scanMatchValues = ({ batch, step, door }: Bench<'scan-match'>): StepValues => {
  switch (step.match) {
    case 'batch':
      return { codes: [printed(batch.id)] }
    case 'donation':
      return { codes: [printed(batch.donation)] }
    case 'patient':
      return { codes: [printed(batch.patientCode)] }
    case 'vessels':
      return { codes: inCulture(batch).map(vessel => printed(vessel.id)) }
    case 'containers':
      return {
        codes: containersOf(batch)
          .filter(container => !hasEnded(container) && !container.onHold)
          .map(container => printed(container.id)),
      }
    case 'outer-labels': {
      const context = { read: door.read, now: door.now(), zone: door.zone, language: 'en', isDemo: true } as const
      return {
        codes: toBeLabelled(batch).flatMap(container => [printed(container.id), compoundOf(container, batch, context)]),
      }
    }
  }
}

/** The lot that expires first among those that may be used and hold enough. */
const lotFor = (bench: Bench<'use-lot'>, amount: number): string => {
  const { door, plan, step } = bench
  const usable = plan.shelf.lots.flatMap(id => {
    const lot = door.read('lot', id)
    const isWanted = lot && door.read('material', lot.material)?.category === step.material
    return isWanted && !mayUseLot(lot, door.now(), door.zone) && amountLeft(lot) >= amount ? [lot] : []
  })
  const [first] = usable.sort((a, b) =>
    (a.expiresOn ?? a.expiresAt ?? '').localeCompare(b.expiresOn ?? b.expiresAt ?? ''),
  )
  if (!first) throw new Error(`No lot of ${step.material} may be used for ${bench.batch.id} at ${door.now()}`)
  return first.id
}

const usualMl: Readonly<Record<string, number>> = { medium: 350, gradient: 60, wash: 200, enzyme: 50, vehicle: 30 }

/** How much of a material is taken: vessels as planned, syringes one for each site, liquids as usual. */
const amountOf = ({ step, batch, plan }: Bench<'use-lot'>, passage: number): number => {
  if (step.amountUnit !== 'piece') return usualMl[step.material] ?? 10
  return step.material === 'syringe' ? batch.sites.length : plan.plating(passage).count
}

export const useLotValues = (bench: Bench<'use-lot'>, passage: number): StepValues => {
  const amount = amountOf(bench, passage)
  const lot = printed(lotFor(bench, amount))
  return bench.step.amountUnit === undefined ? { lot } : { lot, amount: String(amount) }
}

/** Whether a cabinet holds nothing of another batch now. */
const isFree = (bench: Pick<Bench, 'door' | 'batch'>, cabinet: string): boolean => {
  const { door, batch } = bench
  const open = cabinetYear({ read: door.read, now: door.now(), zone: door.zone }, cabinet).state?.open
  return !open || open.batch === batch.id
}

/** Equipment of a type that may be used, and of cabinets one that is free; null while there is none. */
export const equipmentFor = (bench: Pick<Bench, 'door' | 'batch' | 'plan'>, type: string): string | null =>
  bench.plan.shelf.equipment.find(id => {
    const equipment = bench.door.read('equipment', id)
    if (equipment?.type !== type || mayUseEquipment(equipment, bench.door.now())) return false
    return type !== 'cabinet' || isFree(bench, id)
  }) ?? null

export const useEquipmentValues = (bench: Bench<'use-equipment'>): StepValues => {
  const { step } = bench
  const equipment = equipmentFor(bench, step.equipment)
  if (!equipment) throw new Error(`No ${step.equipment} may be used for ${bench.batch.id} at ${bench.door.now()}`)
  if (step.fields.length === 0) return { equipment: printed(equipment) }
  return { equipment: printed(equipment), fields: usualFields(step.fields, bench) }
}

/** The position where the batch stands already, else the first free one. */
const positionFor = ({ door, plan, batch }: Bench): string => {
  const positions = plan.shelf.equipment.flatMap(id => {
    const equipment = door.read('equipment', id)
    const isUsable = equipment?.type === 'incubator' && !mayUseEquipment(equipment, door.now())
    return isUsable ? positionsOf(equipment) : []
  })
  const holder = (id: string) => door.read('location', id)?.batch ?? null
  const position = positions.find(id => holder(id) === batch.id) ?? positions.find(id => holder(id) === null)
  if (position === undefined) throw new Error(`No incubator position is free for ${batch.id}`)
  return position
}

export const placeValues = (bench: Bench<'place'>): StepValues => {
  const location = printed(positionFor(bench))
  return { placements: inCulture(bench.batch).map(vessel => ({ vessel: printed(vessel.id), location })) }
}

/** Emptied vessels of this run, or what is given up at the end of a culture; or what is left of the suspension. */
export const discardValues = ({ batch, run, step }: Bench<'discard'>): StepValues => {
  if (step.what === 'remainder') return { cells: 0, volumeUl: 0, reason: 'Not needed' }
  const taken = takenInRun(batch, run)
  const vessels = vesselsOf(batch).filter(vessel => taken.includes(vessel.id) && vessel.status !== 'discarded')
  return { vessels: vessels.map(vessel => printed(vessel.id)), cells: 0, volumeUl: 0, reason: 'Emptied' }
}

/** Every label that was not applied is destroyed. */
export const reconcileValues = ({ batch }: Bench<'reconcile-labels'>): StepValues => ({
  destroyed: labelBalance(batch).left.map(printed),
})
