// What a scanned thing is, in a sentence or two: whose, and in which state.
import type { CommandWord } from '../domain/code/command-code.ts'
import type { ScanFacts } from '../domain/scan/facts.ts'
import { methodText } from './environment.ts'
import { equipmentTypeWords } from './equipment-types.ts'
import type { Language, Words } from './languages.ts'
import { capital, listOf } from './names.ts'
import { locationText } from './places.ts'
import { formatPlainDay } from './plain-day.ts'
import { roomGradeWords } from './refusals/place.ts'
import { refusalSentence } from './refusals.ts'
import { roleWords } from './roles.ts'
import { siteTextFromKey } from './sites.ts'
import { placeText, stateWords } from './states.ts'
import { thingName } from './things.ts'
import { formatMoment, type Reader } from './times.ts'

type FactsAbout<About extends ScanFacts['about']> = Extract<ScanFacts, { about: About }>
type ScanWords = { readonly [About in ScanFacts['about']]: (facts: FactsAbout<About>, reader: Reader) => string }

const commandWords: Words<Readonly<Record<CommandWord, string>>> = {
  en: { confirm: 'Confirm', next: 'Next', repeat: 'Repeat', cancel: 'Cancel' },
  es: { confirm: 'Confirmar', next: 'Siguiente', repeat: 'Repetir', cancel: 'Cancelar' },
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const place = (facts: FactsAbout<'batch'>, language: Language): string => lower(placeText(facts.place, language))

const expiry = (expires: FactsAbout<'lot'>['expires'], reader: Reader): string => {
  if (expires === null) return ''
  return 'on' in expires ? formatPlainDay(expires.on, reader) : formatMoment(expires.at, reader)
}

const sites = (keys: readonly string[], language: Language): string =>
  listOf(
    keys.map(key => siteTextFromKey(language, key)),
    language,
  )

const en: ScanWords = {
  batch: facts => `Batch ${facts.batch} of patient ${facts.patientCode}: ${place({ ...facts, about: 'batch' }, 'en')}.`,
  donation: facts =>
    `Donation number ${facts.din} of batch ${facts.batch}, patient ${facts.patientCode}: ${place({ ...facts, about: 'batch' }, 'en')}.`,
  vessel: ({ vessel, batch, patientCode }, reader) =>
    `Vessel ${vessel.id} of batch ${batch}, patient ${patientCode}, passage ${vessel.passage}: ${lower(stateWords.en.vessel[vessel.status])}${vessel.location ? `, in ${locationText(vessel.location, reader)}` : ''}.`,
  container: ({ container, batch, patientCode }, reader) =>
    `Container ${container.id} of batch ${batch}, patient ${patientCode}, for ${siteTextFromKey('en', container.site)}: ${lower(stateWords.en.container[container.status])}${container.onHold ? ', on hold' : ''}. Expires ${formatMoment(container.expiresAt, reader)}.`,
  sample: ({ sample, batch, patientCode }, reader) =>
    `Sample ${sample.id} of batch ${batch}, patient ${patientCode}, taken ${formatMoment(sample.takenAt, reader)}: ${sample.testsWaiting === 0 ? 'no test is waiting' : `tests waiting: ${sample.testsWaiting}`}.`,
  label: ({ code, fate, batch, patientCode }) =>
    `Label ${code} of batch ${batch}, patient ${patientCode}: printed, ${fate === 'destroyed' ? 'destroyed' : 'nothing recorded in it yet'}.`,
  case: ({ id, patientCode, sites: keys, batches, isClosed }) =>
    `Case ${id} of patient ${patientCode}: ${sites(keys, 'en')}. ${batches.length === 0 ? 'No batch yet' : `Batches: ${batches.join(', ')}`}.${isClosed ? ' Closed.' : ''}`,
  patient: ({ code, cases }) => `Patient ${code}. ${cases.length === 0 ? 'No case' : `Cases: ${cases.join(', ')}`}.`,
  lot: ({ id, material, supplierLot, expires, openUntil, refusal }, reader) =>
    `Lot ${id}: ${material}, supplier's lot ${supplierLot}${expires ? `, expires ${expiry(expires, reader)}` : ''}${openUntil ? `, opened, to be used by ${formatPlainDay(openUntil, reader)}` : ''}. ${refusal ? refusalSentence(refusal, reader) : 'It may be used.'}`,
  material: ({ id, name, isRetired }) => `Material ${id}: ${name}.${isRetired ? ' It is no longer bought.' : ''}`,
  equipment: ({ id, name, type, room, refusal }, reader) =>
    `${name} (${id}): ${equipmentTypeWords.en[type]} in ${room}. ${refusal ? refusalSentence(refusal, reader) : 'It may be used.'}`,
  room: ({ id, name, grade }) => `Room ${id}: ${name}, ${roomGradeWords.en[grade]}.`,
  monitoring: ({ id, place, isOpen, platesWaiting }) =>
    `Environmental monitoring ${id} in ${place}: ${isOpen ? 'open' : 'closed'}, ${platesWaiting === 0 ? 'no plate waits for a reading' : `plates waiting for a reading: ${platesWaiting}`}.`,
  plate: ({ id, method, isWaiting }) =>
    `${capital(methodText(method, 'en'))} ${id}: ${isWaiting ? 'waits for its reading' : 'no reading is waited for'}.`,
  exposure: ({ id, thing, batches }) => `Exposure ${id}: ${thing}; batches touched: ${batches}.`,
  location: ({ id, batch }, reader) =>
    `${locationText(id, reader)}: ${batch ? `vessels of batch ${batch} stand here` : 'free'}.`,
  person: ({ name, roles, isActive }) =>
    `${name}: ${roles.map(role => roleWords.en[role]).join(', ')}.${isActive ? '' : ' The account is closed.'}`,
  badge: ({ holder, isLost }) => {
    if (isLost) return 'This badge was reported lost. Bring it to an administrator.'
    return holder ? `Badge of ${holder}.` : 'This badge belongs to nobody at present.'
  },
  'supplier-code': ({ gtin, lot, expiresOn, known }, reader) =>
    `Supplier's code${gtin ? `, article ${gtin}` : ''}${lot ? `, lot ${lot}` : ''}${expiresOn ? `, expires ${formatPlainDay(expiresOn, reader)}` : ''}. ${known.length === 0 ? 'No such lot was received.' : `Received as ${listOf(known, 'en')}.`}`,
  command: ({ word }) => `${commandWords.en[word]}.`,
  'fact-of-label': ({ kind, id }) =>
    `This is a ${thingName(kind, 'en')} (${id}); by itself it names no single thing. Scan the code of the thing.`,
}

const es: ScanWords = {
  batch: facts =>
    `Lote ${facts.batch} del paciente ${facts.patientCode}: ${place({ ...facts, about: 'batch' }, 'es')}.`,
  donation: facts =>
    `Número de donación ${facts.din} del lote ${facts.batch}, paciente ${facts.patientCode}: ${place({ ...facts, about: 'batch' }, 'es')}.`,
  vessel: ({ vessel, batch, patientCode }, reader) =>
    `Recipiente ${vessel.id} del lote ${batch}, paciente ${patientCode}, pase ${vessel.passage}: ${lower(stateWords.es.vessel[vessel.status])}${vessel.location ? `, en ${locationText(vessel.location, reader)}` : ''}.`,
  container: ({ container, batch, patientCode }, reader) =>
    `Envase ${container.id} del lote ${batch}, paciente ${patientCode}, para ${siteTextFromKey('es', container.site)}: ${lower(stateWords.es.container[container.status])}${container.onHold ? ', retenido' : ''}. Caduca ${formatMoment(container.expiresAt, reader)}.`,
  sample: ({ sample, batch, patientCode }, reader) =>
    `Muestra ${sample.id} del lote ${batch}, paciente ${patientCode}, tomada ${formatMoment(sample.takenAt, reader)}: ${sample.testsWaiting === 0 ? 'sin ensayos pendientes' : `ensayos pendientes: ${sample.testsWaiting}`}.`,
  label: ({ code, fate, batch, patientCode }) =>
    `Etiqueta ${code} del lote ${batch}, paciente ${patientCode}: impresa, ${fate === 'destroyed' ? 'destruida' : 'sin contenido registrado todavía'}.`,
  case: ({ id, patientCode, sites: keys, batches, isClosed }) =>
    `Caso ${id} del paciente ${patientCode}: ${sites(keys, 'es')}. ${batches.length === 0 ? 'Todavía sin lote' : `Lotes: ${batches.join(', ')}`}.${isClosed ? ' Cerrado.' : ''}`,
  patient: ({ code, cases }) => `Paciente ${code}. ${cases.length === 0 ? 'Sin casos' : `Casos: ${cases.join(', ')}`}.`,
  lot: ({ id, material, supplierLot, expires, openUntil, refusal }, reader) =>
    `Lote ${id}: ${material}, lote del proveedor ${supplierLot}${expires ? `, caduca ${expiry(expires, reader)}` : ''}${openUntil ? `, abierto, utilizable hasta el ${formatPlainDay(openUntil, reader)}` : ''}. ${refusal ? refusalSentence(refusal, reader) : 'Puede usarse.'}`,
  material: ({ id, name, isRetired }) => `Material ${id}: ${name}.${isRetired ? ' Ya no se compra.' : ''}`,
  equipment: ({ id, name, type, room, refusal }, reader) =>
    `${name} (${id}): ${equipmentTypeWords.es[type]} en ${room}. ${refusal ? refusalSentence(refusal, reader) : 'Puede usarse.'}`,
  room: ({ id, name, grade }) => `Sala ${id}: ${name}, ${roomGradeWords.es[grade]}.`,
  monitoring: ({ id, place, isOpen, platesWaiting }) =>
    `Control ambiental ${id} en ${place}: ${isOpen ? 'abierto' : 'cerrado'}, ${platesWaiting === 0 ? 'sin placas pendientes de lectura' : `placas pendientes de lectura: ${platesWaiting}`}.`,
  plate: ({ id, method, isWaiting }) =>
    `${capital(methodText(method, 'es'))} ${id}: ${isWaiting ? 'pendiente de lectura' : 'sin lecturas pendientes'}.`,
  exposure: ({ id, thing, batches }) => `Exposición ${id}: ${thing}; lotes afectados: ${batches}.`,
  location: ({ id, batch }, reader) =>
    `${locationText(id, reader)}: ${batch ? `ocupada por recipientes del lote ${batch}` : 'libre'}.`,
  person: ({ name, roles, isActive }) =>
    `${name}: ${roles.map(role => roleWords.es[role]).join(', ')}.${isActive ? '' : ' La cuenta está cerrada.'}`,
  badge: ({ holder, isLost }) => {
    if (isLost) return 'Esta tarjeta se notificó como perdida. Entréguela a un administrador.'
    return holder ? `Tarjeta de ${holder}.` : 'Esta tarjeta no pertenece a nadie en este momento.'
  },
  'supplier-code': ({ gtin, lot, expiresOn, known }, reader) =>
    `Código del proveedor${gtin ? `, artículo ${gtin}` : ''}${lot ? `, lote ${lot}` : ''}${expiresOn ? `, caduca el ${formatPlainDay(expiresOn, reader)}` : ''}. ${known.length === 0 ? 'No se ha recibido ese lote.' : `Recibido como ${listOf(known, 'es')}.`}`,
  command: ({ word }) => `${commandWords.es[word]}.`,
  'fact-of-label': ({ kind, id }) =>
    `Esto es ${thingName(kind, 'es')} (${id}); por sí solo no identifica nada. Escanee el código de la cosa.`,
}

const scanWords: Words<ScanWords> = { en, es }

/** The sentence for what was scanned. */
export const scanSentence = (facts: ScanFacts, reader: Reader): string => {
  // The words of a kind take the facts of that kind; the compiler sees only their unions.
  const words = scanWords[reader.language][facts.about] as (facts: ScanFacts, reader: Reader) => string
  return words(facts, reader)
}
