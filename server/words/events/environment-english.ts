// What happened in environmental monitoring, and exposures that were declared, in English.
import type { MonitoringSample } from '../../domain/monitoring/monitoring.ts'
import { causeText, environmentWords, foundText, methodText } from '../environment.ts'
import { bare, capital, listOf, nameOf } from '../names.ts'
import { equipmentText } from '../places.ts'
import { roomGradeWords } from '../refusals/place.ts'
import { formatOnMoment, type Reader } from '../times.ts'
import { type EventSentences, reasonIn, type TypesOf } from './types.ts'

const because = reasonIn('Reason')

const whereOf = (sample: MonitoringSample, reader: Reader): string =>
  sample.method === 'glove'
    ? `${environmentWords.en.hands[sample.hand]} of ${nameOf('person', sample.person, reader)}`
    : sample.place

const reopening = (reopened: readonly { batch: string }[]): string =>
  reopened.length === 0
    ? ''
    : ` Over the action limit: deviation in ${listOf([...new Set(reopened.map(({ batch }) => batch))], 'en')}.`

const foundIn = ({ cfu, invalid, organism }: { cfu?: number; invalid?: string; organism?: string }): string => {
  if (cfu === undefined) return `cannot be read: ${bare(invalid ?? '')}`
  return `${foundText({ method: 'settle' }, cfu, 'en')}${organism ? `, ${bare(organism)}` : ''}`
}

export const environmentEventsInEnglish: EventSentences<TypesOf<'monitoring' | 'exposure'>> = {
  'monitoring.opened': ({ room, cabinet, grade, condition, runs }, reader) =>
    `Monitoring opened in ${equipmentText(cabinet ?? room, reader)}, ${roomGradeWords.en[grade]}, ${environmentWords.en.conditions[condition]}${
      runs.length === 0
        ? ''
        : `; batches: ${listOf(
            runs.map(({ batch }) => batch),
            'en',
          )}`
    }.`,
  'monitoring.sample-taken': ({ number, sample, reopened }, reader) =>
    `Sample ${number}: ${methodText(sample.method, 'en')}, ${whereOf(sample, reader)}${
      sample.method === 'particles'
        ? `; ${foundText({ method: 'particles', size: '0.5' }, sample.atLeast05PerM3, 'en')}, ${foundText({ method: 'particles', size: '5' }, sample.atLeast5PerM3, 'en')}`
        : ''
    }.${reopening(reopened)}`,
  'monitoring.closed': ({ note, reopened }) =>
    `Monitoring closed.${note ? ` Note: ${bare(note)}.` : ''}${reopening(reopened)}`,
  'monitoring.plate-read': ({ plate, reading, reopened, ...found }) =>
    `Plate ${plate}, reading ${reading}: ${foundIn(found)}.${reopening(reopened)}`,
  'monitoring.reading-corrected': ({ plate, corrects, reading, reopened, reason, ...found }) =>
    `Plate ${plate}, reading ${corrects} corrected by reading ${reading}: ${foundIn(found)}.${because(reason)}${reopening(reopened)}`,
  'exposure.declared': ({ thing, cause, from, until, batches, reason }, reader) =>
    `Exposure declared: ${capital(environmentWords.en.things[thing.kind])} ${equipmentText(thing.id, reader)}, ${causeText(cause, 'en')}, ${formatOnMoment(from, reader)} to ${formatOnMoment(until, reader)}; batches touched: ${batches.length}, deviations: ${batches.filter(({ exception }) => exception).length}.${because(reason)}`,
}
