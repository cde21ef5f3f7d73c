// What happened to people, badges, materials, lots, equipment, rooms, settings, processes and the clock, in Spanish.
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

const because = reasonIn('Motivo')

const amount = (value: number, unit: string): string => formatQuantity(value, unitText(unit, 'es', value), 'es')

const printerText = ({ name, host, port, dpi, stock }: PrinterFacts): string =>
  `${name}, ${host}:${port}, ${dpi} ppp, ${stock.widthMm} × ${stock.heightMm} mm`

export const registerEventsInSpanish: EventSentences<TypesOf<RegisterNoun>> = {
  'badge.assigned': ({ person }, reader) => `Tarjeta entregada a ${nameOf('person', person, reader)}.`,
  'badge.returned': ({ person, lost }, reader) =>
    `Tarjeta de ${nameOf('person', person, reader)} ${lost ? 'declarada perdida' : 'devuelta'}.`,
  'cabinet.cleared': ({ batch }) => `Despeje de línea para el lote ${batch}.`,
  'cabinet.opened': ({ batch }) => `Lote ${batch} abierto en la cabina.`,
  'cabinet.closed': ({ batch }) => `Lote ${batch} ya no está abierto en la cabina.`,
  'clock.confirmed': ({ serverAt, offsetMs, reason }, reader) =>
    `Hora confirmada, ${formatExact(serverAt, reader)}, tras ${reason === 'jumped' ? 'un salto del reloj' : 'un arranque anterior a la última anotación'} (${formatDuration(offsetMs, 'es')} hacia ${offsetMs < 0 ? 'atrás' : 'delante'}).`,
  'counter.advanced': ({ first, count }) =>
    count === 1 ? `Número ${first} asignado.` : `Números ${first} a ${first + count - 1} asignados.`,
  'equipment.registered': ({ name, type }) => `Equipo dado de alta: ${name}, ${equipmentTypeWords.es[type]}.`,
  'equipment.calibrated': ({ validUntilOn, certificate }, reader) =>
    `Calibración registrada, válida hasta el ${formatPlainDay(validUntilOn, reader)}${certificate ? `, certificado ${certificate}` : ''}.`,
  'equipment.qualified': ({ validUntilOn, certificate }, reader) =>
    `Recualificación registrada, válida hasta el ${formatPlainDay(validUntilOn, reader)}${certificate ? `, informe ${certificate}` : ''}.`,
  'equipment.taken-out-of-service': ({ reason }) => `Puesto fuera de servicio.${because(reason)}`,
  'equipment.returned-to-service': ({ reason }) => `Devuelto al servicio.${because(reason)}`,
  'equipment.used': ({ batch, step, happened }, reader) =>
    `Utilizado para el lote ${batch}, ${titleOf('step', step, reader)}${happened ? ', sin estar permitido' : ''}.`,
  'lab.settings-changed': ({ settings, reason }) =>
    `Configuración modificada: ${listOf(
      Object.keys(settings).map(key => settingWords.es[key as keyof typeof settings] ?? key),
      'es',
    )}.${because(reason)}`,
  'location.taken': ({ batch }) => `Ocupada por recipientes del lote ${batch}.`,
  'location.freed': ({ batch }) => `Libre de nuevo: ya no hay recipientes del lote ${batch}.`,
  'lot.received': ({ supplierLot, quantity, unit }) =>
    `Lote de material recibido: ${supplierLot}, ${amount(quantity, unit)}.`,
  'lot.released': () => 'Lote de material liberado por Calidad.',
  'lot.quarantined': ({ reason }) => `Lote de material puesto en cuarentena.${because(reason)}`,
  'lot.rejected': ({ reason }) => `Lote de material rechazado.${because(reason)}`,
  'lot.recalled': ({ reason }) => `Lote de material retirado del mercado.${because(reason)}`,
  'lot.opened': ({ untilOn }, reader) =>
    `Lote de material abierto${untilOn ? `, utilizable hasta el ${formatPlainDay(untilOn, reader)}` : ''}.`,
  'lot.used': ({ batch, step, happened }, reader) =>
    `Utilizado para el lote ${batch}, ${titleOf('step', step, reader)}${happened ? ', sin estar permitido' : ''}.`,
  'lot.use-withdrawn': ({ batch, step, reason }, reader) =>
    `Uso para el lote ${batch}, ${titleOf('step', step, reader)}, anulado por una corrección.${because(reason)}`,
  'lot.counted': ({ counted, expected, unit, reason }) =>
    counted === expected
      ? `Recuento: ${amount(counted, unit)}, como decía el registro.`
      : `Recuento: ${amount(counted, unit)}, donde el registro decía ${amount(expected, unit)}.${because(reason)}`,
  'lot.discarded': ({ amount: thrown, unit, reason }) => `Descartado: ${amount(thrown, unit)}.${because(reason)}`,
  'lot.emptied': () => 'Lote de material anotado como agotado.',
  'material.registered': ({ name, supplier }) => `Material dado de alta: ${name}, ${supplier}.`,
  'material.changed': ({ name, supplier, reason }) => `Material modificado: ${name}, ${supplier}.${because(reason)}`,
  'material.retired': ({ reason }) => `Material retirado del catálogo.${because(reason)}`,
  'misread.counted': ({ length }) => `Lectura defectuosa contada (${length} caracteres; el texto no se ha guardado).`,
  'person.registered': ({ name, roles, hospital }, reader) =>
    `Alta de ${name}: ${roleList(roles, 'es')}${atHospital(hospital, reader)}.`,
  'person.roles-changed': ({ roles, hospital, reason }, reader) =>
    `Roles modificados: ${roleList(roles, 'es')}${atHospital(hospital, reader)}.${because(reason)}`,
  'person.deactivated': ({ reason }) => `Cuenta cerrada.${because(reason)}`,
  'person.reactivated': ({ reason }) => `Cuenta reabierta.${because(reason)}`,
  'person.qualified': ({ qualification, validUntilOn, evidence }, reader) =>
    `Cualificación registrada, ${nameOf('qualification', qualification, reader)}, hasta el ${formatPlainDay(validUntilOn, reader)}: ${evidence}.`,
  'person.qualification-withdrawn': ({ qualification, reason }, reader) =>
    `Cualificación retirada: ${nameOf('qualification', qualification, reader)}.${because(reason)}`,
  'person.media-filled': ({ qualification, unitsFilled, unitsWithGrowth, evidence }, reader) =>
    `Simulación aséptica para ${nameOf('qualification', qualification, reader)} ${unitsWithGrowth === 0 ? 'correcta' : 'fallida'}: crecimiento en ${unitsWithGrowth} de ${unitsFilled} unidades; ${evidence}.`,
  'person.badge-assigned': ({ badge }) => `Tarjeta ${badge} asignada.`,
  'person.badge-returned': ({ badge }) => `Tarjeta ${badge} devuelta o perdida.`,
  'person.credential-set': ({ what, own }) =>
    `${what === 'pin' ? 'PIN establecido' : 'Contraseña establecida'}${own ? '' : ' por un administrador'}.`,
  'person.signature-failed': () => 'Una contraseña para firmar no era correcta.',
  'person.pin-failed': () => 'Se introdujo un PIN incorrecto para esta tarjeta.',
  'person.locked': ({ until, failures }, reader) =>
    `Firma bloqueada tras ${failures} contraseñas incorrectas, hasta ${formatOnMoment(until, reader)}.`,
  'person.unlocked': ({ reason }) => `Firma desbloqueada.${because(reason)}`,
  'printer.registered': facts => `Impresora de etiquetas dada de alta: ${printerText(facts)}.`,
  'printer.changed': facts => `Impresora de etiquetas modificada: ${printerText(facts)}.`,
  'printer.retired': ({ reason }) => `Impresora de etiquetas retirada del uso.${because(reason)}`,
  'process.drafted': ({ processVersion, change }) => `Versión ${processVersion} redactada: ${change}.`,
  'process.signed': ({ processVersion, as, name }) =>
    `Versión ${processVersion} firmada por ${signatoryWords.es[as]}: ${name}.`,
  'process.effective-date-set': ({ processVersion, effectiveFrom }, reader) =>
    `Versión ${processVersion} en vigor desde ${formatOnMoment(effectiveFrom, reader)}.`,
  'process.retired': ({ processVersion, reason }) => `Versión ${processVersion} retirada.${because(reason)}`,
  'room.registered': ({ name, grade }) => `Sala dada de alta: ${name}, ${roomGradeWords.es[grade]}.`,
  'room.regraded': ({ grade, reason }) => `Grado modificado: ${roomGradeWords.es[grade]}.${because(reason)}`,
}
