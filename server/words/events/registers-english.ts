// What happened to people, badges, materials, lots, equipment, rooms, settings, processes and the clock, in English.
import type { PrinterFacts } from '../../domain/printer/printer.ts'
import { unitText } from '../amounts.ts'
import { equipmentTypeWords } from '../equipment-types.ts'
import { formatDuration, formatQuantity } from '../format.ts'
import { listOf, nameOf, titleOf } from '../names.ts'
import { formatPlainDay } from '../plain-day.ts'
import { roomGradeWords } from '../refusals/place.ts'
import { signatoryWords } from '../refusals/process.ts'
import { roleList } from '../roles.ts'
import { settingWords } from '../settings.ts'
import { formatExact, formatOnMoment } from '../times.ts'
import { atHospital, type EventSentences, type RegisterNoun, reasonIn, type TypesOf } from './types.ts'

const because = reasonIn('Reason')

const amount = (value: number, unit: string): string => formatQuantity(value, unitText(unit, 'en', value), 'en')

const printerText = ({ name, host, port, dpi, stock }: PrinterFacts): string =>
  `${name}, ${host}:${port}, ${dpi} dpi, ${stock.widthMm} × ${stock.heightMm} mm`

export const registerEventsInEnglish: EventSentences<TypesOf<RegisterNoun>> = {
  'badge.assigned': ({ person }, reader) => `Badge given to ${nameOf('person', person, reader)}.`,
  'badge.returned': ({ person, lost }, reader) =>
    `Badge of ${nameOf('person', person, reader)} ${lost ? 'reported lost' : 'returned'}.`,
  'cabinet.cleared': ({ batch }) => `Line clearance for batch ${batch}.`,
  'cabinet.opened': ({ batch }) => `Batch ${batch} open in the cabinet.`,
  'cabinet.closed': ({ batch }) => `Batch ${batch} no longer open in the cabinet.`,
  'clock.confirmed': ({ serverAt, offsetMs, reason }, reader) =>
    `Time confirmed as ${formatExact(serverAt, reader)} after ${reason === 'jumped' ? 'a jump of the clock' : 'a start before the last entry'} (${formatDuration(offsetMs, 'en')} ${offsetMs < 0 ? 'back' : 'forward'}).`,
  'counter.advanced': ({ first, count }) =>
    count === 1 ? `Number ${first} given out.` : `Numbers ${first} to ${first + count - 1} given out.`,
  'equipment.registered': ({ name, type }) => `Equipment registered: ${name}, ${equipmentTypeWords.en[type]}.`,
  'equipment.calibrated': ({ validUntilOn, certificate }, reader) =>
    `Calibration recorded, valid until ${formatPlainDay(validUntilOn, reader)}${certificate ? `, certificate ${certificate}` : ''}.`,
  'equipment.qualified': ({ validUntilOn, certificate }, reader) =>
    `Requalification recorded, valid until ${formatPlainDay(validUntilOn, reader)}${certificate ? `, report ${certificate}` : ''}.`,
  'equipment.taken-out-of-service': ({ reason }) => `Taken out of service.${because(reason)}`,
  'equipment.returned-to-service': ({ reason }) => `Returned to service.${because(reason)}`,
  'equipment.used': ({ batch, step, happened }, reader) =>
    `Used for batch ${batch}, ${titleOf('step', step, reader)}${happened ? ', although not allowed' : ''}.`,
  'lab.settings-changed': ({ settings, reason }) =>
    `Settings changed: ${listOf(
      Object.keys(settings).map(key => settingWords.en[key as keyof typeof settings] ?? key),
      'en',
    )}.${because(reason)}`,
  'location.taken': ({ batch }) => `Taken by vessels of batch ${batch}.`,
  'location.freed': ({ batch }) => `Free again: the vessels of batch ${batch} are gone.`,
  'lot.received': ({ supplierLot, quantity, unit }) => `Lot received: ${supplierLot}, ${amount(quantity, unit)}.`,
  'lot.released': () => 'Lot released by quality.',
  'lot.quarantined': ({ reason }) => `Lot put into quarantine.${because(reason)}`,
  'lot.rejected': ({ reason }) => `Lot rejected.${because(reason)}`,
  'lot.recalled': ({ reason }) => `Lot recalled.${because(reason)}`,
  'lot.opened': ({ untilOn }, reader) =>
    `Lot opened${untilOn ? `, to be used by ${formatPlainDay(untilOn, reader)}` : ''}.`,
  'lot.used': ({ batch, step, happened }, reader) =>
    `Used for batch ${batch}, ${titleOf('step', step, reader)}${happened ? ', although not allowed' : ''}.`,
  'lot.use-withdrawn': ({ batch, step, reason }, reader) =>
    `Use for batch ${batch}, ${titleOf('step', step, reader)}, withdrawn by a correction.${because(reason)}`,
  'lot.counted': ({ counted, expected, unit, reason }) =>
    counted === expected
      ? `Counted: ${amount(counted, unit)}, as the record said.`
      : `Counted: ${amount(counted, unit)}, where the record said ${amount(expected, unit)}.${because(reason)}`,
  'lot.discarded': ({ amount: thrown, unit, reason }) => `Discarded: ${amount(thrown, unit)}.${because(reason)}`,
  'lot.emptied': () => 'Lot recorded as empty.',
  'material.registered': ({ name, supplier }) => `Material registered: ${name}, ${supplier}.`,
  'material.changed': ({ name, supplier, reason }) => `Material changed: ${name}, ${supplier}.${because(reason)}`,
  'material.retired': ({ reason }) => `Material retired.${because(reason)}`,
  'misread.counted': ({ length }) => `Misread code counted (${length} characters; the text was not kept).`,
  'person.registered': ({ name, roles, hospital }, reader) =>
    `${name} registered: ${roleList(roles, 'en')}${atHospital(hospital, reader)}.`,
  'person.roles-changed': ({ roles, hospital, reason }, reader) =>
    `Roles changed: ${roleList(roles, 'en')}${atHospital(hospital, reader)}.${because(reason)}`,
  'person.deactivated': ({ reason }) => `Account closed.${because(reason)}`,
  'person.reactivated': ({ reason }) => `Account opened again.${because(reason)}`,
  'person.qualified': ({ qualification, validUntilOn, evidence }, reader) =>
    `Qualified for ${nameOf('qualification', qualification, reader)} until ${formatPlainDay(validUntilOn, reader)}: ${evidence}.`,
  'person.qualification-withdrawn': ({ qualification, reason }, reader) =>
    `Qualification for ${nameOf('qualification', qualification, reader)} withdrawn.${because(reason)}`,
  'person.media-filled': ({ qualification, unitsFilled, unitsWithGrowth, evidence }, reader) =>
    `Media fill for ${nameOf('qualification', qualification, reader)} ${unitsWithGrowth === 0 ? 'passed' : 'failed'}: growth in ${unitsWithGrowth} of ${unitsFilled} units; ${evidence}.`,
  'person.badge-assigned': ({ badge }) => `Badge ${badge} assigned.`,
  'person.badge-returned': ({ badge }) => `Badge ${badge} given back or lost.`,
  'person.credential-set': ({ what, own }) =>
    `${what === 'pin' ? 'PIN' : 'Password'} set${own ? '' : ' by an administrator'}.`,
  'person.signature-failed': () => 'A password for a signature was wrong.',
  'person.pin-failed': () => 'A wrong PIN was typed for this badge.',
  'person.locked': ({ until, failures }, reader) =>
    `Signing locked until ${formatOnMoment(until, reader)} after ${failures} wrong passwords.`,
  'person.unlocked': ({ reason }) => `Signing unlocked.${because(reason)}`,
  'printer.registered': facts => `Label printer registered: ${printerText(facts)}.`,
  'printer.changed': facts => `Label printer changed: ${printerText(facts)}.`,
  'printer.retired': ({ reason }) => `Label printer taken out of use.${because(reason)}`,
  'process.drafted': ({ processVersion, change }) => `Version ${processVersion} drafted: ${change}.`,
  'process.signed': ({ processVersion, as, name }) =>
    `Version ${processVersion} signed for ${signatoryWords.en[as]} by ${name}.`,
  'process.effective-date-set': ({ processVersion, effectiveFrom }, reader) =>
    `Version ${processVersion} in effect from ${formatOnMoment(effectiveFrom, reader)}.`,
  'process.retired': ({ processVersion, reason }) => `Version ${processVersion} retired.${because(reason)}`,
  'room.registered': ({ name, grade }) => `Room registered: ${name}, ${roomGradeWords.en[grade]}.`,
  'room.regraded': ({ grade, reason }) => `Grade changed: ${roomGradeWords.en[grade]}.${because(reason)}`,
}
