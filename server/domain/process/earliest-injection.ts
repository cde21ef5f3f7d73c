// The first day on which a product of a collection can be injected, by the days of culture that its process plans.
import { addDays, dayIn } from '../kit/time.ts'

interface Dates {
  collectionAt: string
  injectionAt: string
}

/** That day, where the injection is booked before it; else null. Dates may be changed later, so this warns and refuses nothing. */
export const earliestWhereTooSoon = (dates: Dates, plannedDays: number, zone: string): string | null => {
  const earliest = addDays(dayIn(zone, dates.collectionAt), plannedDays)
  return dayIn(zone, dates.injectionAt) < earliest ? earliest : null
}
