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
import { amountLeft, mayUseLot } from '../domain/lot/may-use-lot.ts'
import { signatories } from '../domain/process/events.ts'
import { type ProcessState, type ProcessVersion, standingOfVersion } from '../domain/process/process.ts'
import { type Asking, nameOfPerson, saidRefusal } from './asking.ts'
import { lotsInHand } from './lots.ts'
import { processesDrafted } from './processes.ts'

/** Lots that expired longer ago are history: found by their code, and no longer in hand. */
const SHOWN_AFTER_EXPIRY_DAYS = 60

const lotLine = (lot: LotState, asking: Asking): LotLine => {
  const { context } = asking
  const material = context.read('material', lot.material)
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
    refusal: saidRefusal(mayUseLot(lot, context.now, context.zone), asking),
    left: amountLeft(lot),
    quantity: lot.quantity,
    unit: lot.unit,
    uses: lot.uses.filter(use => !use.withdrawn).length,
    actions: asking.actions('lot', lot.id),
  }
}

/** Lots that are not emptied and not long expired, the one received last first. */
export const lotLines = (asking: Asking): LotLine[] => {
  const { context, views } = asking
  const from = addDays(dayIn(context.zone, context.now), -SHOWN_AFTER_EXPIRY_DAYS)
  return lotsInHand(views, from)
    .map(id => context.read('lot', id))
    .filter(lot => lot !== null)
    .map(lot => lotLine(lot, asking))
}

const equipmentLine = (equipment: EquipmentState, asking: Asking): EquipmentLine => {
  const { context } = asking
  const { id, version, type, name, room } = equipment
  return {
    id,
    check: ownCheckCharacter(id),
    version,
    type,
    name,
    room,
    roomName: context.read('room', room)?.name ?? room,
    calibratedUntil: currentCalibration(equipment)?.validUntilOn ?? null,
    refusal: saidRefusal(mayUseEquipment(equipment, context.now), asking),
    openBatch: type === 'cabinet' ? (cabinetYear(context, id).state?.open?.batch ?? null) : null,
    positions: positionsOf(equipment).map(place => ({
      id: place,
      batch: context.read('location', place)?.batch ?? null,
    })),
    actions: asking.actions('equipment', id),
  }
}

export const equipmentLines = (asking: Asking): EquipmentLine[] =>
  idsGiven(asking.context, 'equipment')
    .map(id => asking.context.read('equipment', id))
    .filter(equipment => equipment !== null)
    .map(equipment => equipmentLine(equipment, asking))

/** Materials that are still bought. */
export const materialLines = ({ context }: Asking): MaterialLine[] =>
  idsGiven(context, 'material')
    .map(id => context.read('material', id))
    .filter(material => material !== null)
    .filter(material => material.retired === null)
    .map(({ id, version, name, category, supplier, gtin = null, unit }) => ({
      id,
      version,
      name,
      category,
      supplier,
      gtin,
      unit,
    }))

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
