// A check of an input that fails with a refusal of its own, for which there are words in every language.
import type { z } from 'zod'
import type { Refusals } from '../refusals.ts'

/** Codes whose sentence needs no facts. */
type Plain = { [Code in keyof Refusals]: Refusals[Code] extends Record<string, never> ? Code : never }[keyof Refusals]

/** `refine(isHardToGuess, named('pin-too-simple'))` */
export const named = (code: Plain) => ({ message: code, params: { code } })

/** The code of a check that has one. */
export const codeOf = (issue: z.core.$ZodIssue): Plain | null =>
  // Only `named` gives a check a code.
  issue.code === 'custom' ? ((issue.params?.code as Plain | undefined) ?? null) : null
