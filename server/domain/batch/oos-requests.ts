// Requests for a product that has failed: each counts for what its physician has seen fail, and for nothing that failed since.
import type { BatchState } from './batch.ts'

/** The requests for a container by a physician who has seen all of these tests fail, in the order in which they were made; signed or not. */
export const requestsKnowing = (
  { oosSupplies }: Pick<BatchState, 'oosSupplies'>,
  container: string,
  failed: readonly string[],
): BatchState['oosSupplies'] =>
  oosSupplies.filter(each => each.container === container && failed.every(test => each.failedTests.includes(test)))
