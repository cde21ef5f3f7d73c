// The registers one by one: a thing with its history, a logbook, lots that have ended, files out and in.
import { z } from 'zod'
import { importable } from '../domain/register-file/columns.ts'
import { laboratory } from './batches.ts'
import { LotLine } from './laboratory.ts'
import { Bytes, defineQuery } from './query.ts'

const readers = [...laboratory, 'administrator'] as const

export const registerKinds = ['lot', 'material', 'equipment', 'room', 'person'] as const
export type RegisterKind = (typeof registerKinds)[number]

export const HistoryLine = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actorName: z.string(),
  sentence: z.string(),
  stream: z.string(),
})
export type HistoryLine = z.infer<typeof HistoryLine>

export const readRegisterItem = defineQuery({
  name: 'register-item',
  path: '/api/registers/:kind/:id',
  who: readers,
  summary:
    'One thing of a register: what happened to it, oldest first, and of a lot its facts and what it was used for.',
  params: z.object({ kind: z.enum(registerKinds), id: z.string().max(40) }),
  answer: z.strictObject({
    kind: z.enum(registerKinds),
    id: z.string(),
    /** Of a lot: also where it has ended and stands in no list. */
    lot: LotLine.nullable(),
    uses: z.array(
      z.strictObject({
        at: z.string(),
        byName: z.string(),
        batch: z.string(),
        step: z.string(),
        /** In the lot's unit; null where the step does not ask. */
        amount: z.number().nullable(),
        withdrawn: z.boolean(),
        happened: z.boolean(),
      }),
    ),
    history: z.array(HistoryLine),
  }),
})

export const readLogbook = defineQuery({
  name: 'logbook',
  path: '/api/equipment/:id/logbook',
  who: readers,
  summary:
    'The logbook of a piece of equipment in one year, oldest first; it fills itself from use. The present year without one.',
  params: z.object({
    id: z.string().max(40),
    year: z
      .string()
      .regex(/^20\d\d$/)
      .optional(),
  }),
  answer: z.strictObject({
    id: z.string(),
    check: z.string(),
    name: z.string(),
    type: z.string(),
    roomName: z.string(),
    year: z.string(),
    /** From the year of its registration to the present one. */
    years: z.array(z.string()),
    lines: z.array(
      z.strictObject({
        at: z.string(),
        kind: z.enum(['use', 'cabinet', 'calibration', 'outage', 'other']),
        sentence: z.string(),
        /** `400 g, 5 min`: as entered, by field. */
        settings: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        batch: z.string().nullable(),
        byName: z.string(),
        /** Where it stands in the journal. */
        seq: z.int(),
      }),
    ),
  }),
})

export const ENDED_LOTS_A_PAGE = 50

export const listEndedLots = defineQuery({
  name: 'ended-lots',
  path: '/api/ended-lots',
  who: readers,
  summary:
    'Lots that are empty or expired long ago, the one received last first, a page at a time; also by a part of their number.',
  params: z.object({
    /** A part of the lot's code or of the supplier's number. */
    text: z.string().max(60).default(''),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  answer: z.strictObject({ lots: z.array(LotLine), page: z.int(), hasMore: z.boolean() }),
})

export const exportRegister = defineQuery({
  name: 'export-register',
  path: '/api/exports/:register.csv',
  who: readers,
  summary:
    'A register as a CSV file with a byte order mark: commas and decimal points in English, semicolons and decimal commas in Spanish. Lots: with `all` also those that have ended.',
  params: z.object({ register: z.enum(importable), all: z.enum(['yes', 'no']).default('no') }),
  answer: Bytes,
  media: 'text/csv',
})

export const tryImport = defineQuery({
  name: 'try-import',
  method: 'POST',
  path: '/api/imports/:register',
  who: ['technician', 'lab-manager', 'administrator'],
  summary:
    'The dry run of an import: every row of a CSV file with what would happen to it, or why not; nothing is recorded.',
  params: z.object({ register: z.enum(importable), text: z.string().min(1).max(200_000) }),
  answer: z.strictObject({
    headings: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        line: z.int(),
        cells: z.array(z.string()),
        /** `heading`: null where the row as a whole is at fault. */
        faults: z.array(z.strictObject({ heading: z.string().nullable(), sentence: z.string() })),
      }),
    ),
    /** Rows with a fault; the import is refused while there is one. */
    bad: z.int(),
  }),
})
