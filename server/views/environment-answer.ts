// Sessions of environmental monitoring as a page shows them: plates with their readings, limits, and the batches they reopened.
import type { MonitoringLine, MonitoringSampleLine, PlateReadingLine, ReopenedAnswer } from '../contract/environment.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { particleLimit, particleSizes } from '../domain/monitoring/limits.ts'
import {
  type MonitoringSample,
  type MonitoringState,
  type PlateReading,
  plateCode,
  type Reopened,
  type SampleTaken,
} from '../domain/monitoring/monitoring.ts'
import { isOverLimit, judgeReading, particlesOf, readDueAt, waitsForReading } from '../domain/monitoring/plates.ts'
import { type Asking, nameOfPerson } from './asking.ts'

const readingLine = (reading: PlateReading, asking: Asking): PlateReadingLine => ({
  reading: reading.reading,
  cfu: reading.cfu ?? null,
  invalid: reading.invalid ?? null,
  organism: reading.organism ?? null,
  final: reading.final,
  value: reading.value ?? null,
  isOver: reading.isOver,
  readAt: reading.readAt,
  byName: nameOfPerson(reading.by, asking),
  reason: reading.reason ?? null,
  corrects: reading.corrects ?? null,
  correctedBy: reading.correctedBy ?? null,
})

const reopenedLine = ({ batch, exception }: Reopened, { context }: Asking): ReopenedAnswer => {
  const found = context.read('batch', batch)?.exceptions.find(({ id }) => id === exception)
  return { batch, exception, isOpen: found !== undefined && !found.disposition }
}

const particleLines = (sample: MonitoringSample, { grade, condition }: MonitoringState) =>
  sample.method === 'particles'
    ? particleSizes.map(size => ({
        size,
        value: particlesOf(sample)[size],
        limit: particleLimit(size, grade, condition),
      }))
    : []

const sampleLine = (taken: SampleTaken, session: MonitoringState, asking: Asking): MonitoringSampleLine => {
  const { number, sample, takenAt, by, isOverexposed, readings, reopened } = taken
  const code = plateCode(session.id, number)
  return {
    number,
    code,
    check: ownCheckCharacter(code),
    method: sample.method,
    place: sample.method === 'glove' ? nameOfPerson(sample.person, asking) : sample.place,
    hand: sample.method === 'glove' ? sample.hand : null,
    exposedFrom: sample.method === 'settle' ? sample.exposedFrom : null,
    exposedUntil: sample.method === 'settle' ? (sample.exposedUntil ?? null) : null,
    isOverexposed,
    volumeL: sample.method === 'air' ? sample.volumeL : null,
    particles: particleLines(sample, session),
    limit: judgeReading(sample, {}, session).limit,
    takenAt,
    byName: nameOfPerson(by, asking),
    readings: readings.map(reading => readingLine(reading, asking)),
    readDueAt: waitsForReading(taken) ? readDueAt(taken, session) : null,
    isOver: isOverLimit(taken),
    reopened: reopened.map(each => reopenedLine(each, asking)),
  }
}

const nameIn = (kind: 'room' | 'equipment', id: string, { context }: Asking) => ({
  id,
  name: context.read(kind, id)?.name ?? id,
})

export const monitoringLine = (session: MonitoringState, asking: Asking): MonitoringLine => {
  const { id, version, room, cabinet, grade, condition, operator, runs, samples } = session
  return {
    id,
    check: ownCheckCharacter(id),
    version,
    room: nameIn('room', room, asking),
    cabinet: cabinet === undefined ? null : nameIn('equipment', cabinet, asking),
    grade,
    condition,
    operator: { id: operator, name: nameOfPerson(operator, asking) },
    batches: runs.map(({ batch }) => batch),
    openedAt: session.openedAt,
    openedByName: nameOfPerson(session.openedBy, asking),
    closedAt: session.closedAt ?? null,
    note: session.note ?? null,
    samples: samples.map(taken => sampleLine(taken, session, asking)),
    actions: asking.actions('monitoring', id),
  }
}
