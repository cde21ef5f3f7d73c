// Environmental monitoring: sessions with their plates and readings, and where they are held.
import { z } from 'zod'
import { conditions, plateMethods } from '../domain/monitoring/limits.ts'
import { roomGrades } from '../domain/room/room.ts'
import { laboratory } from './batches.ts'
import { Action } from './place.ts'
import { defineQuery } from './query.ts'

const NamedThing = z.strictObject({ id: z.string(), name: z.string() })

/** A batch that a finding has touched, and whether its deviation still waits for QA. */
const ReopenedAnswer = z.strictObject({ batch: z.string(), exception: z.string(), isOpen: z.boolean() })
export type ReopenedAnswer = z.infer<typeof ReopenedAnswer>

export const PlateReadingLine = z.strictObject({
  reading: z.int(),
  cfu: z.int().nullable(),
  /** Why the plate says nothing. */
  invalid: z.string().nullable(),
  organism: z.string().nullable(),
  final: z.boolean(),
  value: z.number().nullable(),
  isOver: z.boolean(),
  readAt: z.string(),
  byName: z.string(),
  reason: z.string().nullable(),
  corrects: z.int().nullable(),
  correctedBy: z.int().nullable(),
})
export type PlateReadingLine = z.infer<typeof PlateReadingLine>

export const MonitoringSampleLine = z.strictObject({
  number: z.int(),
  /** `V26-0001-K03` */
  code: z.string(),
  check: z.string(),
  method: z.enum([...plateMethods, 'particles']),
  /** Where it stood; of a glove print whose. */
  place: z.string(),
  hand: z.enum(['left', 'right']).nullable(),
  exposedFrom: z.string().nullable(),
  exposedUntil: z.string().nullable(),
  isOverexposed: z.boolean(),
  volumeL: z.int().nullable(),
  particles: z.array(z.strictObject({ size: z.string(), value: z.int(), limit: z.number().nullable() })),
  /** Of growth; null where the grade has none. */
  limit: z.number().nullable(),
  takenAt: z.string(),
  byName: z.string(),
  readings: z.array(PlateReadingLine),
  /** When the last reading is due; null where none is waited for. */
  readDueAt: z.string().nullable(),
  isOver: z.boolean(),
  reopened: z.array(ReopenedAnswer),
})
export type MonitoringSampleLine = z.infer<typeof MonitoringSampleLine>

export const MonitoringLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  version: z.int(),
  room: NamedThing,
  cabinet: NamedThing.nullable(),
  grade: z.enum(roomGrades),
  condition: z.enum(conditions),
  operator: NamedThing,
  batches: z.array(z.string()),
  openedAt: z.string(),
  openedByName: z.string(),
  closedAt: z.string().nullable(),
  note: z.string().nullable(),
  samples: z.array(MonitoringSampleLine),
  actions: z.array(Action),
})
export type MonitoringLine = z.infer<typeof MonitoringLine>

export const listMonitoring = defineQuery({
  name: 'monitoring',
  path: '/api/monitoring',
  who: laboratory,
  summary: 'Sessions of environmental monitoring: those that wait for something, those over a limit, all, or one.',
  params: z.object({
    show: z.enum(['waiting', 'over', 'all']).default('waiting'),
    session: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.strictObject({
    now: z.string(),
    sessions: z.array(MonitoringLine),
    rooms: z.array(NamedThing.extend({ grade: z.enum(roomGrades) })),
    cabinets: z.array(NamedThing.extend({ roomName: z.string(), openBatch: z.string().nullable() })),
    /** Whose hands may be at work. */
    people: z.array(NamedThing),
    actions: z.array(Action),
  }),
})
export type MonitoringAnswer = z.infer<(typeof listMonitoring)['answer']>
