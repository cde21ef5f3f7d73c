// Aseptic process simulations of a person: how many in a row were passed, when the next is due, and what a failed one puts in doubt.
import { addDays, dayIn } from '../kit/time.ts'
import type { MediaFill, PersonState } from './person.ts'

/** In a row before somebody works alone, at the start and after a failure (EU GMP Annex 1, 2022, 9.39). */
export const initialPasses = 3

/** About every six months afterwards (9.39). */
export const repeatedAfterDays = 183

/** Read after two weeks at the earliest, where nothing grows sooner. */
export const incubationDays = 14

export const mediaFillsFor = ({ mediaFills }: Pick<PersonState, 'mediaFills'>, qualification: string): MediaFill[] =>
  mediaFills.filter(each => each.qualification === qualification)

/** Passed one after the other since the last that failed. */
export const passesInARow = (fills: readonly MediaFill[]): number =>
  fills.length - 1 - fills.findLastIndex(({ passed }) => !passed)

/** The last day on which a passed fill shows anything. */
export const validUntilOn = ({ filledAt }: Pick<MediaFill, 'filledAt'>, zone: string): string =>
  addDays(dayIn(zone, filledAt), repeatedAfterDays)

/** What was done since the last fill that was passed is in doubt when one fails; null where none was. */
export const inDoubtFrom = (fills: readonly MediaFill[]): string | null =>
  fills.findLast(({ passed }) => passed)?.filledAt ?? null
