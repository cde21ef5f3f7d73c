// Whether a patient's hospital numbers look like those that the hospital prints: a slip of the finger would show only in the theatre.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse } from '../kit/refusal.ts'
import { looksLikeNumberOf, settingsOf } from '../lab/settings.ts'

/** The first number that none of its hospital's patterns fits; null where all fit, or where a hospital has said no pattern. */
export const numbersUnlike = (
  numbers: readonly { issuer: string; number: string }[],
  context: Pick<Context, 'read'>,
): Refusal | null => {
  const { hospitals } = settingsOf(context)
  for (const { issuer, number } of numbers) {
    const hospital = hospitals.find(({ id }) => id === issuer)
    if (!hospital || hospital.numberPatterns.length === 0 || looksLikeNumberOf(hospital, number.toUpperCase())) continue
    return refuse('hospital-number-unlike', { hospital: hospital.name, patterns: hospital.numberPatterns })
  }
  return null
}
