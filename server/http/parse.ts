// What a request says, judged by its schema: the parsed value, or every fault at its path.
import { z } from 'zod'
import { codeOf } from '../domain/kit/named.ts'
import { type FieldFault, fieldFault, refuseFields } from '../domain/kit/refusal.ts'
import type { Language } from '../words/languages.ts'
import { refuseWith } from './problem.ts'

/** More than a person would read; a hostile input may have thousands. */
const MAX_FAULTS = 50

/** zod's own sentences, in the reader's language. */
const messages: Record<Language, z.core.$ZodErrorMap> = {
  en: z.locales.en().localeError,
  es: z.locales.es().localeError,
}

/** The value that the schema makes of the input; throws the problem with all faults. */
export const parseInput = <Value>(schema: z.ZodType<Value>, input: unknown, language: Language): Value => {
  const parsed = schema.safeParse(input, { error: messages[language] })
  return parsed.success ? parsed.data : refuseWith(refuseFields(faultsOf(parsed.error, input)))
}

const faultsOf = (error: z.ZodError, input: unknown): FieldFault[] =>
  error.issues.flatMap(issue => faultOf(issue, input)).slice(0, MAX_FAULTS)

/** Of the ways in which a value may be given, the one that was meant: only what lies within it is wrong. Null where none is. */
const meantBy = ({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | null => {
  const meant = errors.filter(issues => issues.length > 0 && issues.every(issue => issue.path.length > 1))
  return meant.length === 1 && meant[0] ? meant[0].map(issue => ({ ...issue, path: [...path, ...issue.path] })) : null
}

const faultOf = (issue: z.core.$ZodIssue, input: unknown): FieldFault[] => {
  const path = issue.path.map(String).join('.')
  const meant = issue.code === 'invalid_union' ? meantBy(issue) : null
  if (meant) return meant.flatMap(each => faultOf(each, input))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key =>
      fieldFault(path ? `${path}.${key}` : key, 'field-malformed', { message: issue.message }),
    )
  }
  const code = codeOf(issue)
  if (code) return [fieldFault(path, code, {})]
  if (isMissing(input, issue.path)) return [fieldFault(path, 'field-required', {})]
  if (issue.code === 'invalid_value') {
    return [fieldFault(path, 'field-unknown-option', { options: issue.values.map(String) })]
  }
  return [fieldFault(path, 'field-malformed', { message: issue.message })]
}

/** Nothing stands at the path. */
const isMissing = (input: unknown, path: readonly PropertyKey[]): boolean => {
  let value: unknown = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true
    // An object that has the key as its own may be asked for it.
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value === undefined
}
