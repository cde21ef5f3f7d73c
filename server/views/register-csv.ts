// Each register as rows of a file: the headings that an import takes, and beside them what came of each thing.
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import { currentCalibration, mayUseEquipment } from '../domain/equipment/may-use-equipment.ts'
import { dayIn } from '../domain/kit/time.ts'
import { mayUseLot, reconciliationOf } from '../domain/lot/may-use-lot.ts'
import type { Importable } from '../domain/register-file/columns.ts'
import type { Asking } from './asking.ts'
import type { CsvCell } from './csv-text.ts'
import { materialLines } from './laboratory-answer.ts'

export interface RegisterRows {
  headings: readonly string[]
  rows: readonly (readonly CsvCell[])[]
}

const coded = (id: string): string => `${id} ${ownCheckCharacter(id)}`

export const lotHeadings = [
  ...['id', 'material', 'material_name', 'supplier_lot', 'gtin', 'expires_on', 'quantity', 'unit', 'standing'],
  ...['open_until', 'used', 'discarded', 'found', 'missing', 'left', 'received_at'],
] as const

/** `standing`: why it may not be used, as a code; `usable` where it may. */
export const lotRow = (id: string, { context }: Asking): CsvCell[] => {
  const lot = context.read('lot', id)
  if (!lot) return []
  const { used, discarded, found, missing, left } = reconciliationOf(lot)
  const { material, supplierLot, gtin, expiresOn, expiresAt, quantity, unit } = lot
  return [
    ...[coded(id), material, context.read('material', material)?.name, supplierLot, gtin],
    ...[expiresOn ?? (expiresAt && dayIn(context.zone, expiresAt)), quantity, unit],
    ...[mayUseLot(lot, context.now, context.zone)?.code ?? 'usable', lot.opened?.untilOn],
    ...[used, discarded, found, missing, left, lot.receivedAt],
  ]
}

const materials = (asking: Asking): RegisterRows => ({
  headings: [
    ...['id', 'name', 'category', 'supplier', 'gtin', 'unit'],
    ...['opened_days', 'minimum_stock', 'warn_days', 'usable_stock'],
  ],
  rows: materialLines(asking).map(line => [
    ...[line.id, line.name, line.category, line.supplier, line.gtin, line.unit],
    ...[line.openedDays, line.minimumStock, line.warnDays, line.stock],
  ]),
})

const equipment = ({ context }: Asking): RegisterRows => ({
  headings: [
    ...['id', 'type', 'name', 'room', 'room_name', 'calibrated', 'shelves', 'positions_per_shelf'],
    ...['calibrated_until', 'qualified_until', 'standing'],
  ],
  rows: idsGiven(context, 'equipment').flatMap(id => {
    const piece = context.read('equipment', id)
    if (!piece) return []
    const { type, name, room, calibrated, shelves, positionsPerShelf } = piece
    return [
      [
        ...[coded(id), type, name, room, context.read('room', room)?.name, calibrated, shelves, positionsPerShelf],
        ...[currentCalibration(piece)?.validUntilOn, piece.qualifications.at(-1)?.validUntilOn],
        mayUseEquipment(piece, context.now)?.code ?? 'usable',
      ],
    ]
  }),
})

const rooms = ({ context }: Asking): RegisterRows => ({
  headings: ['id', 'name', 'grade'],
  rows: idsGiven(context, 'room').flatMap(id => {
    const room = context.read('room', id)
    return room ? [[coded(id), room.name, room.grade]] : []
  }),
})

const people = ({ context }: Asking): RegisterRows => ({
  headings: ['id', 'name', 'roles', 'language', 'hospital', 'active', 'qualifications'],
  rows: idsGiven(context, 'person').flatMap(id => {
    const person = context.read('person', id)
    if (!person) return []
    const held = person.qualifications
      .filter(each => !each.withdrawn)
      .map(({ qualification, validUntilOn }) => `${qualification} (${validUntilOn})`)
    return [
      [
        ...[coded(id), person.name, person.roles.join(' '), person.language, person.hospital],
        ...[person.active, held.join(', ')],
      ],
    ]
  }),
})

/** Every register that is read at once; lots, which are many, are read in turns (`lotRow`). */
export const registerRows: Readonly<Record<Exclude<Importable, 'lots'>, (asking: Asking) => RegisterRows>> = {
  materials,
  equipment,
  rooms,
  people,
}
