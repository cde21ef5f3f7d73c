// The chain-of-identity number of a case (ISBT 128 DS040): one number for everything that is made from one patient for one treatment.
import { isDin } from '../code/isbt-donation.ts'
import { formatOwnCode, readOwnId } from '../code/own-code.ts'

const SEQUENCE_DIGITS = 6

/**
 * `CHA999926000001` for case C26-0001 of facility A9999: `CH`, the facility number, the year of the case and its number in six
 * digits, 15 characters without K. A second collection for the same case keeps it; another case of the patient has another.
 * `facility` is the one in the case's donation number: it stays when the setting changes. Source: ST-001 v6.2.2, 2.4.40;
 * docs/adr/0010-product-labels.md. Throws RangeError where the id is no case or its number has more than six digits.
 */
export const chainOfIdentityOf = (caseId: string, facility: string): string => {
  const own = readOwnId(caseId)
  if (own?.kind !== 'case') throw new RangeError(`${caseId} is no case`)
  const sequence = String(own.parts.number).padStart(SEQUENCE_DIGITS, '0')
  if (sequence.length > SEQUENCE_DIGITS) throw new RangeError(`${caseId} has no room in a chain-of-identity number`)
  return `CH${facility}${String(own.parts.year - 2000).padStart(2, '0')}${sequence}`
}

/** The case that such a number names, or null where it is none of ours in form: six digits, not zero. */
export const caseOfChain = (chain: string): string | null => {
  const match = /^CH(\w{5})(\d\d)(\d{6})$/.exec(chain)
  const [, facility = '', year = '', sequence = ''] = match ?? []
  if (!isDin(`${facility}${year}${sequence}`) || Number(sequence) === 0) return null
  return formatOwnCode('case', { year: 2000 + Number(year), number: Number(sequence) })
}
