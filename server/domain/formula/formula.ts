// How a formula is declared for the registry, and how it answers inputs that nobody has checked yet.
import type { z } from 'zod'
import { type Computed, computed, faulty } from './faults.ts'

/** A formula as declared: `main` names the one figure that stands for the result, `units` the unit of every figure. */
interface Declared<Inputs, Figures extends object> {
  version: number
  main: keyof Figures & string
  units: { [Name in keyof Figures]?: string }
  inputs: z.ZodType<Inputs>
  compute: (inputs: Inputs) => Computed<Figures>
}

export interface Formula<Inputs, Figures extends object> extends Declared<Inputs, Figures> {
  /** Of the main figure; empty for a plain number. */
  unit: string
  /** With inputs that nobody has checked yet. */
  apply: (name: string, raw: unknown) => Computed<ComputedFigures>
}

/** What is stored: enough to compute it again, and to see with which rule it was computed. */
export interface ComputedFigures {
  formula: string
  formulaVersion: number
  inputs: Readonly<Record<string, unknown>>
  /** The main figure; null where it has no meaning (no cell counted, no growth). */
  value: number | null
  /** Of the main figure; empty for a plain number such as population doublings. */
  unit: string
  /** Every figure, the main one among them. */
  figures: Readonly<Record<string, unknown>>
}

/** Binds a declaration's own types together, so that the registry can be asked with unknown inputs. */
export function formula<Inputs extends Record<string, unknown>, Figures extends object>(
  declared: Declared<Inputs, Figures>,
): Formula<Inputs, Figures> {
  const unit = declared.units[declared.main] ?? ''
  return {
    ...declared,
    unit,
    apply(name, raw) {
      const parsed = declared.inputs.safeParse(raw)
      if (!parsed.success) {
        const paths = [...new Set(parsed.error.issues.flatMap(pathsOf))]
        return faulty({ code: 'inputs-malformed', formula: name, paths })
      }
      const result = declared.compute(parsed.data)
      if (!result.ok) return result
      const figures: Record<string, unknown> = Object.fromEntries(Object.entries(result.value))
      const main = figures[declared.main]
      const value = typeof main === 'number' ? main : null
      const { version: formulaVersion } = declared
      return computed({ formula: name, formulaVersion, inputs: parsed.data, value, unit, figures })
    },
  }
}

function pathsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [issue.path.join('.')]
  return issue.keys.map(key => [...issue.path, key].join('.'))
}
