// What happened in environmental monitoring, and exposures that were declared, in Spanish.
import type { MonitoringSample } from '../../domain/monitoring/monitoring.ts'
import { causeText, environmentWords, foundText, methodText } from '../environment.ts'
import { bare, listOf, nameOf } from '../names.ts'
import { equipmentText } from '../places.ts'
import { roomGradeWords } from '../refusals/place.ts'
import { formatOnMoment, type Reader } from '../times.ts'
import { type EventSentences, reasonIn, type TypesOf } from './types.ts'

const because = reasonIn('Motivo')

const whereOf = (sample: MonitoringSample, reader: Reader): string =>
  sample.method === 'glove'
    ? `${environmentWords.es.hands[sample.hand]} de ${nameOf('person', sample.person, reader)}`
    : sample.place

const reopening = (reopened: readonly { batch: string }[]): string =>
  reopened.length === 0
    ? ''
    : ` Por encima del límite de acción: desviación en ${listOf([...new Set(reopened.map(({ batch }) => batch))], 'es')}.`

const foundIn = ({ cfu, invalid, organism }: { cfu?: number; invalid?: string; organism?: string }): string => {
  if (cfu === undefined) return `no puede leerse: ${bare(invalid ?? '')}`
  return `${foundText({ method: 'settle' }, cfu, 'es')}${organism ? `, ${bare(organism)}` : ''}`
}

export const environmentEventsInSpanish: EventSentences<TypesOf<'monitoring' | 'exposure'>> = {
  'monitoring.opened': ({ room, cabinet, grade, condition, runs }, reader) =>
    `Control ambiental abierto en ${equipmentText(cabinet ?? room, reader)}, ${roomGradeWords.es[grade]}, ${environmentWords.es.conditions[condition]}${
      runs.length === 0
        ? ''
        : `; lotes: ${listOf(
            runs.map(({ batch }) => batch),
            'es',
          )}`
    }.`,
  'monitoring.sample-taken': ({ number, sample, reopened }, reader) =>
    `Muestra ${number}: ${methodText(sample.method, 'es')}, ${whereOf(sample, reader)}${
      sample.method === 'particles'
        ? `; ${foundText({ method: 'particles', size: '0.5' }, sample.atLeast05PerM3, 'es')}, ${foundText({ method: 'particles', size: '5' }, sample.atLeast5PerM3, 'es')}`
        : ''
    }.${reopening(reopened)}`,
  'monitoring.closed': ({ note, reopened }) =>
    `Control ambiental cerrado.${note ? ` Nota: ${bare(note)}.` : ''}${reopening(reopened)}`,
  'monitoring.plate-read': ({ plate, reading, reopened, ...found }) =>
    `Placa ${plate}, lectura ${reading}: ${foundIn(found)}.${reopening(reopened)}`,
  'monitoring.reading-corrected': ({ plate, corrects, reading, reopened, reason, ...found }) =>
    `Placa ${plate}, lectura ${corrects} corregida con la lectura ${reading}: ${foundIn(found)}.${because(reason)}${reopening(reopened)}`,
  'exposure.declared': ({ thing, cause, from, until, batches, reason }, reader) =>
    `Exposición declarada: ${environmentWords.es.things[thing.kind]} ${equipmentText(thing.id, reader)}, ${causeText(cause, 'es')}, desde ${formatOnMoment(from, reader)} hasta ${formatOnMoment(until, reader)}; lotes afectados: ${batches.length}, desviaciones: ${batches.filter(({ exception }) => exception).length}.${because(reason)}`,
}
