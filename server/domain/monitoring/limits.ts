// Action limits of environmental monitoring by grade: what a reading may be at most. EU GMP Annex 1 (2022), tables 5 and 6.
import type { RoomGrade } from '../room/room.ts'

export const plateMethods = ['settle', 'contact', 'glove', 'air'] as const
export type PlateMethod = (typeof plateMethods)[number]

export const conditions = ['at-rest', 'in-operation'] as const
export type Condition = (typeof conditions)[number]

type Graded = Exclude<RoomGrade, 'unclassified'>

/**
 * Table 6. Settle plates of 90 mm: CFU in 4 hours at the most; contact plates of 55 mm; glove prints of five fingers: CFU a plate;
 * active air: CFU/m³. In grade A any growth is to be investigated. Null: the table has no limit.
 */
const growthLimits: Readonly<Record<PlateMethod, Readonly<Record<Graded, number | null>>>> = {
  settle: { A: 0, B: 5, C: 50, D: 100 },
  contact: { A: 0, B: 5, C: 25, D: 50 },
  glove: { A: 0, B: 5, C: null, D: null },
  air: { A: 0, B: 10, C: 100, D: 200 },
}

export const particleSizes = ['0.5', '5'] as const
export type ParticleSize = (typeof particleSizes)[number]

/** Table 5: particles of that many µm or more in a m³. Null: not predetermined; the laboratory sets its own by risk. */
const particleLimits: Readonly<Record<Condition, Readonly<Record<Graded, Record<ParticleSize, number | null>>>>> = {
  'at-rest': {
    A: { '0.5': 3520, '5': 29 },
    B: { '0.5': 3520, '5': 29 },
    C: { '0.5': 352_000, '5': 2930 },
    D: { '0.5': 3_520_000, '5': 29_300 },
  },
  'in-operation': {
    A: { '0.5': 3520, '5': 29 },
    B: { '0.5': 352_000, '5': 2930 },
    C: { '0.5': 3_520_000, '5': 29_300 },
    D: { '0.5': null, '5': null },
  },
}

/** No settle plate stands open for longer: it dries, and does not grow what fell on it (Annex 1, 9.24 to 9.30, table 6). */
export const longestExposureHours = 4

/** The highest growth that is within the limit; null where there is none. */
export const growthLimit = (method: PlateMethod, grade: RoomGrade): number | null =>
  grade === 'unclassified' ? null : growthLimits[method][grade]

export const particleLimit = (size: ParticleSize, grade: RoomGrade, condition: Condition): number | null =>
  grade === 'unclassified' ? null : particleLimits[condition][grade][size]
