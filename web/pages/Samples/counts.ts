// How much waits for the analyst: results without a reading day, cultures to be read today, readings that are late.
import type { SampleLine } from '../../../server/contract/quality.ts'
import { isCulture, wantedAt } from './result.ts'

export interface WantedCounts {
  results: number
  today: number
  late: number
}

export function countWanted(samples: readonly SampleLine[], now: string): WantedCounts {
  const today = now.slice(0, 10)
  const counts = { results: 0, today: 0, late: 0 }
  for (const { tests, takenAt } of samples) {
    for (const test of tests) {
      const at = wantedAt(test, takenAt, now)?.slice(0, 10)
      if (at === undefined || at > today) continue
      if (!isCulture(test)) counts.results += 1
      else if (at === today) counts.today += 1
      else counts.late += 1
    }
  }
  return counts
}
