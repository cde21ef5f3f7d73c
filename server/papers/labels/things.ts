// Labels of what stays in the laboratory or lies beside a case: equipment, locations, lots, badges, patient codes, command codes.
import { badgeLabel } from '../../../labels/layouts/badge.ts'
import { commandCodesSheet } from '../../../labels/layouts/command-codes.ts'
import { equipmentLabel } from '../../../labels/layouts/equipment.ts'
import { locationLabel } from '../../../labels/layouts/location.ts'
import { lotLabel } from '../../../labels/layouts/lot.ts'
import { patientCodeLabel } from '../../../labels/layouts/patient-code.ts'
import type { Label } from '../../../labels/op.ts'
import { COMMAND_WORDS, commandCode } from '../../domain/code/command-code.ts'
import { ownCheckCharacter, readOwnId, wholeOf, withCheck } from '../../domain/code/own-code.ts'
import { present } from '../../domain/kit/existing.ts'
import { locationExists, positionsOf } from '../../domain/location/may-place.ts'
import { capital } from '../../words/names.ts'
import { labelWords } from '../../words/papers/labels.ts'
import { roleList } from '../../words/roles.ts'
import { siteTextFromKey } from '../../words/sites.ts'
import { demoMark, laboratoryLine, type PaperContext } from '../context.ts'
import { minuteIn } from '../times.ts'

/** The kinds of thing that have a label of their own. */
export const thingKinds = ['equipment', 'location', 'lot', 'badge', 'patient', 'batch'] as const
export type LabelledThing = (typeof thingKinds)[number]

const readable = (id: string): string => `${id} ${ownCheckCharacter(id)}`

const mark = (context: PaperContext): { mark?: string } => {
  const word = demoMark(context)
  return word === undefined ? {} : { mark: word }
}

/** Room and grade of a piece of equipment, or what its register has where there is no such room. */
const roomLine = (room: string, { read, language }: PaperContext): string => {
  const found = read('room', room)
  if (!found) return room
  const isGraded = found.grade !== 'unclassified'
  return isGraded ? labelWords[language].location.room(found.name, found.grade) : found.name
}

const equipmentLabelOf = (id: string, context: PaperContext): Label => {
  const equipment = present(context, 'equipment', id)
  const valid = equipment.calibrations.at(-1)?.validUntilOn
  const caption = labelWords[context.language].equipment.calibratedUntil
  return equipmentLabel({
    code: withCheck(id),
    id: readable(id),
    name: equipment.name,
    ...(equipment.calibrated && valid ? { validUntil: { caption, value: valid } } : {}),
    ...mark(context),
  })
}

/** `shelf 3, position 2`, as it follows the name of the incubator; a word and its number stay on one line. */
const shelfText = (shelf: number, position: number | undefined, { language }: PaperContext): string => {
  const words = labelWords[language].location
  const parts = [words.shelf(shelf).toLocaleLowerCase(language), position === undefined ? '' : words.position(position)]
  return parts
    .filter(Boolean)
    .map(part => part.replace(' ', '\u00a0'))
    .join(', ')
}

const locationLabelOf = (id: string, context: PaperContext): Label => {
  const equipment = present(context, 'equipment', wholeOf(id) ?? '')
  const own = readOwnId(id)
  const { shelf, position } = own?.kind === 'location' ? own.parts : { shelf: 0, position: undefined }
  return locationLabel({
    code: withCheck(id),
    id: readable(id),
    name: [equipment.name, shelfText(shelf, position, context)].join(', '),
    room: roomLine(equipment.room, context),
    ...mark(context),
  })
}

const lotLabelOf = (id: string, context: PaperContext): Label => {
  const words = labelWords[context.language]
  const lot = present(context, 'lot', id)
  const expires = lot.expiresOn ?? (lot.expiresAt ? minuteIn(lot.expiresAt, context.zone) : '')
  return lotLabel({
    code: withCheck(id),
    id: readable(id),
    material: context.read('material', lot.material)?.name ?? lot.material,
    supplierLot: { caption: words.lot.supplierLot, value: lot.supplierLot },
    expires: { caption: words.lot.expires, value: expires },
    opened: { caption: words.lot.opened },
    ...mark(context),
  })
}

const badgeLabelOf = (id: string, context: PaperContext): Label => {
  const person = present(context, 'person', present(context, 'badge', id).person ?? '')
  return badgeLabel({
    code: withCheck(id),
    name: person.name,
    role: capital(roleList(person.roles, context.language)),
    id: `${person.id} · ${id}`,
    facility: laboratoryLine(context),
    ...mark(context),
  })
}

/** The label of a patient code, with the latest case of the patient. */
export const patientCodeLabelOf = (id: string, context: PaperContext): Label => {
  const words = labelWords[context.language]
  const latest = context.read('case', present(context, 'patient', id).cases.at(-1) ?? '')
  return patientCodeLabel({
    code: withCheck(id),
    patientCode: id,
    check: ownCheckCharacter(id),
    case: latest ? words.caseText(latest.id) : '',
    site: (latest?.sites ?? []).map(site => siteTextFromKey(context.language, site.id)).join(', '),
    autologous: words.autologous,
    ...mark(context),
  })
}

/** The label of a batch's own code: on its folder and at its cabinet, scanned before anything is opened. */
export const batchCodeLabelOf = (id: string, context: PaperContext): Label => {
  const { patientCode, sites } = present(context, 'batch', id)
  return patientCodeLabel({
    code: withCheck(id),
    patientCode: id,
    check: ownCheckCharacter(id),
    case: patientCode,
    site: sites.map(site => siteTextFromKey(context.language, site.id)).join(', '),
    autologous: labelWords[context.language].autologous,
    ...mark(context),
  })
}

/** Whether there is such a thing to be labelled: a badge only while somebody holds it and Marrow numbered it. */
export const isLabelled = (kind: LabelledThing, id: string, context: PaperContext): boolean => {
  switch (kind) {
    case 'location':
      return readOwnId(id)?.kind === 'location' && locationExists(id, context) === null
    case 'badge':
      return readOwnId(id)?.kind === 'badge' && Boolean(context.read('badge', id)?.person)
    default:
      return context.read(kind, id) !== null
  }
}

const labels: Readonly<Record<LabelledThing, (id: string, context: PaperContext) => Label>> = {
  equipment: equipmentLabelOf,
  location: locationLabelOf,
  lot: lotLabelOf,
  badge: badgeLabelOf,
  patient: patientCodeLabelOf,
  batch: batchCodeLabelOf,
}

/** The label of a thing that is there (`isLabelled`). */
export const thingLabel = (kind: LabelledThing, id: string, context: PaperContext): Label => labels[kind](id, context)

/** The labels of every position of an incubator, shelf by shelf; none where there is no such incubator. */
export const incubatorLabels = (id: string, context: PaperContext): Label[] => {
  const incubator = context.read('equipment', id)
  return incubator ? positionsOf(incubator).map(position => locationLabelOf(position, context)) : []
}

/** The sheet of printed commands, so that gloved hands leave the screen alone. */
export const commandCodes = (context: PaperContext): Label => {
  const words = labelWords[context.language]
  return commandCodesSheet({
    title: words.commandCodes.title,
    hint: words.commandCodes.hint,
    commands: COMMAND_WORDS.map(word => ({ word: words.commandCodes.word[word], code: commandCode(word) })),
    ...mark(context),
  })
}
