// What is recorded at a step, by kind: the values as entered, checked for shape here and for meaning by the kind itself.
import { z } from 'zod'
import type { NamedFile } from '../kit/command.ts'
import { FileHash } from '../kit/input.ts'
import { lines, typed } from '../kit/text.ts'
import type { StepKind } from '../process/step-definition.ts'

/** What the process calls an item, a field, an option or a test; whether it has it is for the kind to say. */
const Name = z.string().max(60)
const Code = z.string().min(1).max(120)
/** A number as typed, kept as typed: `4.50`. */
const Entered = typed(200)
const Cells = z.int().min(0).max(1e13)
/** Computed from the count when it is recorded; what a client sends here is replaced. */
const Computed = Cells.default(0)
const VolumeUl = z.int().min(0).max(10_000_000)

const Square = z.strictObject({ live: z.int().max(100_000), dead: z.int().max(100_000) })
export const Count = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('haemocytometer'),
    squares: z.array(Square).min(1).max(18),
    dilution: z.number(),
  }),
  z.strictObject({
    method: z.literal('counter'),
    equipment: Code,
    totalCellsPerMl: z.number(),
    deadCellsPerMl: z.number(),
    dilution: z.number(),
  }),
])
export type Count = z.infer<typeof Count>

/** The shape of the values of each step kind, as the client sends them. Cells and microlitres are integers. */
export const stepValues = {
  confirm: z.strictObject({ items: z.array(Name).max(50) }),
  'scan-match': z.strictObject({
    codes: z.array(Code).max(400),
    missing: z
      .array(z.strictObject({ code: Code, reason: lines(500, 3) }))
      .max(400)
      .optional(),
  }),
  measure: z.strictObject({
    fields: z.record(Name, Entered),
    /** By vessel, only where a vessel differs from `fields`. */
    vessels: z.record(Code, z.record(Name, Entered)).optional(),
  }),
  choose: z.strictObject({ option: Name, note: lines(2000, 0).optional() }),
  note: z.strictObject({ text: lines(4000) }),
  'count-cells': z.strictObject({
    suspensionVolumeUl: VolumeUl,
    counts: z.array(Count).min(1).max(3),
    /** Asked about because they are unlikely, the figures were looked at again and are right. */
    isConfirmed: z.literal(true).optional(),
  }),
  'use-lot': z.strictObject({ lot: Code, amount: Entered.optional() }),
  'use-equipment': z.strictObject({ equipment: Code, fields: z.record(Name, Entered).optional() }),
  'print-labels': z.strictObject({ count: z.int().min(1).max(400), vesselType: z.string().max(40).optional() }),
  'make-vessels': z.strictObject({
    vessels: z
      .array(z.strictObject({ code: Code, volumeUl: VolumeUl, site: z.string().max(40).optional(), cells: Computed }))
      .min(1)
      .max(400),
  }),
  place: z.strictObject({
    placements: z
      .array(z.strictObject({ vessel: Code, location: Code }))
      .min(1)
      .max(400),
  }),
  discard: z.strictObject({
    vessels: z.array(Code).max(400).optional(),
    /** Of a discarded remainder; computed. */
    cells: Computed,
    volumeUl: VolumeUl.default(0),
    reason: lines(500, 3),
  }),
  sample: z.strictObject({
    samples: z
      .array(
        z.strictObject({
          code: Code,
          volumeUl: VolumeUl,
          cells: Computed,
          /** Tests of the sampling point that this tube is for; empty for a retained sample. */
          tests: z.array(Name).max(40),
        }),
      )
      .min(1)
      .max(40),
  }),
  photo: z.strictObject({
    file: FileHash,
    type: z.enum(['image/jpeg', 'image/png']),
    sizeBytes: z.int().min(1).max(10_000_000),
    vessel: Code.optional(),
  }),
  timer: z.strictObject({ startedAt: z.iso.datetime(), endedAt: z.iso.datetime() }),
  'reconcile-labels': z.strictObject({ destroyed: z.array(Code).max(400), left: z.array(Code).max(400).optional() }),
  sign: z.strictObject({}),
} as const satisfies Record<StepKind, z.ZodType>

/** The picture among the values of a step, where there is one; what has not its form is refused with the other values. */
export const filesInValues = ({ file }: Readonly<Record<string, unknown>>): NamedFile[] => {
  const hash = FileHash.safeParse(file)
  return hash.success ? [{ path: 'values.file', hash: hash.data, isPicture: true }] : []
}

export type StepValues<Kind extends StepKind = StepKind> = z.infer<(typeof stepValues)[Kind]>
