// From what zod found wrong with an input to the fields of a refusal: each with its path and a code that has words.
import type { z } from 'zod'
import { type FieldFault, fieldFault } from './refusal.ts'

const faultOf = (issue: z.core.$ZodIssue, path: string): FieldFault => {
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  if (isMissing) return fieldFault(path, 'field-required', {})
  if (issue.code === 'invalid_value')
    return fieldFault(path, 'field-unknown-option', { options: issue.values.map(String) })
  return fieldFault(path, 'field-malformed', { message: issue.message })
}

/** One fault a path; `under` is the path of what was parsed within the whole input (`values`). */
export const fieldsFromIssues = (issues: readonly z.core.$ZodIssue[], under = ''): FieldFault[] =>
  issues.map(issue => faultOf(issue, [under, ...issue.path.map(String)].filter(part => part !== '').join('.')))
