// The laboratory's settings as others ask for them, and the donation numbers that they give rise to.
import { isDin } from '../code/isbt-donation.ts'
import { yearlySeries } from '../counter/take-id.ts'
import { takeNumber } from '../counter/take-number.ts'
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import { yearIn } from '../kit/time.ts'
import { firstSettings, type Hospital, LAB_ID, type LabSettings } from './lab.ts'

/** The present settings; the first ones where nothing was set yet. */
export const settingsOf = (context: Pick<Context, 'read'>): LabSettings => context.read('lab', LAB_ID) ?? firstSettings

const highestSequence = 999_999

/**
 * The next donation number (ISBT 128 DIN, 13 characters: facility, year, six digits) and the event that gives it out. A refusal
 * where the laboratory has no facility number yet, or the year's numbers are used up. Source: ST-001 v6.2.2, 2.4.1.
 */
export const takeDonationNumber = (
  context: Pick<Context, 'read' | 'now' | 'zone'>,
): { ok: true; din: string; event: NewEvent } | { ok: false; refusal: Refusal } => {
  const { facility } = settingsOf(context)
  if (facility === null) return { ok: false, refusal: refuse('facility-number-missing', {}) }
  const year = yearIn(context.zone, context.now)
  const { number, event } = takeNumber(context, yearlySeries('donation', context))
  if (number > highestSequence) return { ok: false, refusal: refuse('donation-numbers-used-up', { year }) }
  const din = `${facility}${year.slice(2)}${String(number).padStart(6, '0')}`
  if (!isDin(din)) throw new Error(`${din} is no donation number`)
  return { ok: true, din, event }
}

const fits = (pattern: string, text: string): boolean =>
  pattern.length === text.length &&
  [...pattern].every((sign, index) => {
    const character = text[index] ?? ''
    if (sign === '9') return /\d/.test(character)
    if (sign === 'A') return /[A-Z]/.test(character)
    return sign === 'X' ? /[A-Z0-9]/.test(character) : sign === character
  })

/** Whether a text looks like a number that this hospital prints on its wristbands. */
export const looksLikeNumberOf = (hospital: Hospital, text: string): boolean =>
  hospital.numberPatterns.some(pattern => fits(pattern, text))
