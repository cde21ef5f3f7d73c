// A received lot of a material: where it came from, what quality control decided about it, and what it was used for.
import { type EventBody, type Marks, type NewEvent, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'
import type { MaterialUnit } from '../material/material.ts'

/** `received` waits for quality control; only `released` may be used. */
export type LotStanding = 'received' | 'released' | 'quarantined' | 'rejected' | 'recalled'

export interface LotFacts {
  material: string
  supplierLot: string
  /** A day: usable to its end in the laboratory's zone. One of the two is there. */
  expiresOn?: string
  /** An instant, where the supplier prints a time. */
  expiresAt?: string
  /** In the unit, with three decimals at the most. */
  quantity: number
  unit: MaterialUnit
  gtin?: string
}

/** A step of a batch at which a lot was used. */
export interface UseAt {
  batch: string
  run: number
  step: string
}

export interface LotUse extends UseAt {
  /** In the lot's unit, with three decimals at the most; absent where the step does not ask. */
  amount?: number
  /** Used though it was not allowed. */
  happened?: true
}

/** What was counted, beside what the sums said; both stay. In the lot's unit. */
export interface LotCount {
  counted: number
  expected: number
  reason?: string
  at: string
  by: string
}

/** What was thrown away, spilt or given away. In the lot's unit. */
export interface LotDiscard {
  amount: number
  reason: string
  at: string
  by: string
}

export interface LotState extends LotFacts {
  id: string
  version: number
  receivedAt: string
  receivedBy: string
  standing: LotStanding
  /** Each decision of quality, in order. */
  decisions: { standing: LotStanding; at: string; by: string; reason?: string; certificate?: string }[]
  /** `untilOn`: the last day of use after opening. */
  /** `use`: the use with which it was opened; the opening goes with it, where no other use stands. */
  opened: { at: string; by: string; untilOn?: string; use?: UseAt } | null
  emptied: { at: string; by: string } | null
  /** Every use, withdrawn ones too. */
  uses: (LotUse & { at: string; by: string; withdrawn?: { at: string; by: string; reason: string } })[]
  counts: LotCount[]
  discards: LotDiscard[]
}

export type LotEvent =
  | { type: 'lot.received'; body: EventBody & LotFacts }
  /** `certificate`: the SHA-256 of the certificate's file. */
  | { type: 'lot.released'; body: EventBody & { certificate?: string } }
  | { type: 'lot.quarantined'; body: EventBody & { reason: string } }
  | { type: 'lot.rejected'; body: EventBody & { reason: string } }
  | { type: 'lot.recalled'; body: EventBody & { reason: string } }
  | { type: 'lot.opened'; body: EventBody & { untilOn?: string; use?: UseAt } }
  | { type: 'lot.used'; body: EventBody & LotUse }
  /** The entry that used it was corrected: this use did not take place. */
  | { type: 'lot.use-withdrawn'; body: EventBody & { batch: string; run: number; step: string; reason: string } }
  | { type: 'lot.counted'; body: EventBody & { counted: number; expected: number; unit: MaterialUnit } }
  | { type: 'lot.discarded'; body: EventBody & { amount: number; unit: MaterialUnit; reason: string } }
  | { type: 'lot.emptied'; body: EventBody }

type BodyOf<Type extends LotEvent['type']> = Extract<LotEvent, { type: Type }>['body']

const begin = (event: Recorded<Extract<LotEvent, { type: 'lot.received' }>>): LotState => {
  const { material, supplierLot, expiresOn, expiresAt, quantity, unit, gtin } = event.body
  return {
    id: idOf(event),
    version: event.version,
    material,
    supplierLot,
    expiresOn,
    expiresAt,
    quantity,
    unit,
    gtin,
    receivedAt: event.body.performedAt ?? event.at,
    receivedBy: event.actor,
    standing: 'received',
    decisions: [],
    opened: null,
    emptied: null,
    uses: [],
    counts: [],
    discards: [],
  }
}

const decide = (
  state: LotState,
  standing: LotStanding,
  event: Recorded<LotEvent>,
  certificate?: string,
): Partial<LotState> => ({
  standing,
  decisions: [...state.decisions, { standing, at: event.at, by: event.actor, reason: event.body.reason, certificate }],
})

const use = (state: LotState, event: Recorded<Extract<LotEvent, { type: 'lot.used' }>>): LotState['uses'] => {
  const { batch, run, step, amount, happened } = event.body
  return [
    ...state.uses,
    { batch, run, step, amount, happened, at: event.body.performedAt ?? event.at, by: event.actor },
  ]
}

const withdrawUse = (
  state: LotState,
  event: Recorded<Extract<LotEvent, { type: 'lot.use-withdrawn' }>>,
): LotState['uses'] => {
  const { batch, run, step, reason } = event.body
  // The latest use of that step: an earlier one that was withdrawn stays as it is.
  const found = state.uses.findLastIndex(
    each => !each.withdrawn && each.batch === batch && each.run === run && each.step === step,
  )
  if (found < 0) throw new Error(`${event.stream}: a use in ${batch} that was never recorded is withdrawn`)
  const withdrawn = { at: event.at, by: event.actor, reason }
  return state.uses.map((each, index) => (index === found ? { ...each, withdrawn } : each))
}

const withdrawn = (
  state: LotState,
  event: Recorded<Extract<LotEvent, { type: 'lot.use-withdrawn' }>>,
): Partial<LotState> => {
  const uses = withdrawUse(state, event)
  const { batch, run, step } = state.opened?.use ?? {}
  const isOpening = batch === event.body.batch && run === event.body.run && step === event.body.step
  return isOpening && uses.every(each => each.withdrawn) ? { uses, opened: null } : { uses }
}

const change = (state: LotState, event: Recorded<LotEvent>): Partial<LotState> => {
  const moment = { at: event.body.performedAt ?? event.at, by: event.actor }
  switch (event.type) {
    case 'lot.received':
      throw new Error(`${event.stream} is received twice`)
    case 'lot.released':
      return decide(state, 'released', event, event.body.certificate)
    case 'lot.quarantined':
      return decide(state, 'quarantined', event)
    case 'lot.rejected':
      return decide(state, 'rejected', event)
    case 'lot.recalled':
      return decide(state, 'recalled', event)
    case 'lot.opened':
      return { opened: { ...moment, untilOn: event.body.untilOn, use: event.body.use } }
    case 'lot.used':
      return { uses: use(state, event) }
    case 'lot.use-withdrawn':
      return withdrawn(state, event)
    case 'lot.counted': {
      const { counted, expected, reason } = event.body
      return { counts: [...state.counts, { counted, expected, reason, ...moment }] }
    }
    case 'lot.discarded': {
      const { amount, reason } = event.body
      return { discards: [...state.discards, { amount, reason, ...moment }] }
    }
    case 'lot.emptied':
      return { emptied: moment }
    default:
      return unknownEvent(event)
  }
}

const evolve = (state: LotState | null, event: Recorded<LotEvent>): LotState => {
  if (state === null && event.type === 'lot.received') return begin(event)
  const before = existing(state, event)
  return { ...before, ...change(before, event), version: event.version }
}

const marks: Marks<LotEvent> = {
  'lot.received': 'record',
  'lot.released': 'record',
  'lot.quarantined': 'record',
  'lot.rejected': 'record',
  'lot.recalled': 'record',
  'lot.opened': 'record',
  'lot.used': 'record',
  'lot.use-withdrawn': 'record',
  'lot.counted': 'record',
  'lot.discarded': 'record',
  'lot.emptied': 'record',
}

export const lotSubject: Subject<LotState, LotEvent> = { kind: 'lot', evolve, marks }

/** A new event of one lot. */
export const lotEvent = <Type extends LotEvent['type']>(id: string, type: Type, body: Omit<BodyOf<Type>, 'v'>) => ({
  stream: `lot/${id}`,
  type,
  body: { v: 1, ...body },
})

/** The lot was used at a step of a batch. */
export const lotUsed = (id: string, body: Omit<BodyOf<'lot.used'>, 'v'>): NewEvent => lotEvent(id, 'lot.used', body)

/** The step that used the lot was corrected, and the lot was not used there after all. */
export const lotUseWithdrawn = (id: string, body: Omit<BodyOf<'lot.use-withdrawn'>, 'v'>): NewEvent =>
  lotEvent(id, 'lot.use-withdrawn', body)
