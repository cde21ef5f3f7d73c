// What the checks of the readiness found, in Spanish.
import type { FactReader } from '../exceptions/facts.ts'
import { formatCellCount, formatNumber, formatQuantity, formatVolume } from '../format.ts'
import { reasonText } from '../holds.ts'
import { capital, namesList } from '../names.ts'
import { formatPlainDay } from '../plain-day.ts'
import { markersText } from '../serology.ts'
import { siteTextFromKey } from '../sites.ts'
import { containerStatusText } from '../states.ts'
import { formatOnDated, formatOnDay, formatOnMoment, formatSince } from '../times.ts'
import type { FindingCatalogue } from './findings.ts'

const cells = (count: number): string => formatCellCount(count, 'es')

const temperatures = (min: number, max: number): string =>
  `de ${formatNumber(min, 'es')} a ${formatQuantity(max, '°C', 'es')}`

/** What the logger said: both readings, or the one that was read. */
const readings = (facts: FactReader): string =>
  facts.has('minC') && facts.has('maxC')
    ? temperatures(facts.number('minC'), facts.number('maxC'))
    : formatQuantity(facts.number(facts.has('minC') ? 'minC' : 'maxC'), '°C', 'es')

export const spanishFindings: FindingCatalogue = {
  patient: {
    pass: () => 'La pulsera y la etiqueta son del mismo paciente.',
    'wristband-unknown': () => 'Esta pulsera no se reconoce. Vuelva a escanearla o compárela con la solicitud.',
    'wristband-ambiguous': () => 'Esta pulsera corresponde a más de un paciente. Llame al laboratorio.',
    'another-patient': () => 'Estas células son para otro paciente.',
    'identity-changed-outside': () =>
      'La identidad del paciente se ha modificado fuera de Marrow. Llame al laboratorio.',
  },
  site: {
    pass: facts => `${capital(siteTextFromKey('es', facts.text('site')))}, según lo prescrito.`,
    'another-site': () => 'Estas células no son para la articulación y el lado introducidos.',
    'prescribed-no-more': facts =>
      `Envasado para esta localización (${siteTextFromKey('es', facts.text('site'))}), que ya no está prescrita. No infiltre y llame al laboratorio.`,
  },
  released: {
    pass: (facts, reader) =>
      `Fase 1, certificada por ${facts.text('by')}, ${formatOnMoment(facts.text('at'), reader)}.`,
    rejected: () => 'El lote está rechazado.',
    failed: () => 'El cultivo de este lote ha fallado.',
    'on-hold': (facts, reader) =>
      `Retenido ${formatSince(facts.text('since'), reader)}: ${reasonText(facts.text('reason'), reader)}.`,
    'not-certified': () => 'El lote no está certificado.',
    'signature-outrun': () =>
      'El registro se corrigió después de la firma de la QP. Llame a la QP: antes debe firmarse de nuevo.',
    'deviation-undecided': facts =>
      `Una desviación posterior a la firma de la QP (${facts.text('exception')}) está sin decidir. Llame a la QP.`,
    'batch-affected': facts =>
      `Algo posterior a la firma de la QP (${facts.text('exception')}) afecta al lote. Llame a la QP.`,
    'out-of-specification': (facts, reader) =>
      `Hay un resultado fuera de especificación: ${namesList('test', facts.list('tests'), reader)}.`,
    'out-of-specification-requested': facts =>
      `El producto está fuera de especificación y se suministra a petición escrita de ${facts.text('by') || 'un médico'}.`,
  },
  'in-date': {
    pass: (facts, reader) => `Caduca ${formatOnDated(facts.text('expiresAt'), reader)}.`,
    expired: (facts, reader) => `Caducó ${formatOnDated(facts.text('expiresAt'), reader)}.`,
    'expires-too-soon': (facts, reader) =>
      `Caduca ${formatOnDated(facts.text('expiresAt'), reader)}: demasiado pronto para infiltrar.`,
  },
  dose: {
    pass: facts =>
      `${cells(facts.number('cells'))} en ${formatVolume(facts.number('volumeUl'), 'es')}; prescrito: ${cells(facts.number('prescribed'))}.`,
    'dose-differs': facts =>
      `La dosis no es la prescrita: ${cells(facts.number('cells'))}; prescrito: ${cells(facts.number('prescribed'))}.`,
  },
  journey: {
    pass: facts =>
      facts.has('minC') && facts.has('maxC')
        ? `${capital(temperatures(facts.number('minC'), facts.number('maxC')))}, precinto intacto.`
        : 'Precinto intacto.',
    'not-received': () => 'No consta la llegada al hospital. Regístrela primero.',
    'not-dispatched': () => 'El laboratorio no ha expedido este envase.',
    'seal-broken': () => 'Llegó con el precinto roto.',
    temperature: facts => `La temperatura del transporte salió de sus límites: ${readings(facts)}.`,
    'temperature-unread': () =>
      'No se sabe a qué temperatura viajó: el registrador no se ha leído. Léalo y anótelo en Llegadas, o llame a Garantía de Calidad del laboratorio.',
  },
  container: {
    pass: () => 'Intacto y resuspendido, según lo visto antes de esta respuesta.',
    used: facts => `Este envase ya no puede usarse: ${containerStatusText(facts.text('status'), 'es')}.`,
    lost: () =>
      'Este envase consta como perdido: no se sabe cómo se ha conservado. Si aparece, devuélvalo o destrúyalo, y anótelo.',
    'not-intact': () => 'El envase no está intacto o las células no están resuspendidas.',
  },
  serology: {
    pass: (facts, reader) => `Negativa, muestra del ${formatPlainDay(facts.text('on'), reader)}.`,
    positive: (facts, reader) =>
      `Positiva: ${markersText(facts.list('positive'), 'es')}, muestra del ${formatPlainDay(facts.text('on'), reader)}. Las células propias pueden administrarse; manipule como riesgo biológico.`,
    missing: () => 'No consta la serología de este paciente.',
  },
  pending: {
    pass: () => 'No hay ningún resultado pendiente.',
    pending: (facts, reader) =>
      `${capital(namesList('test', facts.list('tests'), reader))}${facts.has('until') ? `: resultado final ${formatOnDay(facts.text('until'), reader)}` : ''}. Si un resultado es malo, la QP avisa al cirujano.`,
  },
}
