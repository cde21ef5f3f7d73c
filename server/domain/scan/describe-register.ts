// Things that belong to no batch: cases, patients, lots, materials, equipment, places, people, suppliers' codes, command codes.
import type { CommandWord } from '../code/command-code.ts'
import { wholeOf } from '../code/own-code.ts'
import { mayUseEquipment } from '../equipment/may-use-equipment.ts'
import { nameOfThing } from '../exposure/touched.ts'
import type { LotState } from '../lot/lot.ts'
import { mayUseLot } from '../lot/may-use-lot.ts'
import { plateCode } from '../monitoring/monitoring.ts'
import { waitsForReading } from '../monitoring/plates.ts'
import type { Kind } from '../subjects.ts'
import type { Described, GoodCode, Sight } from './describe.ts'
import type { ScanFacts } from './facts.ts'

const described = (code: GoodCode, facts: ScanFacts, subject: Kind | null): Described => ({
  ok: true,
  facts,
  subject: subject && { kind: subject, id: code.id },
  names: [{ kind: code.kind, id: code.id }],
  batch: null,
})

const expiryOf = ({ expiresOn, expiresAt }: LotState) => {
  if (expiresAt !== undefined) return { at: expiresAt }
  return expiresOn === undefined ? null : { on: expiresOn }
}

const describeLot = (code: GoodCode, { read, now, zone }: Sight): Described | null => {
  const lot = read('lot', code.id)
  if (!lot) return null
  const { id, supplierLot } = lot
  const material = read('material', lot.material)?.name ?? lot.material
  const refusal = mayUseLot(lot, now, zone)
  const openUntil = lot.opened?.untilOn
  return described(code, { about: 'lot', id, material, supplierLot, expires: expiryOf(lot), openUntil, refusal }, 'lot')
}

const describeLocation = (code: GoodCode, { read }: Sight): Described | null => {
  const { id } = code
  const equipment = read('equipment', wholeOf(id) ?? '')
  const [, shelf, position] = /-S(\d+)(?:-P(\d+))?$/.exec(id) ?? []
  const isThere =
    Number(shelf) <= (equipment?.shelves ?? 0) &&
    (position === undefined || Number(position) <= (equipment?.positionsPerShelf ?? 0))
  if (!equipment || !isThere) return null
  const batch = read('location', id)?.batch ?? null
  return described(code, { about: 'location', id, batch }, null)
}

const describeMonitoring = (code: GoodCode, { read }: Sight): Described | null => {
  const session = read('monitoring', wholeOf(code.id) ?? code.id)
  if (!session) return null
  if (code.kind === 'plate') {
    const taken = session.samples.find(({ number }) => plateCode(session.id, number) === code.id)
    if (!taken) return null
    const { method } = taken.sample
    return {
      ...described(code, { about: 'plate', id: code.id, method, isWaiting: waitsForReading(taken) }, null),
      subject: { kind: 'monitoring', id: session.id },
    }
  }
  const { id, room, cabinet, closedAt, samples } = session
  const place = (cabinet ? read('equipment', cabinet)?.name : read('room', room)?.name) ?? room
  const platesWaiting = samples.filter(waitsForReading).length
  return described(
    code,
    { about: 'monitoring', id, place, isOpen: closedAt === undefined, platesWaiting },
    'monitoring',
  )
}

const describeBadge = (code: GoodCode, { read }: Sight): Described | null => {
  const badge = read('badge', code.id)
  if (!badge) return null
  const holder = badge.person && (read('person', badge.person)?.name ?? badge.person)
  const own = described(code, { about: 'badge', code: badge.code, holder, isLost: badge.lost }, null)
  return badge.person ? { ...own, names: [...own.names, { kind: 'person', id: badge.person }] } : own
}

const describeSuppliers = (code: GoodCode, sight: Sight): Described => {
  const [gtin = '', lot = ''] = code.id.split('/')
  const parsed = [code.parsed ?? []].flat().find(each => each.structure === 'GS1')
  const expiresOn = parsed && 'expiresOn' in parsed ? (parsed.expiresOn ?? null) : null
  const known = sight.lotsOf(gtin, lot)
  const [only, ...others] = known
  return {
    ...described(code, { about: 'supplier-code', gtin, lot, expiresOn, known }, null),
    // With one lot received under it, the supplier's code leads to that lot.
    subject: only !== undefined && others.length === 0 ? { kind: 'lot', id: only } : null,
    names: [{ kind: 'gs1', id: code.id }, ...known.map(id => ({ kind: 'lot', id }))],
  }
}

/** Null for what nothing is known of. */
export const describeRegister = (code: GoodCode, sight: Sight): Described | null => {
  const { kind, id } = code
  const { read } = sight
  switch (kind) {
    case 'case': {
      const found = read('case', id)
      if (!found) return null
      const { patientCode, batches, closed } = found
      const sites = found.sites.map(site => site.id)
      return described(code, { about: 'case', id, patientCode, sites, batches, isClosed: closed !== null }, 'case')
    }
    case 'patient-code': {
      const patient = read('patient', id)
      return patient && described(code, { about: 'patient', code: id, cases: patient.cases }, 'patient')
    }
    case 'lot':
      return describeLot(code, sight)
    case 'material': {
      const material = read('material', id)
      return (
        material &&
        described(
          code,
          { about: 'material', id, name: material.name, isRetired: material.retired !== null },
          'material',
        )
      )
    }
    case 'equipment': {
      const found = read('equipment', id)
      if (!found) return null
      const room = read('room', found.room)?.name ?? found.room
      const refusal = mayUseEquipment(found, sight.now)
      return described(code, { about: 'equipment', id, name: found.name, type: found.type, room, refusal }, 'equipment')
    }
    case 'room': {
      const room = read('room', id)
      return room && described(code, { about: 'room', id, name: room.name, grade: room.grade }, 'room')
    }
    case 'monitoring':
    case 'plate':
      return describeMonitoring(code, sight)
    case 'exposure': {
      const exposure = read('exposure', id)
      if (!exposure) return null
      const thing = nameOfThing(exposure.thing, sight)
      return described(code, { about: 'exposure', id, thing, batches: exposure.batches.length }, 'exposure')
    }
    case 'location':
      return describeLocation(code, sight)
    case 'person': {
      const person = read('person', id)
      if (!person) return null
      const { name, roles, active } = person
      return described(code, { about: 'person', id, name, roles, isActive: active }, 'person')
    }
    case 'badge':
      return describeBadge(code, sight)
    case 'gs1':
      return describeSuppliers(code, sight)
    case 'command':
      // readCode gives no other word for this kind.
      return described(code, { about: 'command', word: id as CommandWord }, null)
    case 'chain-of-identity':
    case 'european-code':
    case 'data-structure':
      return described(code, { about: 'fact-of-label', kind, id }, null)
    default:
      return null
  }
}
