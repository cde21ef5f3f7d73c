// What zod found wrong with one value, told in facts of our own: zod's own text is English and made for programmers.
import type { z } from 'zod'
import { formOf, type TextForm } from './text-forms.ts'

/** What a value was to be. */
export type Wanted = 'text' | 'number' | 'whole-number' | 'yes-or-no' | 'list' | 'date' | 'date-time' | 'other'

export type FormFault =
  | { fault: 'text-too-short' | 'list-too-short'; least: number }
  | { fault: 'text-too-long' | 'list-too-long'; most: number }
  | { fault: 'number-too-small'; least: number; isOpen: boolean }
  | { fault: 'number-too-large'; most: number; isOpen: boolean }
  | { fault: 'not-a-multiple'; of: number }
  | { fault: 'another-form'; form: TextForm }
  | { fault: 'another-kind'; wanted: Wanted }
  | { fault: 'not-expected-here' }

const wantedByType: Readonly<Record<string, Wanted>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
}

const wantedByFormat: Readonly<Record<string, Wanted>> = { date: 'date', datetime: 'date-time' }

const tooSmall = ({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): FormFault => {
  const least = Number(minimum)
  if (origin === 'string') return { fault: 'text-too-short', least }
  if (origin === 'array') return { fault: 'list-too-short', least }
  return { fault: 'number-too-small', least, isOpen: inclusive === false }
}

const tooBig = ({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): FormFault => {
  const most = Number(maximum)
  if (origin === 'string') return { fault: 'text-too-long', most }
  if (origin === 'array') return { fault: 'list-too-long', most }
  return { fault: 'number-too-large', most, isOpen: inclusive === false }
}

const anotherForm = ({ format, message }: z.core.$ZodIssueInvalidStringFormat): FormFault => {
  const form = formOf(message)
  if (form) return { fault: 'another-form', form }
  return { fault: 'another-kind', wanted: wantedByFormat[format] ?? 'other' }
}

/** The fault of one value; `not-expected-here` is for a key that the command does not have. */
export const formFault = (issue: z.core.$ZodIssue): FormFault => {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'not_multiple_of':
      return { fault: 'not-a-multiple', of: issue.divisor }
    case 'invalid_format':
      return anotherForm(issue)
    case 'invalid_type':
      return { fault: 'another-kind', wanted: wantedByType[issue.expected] ?? 'other' }
    case 'unrecognized_keys':
      return { fault: 'not-expected-here' }
    default:
      return { fault: 'another-kind', wanted: 'other' }
  }
}
