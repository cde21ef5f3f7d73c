// What has failed of a product that a patient has had already: the treating surgeon must be told, whatever is decided about the batch.
import type { BatchState } from '../batch/batch.ts'
import { requestsKnowing } from '../batch/oos-requests.ts'

export interface GivenFailed {
  container: string
  /** The key of the place into which it was given, as the surgeon recorded it. */
  site: string
  at: string
}

/** What was given although it has failed; not what the physician has asked for, knowing everything that failed. */
export const givenFailed = (
  batch: Pick<BatchState, 'administrations' | 'oosSupplies'>,
  failed: readonly string[],
): GivenFailed[] =>
  batch.administrations
    .filter(({ container }) => failed.length > 0 && requestsKnowing(batch, container, failed).length === 0)
    .map(({ container, joint, performedAt, at }) => ({ container, site: joint, at: performedAt ?? at }))
