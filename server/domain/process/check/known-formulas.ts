// The formulas that a document may name, with the inputs that each one takes from the record.
import type { z } from 'zod'
import { formulas } from '../../formula/formulas.ts'

/** What a reference in a document yields: a number, or an instant. */
export type Yield = 'number' | 'instant'

export interface KnownFormula {
  inputs: Record<string, { required: boolean; takes: Yield | 'list' }>
  /** Of the figure that stands for its result; empty for a plain number. */
  unit: string
}

export type KnownFormulas = Record<string, KnownFormula>

const takes = (schema: z.ZodType): Yield | 'list' => {
  if (schema.safeParse(1).success) return 'number'
  return schema.safeParse('2026-01-01T00:00:00.000Z').success ? 'instant' : 'list'
}

const inputsOf = (schema: z.ZodType): KnownFormula['inputs'] => {
  // Every formula's inputs are an object; the registry's common type does not say so.
  const { shape } = schema as z.ZodObject<Record<string, z.ZodType>>
  const known = Object.entries(shape).map(([input, each]) => {
    return [input, { required: !each.safeParse(undefined).success, takes: takes(each) }] as const
  })
  return Object.fromEntries(known)
}

/** The registry of the domain library. */
export const registeredFormulas: KnownFormulas = Object.fromEntries(
  Object.entries(formulas).map(([name, formula]) => [name, { inputs: inputsOf(formula.inputs), unit: formula.unit }]),
)
