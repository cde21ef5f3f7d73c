// Codes as the scanner gives them, whatever form they are found in: with a check character; other texts as they are.
import { readOwnId, withCheck } from '../../../server/domain/code/own-code.ts'

export const asScanned = (text: string): string => {
  const id = text.replace(/\..$/, '')
  return readOwnId(id) ? withCheck(id) : text
}
