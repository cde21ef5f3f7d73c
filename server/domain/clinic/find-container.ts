// From a scanned label to a container: by Marrow's own code, or by the ISBT 128 message with donation, product and division.
import type { BatchState } from '../batch/batch.ts'
import { type Container, containersOf } from '../batch/containers.ts'
import { misprintOf, namedBySymbol } from '../batch/outer-labels.ts'
import { batchOf } from '../batch/vessels.ts'
import { notOfHospital, notOfTheatre } from '../case/own-case.ts'
import { type CodeStructure, readCode } from '../code/read-code.ts'
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import { type Refusal, type RefusalCode, refuse } from '../kit/refusal.ts'
import { nearMiss } from '../step/scanned.ts'

type Seen = Pick<Context, 'read' | 'now' | 'zone'>

export type FoundContainer =
  | { ok: true; batch: BatchState; container: Container }
  | { ok: false; refusal: Refusal; events?: NewEvent[] }

const unknown: FoundContainer = { ok: false, refusal: refuse('container-not-known', {}) }

const byOwnCode = (id: string, context: Pick<Context, 'read'>): FoundContainer => {
  const batch = context.read('batch', batchOf(id))
  const container = batch && containersOf(batch).find(each => each.id === id)
  return batch && container ? { ok: true, batch, container } : unknown
}

/** By the symbol of the outer label, which must say in every part what is printed for that container; else it is a near miss. */
const byProduct = (id: string, parsed: CodeStructure[], context: Seen): FoundContainer => {
  const found = namedBySymbol(parsed, context)
  if (!found) return unknown
  const refusal = misprintOf(parsed, found, context)
  if (!refusal) return { ok: true, ...found }
  return { ok: false, refusal, events: [nearMiss(found, { kind: 'product', id }, found.container.id)] }
}

/** Reads a label as scanned. A misread and a code of something else are refused with their reason. */
export const findContainer = (text: string, context: Seen): FoundContainer => {
  const read = readCode(text, context.now.slice(0, 10))
  // Each fault's facts belong to its own code, as the union of faults says.
  if (!read.ok)
    return { ok: false, refusal: { code: read.code as RefusalCode, facts: read.facts as never, status: 422 } }
  if (read.kind === 'container') return byOwnCode(read.id, context)
  if (read.kind === 'product') return byProduct(read.id, [read.parsed ?? []].flat(), context)
  return { ok: false, refusal: refuse('wrong-kind-of-code', { seen: read.kind, expected: 'container' }) }
}

/** The container that is held at a bedside. A product at the bedside of another hospital is a near miss, whoever lies there. */
export const findAtBedside = (text: string, context: Context): FoundContainer => {
  const found = findContainer(text, context)
  if (!found.ok) return found
  const { batch, container } = found
  const refusal =
    notOfTheatre(batch.caseId, container.id, context) ?? notOfHospital(batch.caseId, container.id, context)
  if (!refusal) return found
  const missed = nearMiss(found, { kind: 'container', id: container.id }, 'another-hospital')
  return { ok: false, refusal, events: refusal.code === 'of-another-hospital' ? [missed] : [] }
}
