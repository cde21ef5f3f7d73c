// Why a command about equipment, or the use of a cabinet, is refused.
import type { EquipmentRefusals } from '../../domain/equipment/refusals.ts'
import { equipmentTypeWords } from '../equipment-types.ts'
import { equipmentText } from '../places.ts'
import { formatPlainDay } from '../plain-day.ts'
import type { Sentences } from '../sentences.ts'

export const equipmentRefusalWords: Sentences<EquipmentRefusals> = {
  en: {
    'equipment-out-of-service': ({ equipment, name, reason }) =>
      `${name} (${equipment}) is out of service (${reason}). Use another one.`,
    'equipment-in-service': ({ equipment, name }) =>
      `${name} (${equipment}) is in service already. There is nothing to return.`,
    'equipment-never-calibrated': ({ equipment, name }) =>
      `No calibration of ${name} (${equipment}) is recorded. Use another one, or have the lab manager record it.`,
    'equipment-calibration-lapsed': ({ equipment, name, on }, reader) =>
      `The calibration of ${name} (${equipment}) was valid until ${formatPlainDay(on, reader)}. Use another one, and tell the lab manager.`,
    'equipment-qualification-lapsed': ({ equipment, name, on }, reader) =>
      `The qualification of ${name} (${equipment}) was valid until ${formatPlainDay(on, reader)}. Use another one, and tell the lab manager.`,
    'qualification-too-long': ({ until, months }, reader) =>
      `It is qualified anew every ${months} months at the latest (EU GMP Annex 1, 4.32). Enter ${formatPlainDay(until, reader)} or an earlier day.`,
    'calibration-in-the-past': ({ on }, reader) =>
      `${formatPlainDay(on, reader)} is past. Enter the last day on which the calibration is valid.`,
    'calibration-not-needed': ({ equipment, name }) =>
      `${name} (${equipment}) is registered as equipment that is not calibrated. There is nothing to record.`,
    'positions-only-in-incubators': ({ type }) =>
      `Shelves and positions belong to incubators, not to equipment of the type “${equipmentTypeWords.en[type]}”. Leave them empty.`,
    'positions-missing': () => 'An incubator has shelves and positions. Enter how many.',
    'cabinet-occupied': ({ cabinet, batch }, reader) =>
      `Batch ${batch} is open in cabinet ${equipmentText(cabinet, reader)}. Finish its operation and close it first, or use another cabinet.`,
    'line-clearance-missing': ({ lastBatch }) =>
      lastBatch === null
        ? 'No line clearance stands for this batch in this cabinet. Clear the line first.'
        : `Batch ${lastBatch} was the last one in this cabinet, and the line has not been cleared since for this batch. Clear it first.`,
    'cabinet-not-open': ({ batch }) => `Batch ${batch} is not open in this cabinet. There is nothing to close.`,
  },
  es: {
    'equipment-out-of-service': ({ equipment, name, reason }) =>
      `${name} (${equipment}) está fuera de servicio (${reason}). Use otro equipo.`,
    'equipment-in-service': ({ equipment, name }) =>
      `${name} (${equipment}) ya está en servicio. No hay nada que devolver.`,
    'equipment-never-calibrated': ({ equipment, name }) =>
      `No consta ninguna calibración de ${name} (${equipment}). Use otro equipo o solicite su registro al responsable de laboratorio.`,
    'equipment-calibration-lapsed': ({ equipment, name, on }, reader) =>
      `La calibración de ${name} (${equipment}) fue válida hasta el ${formatPlainDay(on, reader)}. Use otro equipo y avise al responsable de laboratorio.`,
    'equipment-qualification-lapsed': ({ equipment, name, on }, reader) =>
      `La cualificación de ${name} (${equipment}) fue válida hasta el ${formatPlainDay(on, reader)}. Use otro equipo y avise al responsable de laboratorio.`,
    'qualification-too-long': ({ until, months }, reader) =>
      `Se recualifica cada ${months} meses como máximo (NCF de la UE, anexo 1, 4.32). Introduzca el ${formatPlainDay(until, reader)} o un día anterior.`,
    'calibration-in-the-past': ({ on }, reader) =>
      `El ${formatPlainDay(on, reader)} ya ha pasado. Introduzca el último día de validez de la calibración.`,
    'calibration-not-needed': ({ equipment, name }) =>
      `${name} (${equipment}) consta como equipo que no se calibra. No hay nada que registrar.`,
    'positions-only-in-incubators': ({ type }) =>
      `Las baldas y posiciones son de los incubadores, no de un equipo del tipo «${equipmentTypeWords.es[type]}». Déjelas vacías.`,
    'positions-missing': () => 'Un incubador tiene baldas y posiciones. Indique cuántas.',
    'cabinet-occupied': ({ cabinet, batch }, reader) =>
      `El lote ${batch} está abierto en la cabina ${equipmentText(cabinet, reader)}. Termine y cierre antes su operación o use otra cabina.`,
    'line-clearance-missing': ({ lastBatch }) =>
      lastBatch === null
        ? 'No consta despeje de línea para este lote en esta cabina. Despeje antes la línea.'
        : `El último lote en esta cabina fue ${lastBatch} y desde entonces no se ha despejado la línea para este lote. Despéjela antes.`,
    'cabinet-not-open': ({ batch }) => `El lote ${batch} no está abierto en esta cabina. No hay nada que cerrar.`,
  },
}
