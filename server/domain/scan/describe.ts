// From a code that was read to the thing that it names: whose, in which state, and whose actions a screen offers.
import type { ReadCode } from '../code/read-code.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse, refuseUnknown } from '../kit/refusal.ts'
import type { Kind } from '../subjects.ts'
import { describeOfBatch } from './describe-of-batch.ts'
import { describeRegister } from './describe-register.ts'
import type { ScanFacts } from './facts.ts'

export type GoodCode = Extract<ReadCode, { ok: true }>

/** What a description may look at: states, the time, and which lots of a supplier are here. */
export interface Sight extends Pick<Context, 'read' | 'now' | 'zone'> {
  /** Ids of the lots received with this article number and supplier's lot. */
  lotsOf(gtin: string, supplierLot: string): string[]
}

export interface Described {
  ok: true
  facts: ScanFacts
  /** The stream whose commands may be given; null where there are none. */
  subject: { kind: Kind; id: string } | null
  /** Every name that the thing goes by, for what was expected: a product label is its container too. */
  names: { kind: string; id: string }[]
  /** The batch that it belongs to; null where it belongs to none. */
  batch: string | null
}

export type Description = Described | { ok: false; refusal: Refusal }

/** Something of Marrow's own, or of a label, described; refused where no such thing is known, and for a wristband. */
export const describe = (code: GoodCode, sight: Sight): Description => {
  if (code.kind === 'wristband') return { ok: false, refusal: refuse('scan-wristband', {}) }
  const described = describeOfBatch(code, sight) ?? describeRegister(code, sight)
  return described ?? { ok: false, refusal: refuseUnknown(code.kind, code.id) }
}

/** Refuses a good code of another thing than the one asked for. */
export const mustBe = (
  { names }: Described,
  expected: { kind: string; id?: string } | undefined,
): Refusal<'scan-not-expected'> | null => {
  const [seen] = names
  if (!expected || !seen) return null
  const isIt = names.some(({ kind, id }) => kind === expected.kind && (expected.id === undefined || id === expected.id))
  if (isIt) return null
  return refuse('scan-not-expected', {
    kind: seen.kind,
    id: seen.id,
    expectedKind: expected.kind,
    expectedId: expected.id ?? '',
  })
}
