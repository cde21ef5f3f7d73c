// What happened to a case, a patient and a donation number, in Spanish.
import { formatCells } from '../format.ts'
import { listOf, nameOf } from '../names.ts'
import { formatPlainDay } from '../plain-day.ts'
import { prescriptionText } from '../prescription.ts'
import { serologyText } from '../serology.ts'
import { siteTextFromKey } from '../sites.ts'
import { formatOnMoment } from '../times.ts'
import { type EventSentences, reasonIn, type TypesOf } from './types.ts'

const because = reasonIn('Motivo')

export const caseEventsInSpanish: EventSentences<TypesOf<'case' | 'patient' | 'donation'>> = {
  'case.opened': ({ patientCode, sites, surgeon }, reader) => {
    const doses = sites.map(({ id, doseCells }) => `${siteTextFromKey('es', id)} ${formatCells(doseCells, 'es')}`)
    return `Caso abierto para ${patientCode}: ${listOf(doses, 'es')}; cirujano: ${nameOf('person', surgeon, reader)}.`
  },
  'case.consent-recorded': ({ givenOn, reason }, reader) =>
    `Consentimiento registrado, otorgado el ${formatPlainDay(givenOn, reader)}.${because(reason ?? '')}`,
  'case.serology-recorded': ({ sampledOn, results, reason }, reader) =>
    `Serología registrada, muestra del ${formatPlainDay(sampledOn, reader)}: ${serologyText(results, 'es')}.${because(reason ?? '')}`,
  'case.batch-added': ({ batch }) => `Lote ${batch} abierto para este caso.`,
  'case.sites-corrected': ({ sites, reason }) =>
    `Prescripción corregida: ${prescriptionText(sites, 'es')}.${because(reason)}`,
  'case.replanned': ({ collectionAt, injectionAt, reason }, reader) =>
    `Fechas cambiadas: extracción ${formatOnMoment(collectionAt, reader)}, infiltración ${formatOnMoment(injectionAt, reader)}.${because(reason)}`,
  'case.closed': ({ reason }) => `Caso cerrado.${because(reason)}`,
  'patient.registered': ({ similar }) =>
    `Paciente dado de alta.${similar.length > 0 ? ` Nombre parecido: ${listOf(similar, 'es')}.` : ''}`,
  'patient.case-added': ({ caseId }) => `Caso ${caseId} abierto para este paciente.`,
  'patient.identity-changed': ({ identityVersion, confirmedBy, reason }, reader) =>
    `Identidad modificada (versión ${identityVersion}), confirmada por ${nameOf('person', confirmedBy, reader)}.${because(reason)}`,
  'donation.assigned': ({ batch, caseId }) => `Número de donación asignado al lote ${batch} del caso ${caseId}.`,
}
