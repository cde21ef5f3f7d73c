import { describe, expect, it } from 'vitest'
import { wholeOf } from '../../server/domain/code/own-code.ts'
import { equipmentCommands } from '../../server/domain/equipment/commands.ts'
import type { EquipmentRefusals } from '../../server/domain/equipment/refusals.ts'
import type { ExposureRefusals } from '../../server/domain/exposure/refusals.ts'
import { labCommands } from '../../server/domain/lab/commands.ts'
import type { LabRefusals } from '../../server/domain/lab/refusals.ts'
import type { LocationRefusals } from '../../server/domain/location/refusals.ts'
import { lotCommands } from '../../server/domain/lot/commands.ts'
import type { LotRefusals } from '../../server/domain/lot/refusals.ts'
import { materialCommands } from '../../server/domain/material/commands.ts'
import type { MaterialRefusals } from '../../server/domain/material/refusals.ts'
import type { MonitoringRefusals } from '../../server/domain/monitoring/refusals.ts'
import { personCommands } from '../../server/domain/person/commands.ts'
import type { PersonRefusals } from '../../server/domain/person/refusals.ts'
import { printerCommands } from '../../server/domain/printer/commands.ts'
import type { PrinterRefusals } from '../../server/domain/printer/refusals.ts'
import { registerFileCommands } from '../../server/domain/register-file/commands.ts'
import type { RegisterFileRefusals } from '../../server/domain/register-file/refusals.ts'
import { roomCommands } from '../../server/domain/room/commands.ts'
import type { RoomRefusals } from '../../server/domain/room/refusals.ts'
import { registerCommandWords } from '../../server/words/commands/registers.ts'
import type { Language } from '../../server/words/languages.ts'
import { formatPlainDay } from '../../server/words/plain-day.ts'
import { refusalSentence } from '../../server/words/refusals.ts'

const reader = (language: Language) => ({ now: '2026-11-22T13:06:00.000Z', zone: 'Europe/Madrid', language })

const person = 'P-0004'
const lot = 'L26-0003'
const equipment = { equipment: 'E-0007', name: 'BSC-2' }

type RegisterRefusals = EquipmentRefusals &
  ExposureRefusals &
  LabRefusals &
  LocationRefusals &
  LotRefusals &
  MaterialRefusals &
  MonitoringRefusals &
  PersonRefusals &
  RegisterFileRefusals &
  PrinterRefusals &
  RoomRefusals

/** Facts as the rules give them, one of each code. */
const samples: RegisterRefusals = {
  'laboratory-has-people': { people: 3 },
  'printer-not-own-network': { host: '203.0.113.7' },
  'printer-port-unusual': { port: 80, ports: '9100, 6101' },
  'printer-stock-too-small': { labels: 'outer', labelWidthMm: 100, labelHeightMm: 70, widthMm: 50, heightMm: 25 },
  'printer-retired': { name: 'Culture 1' },
  'printer-unchanged': { name: 'Culture 1' },
  'printer-takes-other-labels': { name: 'Culture 1', labels: 'outer' },
  'labels-on-their-way': { printer: 'PRN-0001' },
  'labels-sent-already': { printer: 'PRN-0001' },
  'person-inactive': { person },
  'person-active': { person },
  'person-unqualified': { person, qualification: 'cell-culture' },
  'qualification-lapsed': { person, qualification: 'cell-culture', on: '2026-10-31' },
  'qualification-in-the-past': { on: '2026-10-31' },
  'qualification-not-held': { person, qualification: 'cell-culture' },
  'qualification-own': {},
  'media-fill-read-early': { earliest: '2026-11-16', days: 14 },
  'media-fill-more-growth': { filled: 60 },
  'media-fill-out-of-order': { at: '2026-10-31T09:00:00.000Z' },
  'media-fill-own': {},
  'hospital-missing': {},
  'hospital-unknown': { hospital: 'hospital-del-mar' },
  'hospital-not-given': {},
  'roles-own': {},
  'roles-conflict': { roles: ['administrator', 'qp'] },
  'last-administrator': { person },
  'badge-taken': { badge: 'U26-0002', person },
  'badge-lost': { badge: 'U26-0002' },
  'badge-already-held': { person, badge: 'U26-0002' },
  'badge-not-held': { person },
  'password-of-another': { person },
  'password-not-own': { person },
  'pin-of-another': { person },
  'pin-too-simple': {},
  'role-named-twice': {},
  'credential-missing': {},
  'person-not-locked': { person },
  'unlock-own': {},
  'lot-unreleased': { lot },
  'lot-quarantined': { lot, reason: 'cracked bottle' },
  'lot-rejected': { lot, reason: 'cracked bottle' },
  'lot-recalled': { lot, reason: 'letter of the supplier' },
  'lot-expired': { lot, until: '2026-10-31' },
  'lot-opened-too-long': { lot, until: '2026-10-31' },
  'lot-empty': { lot },
  'lot-short': { lot, asked: 12.5, left: 3, unit: 'mL' },
  'lot-standing': { lot, standing: 'rejected' },
  'lot-already-opened': { lot, on: '2026-10-31' },
  'lot-gtin-differs': { material: 'M-0002', name: 'Alpha MEM' },
  'count-differs': { expected: 480.5, unit: 'mL' },
  'pieces-not-whole': {},
  'expiry-required': {},
  'material-retired': { material: 'M-0002', name: 'Alpha MEM' },
  'gtin-taken': { gtin: '09501101530003', material: 'M-0002', name: 'Alpha MEM' },
  'material-unit-fixed': { material: 'M-0002', name: 'Alpha MEM' },
  'gtin-wrong': { gtin: '09501101530004' },
  'equipment-out-of-service': { ...equipment, reason: 'airflow alarm' },
  'equipment-in-service': equipment,
  'equipment-never-calibrated': equipment,
  'equipment-qualification-lapsed': { ...equipment, on: '2026-10-31' },
  'qualification-too-long': { until: '2027-05-05', months: 6 },
  'equipment-calibration-lapsed': { ...equipment, on: '2026-10-31' },
  'calibration-in-the-past': { on: '2026-10-31' },
  'calibration-not-needed': equipment,
  'positions-only-in-incubators': { type: 'centrifuge' },
  'positions-missing': {},
  'cabinet-occupied': { cabinet: 'E-0007', batch: 'B26-0001' },
  'line-clearance-missing': { lastBatch: 'B26-0001' },
  'cabinet-not-open': { batch: 'B26-0001' },
  'room-grade-unchanged': { room: 'R-0001', name: 'Culture 1', grade: 'B' },
  'location-taken': { location: 'E-0002-S1-P3', batch: 'B26-0001' },
  'facility-number-missing': {},
  'donation-numbers-used-up': { year: '2026' },
  'settings-unchanged': {},
  'hospital-repeated': { hospital: 'hospital-del-rio' },
  'import-empty': {},
  'import-too-many-rows': { rows: 1200, max: 500 },
  'import-quote-open': { line: 7 },
  'import-column-unknown': { position: 3, headings: ['name', 'grade'] },
  'import-column-twice': { heading: 'name' },
  'import-columns-missing': { headings: ['name', 'grade'] },
  'import-cells': { cells: 5, columns: 2 },
  'import-row-twice': { line: 2 },
  'import-already-there': { kind: 'room', id: 'R-0001' },
  'import-figure': { decimal: ',' },
  'import-day': {},
  'import-yes-no': {},
  'import-not-found': { kind: 'material' },
  'import-ambiguous': { kind: 'room' },
  'monitoring-place-missing': {},
  'monitoring-not-cabinet': equipment,
  'monitoring-closed': { monitoring: 'V26-0004' },
  'monitoring-full': { monitoring: 'V26-0004', most: 999 },
  'exposure-end-before-start': {},
  'exposure-too-long': { hours: 4.5, most: 4 },
  'plate-not-read-yet': { plate: 'V26-0004-K01' },
  'plate-done': { plate: 'V26-0004-K01' },
  'plate-before-exposure': { at: '2026-10-31T09:00:00.000Z' },
  'reading-corrected': { reading: 3 },
  'cfu-or-invalid': {},
  'exposure-window-reversed': {},
  'exposure-batches-missing': { batches: ['B26-0001', 'B26-0002'] },
  'exposure-batches-untouched': { batches: ['B26-0001'] },
  'exposure-batch-twice': { batch: 'B26-0001' },
  'exposure-hold-alone': { batch: 'B26-0001' },
  'exposure-stop-unfit': { stop: 'recall-lot', kind: 'room' },
}

const codes = Object.keys(samples) as (keyof RegisterRefusals)[]

const sentence = (code: keyof RegisterRefusals, language: Language): string =>
  refusalSentence({ code, facts: samples[code] }, reader(language))

/** A place is told in words, by the equipment that it is in. */
const saidOf = (id: string): string => (/-S\d/.test(id) ? (wholeOf(id) ?? '') : id)

describe.each(codes)('the refusal %s', code => {
  it('says in each language what happened and what to do, in whole sentences', () => {
    for (const language of ['en', 'es'] as const) {
      const said = sentence(code, language)
      expect(said).toMatch(/^[A-Z0-9“«ÁÉÍÓÚ].*\.$/u)
      expect(said).not.toMatch(/undefined|null|\[object|\d{4}-\d{2}-\d{2}/)
    }
    expect(sentence(code, 'es')).not.toBe(sentence(code, 'en'))
  })

  it('speaks to nobody in person', () => {
    expect(sentence(code, 'en')).not.toMatch(/\b(you|your|we|our|please|sorry)\b/i)
    expect(sentence(code, 'es')).not.toMatch(/\b(usted|ustedes|tú|nosotros|nuestr[oa]s?|por favor)\b/i)
  })

  it('names the things that it is about', () => {
    const ids = Object.values(samples[code]).filter(fact => typeof fact === 'string' && /^[A-Z]+\d*-\d+/.test(fact))
    // Whose password it is, the screen shows beside the field.
    for (const id of code === 'password-not-own' ? [] : ids) {
      expect(sentence(code, 'en')).toContain(saidOf(id))
      expect(sentence(code, 'es')).toContain(saidOf(id))
    }
  })
})

describe('a sentence', () => {
  it('writes days, amounts and roles as the reader does', () => {
    expect(sentence('lot-expired', 'en')).toBe('Lot L26-0003 expired: it was good until 31 Oct 2026. Take another lot.')
    expect(sentence('lot-expired', 'es')).toBe(
      'El lote de material L26-0003 ha caducado: era válido hasta el 31 oct 2026. Tome otro lote.',
    )
    expect(sentence('lot-short', 'es')).toContain('12,5\u00a0mL')
    expect(sentence('roles-conflict', 'es')).toContain('administrador, persona cualificada (QP)')
  })

  it('tells a cabinet that nobody has used this year from one that another batch has left', () => {
    const ahead = refusalSentence({ code: 'in-the-future', facts: { at: '2027-01-15' } }, reader('en'))
    expect(ahead).toBe('15 Jan 2027 has not come yet. Check the date.')
    const fresh = refusalSentence({ code: 'line-clearance-missing', facts: { lastBatch: null } }, reader('en'))
    expect(fresh).toBe('No line clearance stands for this batch in this cabinet. Clear the line first.')
  })
})

describe('a day kept as a day', () => {
  it('is the same in every zone, with its time where it has one', () => {
    for (const zone of ['Europe/Madrid', 'Pacific/Apia', 'America/Los_Angeles']) {
      expect(formatPlainDay('2026-11-22', { ...reader('en'), zone })).toBe('22 Nov 2026')
    }
    expect(formatPlainDay('2026-11-22 14:00', reader('es'))).toBe('22 nov 2026 14:00')
  })
})

describe('the commands of the registers', () => {
  it('have a name on their button in each language, and no button is without its command', () => {
    const commands = [
      ...personCommands,
      ...printerCommands,
      ...materialCommands,
      ...lotCommands,
      ...equipmentCommands,
      ...roomCommands,
      ...labCommands,
      ...registerFileCommands,
    ]
    const names = commands.map(({ name }) => name).sort()
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(registerCommandWords.en).sort()).toEqual(names)
    expect(Object.keys(registerCommandWords.es).sort()).toEqual(names)
  })
})
