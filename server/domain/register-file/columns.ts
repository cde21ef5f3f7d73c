// The columns of each register's file: their headings, which part of the command's input each is, and how its cells are read.
// Headings are English in every language and never change: files outlive screens (docs/adr/0020).
import { idsGiven } from '../counter/take-id.ts'
import { registerEquipment } from '../equipment/commands/register-equipment.ts'
import type { Command } from '../kit/command.ts'
import type { Context } from '../kit/context.ts'
import { fieldFault } from '../kit/refusal.ts'
import { receiveLot } from '../lot/commands/receive-lot.ts'
import { registerMaterial } from '../material/commands/register-material.ts'
import { registerPerson } from '../person/commands/register-person.ts'
import { registerRoom } from '../room/commands/register-room.ts'
import { type Read, readDay, readFigure, readGtin, readYesNo } from './cells.ts'

export const importable = ['materials', 'lots', 'equipment', 'rooms', 'people'] as const
export type Importable = (typeof importable)[number]

export interface Reading {
  separator: string
  context: Pick<Context, 'read'>
}

export interface FileColumn {
  heading: string
  /** The field of the command's input. */
  field: string
  isRequired?: boolean
  read(text: string, reading: Reading): Read
}

export interface RegisterFile {
  /** The command that a person would give for each row. */
  command: Command
  columns: readonly FileColumn[]
  /** Headings of an export that say what came of a row: passed over. */
  passed: readonly string[]
  /** What makes two rows the same thing, by field. */
  sameBy: readonly string[]
  /** The thing of the register that a row would make a second time; null where there is none. */
  known(input: Readonly<Record<string, unknown>>, context: Pick<Context, 'read'>): { kind: string; id: string } | null
}

const asWritten = (text: string): Read => ({ ok: true, value: text })
const inSmallLetters = (text: string): Read => ({ ok: true, value: text.toLowerCase() })
const figure = (text: string, { separator }: Reading): Read => readFigure(text, separator)

const isSame = (a: string, b: unknown): boolean => a.trim().toLowerCase() === String(b).trim().toLowerCase()

type Lasting = 'material' | 'equipment' | 'room' | 'person'

const allOf = <Kind extends Lasting>(kind: Kind, context: Pick<Context, 'read'>) =>
  idsGiven(context, kind)
    .map(id => context.read(kind, id))
    .filter(found => found !== null)

/** A thing of another register by its code, its name or its article number. */
const thing =
  (kind: 'material' | 'room') =>
  (text: string, { context }: Reading): Read => {
    const found = allOf(kind, context).filter(
      each =>
        isSame(each.id, text) ||
        isSame(each.name, text) ||
        ('gtin' in each && each.gtin !== undefined && each.gtin === text.padStart(14, '0')),
    )
    const standing = found.filter(each => !('retired' in each) || each.retired === null)
    const [only = found[0], ...others] = standing
    if (!only) return { ok: false, fault: fieldFault('', 'import-not-found', { kind }) }
    if (others.length > 0) return { ok: false, fault: fieldFault('', 'import-ambiguous', { kind }) }
    return { ok: true, value: only.id }
  }

/** `mL` as it is spelt, however it was typed. */
const unit = (text: string): Read => ({ ok: true, value: isSame(text, 'ml') ? 'mL' : text.toLowerCase() })

const grade = (text: string): Read => ({
  ok: true,
  value: /^[a-d]$/i.test(text) ? text.toUpperCase() : text.toLowerCase(),
})

const roleList = (text: string): Read => ({ ok: true, value: text.split(/[\s,;|+]+/).filter(Boolean) })

const byName =
  (kind: Exclude<Lasting, 'material'>): RegisterFile['known'] =>
  ({ name }, context) => {
    const found = allOf(kind, context).find(each => isSame(each.name, name))
    return found ? { kind, id: found.id } : null
  }

const text = (heading: string, isRequired = true): FileColumn => ({
  heading,
  field: heading,
  isRequired,
  read: asWritten,
})

export const registerFiles: Readonly<Record<Importable, RegisterFile>> = {
  materials: {
    command: registerMaterial as unknown as Command,
    columns: [
      text('name'),
      { heading: 'category', field: 'category', isRequired: true, read: inSmallLetters },
      text('supplier'),
      { heading: 'gtin', field: 'gtin', read: readGtin },
      { heading: 'unit', field: 'unit', isRequired: true, read: unit },
      { heading: 'opened_days', field: 'openedDays', read: figure },
      { heading: 'minimum_stock', field: 'minimumStock', read: figure },
      { heading: 'warn_days', field: 'warnDays', read: figure },
    ],
    passed: ['id', 'usable_stock'],
    sameBy: ['name', 'supplier'],
    known({ name, supplier }, context) {
      const found = allOf('material', context).find(
        each => !each.retired && isSame(each.name, name) && isSame(each.supplier, supplier),
      )
      return found ? { kind: 'material', id: found.id } : null
    },
  },
  lots: {
    command: receiveLot as unknown as Command,
    columns: [
      { heading: 'material', field: 'material', isRequired: true, read: thing('material') },
      text('supplier_lot'),
      { heading: 'expires_on', field: 'expiresOn', isRequired: true, read: readDay },
      { heading: 'quantity', field: 'quantity', isRequired: true, read: figure },
      { heading: 'gtin', field: 'gtin', read: readGtin },
    ].map(column => (column.heading === 'supplier_lot' ? { ...column, field: 'supplierLot' } : column)),
    passed: [
      'id',
      'material_name',
      'unit',
      'standing',
      'open_until',
      'used',
      'discarded',
      'found',
      'missing',
      'left',
      'received_at',
    ],
    sameBy: ['material', 'supplierLot'],
    // A second delivery of a supplier's lot is a lot of its own.
    known: () => null,
  },
  equipment: {
    command: registerEquipment as unknown as Command,
    columns: [
      { heading: 'type', field: 'type', isRequired: true, read: inSmallLetters },
      text('name'),
      { heading: 'room', field: 'room', isRequired: true, read: thing('room') },
      { heading: 'calibrated', field: 'calibrated', read: readYesNo },
      { heading: 'shelves', field: 'shelves', read: figure },
      { heading: 'positions_per_shelf', field: 'positionsPerShelf', read: figure },
    ],
    passed: ['id', 'room_name', 'calibrated_until', 'qualified_until', 'standing'],
    sameBy: ['name'],
    known: byName('equipment'),
  },
  rooms: {
    command: registerRoom as unknown as Command,
    columns: [text('name'), { heading: 'grade', field: 'grade', isRequired: true, read: grade }],
    passed: ['id'],
    sameBy: ['name'],
    known: byName('room'),
  },
  people: {
    command: registerPerson as unknown as Command,
    columns: [
      text('name'),
      { heading: 'roles', field: 'roles', isRequired: true, read: roleList },
      { heading: 'language', field: 'language', isRequired: true, read: inSmallLetters },
      text('hospital', false),
    ],
    passed: ['id', 'active', 'qualifications'],
    sameBy: ['name'],
    known: byName('person'),
  },
}
