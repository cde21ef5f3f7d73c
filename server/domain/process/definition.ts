// A process document: the master definition of how one kind of product is made. It is data, checked here, and signed before use.
import { z } from 'zod'
import { form } from '../kit/text-forms.ts'
import { OperationDefinition } from './operation-definition.ts'
import { TestDefinition } from './specification.ts'
import { Name, Text } from './text.ts'

const Product = z.strictObject({
  name: Text,
  composition: Text,
  route: Text,
  /** ISBT 128 product description code and collection type; the laboratory's own, from ICCBBA. */
  isbtProductCode: z.string().regex(/^[A-Z][A-Z0-9]{4}[0-9A-Za-z]$/, form('product-code')),
  storage: z.strictObject({ minC: z.number(), maxC: z.number(), text: Text }),
  /** Hours from filling to expiry. */
  shelfLifeHours: z.number().positive(),
  /** No GO in the last minutes before expiry. */
  expiryMarginMinutes: z.number().min(0),
  /** The filled dose may differ from the prescribed one by so much. */
  doseTolerancePct: z.number().min(0).max(50),
  /** Whether the dose counts viable cells (it is printed). */
  doseCounts: z.enum(['viable', 'total']),
  concentrationCellsPerMl: z.int().positive(),
})

const Named = z.strictObject({ id: Name, name: Text })

export const ProcessDefinition = z.strictObject({
  id: Name,
  /** The shape of this document. */
  schema: z.literal(1),
  name: Text,
  product: Product,
  plannedDays: z.int().positive(),
  axisDays: z.int().positive(),
  maxPassage: z.int().positive(),
  maxCumulativeDoublings: z.number().positive(),
  /** Cells set aside beside the doses: for quality control samples, retained samples, and the share expected to be lost. */
  reserve: z.strictObject({
    qcCells: z.int().min(0),
    retainedCells: z.int().min(0),
    lossPct: z.number().min(0).max(90),
  }),
  /** Growing area of each vessel type, in cm², and the name that its makers give it. */
  vesselTypes: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string().optional(),
        areaCm2: z.number().positive(),
        source: z.string(),
      }),
    )
    .min(1),
  /** For the forecast: what this site has seen, and the density at which growth stops. */
  growth: z.strictObject({
    doublingTimeHours: z.number().positive(),
    spreadHours: z.number().positive(),
    confluentCellsPerCm2: z.number().positive(),
    historyBatches: z.int().min(0),
    source: z.string(),
  }),
  /** The categories of material and the qualifications that the operations name, as people read them. */
  materials: z.array(Named).default([]),
  qualifications: z.array(Named).default([]),
  operations: z.array(OperationDefinition).min(1),
  specification: z.array(TestDefinition).min(1),
  /**
   * Where values come from that have no `source` of their own, by their path with ids in place of positions
   * (`operations.medium-change.due`). What is only custom of the field, and for the laboratory to set, says so.
   */
  sources: z.record(z.string(), z.string().min(1)).default({}),
})
export type ProcessDefinition = z.infer<typeof ProcessDefinition>
