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

/** On which days the samples are wanted next, and how many on each: what the incubator will ask for. */
export function countByDay(samples: readonly SampleLine[], now: string): { at: string; count: number }[] {
  const days = new Map<string, { at: string; count: number }>()
  for (const { tests, takenAt } of samples) {
    const next = tests.map(test => wantedAt(test, takenAt, now)).filter(at => at !== null)
    const at = next.sort()[0]
    if (at === undefined) continue
    const day = days.get(at.slice(0, 10)) ?? { at, count: 0 }
    days.set(at.slice(0, 10), { ...day, count: day.count + 1 })
  }
  return [...days.values()].sort((a, b) => a.at.localeCompare(b.at))
}
