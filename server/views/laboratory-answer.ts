// The registers of the laboratory as its manager sees them: lots in hand, equipment and its places, materials, rooms, processes.
import type { EquipmentLine, LotLine, MaterialLine, ProcessLine, RoomLine } from '../contract/laboratory.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import { cabinetYear } from '../domain/equipment/cabinet-rules.ts'
import type { EquipmentState } from '../domain/equipment/equipment.ts'
import { currentCalibration, mayUseEquipment } from '../domain/equipment/may-use-equipment.ts'
import { addDays, dayIn } from '../domain/kit/time.ts'
import { positionsOf } from '../domain/location/may-place.ts'
import type { LotState } from '../domain/lot/lot.ts'
import { amountLeft, mayUseLot, reconciliationOf } from '../domain/lot/may-use-lot.ts'
import { type MaterialState, usualWarnDays } from '../domain/material/material.ts'
import { signatories } from '../domain/process/events.ts'
import { type ProcessState, type ProcessVersion, standingOfVersion } from '../domain/process/process.ts'
import { type Asking, nameOfPerson, saidRefusal } from './asking.ts'
import { lotsInHand } from './lots.ts'
import { processesDrafted } from './processes.ts'

/** Lots that expired longer ago are history: found by their code, and no longer in hand. */
const SHOWN_AFTER_EXPIRY_DAYS = 60

/** The last day on which a lot is good: by its expiry, or by when it was opened. */
const lastDayOf = ({ expiresOn, expiresAt, opened }: LotState, zone: string): string => {
  const expiry = expiresOn ?? (expiresAt === undefined ? '9999-12-31' : dayIn(zone, expiresAt))
  return opened?.untilOn !== undefined && opened.untilOn < expiry ? opened.untilOn : expiry
}

export const lotLine = (lot: LotState, asking: Asking): LotLine => {
  const { context } = asking
  const material = context.read('material', lot.material)
  const refusal = mayUseLot(lot, context.now, context.zone)
  const { warnDays = usualWarnDays } = material ?? {}
  const { found, used, discarded, left, missing } = reconciliationOf(lot)
  return {
    id: lot.id,
    check: ownCheckCharacter(lot.id),
    version: lot.version,
    material: lot.material,
    materialName: material?.name ?? lot.material,
    category: material?.category ?? '',
    supplierLot: lot.supplierLot,
    expires: lot.expiresOn ?? lot.expiresAt ?? '',
    standing: lot.standing,
    refusal: saidRefusal(refusal, asking),
    left,
    quantity: lot.quantity,
    unit: lot.unit,
    uses: lot.uses.filter(use => !use.withdrawn).length,
    openUntil: lot.opened?.untilOn ?? null,
    openedAt: lot.opened?.at ?? null,
    endsSoon: refusal === null && lastDayOf(lot, context.zone) <= addDays(dayIn(context.zone, context.now), warnDays),
    certificate: lot.decisions.findLast(each => each.certificate !== undefined)?.certificate ?? null,
    found,
    used,
    discarded,
    missing,
    actions: asking.actions('lot', lot.id),
  }
}

/** What is taken first: a lot that may be used before one that waits, and that before one that may not. */
const rank = ({ refusal, standing }: LotLine): number => (refusal === null ? 0 : standing === 'received' ? 1 : 2)

/** Lots that are not emptied and not long expired: of those that may be used, the one whose last day comes first is first. */
export const lotLines = (asking: Asking): LotLine[] => {
  const { context, views } = asking
  return lotsInHand(views, shownFrom(context))
    .map(id => context.read('lot', id))
    .filter(lot => lot !== null)
    .map(lot => ({ line: lotLine(lot, asking), last: lastDayOf(lot, context.zone) }))
    .toSorted((a, b) => rank(a.line) - rank(b.line) || (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
    .map(({ line }) => line)
}

/** Lots that expired before this day are found by their code or asked for. */
export const shownFrom = ({ zone, now }: Pick<Asking['context'], 'zone' | 'now'>): string =>
  addDays(dayIn(zone, now), -SHOWN_AFTER_EXPIRY_DAYS)

const positionLine = (id: string, { context }: Asking): EquipmentLine['positions'][number] => {
  const batchId = context.read('location', id)?.batch ?? null
  const batch = batchId === null ? null : context.read('batch', batchId)
  const readings = Object.values(context.read('case', batch?.caseId ?? '')?.serology?.results ?? {})
  return { id, batch: batchId, patientCode: batch?.patientCode ?? null, isPositive: readings.includes('positive') }
}

/** Time enough to have somebody come for a calibration. */
const DUE_SOON_DAYS = 30

const dueOf = (lastDays: readonly (string | null)[], { zone, now }: Asking['context']): EquipmentLine['due'] => {
  const [first] = lastDays.filter(day => day !== null).toSorted()
  const today = dayIn(zone, now)
  if (first === undefined || first > addDays(today, DUE_SOON_DAYS)) return null
  return first < today ? 'overdue' : 'soon'
}

const equipmentLine = (equipment: EquipmentState, asking: Asking): EquipmentLine => {
  const { context } = asking
  const { id, version, type, name, room } = equipment
  const calibratedUntil = currentCalibration(equipment)?.validUntilOn ?? null
  const qualifiedUntil = equipment.qualifications.at(-1)?.validUntilOn ?? null
  return {
    id,
    check: ownCheckCharacter(id),
    version,
    type,
    name,
    room,
    roomName: context.read('room', room)?.name ?? room,
    calibratedUntil,
    qualifiedUntil,
    due: dueOf([calibratedUntil, qualifiedUntil], context),
    refusal: saidRefusal(mayUseEquipment(equipment, context.now), asking),
    openBatch: type === 'cabinet' ? (cabinetYear(context, id).state?.open?.batch ?? null) : null,
    positions: positionsOf(equipment).map(place => positionLine(place, asking)),
    actions: asking.actions('equipment', id),
  }
}

const dueRank = { overdue: 0, soon: 1 }

/** What is overdue first, then what is due soon; each in the order of the register. */
export const equipmentLines = (asking: Asking): EquipmentLine[] =>
  idsGiven(asking.context, 'equipment')
    .map(id => asking.context.read('equipment', id))
    .filter(equipment => equipment !== null)
    .map(equipment => equipmentLine(equipment, asking))
    .toSorted((a, b) => (a.due ? dueRank[a.due] : 2) - (b.due ? dueRank[b.due] : 2))

/** What may be used of each material now: expired, blocked and empty lots are no stock. */
const stocks = ({ context, views }: Asking): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const id of lotsInHand(views, shownFrom(context))) {
    const lot = context.read('lot', id)
    if (!lot || mayUseLot(lot, context.now, context.zone)) continue
    sums.set(lot.material, (sums.get(lot.material) ?? 0) + Math.round(amountLeft(lot) * 1000))
  }
  return sums
}

const materialLine = (material: MaterialState, stock: number): MaterialLine => {
  const { id, version, name, category, supplier, unit, minimumStock = null } = material
  const { gtin = null, openedDays = null, warnDays = null } = material
  const facts = { id, version, name, category, supplier, gtin, unit, openedDays, minimumStock, warnDays }
  return { ...facts, stock, isLow: minimumStock !== null && stock < minimumStock }
}

/** Materials that are still bought. */
export const materialLines = (asking: Asking): MaterialLine[] => {
  const sums = stocks(asking)
  return idsGiven(asking.context, 'material')
    .map(id => asking.context.read('material', id))
    .filter(material => material !== null)
    .filter(material => material.retired === null)
    .map(material => materialLine(material, (sums.get(material.id) ?? 0) / 1000))
}

export const roomLines = ({ context }: Asking): RoomLine[] =>
  idsGiven(context, 'room')
    .map(id => context.read('room', id))
    .filter(room => room !== null)
    .map(({ id, version, name, grade }) => ({ id, check: ownCheckCharacter(id), version, name, grade }))

const versionLine = (
  process: ProcessState,
  version: ProcessVersion,
  asking: Asking,
): ProcessLine['versions'][number] => ({
  version: version.version,
  standing: standingOfVersion(process, version, asking.context.now),
  draftedAt: version.draftedAt,
  draftedByName: nameOfPerson(version.draftedBy, asking),
  change: version.change,
  signatures: signatories.flatMap(as => {
    const signature = version.signatures[as]
    return signature ? [{ as, name: signature.name, at: signature.at }] : []
  }),
  effectiveFrom: version.effectiveFrom,
})

const processLine = (process: ProcessState, asking: Asking): ProcessLine => {
  const { id, version, versions } = process
  return {
    id,
    version,
    name: versions.at(-1)?.definition.name ?? { en: id, es: id },
    versions: versions.map(each => versionLine(process, each, asking)),
    actions: asking.actions('process', id),
  }
}

export const processLines = (asking: Asking): ProcessLine[] =>
  processesDrafted(asking.views)
    .map(id => asking.context.read('process', id))
    .filter(process => process !== null)
    .map(process => processLine(process, asking))
