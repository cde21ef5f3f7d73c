// What has failed, or was found wrong afterwards, of a product that a patient has had already: the treating surgeon must be told.
import type { BatchException, BatchState } from '../batch/batch.ts'
import type { ExceptionKind } from '../batch/events.ts'
import { requestsKnowing } from '../batch/oos-requests.ts'

export interface GivenFailed {
  container: string
  /** The key of the place into which it was given, as the surgeon recorded it. */
  site: string
  at: string
}

const given = ({ container, joint, performedAt, at }: BatchState['administrations'][number]): GivenFailed => ({
  container,
  site: joint,
  at: performedAt ?? at,
})

/** What was given although it has failed; not what the physician has asked for, knowing everything that failed. */
export const givenFailed = (
  batch: Pick<BatchState, 'administrations' | 'oosSupplies'>,
  failed: readonly string[],
): GivenFailed[] =>
  batch.administrations
    .filter(({ container }) => failed.length > 0 && requestsKnowing(batch, container, failed).length === 0)
    .map(given)

const foundAfterwards: readonly ExceptionKind[] = ['found-later', 'environment', 'exposure']

/** What was found wrong after something of it had been given, until QA has decided that it does not affect the batch. */
export const foundAfterGiving = ({
  administrations,
  exceptions,
}: Pick<BatchState, 'administrations' | 'exceptions'>): BatchException[] =>
  exceptions.filter(
    ({ kind, raisedAt, disposition }) =>
      foundAfterwards.includes(kind) &&
      (!disposition || disposition.impact === 'batch-affected') &&
      administrations.some(each => given(each).at <= raisedAt),
  )

/** What had been given by then. */
export const givenBefore = (
  { administrations }: Pick<BatchState, 'administrations'>,
  found: readonly Pick<BatchException, 'raisedAt'>[],
): GivenFailed[] => administrations.map(given).filter(({ at }) => found.some(({ raisedAt }) => at <= raisedAt))
