// Shorthands of the ISBT 128 tests: the meaning of a symbol's text, or the fault.
import { parseIsbt128 } from '../../../server/domain/code/isbt128.ts'

/** What the text means; undefined when it was refused. */
export function meaningOf(text: string) {
  const read = parseIsbt128(text)
  return read.ok ? read.value : undefined
}

/** Why the text was refused; undefined when it was read. */
export function faultOf(text: string) {
  const read = parseIsbt128(text)
  return read.ok ? undefined : read.fault
}
