// The laboratory's registers: materials and lots, equipment and rooms, processes, settings.
import { z } from 'zod'
import { laboratory } from './batches.ts'
import { Action, Text } from './place.ts'
import { defineQuery } from './query.ts'

export const LotLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  version: z.int(),
  material: z.string(),
  materialName: z.string(),
  category: z.string(),
  supplierLot: z.string(),
  expires: z.string(),
  standing: z.enum(['received', 'released', 'quarantined', 'rejected', 'recalled']),
  /** Why it may not be used now; null where it may. */
  refusal: z.strictObject({ code: z.string(), sentence: z.string() }).nullable(),
  left: z.number(),
  quantity: z.number(),
  unit: z.string(),
  uses: z.int(),
  /** The last day of use since it was opened. */
  openUntil: z.string().nullable(),
  openedAt: z.string().nullable(),
  /** It may be used, and its last day comes within the days of warning of its material. */
  endsSoon: z.boolean(),
  /** The file of the certificate with which it was released last. */
  certificate: z.string().nullable(),
  /** `received + found = used + discarded + left + missing`. */
  found: z.number(),
  used: z.number(),
  discarded: z.number(),
  missing: z.number(),
  actions: z.array(Action),
})
export type LotLine = z.infer<typeof LotLine>

export const EquipmentLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  version: z.int(),
  type: z.string(),
  name: z.string(),
  room: z.string(),
  roomName: z.string(),
  calibratedUntil: z.string().nullable(),
  qualifiedUntil: z.string().nullable(),
  /** The earlier of the two is past, or comes within 30 days. */
  due: z.enum(['overdue', 'soon']).nullable(),
  refusal: z.strictObject({ code: z.string(), sentence: z.string() }).nullable(),
  /** The batch that is open in a cabinet. */
  openBatch: z.string().nullable(),
  positions: z.array(
    z.strictObject({
      id: z.string(),
      batch: z.string().nullable(),
      /** Whose vessels stand there. */
      patientCode: z.string().nullable(),
      /** The serology of that patient has a positive reading: nobody else's vessels belong on the shelf. */
      isPositive: z.boolean(),
    }),
  ),
  actions: z.array(Action),
})
export type EquipmentLine = z.infer<typeof EquipmentLine>

export const MaterialLine = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  category: z.string(),
  supplier: z.string(),
  gtin: z.string().nullable(),
  unit: z.string(),
  openedDays: z.int().nullable(),
  minimumStock: z.number().nullable(),
  warnDays: z.int().nullable(),
  /** What may be used of it now, in all its lots. */
  stock: z.number(),
  /** Less may be used than its minimum. */
  isLow: z.boolean(),
})
export type MaterialLine = z.infer<typeof MaterialLine>

export const RoomLine = z.strictObject({
  id: z.string(),
  check: z.string(),
  version: z.int(),
  name: z.string(),
  grade: z.string(),
})
export type RoomLine = z.infer<typeof RoomLine>

export const ProcessLine = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: Text,
  versions: z.array(
    z.strictObject({
      version: z.int(),
      standing: z.string(),
      draftedAt: z.string(),
      draftedByName: z.string(),
      change: z.string(),
      signatures: z.array(z.strictObject({ as: z.string(), name: z.string(), at: z.string() })),
      effectiveFrom: z.string().nullable(),
    }),
  ),
  actions: z.array(Action),
})
export type ProcessLine = z.infer<typeof ProcessLine>

/** A hospital with everything that `change-settings` takes of it. */
export const HospitalLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  theatreTelephone: z.string().nullable(),
  /** How a number of a wristband looks: 9 a digit, A a capital letter, X either, anything else itself. */
  numberPatterns: z.array(z.string()),
})
export type HospitalLine = z.infer<typeof HospitalLine>

export const readLaboratory = defineQuery({
  name: 'laboratory',
  path: '/api/laboratory',
  who: [...laboratory, 'administrator'],
  summary: 'The registers of the laboratory: materials, lots, equipment, rooms, processes and settings.',
  params: z.object({}),
  answer: z.strictObject({
    now: z.string(),
    name: z.string(),
    facility: z.string().nullable(),
    settingsVersion: z.int(),
    hospitals: z.array(HospitalLine),
    qpOnDutyTelephone: z.string().nullable(),
    labelLanguage: z.enum(['en', 'es']),
    packs: z.strictObject({ at: z.string(), keepDays: z.int() }),
    materials: z.array(MaterialLine),
    lots: z.array(LotLine),
    equipment: z.array(EquipmentLine),
    rooms: z.array(RoomLine),
    processes: z.array(ProcessLine),
    /** Days from a collection to its injection, by the process on which it would be booked now; null where none is in force. */
    cultureDays: z.int().nullable(),
    /** Process documents that Marrow ships and that this laboratory has not imported. */
    shipped: z.array(z.string()),
    actions: z.array(Action),
  }),
})

export const readProcess = defineQuery({
  name: 'process',
  path: '/api/processes/:id/versions/:version',
  who: [...laboratory, 'administrator'],
  summary: 'One version of a process document, as it was drafted.',
  params: z.object({ id: z.string().max(60), version: z.coerce.number().int().min(1).max(10_000) }),
  answer: z.strictObject({ id: z.string(), version: z.int(), document: z.record(z.string(), z.unknown()) }),
})

export const readShippedProcess = defineQuery({
  name: 'shipped-process',
  path: '/api/shipped-processes/:id',
  who: [...laboratory, 'administrator'],
  summary: 'A process document that Marrow ships, to be imported as a draft.',
  params: z.object({ id: z.string().max(60) }),
  answer: z.strictObject({ id: z.string(), document: z.record(z.string(), z.unknown()) }),
})
