// What has failed of a product that a patient has had already: the treating surgeon must be told, whatever is decided about the batch.
import type { BatchState } from '../batch/batch.ts'

export interface GivenFailed {
  container: string
  /** The key of the place into which it was given, as the surgeon recorded it. */
  site: string
  at: string
}

/** What was given although it has failed; not what the physician has asked for, knowing everything that failed. */
export const givenFailed = (
  { administrations, oosSupplies }: Pick<BatchState, 'administrations' | 'oosSupplies'>,
  failed: readonly string[],
): GivenFailed[] => {
  const isKnown = (id: string): boolean =>
    oosSupplies.some(
      ({ container, failedTests }) => container === id && failed.every(test => failedTests.includes(test)),
    )
  if (failed.length === 0) return []
  return administrations
    .filter(({ container }) => !isKnown(container))
    .map(({ container, joint, performedAt, at }) => ({ container, site: joint, at: performedAt ?? at }))
}
