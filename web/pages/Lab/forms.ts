// What may be done in the registers, each as a form: lots, materials, equipment, rooms.
import type { EquipmentLine, LotLine, MaterialLine, RoomLine } from '../../../server/contract/laboratory.ts'
import { type CommandName, commandLabels } from '../../../server/words/commands.ts'
import { equipmentTypeWords } from '../../../server/words/equipment-types.ts'
import type { Language } from '../../../server/words/languages.ts'
import { capital } from '../../../server/words/names.ts'
import { labWords } from '../../../server/words/pages/lab.ts'
import type { CommandForm, FormChoice, FormField } from '../../parts/command-form.ts'

export const reasonField = (language: Language, isOptional = false): FormField => {
  const { reason, reasonHint } = labWords[language]
  return { key: 'reason', kind: 'text', lines: 2, label: reason, hint: reasonHint, maxlength: 500, isOptional }
}

/** Title and button of a command about one thing. */
const heading = (command: CommandName, language: Language, thing = '') => {
  const label = commandLabels[language][command]
  return { command, title: thing ? `${label}: ${thing}` : label, submitLabel: label }
}

const reasonOf = (given: { text(key: string): string | undefined }) => given.text('reason')

/** `gtin` is filled in by a scan and has no field of its own. */
export const receiveForm = (materials: readonly MaterialLine[], language: Language): CommandForm => {
  const say = labWords[language]
  return {
    ...heading('receive-lot', language),
    intro: say.receiveWhat,
    fields: [
      {
        key: 'material',
        kind: 'select',
        label: say.material,
        choices: materials.map(({ id, name, supplier }) => ({ value: id, label: name, hint: supplier })),
      },
      { key: 'supplierLot', kind: 'text', label: say.supplierLot, isCode: true, maxlength: 120 },
      { key: 'expiresOn', kind: 'day', label: say.expiresOn },
      {
        key: 'expiresAt',
        kind: 'moment',
        label: say.expiresAt,
        hint: say.expiresAtHint,
        hasNow: false,
        isOptional: true,
      },
      { key: 'quantity', kind: 'number', label: say.quantity, hint: say.quantityHint },
    ],
    input: given => ({
      material: given.text('material'),
      supplierLot: given.text('supplierLot'),
      expiresOn: given.text('expiresOn'),
      expiresAt: given.text('expiresAt'),
      quantity: given.number('quantity'),
      // Of the box that was scanned; where another material was chosen since, the server holds one against the other.
      gtin: given.text('gtin'),
    }),
  }
}

export const lotCommands = [
  'release-lot',
  'open-lot',
  'empty-lot',
  'quarantine-lot',
  'reject-lot',
  'recall-lot',
] as const
export type LotCommand = (typeof lotCommands)[number]

const lotIntros: Partial<Record<LotCommand, 'releaseWhat' | 'openWhat' | 'emptyWhat' | 'recallWhat'>> = {
  'release-lot': 'releaseWhat',
  'open-lot': 'openWhat',
  'empty-lot': 'emptyWhat',
  'recall-lot': 'recallWhat',
}

export const lotForm = (command: LotCommand, lot: LotLine, language: Language): CommandForm => {
  const say = labWords[language]
  const intro = lotIntros[command]
  const isRelease = command === 'release-lot'
  const needsReason = isRelease ? lot.standing === 'quarantined' : command !== 'open-lot'
  const field = { ...reasonField(language, command === 'empty-lot'), ...(isRelease && { label: say.releaseReason }) }
  return {
    ...heading(command, language, `${lot.materialName}, ${lot.id}`),
    ...(intro && { intro: say[intro] }),
    isDanger: command === 'reject-lot' || command === 'recall-lot',
    fields: needsReason ? [field] : [],
    input: given => ({ lot: lot.id, reason: reasonOf(given) }),
    ...((isRelease || command === 'reject-lot') && { seenVersion: lot.version }),
  }
}

export const materialForm = (categories: readonly FormChoice[], language: Language): CommandForm => {
  const say = labWords[language]
  const units = (['mL', 'g', 'piece'] as const).map(unit => ({ value: unit, label: say.unitNames[unit] }))
  return {
    ...heading('register-material', language),
    fields: [
      { key: 'name', kind: 'text', label: say.name, maxlength: 120 },
      { key: 'category', kind: 'select', label: say.category, hint: say.categoryHint, choices: categories },
      { key: 'supplier', kind: 'text', label: say.supplier, maxlength: 120 },
      { key: 'gtin', kind: 'text', label: say.gtin, hint: say.gtinHint, isCode: true, maxlength: 14, isOptional: true },
      { key: 'unit', kind: 'choice', label: say.unit, choices: units },
      { key: 'openedDays', kind: 'number', label: say.openedDays, hint: say.openedDaysHint, isOptional: true },
    ],
    input: given => ({
      name: given.text('name'),
      category: given.text('category'),
      supplier: given.text('supplier'),
      gtin: given.text('gtin'),
      unit: given.text('unit'),
      openedDays: given.number('openedDays'),
    }),
  }
}

export const retireMaterialForm = (material: MaterialLine, language: Language): CommandForm => ({
  ...heading('retire-material', language, material.name),
  intro: labWords[language].retireWhat,
  fields: [reasonField(language)],
  input: given => ({ material: material.id, reason: reasonOf(given) }),
  seenVersion: material.version,
})

export const equipmentForm = (rooms: readonly RoomLine[], language: Language): CommandForm => {
  const say = labWords[language]
  const types = Object.entries(equipmentTypeWords[language]).map(([value, label]) => ({ value, label: capital(label) }))
  return {
    ...heading('register-equipment', language),
    fields: [
      { key: 'type', kind: 'select', label: say.type, choices: types },
      { key: 'name', kind: 'text', label: say.name, hint: say.nameHint, maxlength: 120 },
      {
        key: 'room',
        kind: 'select',
        label: say.room,
        choices: rooms.map(({ id, name }) => ({ value: id, label: name })),
      },
      { key: 'calibrated', kind: 'check', label: say.calibrated, hint: say.calibratedHint },
      { key: 'shelves', kind: 'number', label: say.shelves, hint: say.incubatorOnly, isOptional: true },
      { key: 'positionsPerShelf', kind: 'number', label: say.positions, hint: say.incubatorOnly, isOptional: true },
    ],
    first: { calibrated: true },
    input: given => ({
      type: given.text('type'),
      name: given.text('name'),
      room: given.text('room'),
      calibrated: given.is('calibrated'),
      shelves: given.number('shelves'),
      positionsPerShelf: given.number('positionsPerShelf'),
    }),
  }
}

export const equipmentCommands = ['record-calibration', 'take-out-of-service', 'return-to-service'] as const
export type EquipmentCommand = (typeof equipmentCommands)[number]

export const equipmentActForm = (command: EquipmentCommand, line: EquipmentLine, language: Language): CommandForm => {
  const say = labWords[language]
  const head = heading(command, language, `${line.name}, ${line.id}`)
  if (command !== 'record-calibration') {
    return {
      ...head,
      fields: [reasonField(language)],
      input: given => ({ equipment: line.id, reason: reasonOf(given) }),
      ...(command === 'return-to-service' && { seenVersion: line.version }),
    }
  }
  return {
    ...head,
    fields: [
      { key: 'validUntilOn', kind: 'day', label: say.validUntil },
      { key: 'certificate', kind: 'text', label: say.certificate, isOptional: true, maxlength: 120 },
      { key: 'performedAt', kind: 'moment', label: say.calibratedOn, isOptional: true },
    ],
    input: given => ({
      equipment: line.id,
      validUntilOn: given.text('validUntilOn'),
      certificate: given.text('certificate'),
      performedAt: given.text('performedAt'),
    }),
  }
}

const gradeChoices = (language: Language): FormChoice[] =>
  Object.entries(labWords[language].grades).map(([value, label]) => ({ value, label }))

export const roomForm = (language: Language): CommandForm => ({
  ...heading('register-room', language),
  fields: [
    { key: 'name', kind: 'text', label: labWords[language].name, maxlength: 120 },
    { key: 'grade', kind: 'choice', label: labWords[language].grade, choices: gradeChoices(language) },
  ],
  input: given => ({ name: given.text('name'), grade: given.text('grade') }),
})

export const regradeForm = (room: RoomLine, language: Language): CommandForm => ({
  ...heading('regrade-room', language, room.name),
  fields: [
    { key: 'grade', kind: 'choice', label: labWords[language].grade, choices: gradeChoices(language) },
    reasonField(language),
  ],
  first: { grade: room.grade },
  input: given => ({ room: room.id, grade: given.text('grade'), reason: reasonOf(given) }),
  seenVersion: room.version,
})
