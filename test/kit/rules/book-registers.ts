// The part of the book about people, lots, equipment, cabinets, places, processes, cases and patients.
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import type { UseAt } from '../../../server/domain/lot/lot.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'

export interface PersonBook {
  name: string
  active: boolean
  roles: readonly string[]
  qualifications: { qualification: string; validUntil: string; withdrawn: boolean }[]
}

export interface LotBook {
  material: string
  category: string
  expiresOn?: string
  expiresAt?: string
  decisions: { standing: string; at: string }[]
  openedUntil?: string
  /** The use that opened it, and the uses that stand. */
  openedWith?: string
  uses: string[]
  emptiedAt?: string
}

export interface EquipmentBook {
  type: string
  calibrated: boolean
  calibrations: { performedAt: string; recordedAt: string; validUntil: string }[]
  qualifications: { performedAt: string; validUntil: string }[]
  outages: { from: string; until?: string }[]
}

export interface CabinetBook {
  open: string | null
  last: string | null
  clearedFor: string | null
}

export interface Registers {
  persons: Map<string, PersonBook>
  categories: Map<string, string>
  lots: Map<string, LotBook>
  equipment: Map<string, EquipmentBook>
  cabinets: Map<string, CabinetBook>
  /** The batch that stands at each position. */
  places: Map<string, string>
  processes: Map<string, ProcessDefinition>
  cases: Map<string, { patientCode: string; sites: string[] }>
}

export const emptyRegisters = (): Registers => ({
  persons: new Map(),
  categories: new Map(),
  lots: new Map(),
  equipment: new Map(),
  cabinets: new Map(),
  places: new Map(),
  processes: new Map(),
  cases: new Map(),
})

/** What the bodies of these events carry, each type its own part of it. */
interface Body {
  name: string
  roles: readonly string[]
  qualification: string
  validUntil: string
  material: string
  expiresOn?: string
  expiresAt?: string
  untilOn?: string
  use?: UseAt
  run?: number
  step?: string
  type: string
  calibrated: boolean
  performedAt?: string
  batch: string
  processVersion: number
  document: ProcessDefinition
  patientCode: string
  sites: readonly { id: string }[]
  category: string
}
type Note = (registers: Registers, id: string, body: Body, event: AnyRecorded) => void

const notePerson: Note = ({ persons }, id, body, { type }) => {
  const person = persons.get(id) ?? { name: '', active: true, roles: [], qualifications: [] }
  if (type === 'person.registered') Object.assign(person, { name: body.name, roles: body.roles })
  if (type === 'person.roles-changed') person.roles = body.roles
  if (type === 'person.deactivated') person.active = false
  if (type === 'person.reactivated') person.active = true
  if (type === 'person.qualified') {
    const { qualification, validUntil } = body
    person.qualifications.push({ qualification, validUntil, withdrawn: false })
  }
  if (type === 'person.qualification-withdrawn') {
    for (const each of person.qualifications) if (each.qualification === body.qualification) each.withdrawn = true
  }
  persons.set(id, person)
}

const noteLot: Note = ({ lots, categories }, id, body, { type, at }) => {
  const lot = lots.get(id) ?? {
    material: body.material,
    category: categories.get(body.material) ?? '',
    decisions: [],
    uses: [],
  }
  if (type === 'lot.received') Object.assign(lot, { expiresOn: body.expiresOn, expiresAt: body.expiresAt })
  const standing = /^lot\.(released|quarantined|rejected|recalled)$/.exec(type)?.[1]
  if (standing) lot.decisions.push({ standing, at })
  const use = (at: Partial<UseAt>): string => `${at.batch} ${at.run} ${at.step}`
  if (type === 'lot.opened') Object.assign(lot, { openedUntil: body.untilOn, openedWith: body.use && use(body.use) })
  if (type === 'lot.used') lot.uses.push(use(body))
  if (type === 'lot.use-withdrawn') {
    lot.uses.splice(lot.uses.lastIndexOf(use(body)), 1)
    if (lot.openedWith === use(body) && lot.uses.length === 0) Object.assign(lot, { openedUntil: undefined })
  }
  if (type === 'lot.emptied') lot.emptiedAt = at
  lots.set(id, lot)
}

const noteEquipment: Note = ({ equipment }, id, body, { type, at }) => {
  const found = equipment.get(id) ?? { type: '', calibrated: false, calibrations: [], qualifications: [], outages: [] }
  if (type === 'equipment.registered') Object.assign(found, { type: body.type, calibrated: body.calibrated })
  if (type === 'equipment.calibrated') {
    found.calibrations.push({ performedAt: body.performedAt ?? at, recordedAt: at, validUntil: body.validUntil })
  }
  if (type === 'equipment.qualified') {
    found.qualifications.push({ performedAt: body.performedAt ?? at, validUntil: body.validUntil })
  }
  if (type === 'equipment.taken-out-of-service') found.outages.push({ from: at })
  if (type === 'equipment.returned-to-service') {
    for (const outage of found.outages) outage.until ??= at
  }
  equipment.set(id, found)
}

/** `E-0001/2026`: a cabinet is one thing, whatever the year. */
const noteCabinet: Note = ({ cabinets }, id, body, { type }) => {
  const cabinet = id.slice(0, id.lastIndexOf('/'))
  const found = cabinets.get(cabinet) ?? { open: null, last: null, clearedFor: null }
  if (type === 'cabinet.cleared') found.clearedFor = body.batch
  if (type === 'cabinet.opened') Object.assign(found, { open: body.batch, last: body.batch, clearedFor: null })
  if (type === 'cabinet.closed') found.open = null
  if (type.startsWith('cabinet.')) cabinets.set(cabinet, found)
}

const noteLocation: Note = ({ places }, id, body, { type }) => {
  if (type === 'location.taken') places.set(id, body.batch)
  else places.delete(id)
}

const noteProcess: Note = ({ processes }, id, body, { type }) => {
  if (type === 'process.drafted') processes.set(`${id} ${body.processVersion}`, body.document)
}

const noteCase: Note = ({ cases }, id, body, { type }) => {
  const found = cases.get(id)
  if (found && type === 'case.sites-corrected') cases.set(id, { ...found, sites: body.sites.map(site => site.id) })
  if (type !== 'case.opened') return
  cases.set(id, { patientCode: body.patientCode, sites: body.sites.map(site => site.id) })
}

const noteMaterial: Note = ({ categories, lots }, id, body, { type }) => {
  if (type === 'material.retired') return
  categories.set(id, body.category)
  for (const lot of lots.values()) if (lot.material === id) lot.category = body.category
}

const notes: Readonly<Record<string, Note>> = {
  person: notePerson,
  lot: noteLot,
  equipment: noteEquipment,
  'equipment-year': noteCabinet,
  location: noteLocation,
  process: noteProcess,
  case: noteCase,
  material: noteMaterial,
}

export const noteRegisters = (registers: Registers, event: AnyRecorded): void => {
  const slash = event.stream.indexOf('/')
  notes[event.stream.slice(0, slash)]?.(registers, event.stream.slice(slash + 1), event.body as unknown as Body, event)
}
