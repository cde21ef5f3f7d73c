// Scanned texts at a step: what each one is, and whether it belongs to this batch; a good code of another is a near miss.
import { batchEvent } from '../batch/batch.ts'
import { batchOf } from '../batch/vessels.ts'
import { readCode } from '../code/read-code.ts'
import type { NewEvent } from '../kit/event.ts'
import { type Refusal, type RefusalCode, refuse } from '../kit/refusal.ts'
import type { StepSituation } from './outcome.ts'

export type Understood = { ok: true; kind: string; id: string } | { ok: false; refusal: Refusal; events?: NewEvent[] }

/** Reads a scanned text; a misread is refused with the reason and never stored. */
export const understand = (text: string, now: string): Understood => {
  const read = readCode(text, now.slice(0, 10))
  if (read.ok) return { ok: true, kind: read.kind, id: read.id }
  // Each fault's facts belong to its own code, as the union of faults says.
  return { ok: false, refusal: { code: read.code as RefusalCode, facts: read.facts as never, status: 422 } }
}

/** The near miss that stands in this batch's record: a good code, but of something else. */
export const nearMiss = (
  situation: Pick<StepSituation, 'batch'>,
  seen: { kind: string; id: string },
  expected: string,
) => batchEvent(situation.batch.id, 'batch.near-miss-recorded', { seen: { kind: seen.kind, id: seen.id }, expected })

/** A code that must be of one kind. */
export const understandAs = (text: string, kind: string, situation: StepSituation): Understood => {
  const seen = understand(text, situation.context.now)
  if (!seen.ok || seen.kind === kind) return seen
  return { ok: false, refusal: refuse('wrong-kind-of-code', { seen: seen.kind, expected: kind }) }
}

/** A vessel, sample or container code that must belong to this batch; one of another batch is recorded as a near miss. */
export const understandOwn = (
  text: string,
  kind: 'vessel' | 'sample' | 'container',
  situation: StepSituation,
): Understood => {
  const seen = understandAs(text, kind, situation)
  if (!seen.ok) return seen
  const { batch } = situation
  const seenBatch = batchOf(seen.id)
  if (seenBatch === batch.id) return seen
  const refusal = refuse('not-this-batch', { seen: seen.id, seenBatch, expected: batch.id })
  return { ok: false, refusal, events: [nearMiss(situation, seen, batch.id)] }
}

/** Every text read in turn; the first that cannot be taken ends it. A code twice is refused. */
export const understandAll = (
  texts: readonly string[],
  read: (text: string) => Understood,
): { ok: true; ids: string[] } | { ok: false; refusal: Refusal; events?: NewEvent[] } => {
  const ids: string[] = []
  for (const text of texts) {
    const seen = read(text)
    if (!seen.ok) return seen
    if (ids.includes(seen.id)) return { ok: false, refusal: refuse('vessel-scanned-twice', { vessel: seen.id }) }
    ids.push(seen.id)
  }
  return { ok: true, ids }
}
