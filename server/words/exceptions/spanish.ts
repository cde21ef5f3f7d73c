// Exceptions in Spanish.
import { sampleDays } from '../../domain/case/serology-window.ts'
import { labelList, labelName } from '../code-list.ts'
import { causeText } from '../environment.ts'
import { formatCellCount, formatVolume } from '../format.ts'
import { againstUseText } from '../holds.ts'
import { bare, capital, listOf, nameOf, quoted, titleOf } from '../names.ts'
import { equipmentText } from '../places.ts'
import { formatPlainDay } from '../plain-day.ts'
import { sitesInFacts } from '../prescription.ts'
import { spanishFindings } from '../readiness/spanish.ts'
import { markersText } from '../serology.ts'
import { siteTextFromKey } from '../sites.ts'
import { resultInSentence } from '../specification.ts'
import { formatOnMoment } from '../times.ts'
import { doubtText } from '../unlikely-count.ts'
import { environmentText, exposedText } from './environment.ts'
import { askedAt, doubtIn, type ExceptionCatalogue, findingIn, outOfLimitParts } from './facts.ts'

const cells = (count: number): string => formatCellCount(Math.abs(count), 'es', { decimals: 2 })
const because = (reason: string): string => (bare(reason) === '' ? '' : ` Motivo: ${bare(reason)}.`)

/** The last answer about a container, as it was recorded. */
const answers: Readonly<Record<string, string>> = { go: 'APTO', 'no-go': 'NO APTO', 'physician-request': 'a petición' }

/** `positiva para VIH`: what a serology had found. */
const found = (markers: string): string => {
  if (markers === 'missing') return 'sin registrar'
  return markers === 'negative' ? 'negativa' : `positiva para ${markersText(markers.split(' '), 'es')}`
}

export const spanishExceptions: ExceptionCatalogue = {
  'out-of-limit': {
    title: 'Fuera de límite',
    sentence(facts, reader) {
      const { what, value, limits } = outOfLimitParts(facts, reader)
      const where = facts.text('vessel') || facts.text('container')
      return `${what}${where ? ` (${where})` : ''}: ${value}; límite: ${limits}.`
    },
  },
  'too-early': {
    title: 'Antes de tiempo',
    sentence: (facts, reader) =>
      `${titleOf('operation', facts.text('operation'), reader)} se empezó antes de tiempo; correspondía a partir de ${formatOnMoment(facts.text('from'), reader)}.`,
  },
  'too-late': {
    title: 'Con retraso',
    sentence: (facts, reader) =>
      `${titleOf('operation', facts.text('operation'), reader)} se empezó fuera de plazo; el plazo terminaba ${formatOnMoment(facts.text('until'), reader)}.`,
  },
  'late-entry': {
    title: 'Anotado más tarde',
    sentence: (facts, reader) =>
      `Realizado ${formatOnMoment(facts.text('performedAt'), reader)} y anotado más de 15 minutos después.${because(facts.text('reason'))}`,
  },
  transcribed: {
    title: 'Transcrito de papel',
    sentence: (facts, reader) =>
      `Hecho en papel desde ${formatOnMoment(facts.text('performedAt'), reader)}, sin Marrow, por ${nameOf('person', facts.text('performer'), reader)}, e introducido después. Compárelo con la hoja escaneada.`,
  },
  corrected: {
    title: 'Corregido',
    sentence: (facts, reader) =>
      `Se corrigió ${titleOf('step', facts.text('step'), reader)}, anotación ${facts.text('entry')}.${because(facts.text('reason'))}`,
  },
  override: {
    title: 'Autorización excepcional',
    sentence: (facts, reader) =>
      `${equipmentText(facts.text('thing'), reader)} se utilizó con autorización de ${nameOf('person', facts.text('by'), reader)} (${againstUseText(facts.text('code'), 'es')}).${because(facts.text('reason'))}`,
  },
  'used-though-not-allowed': {
    title: 'Utilizado sin estar permitido',
    sentence: (facts, reader) =>
      `${equipmentText(facts.text('thing'), reader)} ya se había utilizado sin estar permitido (${againstUseText(facts.text('code'), 'es')}). El lote quedó retenido.`,
  },
  'near-miss': {
    title: 'Cuasi incidente',
    sentence: facts =>
      `${labelName(facts.text('seen'), 'es')} se abrió o estuvo en la cabina donde no le corresponde.${facts.has('batch') ? ` El otro lote es ${facts.text('batch')}; ambos quedaron retenidos.` : ' El lote quedó retenido.'}`,
  },
  'cells-unaccounted': {
    title: 'Células sin justificar',
    sentence: facts =>
      facts.number('cells') < 0 || facts.number('volumeUl') < 0
        ? `Se utilizó más de lo contado (${cells(facts.number('counted'))}): ${cells(facts.number('cells'))}, ${formatVolume(Math.abs(facts.number('volumeUl')), 'es')}.`
        : `De lo contado (${cells(facts.number('counted'))}), no consta ni uso ni desecho de ${cells(facts.number('cells'))} (${formatVolume(facts.number('volumeUl'), 'es')}).`,
  },
  'cells-exceed-count': {
    title: 'Uso superior al nuevo recuento',
    sentence: facts =>
      `Tras la corrección el recuento es de ${cells(facts.number('counted'))}; para entonces se habían utilizado ${cells(facts.number('used'))}.`,
  },
  'labels-unreconciled': {
    title: 'Etiquetas sobrantes',
    sentence: facts =>
      `${facts.number('left') === 1 ? 'Una etiqueta no se aplicó ni se destruyó' : `${facts.number('left')} etiquetas no se aplicaron ni se destruyeron`}: ${labelList(facts.list('codes'), 'es')}.`,
  },
  'out-of-specification': {
    title: 'Fuera de especificación',
    sentence: (facts, reader) =>
      `${capital(nameOf('test', facts.text('test'), reader))}: ${resultInSentence(facts.text('text'), null, reader)} en la muestra ${facts.text('sample')}.`,
  },
  'count-unlikely': {
    title: 'Recuento improbable',
    sentence: facts => `${doubtText(doubtIn(facts), 'es')}; las cifras se revisaron y se confirmaron.`,
  },
  choice: {
    title: 'Opción que debe revisarse',
    sentence: (facts, reader) =>
      `En ${quoted(askedAt(facts, reader), 'es')} se eligió ${titleOf('option', facts.text('option'), reader)}.${facts.has('note') ? ` Nota: ${bare(facts.text('note'))}.` : ''}`,
  },
  'second-check-by-photo': {
    title: 'Comprobado con foto',
    sentence: (facts, reader) =>
      `${titleOf('step', facts.text('step'), reader)} se comprobó con una foto en lugar de una segunda persona. Examine la foto.`,
  },
  'vessel-missing': {
    title: 'Recipiente ausente',
    sentence: facts => `${facts.text('vessel')} no estaba en su sitio.${because(facts.text('reason'))}`,
  },
  'operation-abandoned': {
    title: 'Operación interrumpida',
    sentence: (facts, reader) =>
      `${titleOf('operation', facts.text('operation'), reader)} terminó antes de completar sus pasos.${because(facts.text('reason'))}`,
  },
  'label-reprinted': {
    title: 'Etiqueta reimpresa',
    sentence: facts => `Reimpreso: ${labelList(facts.list('codes'), 'es')}.${because(facts.text('reason'))}`,
  },
  administration: {
    title: 'Administración',
    sentence(facts, reader) {
      const container = facts.text('container')
      if (facts.text('what') === 'another-site')
        return `${container} se administró en otra localización: ${siteTextFromKey('es', facts.text('site'))}.`
      if (facts.text('what') === 'against-record')
        return `${container} se administró pese a lo que constaba. ${findingIn(spanishFindings, facts, reader)}`.trim()
      return `${container} se administró sin un APTO vigente (última respuesta: ${answers[facts.text('last')] ?? 'ninguna'}).`
    },
  },
  container: {
    title: 'Envase',
    sentence(facts) {
      const container = facts.text('container')
      if (facts.text('what') === 'lost') return `${container} no llegó o se perdió.${because(facts.text('reason'))}`
      return facts.text('what') === 'temperature-unread'
        ? `${container} llegó sin que se leyera su registrador: no se conocía la temperatura del transporte.`
        : `${container} llegó con el precinto roto.`
    },
  },
  'similar-name': {
    title: 'Nombre parecido',
    sentence: facts =>
      `Hay en el laboratorio células de un paciente con un nombre parecido: ${listOf(facts.list('patients'), 'es')}. En cada entrega se comparan dos identificadores.`,
  },
  serology: {
    title: 'Serología',
    sentence: facts =>
      `Se volvió a registrar la serología del paciente: antes ${found(facts.text('before'))}, ahora ${found(facts.text('now'))}.${because(facts.text('reason'))}`,
  },
  'serology-age': {
    title: 'Muestra de sangre',
    sentence(facts, reader) {
      const [sampled, collected] = [facts.text('sampledOn'), facts.text('collectedOn')].map(day =>
        formatPlainDay(day, reader),
      )
      const { before, after } = sampleDays
      const what = facts.text('sampledOn') < facts.text('collectedOn') ? 'demasiado anterior' : 'demasiado posterior'
      return `La muestra de sangre del ${sampled} es ${what} a la extracción del ${collected}: se toma como pronto ${before} días antes y a más tardar ${after} días después.`
    },
  },
  consent: {
    title: 'Consentimiento',
    sentence(facts, reader) {
      const day = (name: string): string => formatPlainDay(facts.text(name), reader)
      const start = facts.has('before')
        ? `Se volvió a registrar el consentimiento del paciente: antes, firmado el ${day('before')}; ahora,`
        : 'Se registró el consentimiento del paciente:'
      const after =
        facts.text('now') > facts.text('collectedOn') ? `, después de la extracción del ${day('collectedOn')}` : ''
      return `${start} firmado el ${day('now')}${after}.${because(facts.text('reason'))}`
    },
  },
  prescription: {
    title: 'Prescripción',
    sentence: facts =>
      `Se corrigió la prescripción cuando ya se habían impreso etiquetas del producto: antes, ${sitesInFacts(facts.list('before'), 'es')}; ahora, ${sitesInFacts(facts.list('now'), 'es')}.${because(facts.text('reason'))}`,
  },
  identity: {
    title: 'Identidad',
    sentence: facts =>
      `La identidad del paciente se modificó cuando ya se trabajaba en este lote. Compare el paciente, la solicitud y las etiquetas.${because(facts.text('reason'))}`,
  },
  'found-later': {
    title: 'Hallazgo posterior',
    sentence(facts) {
      const what = facts.has('lot')
        ? `Se retiró ${facts.text('lot')}, que se había usado en este lote.`
        : 'Algo con lo que este lote estuvo en contacto resultó incorrecto más tarde.'
      return `${what}${because(facts.text('reason'))}`
    },
  },
  environment: {
    title: 'Control ambiental',
    sentence: environmentText,
  },
  exposure: {
    title: 'Exposición',
    sentence(facts, reader) {
      const [from, until] = [facts.text('from'), facts.text('until')].map(at => formatOnMoment(at, reader))
      return `Después se halló un problema en ${exposedText(facts, reader)} (${causeText(facts.text('cause'), 'es')}), desde ${from} hasta ${until}; este lote estuvo en contacto: ${facts.text('exposure')}.${because(facts.text('reason'))}`
    },
  },
}
