// Within a batch: which flask came from which, and what was filled from the last ones; read from the batch's own state.
import type { BatchState } from '../domain/batch/batch.ts'
import { containersOf } from '../domain/batch/containers.ts'
import { vesselsOf } from '../domain/batch/vessels.ts'
import type { TraceLinkKind } from '../words/trace.ts'
import { rememberFor } from './remember.ts'

export interface TraceEdge {
  from: { kind: string; id: string }
  to: { kind: string; id: string }
  how: TraceLinkKind
  at: string
}

const seeding = (batch: BatchState): TraceEdge[] =>
  vesselsOf(batch).flatMap(({ id, parents, madeAt }): TraceEdge[] => {
    const to = { kind: 'vessel', id }
    if (parents.length === 0) return [{ from: { kind: 'batch', id: batch.id }, to, how: 'seeded', at: madeAt }]
    return parents.map(parent => ({ from: { kind: 'vessel', id: parent }, to, how: 'subcultured', at: madeAt }))
  })

/** The vessels that gave the cells of the containers: those of the last passage that were emptied. */
const filling = (batch: BatchState): TraceEdge[] => {
  const emptied = vesselsOf(batch).filter(vessel => vessel.endedAt !== undefined)
  const last = Math.max(-1, ...emptied.map(vessel => vessel.passage))
  const sources = emptied.filter(vessel => vessel.passage === last)
  return containersOf(batch).flatMap(({ id, filledAt }) =>
    sources.map(
      (source): TraceEdge => ({
        from: { kind: 'vessel', id: source.id },
        to: { kind: 'container', id },
        how: 'filled-from',
        at: filledAt,
      }),
    ),
  )
}

/** Every link within the batch. */
export const edgesWithin = rememberFor((batch: BatchState): TraceEdge[] => [...seeding(batch), ...filling(batch)])
