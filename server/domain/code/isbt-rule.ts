// How one ISBT 128 data structure is described: its identifier, its fields by width, and what they mean.
//
// Reading goes by the identifier and then by the widths that it fixes, never by the length of what was scanned
// (ISBT 128 ST-001 v6.2.2, 2.2: `=%6200` and `=\620000000000000000` differ in nothing else).

import { type CodePart, type Parsed, parsed, refused } from './refusals.ts'

/** The name of a data structure: `DS` and its number in ST-001. */
export type StructureName = Exclude<CodePart, 'own-code' | 'GS1' | 'GTIN'>

/** One field: its name in the parsed object, its width in characters, and what may stand in it. */
export interface Field<Name extends string = string> {
  readonly name: Name
  readonly width: number
  readonly allowed: RegExp
}

/** One data structure: how it is recognised, read and written. */
export interface StructureRule<S extends { structure: StructureName }> {
  readonly structure: S['structure']
  /** The two or three characters that it begins with. */
  readonly identifier: string
  /** The width of the content, told from its beginning where it varies; null when even that is cut off. */
  readonly width: (content: string) => number | null
  /** From content of exactly that width to the meaning. */
  readonly read: (content: string) => Parsed<S>
  /** From the meaning to content; checked by reading it again, so it need not judge. */
  readonly write: (value: S) => string
}

/** Facility identification number, αpppp: no letter O; the last two are digits. */
export const FACILITY = /^[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{2}$/
/** Facility as DS033 and DS034 define it: five of A-N, P-Z, 0-9. */
export const PROCESSOR = /^[A-NP-Z0-9]{5}$/
export const DIGITS = /^[0-9]+$/
export const CAPITALS_AND_DIGITS = /^[A-Z0-9]+$/
export const LETTERS_AND_DIGITS = /^[A-Za-z0-9]+$/

/** Describes one field. */
export function field<Name extends string>(name: Name, width: number, allowed: RegExp): Field<Name> {
  return { name, width, allowed }
}

/** The sum of the widths of `fields`. */
export function totalWidth(fields: readonly Field[]): number {
  return fields.reduce((sum, each) => sum + each.width, 0)
}

/** Cuts `content`, which has the right total width, into its fields; refuses the first one that has a wrong character. */
export function readFields<Name extends string>(
  what: StructureName,
  content: string,
  fields: readonly Field<Name>[],
): Parsed<Record<Name, string>> {
  const values: Partial<Record<Name, string>> = {}
  let at = 0
  for (const { name, width, allowed } of fields) {
    const value = content.slice(at, at + width)
    if (!allowed.test(value)) return refused(characterFault(what, value, allowed))
    values[name] = value
    at += width
  }
  // Every name of `fields` has been set by the loop above.
  return parsed(values as Record<Name, string>)
}

/** A data structure whose fields mean what they say: each one a text of the parsed object. */
export function plainRule<S extends { structure: StructureName }>(
  structure: S['structure'],
  identifier: string,
  fields: readonly Field<Exclude<keyof S, 'structure'> & string>[],
): StructureRule<S> {
  return {
    structure,
    identifier,
    width: () => totalWidth(fields),
    read: content => {
      const read = readFields(structure, content, fields)
      // The fields are exactly the keys of S besides `structure`, by the type of `fields`.
      return read.ok ? parsed({ structure, ...read.value } as unknown as S) : read
    },
    write: value => fields.map(each => String(value[each.name])).join(''),
  }
}

/** The fault of a field: small letters are told apart, because Caps Lock on the computer causes them. */
function characterFault(what: StructureName, value: string, allowed: RegExp) {
  const isOnlyCase = /[a-z]/.test(value) && allowed.test(value.toUpperCase())
  return { code: isOnlyCase ? 'code-lower-case' : 'code-character-not-allowed', what } as const
}
