// From a scanned label to a container: by Marrow's own code, or by the ISBT 128 message with donation, product and division.
import type { BatchState } from '../batch/batch.ts'
import { type Container, containersOf } from '../batch/containers.ts'
import { batchOf } from '../batch/vessels.ts'
import { structureIn } from '../code/isbt-identity.ts'
import type { IsbtStructure } from '../code/isbt128.ts'
import { divisionOf } from '../code/outer-label.ts'
import { type CodeStructure, readCode } from '../code/read-code.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, type RefusalCode, refuse } from '../kit/refusal.ts'

export type FoundContainer = { ok: true; batch: BatchState; container: Container } | { ok: false; refusal: Refusal }

const unknown: FoundContainer = { ok: false, refusal: refuse('container-not-known', {}) }

const byOwnCode = (id: string, context: Pick<Context, 'read'>): FoundContainer => {
  const batch = context.read('batch', batchOf(id))
  const container = batch && containersOf(batch).find(each => each.id === id)
  return batch && container ? { ok: true, batch, container } : unknown
}

const isIsbt = (structure: CodeStructure): structure is IsbtStructure => structure.structure !== 'GS1'

const byProduct = (parsed: CodeStructure[], context: Pick<Context, 'read'>): FoundContainer => {
  const structures = parsed.filter(isIsbt)
  const din = structureIn(structures, 'DS001')?.din ?? ''
  const division = structureIn(structures, 'DS032')?.division ?? ''
  const donation = context.read('donation', din)
  const batch = donation && context.read('batch', donation.batch)
  const container = batch && containersOf(batch).find(each => divisionOf(each.id) === division)
  return batch && container ? { ok: true, batch, container } : unknown
}

/** Reads a label as scanned. A misread and a code of something else are refused with their reason. */
export const findContainer = (text: string, context: Pick<Context, 'read' | 'now'>): FoundContainer => {
  const read = readCode(text, context.now.slice(0, 10))
  // Each fault's facts belong to its own code, as the union of faults says.
  if (!read.ok)
    return { ok: false, refusal: { code: read.code as RefusalCode, facts: read.facts as never, status: 422 } }
  if (read.kind === 'container') return byOwnCode(read.id, context)
  if (read.kind === 'product') return byProduct([read.parsed ?? []].flat(), context)
  return { ok: false, refusal: refuse('wrong-kind-of-code', { seen: read.kind, expected: 'container' }) }
}
