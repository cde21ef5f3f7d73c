// Donation, donor and chain-of-identity numbers typed by hand: no identifier, spaces anywhere, check character K required.
//
// ST-001 v6.2.2, 7.5: K follows the number in print so that a typing error is found; it is never in a symbol. The scheme knows
// no small letters, so they are refused rather than changed. Three shapes exist, told apart by their first characters and size.

import { type IsbtStructure, structureOf } from './isbt128.ts'
import { hasValidCheck } from './mod37-2.ts'
import { type Parsed, parsed, refused, wrongCheck } from './refusals.ts'

const NUMBER = '[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{4}'

/** What the shapes are. */
const SHAPES = [
  shape('DS001', `${NUMBER}[0-9]{6}`),
  shape('DS040', `CH${NUMBER}[A-Z0-9]{6}`),
  shape('DS019', '[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{18}'),
]

/**
 * Reads a number typed from its print, K last.
 * @returns null when the text has none of the three shapes, so that it may be something else.
 */
export function parseTypedNumber(text: string): Parsed<IsbtStructure> | null {
  const typed = text.replace(/\s+/g, '')
  for (const { what, withoutCheck, withCheck, inAnyCase } of SHAPES) {
    if (withoutCheck.test(typed)) return refused({ code: 'code-check-character-missing', what })
    if (withCheck.test(typed)) return readTyped(what, typed)
    if (inAnyCase.test(typed)) return refused({ code: 'code-lower-case', what })
  }
  return null
}

function shape(what: 'DS001' | 'DS019' | 'DS040', data: string) {
  return {
    what,
    withoutCheck: new RegExp(`^${data}$`),
    withCheck: new RegExp(`^${data}[0-9A-Z*]$`),
    inAnyCase: new RegExp(`^${data}[0-9A-Z*]?$`, 'i'),
  }
}

function readTyped(what: 'DS001' | 'DS019' | 'DS040', typed: string): Parsed<IsbtStructure> {
  if (!hasValidCheck(typed)) return refused(wrongCheck(what, typed.slice(-1)))
  const number = typed.slice(0, -1)
  return parsed(structureOf(what, what === 'DS001' ? `${number}00` : number))
}
