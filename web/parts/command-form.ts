// A command as a form: its fields by name, what stands in them at first, and the input that is made of what was typed.
import { type Limits, readNumber } from '../ui/number-text.ts'

export type FormValue = string | boolean | readonly string[]
export type FormValues = Record<string, FormValue>

/** One of a list, as a field shows it. */
export interface FormChoice {
  value: string
  label: string
  hint?: string
}

interface Common {
  /** Also its path in the command's input, unless `path` says another. */
  key: string
  path?: string
  label: string
  hint?: string
  /** By what stands in the form, where that decides. */
  isOptional?: boolean | ((given: Given) => boolean)
}

export type FormField = Common &
  (
    | { kind: 'text'; lines?: number; isCode?: boolean; maxlength?: number }
    | { kind: 'number'; unit?: string; limits?: Limits }
    /** A day of the calendar: `2026-11-22`. */
    | { kind: 'day' }
    /** An instant, ISO 8601 UTC. */
    | { kind: 'moment'; hasNow?: boolean }
    /** One of a few, as tiles. */
    | { kind: 'choice'; choices: readonly FormChoice[] }
    /** One of many, as a list that opens. */
    | { kind: 'select'; choices: readonly FormChoice[] }
    /** Any of a few: a list of values. */
    | { kind: 'several'; choices: readonly FormChoice[] }
    | { kind: 'check' }
    /** A document that the server stores at once: the hash of its content. */
    | { kind: 'file'; accept: string }
    | { kind: 'secret'; isNew?: boolean }
  )

/** What was typed, read as the command takes it; what is empty is left out of the input. */
export interface Given {
  /** Without the spaces around it; undefined where nothing stands. */
  text(key: string): string | undefined
  /** A secret as it was typed, spaces and all. */
  secret(key: string): string | undefined
  /** A number in either way of writing; what is none is sent as typed, so that the server says why. */
  number(key: string): number | string | undefined
  list(key: string): string[]
  is(key: string): boolean
}

export interface CommandForm {
  command: string
  title: string
  /** What the act means, and what follows from it. */
  intro?: string
  /** What speaks against the act, without standing in its way: a sentence, then the facts line by line. */
  warning?: { title: string; lines: readonly string[] }
  submitLabel: string
  isDanger?: boolean
  fields: readonly FormField[]
  first?: FormValues
  /** Parts of the input whose fields the page draws itself, above the others: their faults stand beside those. */
  ownPaths?: readonly string[]
  input(given: Given): object
  /** What can be told without asking the server: a password typed twice that differs. */
  faults?(given: Given): readonly { path: string; sentence: string }[]
  /** The version of the thing that the screen showed, where the command must say so. */
  seenVersion?: number
}

/** What stands in the fields when the form opens. */
export const firstValues = ({ fields, first = {} }: Pick<CommandForm, 'fields' | 'first'>): FormValues =>
  Object.fromEntries(fields.map(field => [field.key, first[field.key] ?? emptyValue(field)]))

const emptyValue = ({ kind }: FormField): FormValue => (kind === 'several' ? [] : kind === 'check' ? false : '')

export const readGiven = (values: FormValues): Given => {
  const string = (key: string): string => {
    const value = values[key]
    return typeof value === 'string' ? value : ''
  }
  const text = (key: string): string | undefined => string(key).trim() || undefined
  return {
    text,
    secret: key => string(key) || undefined,
    number: key => {
      const typed = text(key)
      const read = readNumber(typed ?? '')
      return read?.comparator === '' ? read.value : typed
    },
    list: key => {
      const value = values[key]
      return typeof value === 'object' ? [...value] : []
    },
    is: key => values[key] === true,
  }
}

/** Whether a field may stay empty, by what stands in the form now. */
export const mayBeEmpty = ({ isOptional = false }: FormField, values: FormValues): boolean =>
  typeof isOptional === 'function' ? isOptional(readGiven(values)) : isOptional

/** The path in the input under which the server speaks of a field. */
export const pathOf = ({ key, path }: FormField): string => path ?? key
