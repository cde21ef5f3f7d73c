// From what zod found wrong with an input to the fields of a refusal: each with its path and a code that has words.
import type { z } from 'zod'
import { formFault } from './form-fault.ts'
import { codeOf } from './named.ts'
import { type FieldFault, fieldFault } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** More than a person would read; a hostile input may have thousands. */
const MAX_FAULTS = 50

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

/** Of the ways in which a value may be given, the one that was meant: only what lies within it is wrong. Null where none is. */
const meantBy = ({ errors, path }: z.core.$ZodIssueInvalidUnion): Issue[] | null => {
  const meant = errors.filter(issues => issues.length > 0 && issues.every(issue => issue.path.length > 1))
  return meant.length === 1 && meant[0] ? meant[0].map(issue => ({ ...issue, path: [...path, ...issue.path] })) : null
}

const faultsOf = (issue: Issue, input: unknown): FieldFault[] => {
  const path = issue.path.map(String).join('.')
  const meant = issue.code === 'invalid_union' ? meantBy(issue) : null
  if (meant) return meant.slice(0, MAX_FAULTS).flatMap(each => faultsOf(each, input))
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, MAX_FAULTS)
    return keys.map(key => fieldFault(path ? `${path}.${key}` : key, 'field-malformed', formFault(issue)))
  }
  const code = codeOf(issue)
  if (code) return [fieldFault(path, code, {})]
  if (isMissing(input, issue.path)) return [fieldFault(path, 'field-required', {})]
  if (issue.code === 'invalid_value') {
    return [fieldFault(path, 'field-unknown-option', { options: issue.values.map(String) })]
  }
  return [fieldFault(path, 'field-malformed', formFault(issue))]
}

/** The faults of an input at their paths; `under`: where in the whole input it stands (`values`). */
export const fieldsFromIssues = (issues: readonly Issue[], input: unknown, under?: string): FieldFault[] =>
  issues
    .slice(0, MAX_FAULTS)
    .flatMap(issue => faultsOf(issue, input))
    .slice(0, MAX_FAULTS)
    .map(fault => (under === undefined ? fault : { ...fault, path: [under, fault.path].filter(Boolean).join('.') }))
