// How many days of culture the process plans on which a collection would be booked now.
import type { Context } from '../kit/context.ts'
import { effectiveVersion } from './process.ts'

/** The process that a collection is booked on where no other is named. */
export const USUAL_PROCESS = 'bm-msc-40m'

/** Null where no version is in force. */
export const plannedDaysNow = ({ read, now }: Pick<Context, 'read' | 'now'>): number | null => {
  const process = read('process', USUAL_PROCESS)
  return (process && effectiveVersion(process, now)?.definition.plannedDays) ?? null
}
