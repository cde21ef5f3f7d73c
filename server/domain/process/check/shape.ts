// Faults of shape: what zod finds wrong in a process document, in codes that have words in every language.
import type { z } from 'zod'
import { codeOf } from '../../kit/named.ts'
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

/** `operations[3].steps[2].fields[0].limits` */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    return (value as Record<PropertyKey, unknown>)[part]
  }, document)

const isLanguage = (part: PropertyKey | undefined): part is 'en' | 'es' => part === 'en' || part === 'es'

const missing = (path: Path): FieldFault => {
  const last = path.at(-1)
  if (isLanguage(last)) return fieldFault(pathText(path), 'process-language-missing', { language: last })
  return fieldFault(pathText(path), 'process-value-missing', {})
}

const malformed = (path: Path): FieldFault => {
  const last = path.at(-1)
  if (isLanguage(last)) return missing(path)
  const code = last === 'isbtProductCode' ? 'process-product-code-malformed' : 'process-name-malformed'
  return fieldFault(pathText(path), code, {})
}

const outOfRange = (path: Path, issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): FieldFault => {
  const inclusive = issue.inclusive ?? true
  if (issue.code === 'too_big') {
    return fieldFault(pathText(path), 'process-value-too-large', { maximum: Number(issue.maximum), inclusive })
  }
  const minimum = Number(issue.minimum)
  if (issue.origin === 'number' || issue.origin === 'int') {
    return fieldFault(pathText(path), 'process-value-too-small', { minimum, inclusive })
  }
  if (issue.origin === 'array') return fieldFault(pathText(path), 'process-list-too-short', { minimum })
  return missing(path)
}

const leaves = (issues: readonly Issue[]): Issue[] =>
  issues.flatMap(issue => (issue.code === 'invalid_union' ? leaves(issue.errors.flat()) : [issue]))

const ofUnion = (path: Path, issue: Extract<Issue, { code: 'invalid_union' }>): FieldFault => {
  const inner = leaves([issue])
  const kinds = 'options' in issue && issue.options ? issue.options : []
  const options = [...kinds, ...inner.flatMap(each => (each.code === 'invalid_value' ? each.values : []))].map(String)
  if (inner.some(each => each.code === 'invalid_format')) return malformed(path)
  if (options.length > 0) return fieldFault(pathText(path), 'process-value-not-an-option', { options })
  return fieldFault(pathText(path), 'process-value-malformed', {})
}

const refined = (path: Path, issue: Extract<Issue, { code: 'custom' }>): FieldFault => {
  return fieldFault(pathText(path), codeOf(issue) ?? 'process-value-malformed', {})
}

const faultsOf = (document: unknown, issue: Issue): FieldFault[] => {
  const path = issue.path
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => fieldFault(pathText([...path, key]), 'process-key-unknown', { key }))
  }
  if (issue.code === 'custom') return [refined(path, issue)]
  if (valueAt(document, path) === undefined) return [missing(path)]
  switch (issue.code) {
    case 'invalid_type':
      return [fieldFault(pathText(path), 'process-value-of-other-type', { wanted: issue.expected })]
    case 'invalid_value':
      return [fieldFault(pathText(path), 'process-value-not-an-option', { options: issue.values.map(String) })]
    case 'too_small':
    case 'too_big':
      return [outOfRange(path, issue)]
    case 'invalid_format':
      return [malformed(path)]
    case 'invalid_union':
      return [ofUnion(path, issue)]
    default:
      return [fieldFault(pathText(path), 'process-value-malformed', {})]
  }
}

/** One fault for each thing wrong with the shape, at its path. */
export const shapeFaults = (document: unknown, error: z.ZodError): FieldFault[] =>
  error.issues.flatMap(issue => faultsOf(document, issue))
