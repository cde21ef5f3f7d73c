// One instruction of an operation: its kind says how it is filled in, the rest what this process wants of it.
import { z } from 'zod'
import { labelPurposes } from '../printer/label-sizes.ts'
import { Field, LeadsTo, Range } from './field.ts'
import { Name, Text } from './text.ts'

const common = {
  id: Name,
  title: Text,
  help: Text.optional(),
  /** A colleague confirms by badge and PIN before this is recorded. */
  secondCheck: z.boolean().default(false),
  /** Where nobody else is there, a camera picture and a later review may replace the second check. */
  photoMayReplaceSecondCheck: z.boolean().default(false),
  optional: z.boolean().default(false),
  /** Only when an earlier choice of the same run was one of these. */
  when: z.strictObject({ step: Name, is: z.array(Name).min(1) }).optional(),
}

const Option = z.strictObject({
  id: Name,
  label: Text,
  leadsTo: LeadsTo.optional(),
})

export const stepDefinitions = {
  confirm: z.strictObject({
    ...common,
    kind: z.literal('confirm'),
    items: z.array(z.strictObject({ id: Name, label: Text })).min(1),
    /** This confirmation is the line clearance between two batches in the run's cabinet. */
    lineClearance: z.boolean().default(false),
  }),
  'scan-match': z.strictObject({
    ...common,
    kind: z.literal('scan-match'),
    /**
     * What must be scanned: this batch, its donation number, its case's patient code, its vessels or
     * containers, or each container with the outer label put on it. */
    match: z.enum(['batch', 'donation', 'patient', 'vessels', 'containers', 'outer-labels']),
  }),
  measure: z.strictObject({
    ...common,
    kind: z.literal('measure'),
    /** None, where the step only shows what is computed. */
    fields: z.array(Field),
    /** Values computed from these fields and earlier entries, by formula name. */
    computed: z
      .array(
        z.strictObject({
          id: Name,
          label: Text,
          formula: Name,
          unit: z.string(),
          /** Each input of the formula: `field:<id>`, `step:<operation>.<step>.<field>`, `now`, or a plain number (`1.06`). */
          inputs: z.record(z.string(), z.string()),
          limits: Range.optional(),
          decimals: z.int().min(0).max(4).optional(),
        }),
      )
      .default([]),
    /** For every vessel of the batch, with one value for all and exceptions for some. */
    perVessel: z.boolean().default(false),
  }),
  choose: z.strictObject({
    ...common,
    kind: z.literal('choose'),
    options: z.array(Option).min(2),
    noteRequiredFor: z.array(Name).default([]),
  }),
  note: z.strictObject({ ...common, kind: z.literal('note') }),
  'count-cells': z.strictObject({
    ...common,
    kind: z.literal('count-cells'),
    /** What is counted; the counted suspension becomes the basis of what is plated, sampled, filled and discarded after it. */
    of: z.enum(['aspirate', 'mononuclear', 'harvest', 'final']),
    methods: z.array(z.enum(['haemocytometer', 'counter'])).min(1),
    countsRequired: z.int().min(1).max(3).default(2),
    maxDifferencePct: z.number().positive().default(20),
    viabilityLimits: Range.optional(),
  }),
  'use-lot': z.strictObject({
    ...common,
    kind: z.literal('use-lot'),
    /** The category of material in the catalogue: `medium`, `enzyme`, `gradient`, ... */
    material: Name,
    amountUnit: z.enum(['mL', 'piece', 'g']).optional(),
    overrideAllowed: z.boolean().default(false),
  }),
  'use-equipment': z.strictObject({
    ...common,
    kind: z.literal('use-equipment'),
    equipment: z.enum(['cabinet', 'incubator', 'centrifuge', 'counter', 'balance', 'microscope', 'transport-box']),
    /** The settings asked for (g, min, °C), each with its limits. */
    fields: z.array(Field).default([]),
    overrideAllowed: z.boolean().default(false),
  }),
  'print-labels': z.strictObject({
    ...common,
    kind: z.literal('print-labels'),
    /** Codes are reserved and labels printed before anything is filled; `outer` when dose and expiry are known, on filled containers. */
    labels: z.enum(labelPurposes),
    /** Vessel types that may be chosen, where vessels are labelled. */
    vesselTypes: z.array(z.string()).optional(),
    /** The sampling point of the specification, where samples are labelled. */
    point: z.enum(['starting-material', 'in-process', 'final-product']).optional(),
    copies: z.int().min(1).max(4).default(1),
  }),
  'make-vessels': z.strictObject({
    ...common,
    kind: z.literal('make-vessels'),
    /** The codes printed at this step are applied, scanned, then filled. */
    labelsFrom: Name,
    makes: z.enum(['vessels', 'containers']),
    /** `first`: P0; `next`: the passage after the parents'; `same`: reseeding without passage. Containers have none. */
    passage: z.enum(['first', 'next', 'same']).optional(),
    seedingCellsPerCm2: Range.optional(),
    /** The concentration asked for in containers, in viable cells a millilitre. */
    concentrationCellsPerMl: Range.optional(),
    source: z.string().optional(),
  }),
  place: z.strictObject({ ...common, kind: z.literal('place') }),
  discard: z.strictObject({
    ...common,
    kind: z.literal('discard'),
    /** `vessels`: emptied or given up vessels; `remainder`: what is left of the counted suspension. */
    what: z.enum(['vessels', 'remainder']),
  }),
  sample: z.strictObject({
    ...common,
    kind: z.literal('sample'),
    point: z.enum(['starting-material', 'in-process', 'final-product']),
    labelsFrom: Name,
  }),
  photo: z.strictObject({ ...common, kind: z.literal('photo') }),
  timer: z.strictObject({ ...common, kind: z.literal('timer'), minutes: Range }),
  'reconcile-labels': z.strictObject({ ...common, kind: z.literal('reconcile-labels') }),
  sign: z.strictObject({ ...common, kind: z.literal('sign'), meaning: Text }),
} as const

export type StepKind = keyof typeof stepDefinitions
export const stepKinds = Object.keys(stepDefinitions) as StepKind[]

export const StepDefinition = z.discriminatedUnion('kind', [
  stepDefinitions.confirm,
  stepDefinitions['scan-match'],
  stepDefinitions.measure,
  stepDefinitions.choose,
  stepDefinitions.note,
  stepDefinitions['count-cells'],
  stepDefinitions['use-lot'],
  stepDefinitions['use-equipment'],
  stepDefinitions['print-labels'],
  stepDefinitions['make-vessels'],
  stepDefinitions.place,
  stepDefinitions.discard,
  stepDefinitions.sample,
  stepDefinitions.photo,
  stepDefinitions.timer,
  stepDefinitions['reconcile-labels'],
  stepDefinitions.sign,
])
export type StepDefinition = z.infer<typeof StepDefinition>
export type StepDefinitionOf<Kind extends StepKind> = Extract<StepDefinition, { kind: Kind }>
