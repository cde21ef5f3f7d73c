// From what zod found wrong with an input to the fields of a refusal: each with its path and a code that has words.
import type { z } from 'zod'
import { codeOf } from './named.ts'
import { type FieldFault, fieldFault } from './refusal.ts'

/** Nothing stands at the path of the issue. */
const isMissing = (issue: z.core.$ZodIssue, input: unknown): boolean => {
  let value = input
  for (const key of issue.path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true
    // An object that has the key as its own may be asked for it.
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value === undefined
}

const faultOf = (issue: z.core.$ZodIssue, path: string, input: unknown): FieldFault => {
  const code = codeOf(issue)
  if (code) return fieldFault(path, code, {})
  if (isMissing(issue, input)) return fieldFault(path, 'field-required', {})
  if (issue.code === 'invalid_value')
    return fieldFault(path, 'field-unknown-option', { options: issue.values.map(String) })
  return fieldFault(path, 'field-malformed', { message: issue.message })
}

/** One fault an issue; `under` is the path of what was parsed within the whole input (`values`). */
export const fieldsFromIssues = (issues: readonly z.core.$ZodIssue[], input: unknown, under: string): FieldFault[] =>
  issues.map(issue => faultOf(issue, [under, ...issue.path.map(String)].join('.'), input))
