// Codes as they are read at the bench: without the part that is the same for everything on the screen.
import { readOwnId, withCheck } from '../../server/domain/code/own-code.ts'

/** `P1-04`, `S03`, `F01`: what tells things of one batch apart. */
export const shortCode = (id: string, batch: string): string =>
  id.startsWith(`${batch}-`) ? id.slice(batch.length + 1) : id

/** A donation number in the groups in which it is printed and read aloud: `A9999 26 000025`. */
export const groupedDonation = (din: string): string => `${din.slice(0, 5)} ${din.slice(5, 7)} ${din.slice(7)}`

/** A code of Marrow's own as a scanner would send it; every other text as it is. */
export const scannable = (id: string): string => (readOwnId(id) ? withCheck(id) : id)
