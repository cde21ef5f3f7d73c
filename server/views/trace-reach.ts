// Whom a trace reaches, for a recall: patients who were given something, and patients of whose product or culture something is left.
import type { TraceReach } from '../contract/trace.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { containersOf, hasEnded } from '../domain/batch/containers.ts'
import { isOver } from '../domain/batch/progress.ts'
import { batchOf, inCulture } from '../domain/batch/vessels.ts'
import type { Looking } from './asking.ts'
import { batchesLeft, endedBatch } from './batch-lines.ts'

interface Thing {
  kind: string
  id: string
}

interface Fate {
  isGiven: boolean
  isLeft: boolean
}

/** Of a batch, or of those of its containers that a trace leads to. */
export const fateIn = (batch: BatchState, only: readonly string[] | null): Fate => {
  const containers = containersOf(batch).filter(({ id }) => only === null || only.includes(id))
  const isGiven = containers.some(({ status }) => status === 'given' || status === 'given-in-part')
  // A rejected batch is left as long as it lies in a refrigerator, and an ended culture as long as it stands in an incubator.
  const isLeft =
    containers.some(container => !hasEnded(container)) ||
    (only === null && (inCulture(batch).length > 0 || (containers.length === 0 && !isOver(batch))))
  return { isGiven, isLeft }
}

const beforeFilling: readonly string[] = ['booked', 'collected', 'received', 'in-culture', 'harvested']

/** What a batch that has ended says by its row alone; null where the row does not tell. */
export const fateOfEnded = (id: string, left: ReadonlySet<string>, { views }: Looking): Fate | null => {
  const ended = endedBatch(views, id)
  if (!ended || left.has(id)) return null
  if (ended.givenAt !== null) return { isGiven: true, isLeft: false }
  return beforeFilling.includes(ended.progress) ? { isGiven: false, isLeft: false } : null
}

/** Batches that a trace leads to, each whole or by some containers; a thing inside a batch that went into nothing reaches nobody. */
export const reached = (start: Thing, forward: readonly Thing[]): Map<string, string[] | null> => {
  const found = new Map<string, string[] | null>()
  const things = ['batch', 'vessel', 'container'].includes(start.kind) ? [start, ...forward] : forward
  for (const { kind, id } of things) {
    if (kind === 'batch') found.set(id, null)
    if (kind === 'vessel') found.set(batchOf(id), null)
  }
  for (const { kind, id } of things) {
    if (kind !== 'container') continue
    const known = found.get(batchOf(id))
    if (known !== null) found.set(batchOf(id), [...(known ?? []), id])
  }
  return found
}

/** Each patient once, by code: with several batches or containers what was given and what is left both count. */
export const reachOf = (start: Thing, forward: readonly Thing[], asking: Looking): TraceReach => {
  const { context, views } = asking
  const left = new Set(batchesLeft(views))
  const patients = new Map<string, Fate>()
  for (const [id, only] of reached(start, forward)) {
    const code = endedBatch(views, id)?.patientCode ?? context.read('batch', id)?.patientCode
    if (code === undefined) continue
    const byRow = only === null ? fateOfEnded(id, left, asking) : null
    const batch = byRow ? null : context.read('batch', id)
    const fate = byRow ?? (batch ? fateIn(batch, only) : { isGiven: false, isLeft: false })
    const before = patients.get(code)
    patients.set(code, {
      isGiven: fate.isGiven || (before?.isGiven ?? false),
      isLeft: fate.isLeft || (before?.isLeft ?? false),
    })
  }
  const those = (isMeant: (fate: Fate) => boolean): string[] =>
    [...patients].flatMap(([code, fate]) => (isMeant(fate) ? [code] : [])).toSorted()
  return {
    given: those(({ isGiven }) => isGiven),
    left: those(({ isLeft }) => isLeft),
    ended: those(({ isGiven, isLeft }) => !isGiven && !isLeft),
  }
}
