// Labels of the plates of a monitoring session: method, place, session, when it was exposed; read days later by their code.
import { sampleLabel } from '../../../labels/layouts/sample.ts'
import type { Label } from '../../../labels/op.ts'
import { ownCheckCharacter, withCheck } from '../../domain/code/own-code.ts'
import { present } from '../../domain/kit/existing.ts'
import { type MonitoringState, plateCode, type SampleTaken } from '../../domain/monitoring/monitoring.ts'
import { isPlate } from '../../domain/monitoring/plates.ts'
import { environmentWords, methodText } from '../../words/environment.ts'
import { capital } from '../../words/names.ts'
import { labelWords } from '../../words/papers/labels.ts'
import { roomGradeWords } from '../../words/refusals/place.ts'
import { demoMark, type PaperContext } from '../context.ts'
import { minuteIn } from '../times.ts'

const placeOf = ({ sample }: SampleTaken, { read, language }: PaperContext): string => {
  if (sample.method !== 'glove') return sample.place
  const name = read('person', sample.person)?.name ?? sample.person
  return `${environmentWords[language].hands[sample.hand]}, ${name}`
}

const labelOf = (taken: SampleTaken, session: MonitoringState, context: PaperContext): Label => {
  const { language, zone, read } = context
  const code = plateCode(session.id, taken.number)
  const { sample } = taken
  const mark = demoMark(context)
  const where = session.cabinet ? read('equipment', session.cabinet) : read('room', session.room)
  return sampleLabel({
    code: withCheck(code),
    sample: code,
    check: ownCheckCharacter(code),
    contents: capital(methodText(sample.method, language)),
    container: placeOf(taken, context),
    batch: session.id,
    sampledAt: {
      caption: labelWords[language].sample.sampled,
      value: minuteIn(sample.method === 'settle' ? sample.exposedFrom : taken.takenAt, zone),
    },
    purpose: `${where?.name ?? session.room}, ${roomGradeWords[language][session.grade]}`,
    ...(mark === undefined ? {} : { mark }),
  })
}

/** Of every plate of the session, in the order of their numbers. */
export const plateLabels = (id: string, context: PaperContext): Label[] => {
  const session = present(context, 'monitoring', id)
  return session.samples.filter(isPlate).map(taken => labelOf(taken, session, context))
}
