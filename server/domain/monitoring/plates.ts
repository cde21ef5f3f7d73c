// What a session's plates say now: which wait for a reading, which have shown too much, and what a new reading means.
import { addMinutes } from '../kit/time.ts'
import { growthLimit, type ParticleSize, particleLimit, particleSizes } from './limits.ts'
import type { MonitoringSample, MonitoringState, PlateFound, PlateReading, SampleTaken } from './monitoring.ts'

type Session = Pick<MonitoringState, 'grade' | 'condition'>
type Particles = Extract<MonitoringSample, { method: 'particles' }>

export const particlesOf = ({ atLeast05PerM3, atLeast5PerM3 }: Particles): Record<ParticleSize, number> => ({
  '0.5': atLeast05PerM3,
  '5': atLeast5PerM3,
})

/** The first size of which there were too many; null where both are within their limit, or there is none. */
export const particlesOver = (sample: Particles, { grade, condition }: Session) => {
  const counted = particlesOf(sample)
  for (const size of particleSizes) {
    const limit = particleLimit(size, grade, condition)
    if (limit !== null && counted[size] > limit) return { size, value: counted[size], limit }
  }
  return null
}

const litresInM3 = 1000

/** A reading against the action limit of its method in this grade. Of an air sample what grew is taken for a m³. */
export const judgeReading = (sample: MonitoringSample, { cfu }: Pick<PlateFound, 'cfu'>, { grade }: Session) => {
  const limit = sample.method === 'particles' ? null : growthLimit(sample.method, grade)
  if (cfu === undefined) return { limit, isOver: false }
  const value = sample.method === 'air' ? Math.round((cfu * litresInM3 * 10) / sample.volumeL) / 10 : cfu
  return { value, limit, isOver: limit !== null && value > limit }
}

/** Readings that count: those that no other has replaced. */
export const standingReadings = ({ readings }: Pick<SampleTaken, 'readings'>): PlateReading[] =>
  readings.filter(({ correctedBy }) => correctedBy === undefined)

export const isPlate = ({ sample }: Pick<SampleTaken, 'sample'>): boolean => sample.method !== 'particles'

/** Until its last reading, or until it is said that it cannot be read. */
export const waitsForReading = (taken: SampleTaken): boolean =>
  isPlate(taken) && !standingReadings(taken).some(({ final, invalid }) => final || invalid !== undefined)

/** Growth or particles over the action limit, as it counts now. */
export const isOverLimit = (taken: SampleTaken): boolean =>
  taken.isOver || standingReadings(taken).some(({ isOver }) => isOver)

const dayMinutes = 24 * 60

/** When its last reading is due: so many days after it was exposed. */
export const readDueAt = (
  { sample, takenAt }: SampleTaken,
  { readAfterDays }: Pick<MonitoringState, 'readAfterDays'>,
) => addMinutes((sample.method === 'settle' ? sample.exposedUntil : undefined) ?? takenAt, readAfterDays * dayMinutes)
