// What is told of one case of the simulated laboratory: who, where, when, and what does not go as on a good day.
import type { TreatmentSite } from '../domain/case/treatment-site.ts'
import type { Plan } from './bench.ts'
import type { Findings } from './results.ts'
import type { World } from './world.ts'

/** How far a batch is taken after its containers are filled. */
export const stages = ['filled', 'reviewed', 'certified', 'dispatched', 'received', 'given', 'closed'] as const
export type Stage = (typeof stages)[number]

/** What is different about one operation; `abandon`: it is ended before its step `until`, for this reason. */
export type Twist = Partial<Plan> & { abandon?: string }

export interface Story {
  /** The case is the same whatever other stories are told. */
  key: string
  patient: { familyName: string; givenName: string; birthDate: string; number: string }
  indication: string
  sites: TreatmentSite[]
  surgeon: 'surgeon' | 'surgeon2' | 'surgeon3'
  /** From the end of the simulation: so many hours, or so many days at this time of the day. */
  /** `least`, `most`: with so many hours the story still holds, so that nobody is booked at night where it can be helped. */
  injection: { hours: number; least?: number; most?: number } | { days: number; at: string }
  /** From the end of the simulation; 22 days before the injection, at nine, unless told otherwise. */
  collection?: { hours: number }
  /** The culture is stopped so many days after the collection, for this reason. */
  stop?: { days: number; reason: string }
  /** The serology is still at the hospital's laboratory. */
  withoutSerology?: boolean
  /** How much of the cells that are needed will be there; 1 is enough. */
  share?: number
  /** Doubling times are longer by this factor. */
  slow?: number
  /** Results other than the usual, by test, or by test and reading day (`sterility-final@7`). */
  findings?: Findings
  /** Nothing is done for this batch in the last hours. */
  idleHours?: number
  /** `count`: how often the operation was begun before. */
  twist?(operation: string, count: number, world: World): Twist | undefined
  /** The furthest that it goes; to the end of its course unless told otherwise. */
  until?: Stage
  /** Something that happens beside the course, told with the batch's id. */
  beside?(world: World, told: Told): Promise<void>
}

/** A story as it is going on. */
export interface Told {
  story: Story
  caseId: string
  patientCode: string
  batch: string
  wristband: string
  /** Tests whose results somebody waits for already. */
  followed: Set<string>
}
