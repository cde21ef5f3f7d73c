// What may be done in the registers, each as a form: lots, materials, equipment, rooms.
import type { EquipmentLine, LotLine, MaterialLine, RoomLine } from '../../../server/contract/laboratory.ts'
import { unitText } from '../../../server/words/amounts.ts'
import { type CommandName, commandLabels } from '../../../server/words/commands.ts'
import { equipmentTypeWords } from '../../../server/words/equipment-types.ts'
import type { Language } from '../../../server/words/languages.ts'
import { capital } from '../../../server/words/names.ts'
import { labWords } from '../../../server/words/pages/lab.ts'
import type { CommandForm, FormChoice, FormField, Given } from '../../parts/command-form.ts'

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
  'count-lot',
  'discard-from-lot',
  'empty-lot',
  'quarantine-lot',
  'reject-lot',
  'recall-lot',
] as const
export type LotCommand = (typeof lotCommands)[number]

const lotIntros: Partial<
  Record<LotCommand, 'releaseWhat' | 'openWhat' | 'countWhat' | 'discardWhat' | 'emptyWhat' | 'recallWhat'>
> = {
  'release-lot': 'releaseWhat',
  'open-lot': 'openWhat',
  'count-lot': 'countWhat',
  'discard-from-lot': 'discardWhat',
  'empty-lot': 'emptyWhat',
  'recall-lot': 'recallWhat',
}

/** Those for which the server must know what the screen showed: a decision of quality, and what a count was held against. */
const seesVersion: readonly LotCommand[] = ['release-lot', 'reject-lot', 'count-lot']

const lotFields = (command: LotCommand, lot: LotLine, language: Language): FormField[] => {
  const say = labWords[language]
  const reason = reasonField(language)
  const unit = unitText(lot.unit, language, 2)
  switch (command) {
    case 'open-lot':
      return []
    case 'release-lot':
      return [
        {
          key: 'certificate',
          kind: 'file',
          label: say.certificateFile,
          accept: 'application/pdf,image/*',
          isOptional: true,
        },
        ...(lot.standing === 'quarantined' ? [{ ...reason, label: say.releaseReason }] : []),
      ]
    case 'count-lot':
      return [
        { key: 'counted', kind: 'number', label: say.counted, unit },
        { ...reasonField(language, true), label: say.countReason },
      ]
    case 'discard-from-lot':
      return [{ key: 'amount', kind: 'number', label: say.discardAmount, unit }, reason]
    case 'empty-lot':
      return [reasonField(language, true)]
    default:
      return [reason]
  }
}

export const lotForm = (command: LotCommand, lot: LotLine, language: Language): CommandForm => {
  const intro = lotIntros[command]
  return {
    ...heading(command, language, `${lot.materialName}, ${lot.id}`),
    ...(intro && { intro: labWords[language][intro] }),
    isDanger: command === 'reject-lot' || command === 'recall-lot',
    fields: lotFields(command, lot, language),
    input: given => ({
      lot: lot.id,
      reason: reasonOf(given),
      ...(command === 'release-lot' && { certificate: given.text('certificate') }),
      ...(command === 'count-lot' && { counted: given.number('counted') }),
      ...(command === 'discard-from-lot' && { amount: given.number('amount') }),
    }),
    ...(seesVersion.includes(command) && { seenVersion: lot.version }),
  }
}

/** The facts of the catalogue; a unit stays as it was registered. */
const materialFields = (categories: readonly FormChoice[], language: Language): FormField[] => {
  const say = labWords[language]
  return [
    { key: 'name', kind: 'text', label: say.name, maxlength: 120 },
    { key: 'category', kind: 'select', label: say.category, hint: say.categoryHint, choices: categories },
    { key: 'supplier', kind: 'text', label: say.supplier, maxlength: 120 },
    { key: 'gtin', kind: 'text', label: say.gtin, hint: say.gtinHint, isCode: true, maxlength: 14, isOptional: true },
    { key: 'openedDays', kind: 'number', label: say.openedDays, hint: say.openedDaysHint, isOptional: true },
    { key: 'minimumStock', kind: 'number', label: say.minimumStock, hint: say.minimumStockHint, isOptional: true },
    { key: 'warnDays', kind: 'number', label: say.warnDays, hint: say.warnDaysHint, isOptional: true },
  ]
}

const materialFacts = (given: Given) => ({
  name: given.text('name'),
  category: given.text('category'),
  supplier: given.text('supplier'),
  gtin: given.text('gtin'),
  openedDays: given.number('openedDays'),
  minimumStock: given.number('minimumStock'),
  warnDays: given.number('warnDays'),
})

export const materialForm = (categories: readonly FormChoice[], language: Language): CommandForm => {
  const say = labWords[language]
  const units = (['mL', 'g', 'piece'] as const).map(unit => ({ value: unit, label: say.unitNames[unit] }))
  return {
    ...heading('register-material', language),
    fields: [...materialFields(categories, language), { key: 'unit', kind: 'choice', label: say.unit, choices: units }],
    input: given => ({ ...materialFacts(given), unit: given.text('unit') }),
  }
}

export const changeMaterialForm = (
  material: MaterialLine,
  categories: readonly FormChoice[],
  language: Language,
): CommandForm => {
  const figure = (value: number | null): string => (value === null ? '' : String(value))
  return {
    ...heading('change-material', language, material.name),
    fields: [...materialFields(categories, language), reasonField(language)],
    first: {
      name: material.name,
      category: material.category,
      supplier: material.supplier,
      gtin: material.gtin ?? '',
      openedDays: figure(material.openedDays),
      minimumStock: figure(material.minimumStock),
      warnDays: figure(material.warnDays),
    },
    input: given => ({ material: material.id, ...materialFacts(given), unit: material.unit, reason: reasonOf(given) }),
    seenVersion: material.version,
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

export const equipmentCommands = [
  'record-calibration',
  'record-qualification',
  'take-out-of-service',
  'return-to-service',
] as const
export type EquipmentCommand = (typeof equipmentCommands)[number]

export const equipmentActForm = (command: EquipmentCommand, line: EquipmentLine, language: Language): CommandForm => {
  const say = labWords[language]
  const head = heading(command, language, `${line.name}, ${line.id}`)
  const isQualification = command === 'record-qualification'
  if (command !== 'record-calibration' && !isQualification) {
    return {
      ...head,
      fields: [reasonField(language)],
      input: given => ({ equipment: line.id, reason: reasonOf(given) }),
      ...(command === 'return-to-service' && { seenVersion: line.version }),
    }
  }
  return {
    ...head,
    ...(isQualification && { intro: say.qualificationWhat }),
    fields: [
      { key: 'validUntilOn', kind: 'day', label: say.validUntil },
      {
        key: 'certificate',
        kind: 'text',
        label: isQualification ? say.report : say.certificate,
        isOptional: true,
        maxlength: 120,
      },
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
