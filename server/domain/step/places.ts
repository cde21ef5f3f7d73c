// Incubator positions of a batch: which ones become free when some of its vessels leave them.
import type { BatchState } from '../batch/batch.ts'
import { vesselsOf } from '../batch/vessels.ts'

/** Positions where nothing of the batch stands once these vessels have gone. */
export const placesLeft = (batch: BatchState, leaving: readonly string[]): string[] => {
  const standing = vesselsOf(batch).filter(vessel => vessel.location !== undefined)
  const left = new Set(standing.filter(vessel => leaving.includes(vessel.id)).map(vessel => vessel.location ?? ''))
  for (const vessel of standing) if (!leaving.includes(vessel.id)) left.delete(vessel.location ?? '')
  return [...left]
}
