// A code as it is typed where nothing scans it: with its check character, without which it is refused.
import { isbtReadable } from '../../server/domain/code/isbt-donation.ts'
import { ownCheckCharacter, readOwnId } from '../../server/domain/code/own-code.ts'

export interface TypedCode {
  code: string
  /** Absent where the text is no code by itself: a treatment site, a process. */
  check?: string
}

/** An id in the groups in which it is printed, its check character apart. */
export const typedCode = (id: string): TypedCode => {
  if (readOwnId(id)) return { code: id, check: ownCheckCharacter(id) }
  // A donation number is thirteen letters and digits: nothing else that has an id is.
  if (!/^[A-Z0-9]{13}$/.test(id)) return { code: id }
  const { text, checkCharacter } = isbtReadable(id)
  return { code: text, check: checkCharacter }
}

/** The same as one text: `B26-0001-P1-07 Z`. */
export const asTyped = (id: string): string => {
  const { code, check } = typedCode(id)
  return check === undefined ? code : `${code} ${check}`
}
