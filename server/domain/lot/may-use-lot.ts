// Which lots may be used: released, within their expiry, not opened for too long, not empty (design.md section 9, rule 4).
import { type Refusal, refuse } from '../kit/refusal.ts'
import { dayIn, wallTimeIn } from '../kit/time.ts'
import type { LotState } from './lot.ts'

/** Amounts have three decimals at the most, so sums are made of whole thousandths: 0.1 + 0.2 is 0.3 here. */
const thousandths = (amount: number): number => Math.round(amount * 1000)

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + thousandths(amount), 0)

/** Where a lot stands, in its unit: `received + found = used + discarded + left + missing`, whatever was recorded. */
export interface Reconciliation {
  received: number
  /** What counts found beyond the sums; negative where they found less. */
  found: number
  /** Withdrawn uses apart. */
  used: number
  discarded: number
  left: number
  /** Recorded as empty while the sums still said this much; negative where more was used than was thought to be there. */
  missing: number
}

export const reconciliationOf = (lot: LotState): Reconciliation => {
  const received = thousandths(lot.quantity)
  const used = sumOf(lot.uses.filter(use => !use.withdrawn).map(use => use.amount ?? 0))
  const discarded = sumOf(lot.discards.map(({ amount }) => amount))
  const found = sumOf(lot.counts.map(({ counted, expected }) => counted - expected))
  const sums = received + found - used - discarded
  const left = lot.emptied ? 0 : Math.max(0, sums)
  return {
    received: lot.quantity,
    found: found / 1000,
    used: used / 1000,
    discarded: discarded / 1000,
    left: left / 1000,
    missing: (sums - left) / 1000,
  }
}

/** What is left, in the lot's unit. Never negative: more may be used than was thought to be there. */
export const amountLeft = (lot: LotState): number => reconciliationOf(lot).left

/** What the sums say is there, also where that cannot be: what a count is held against. */
export const amountBySums = (lot: LotState): number => {
  const { left, missing } = reconciliationOf(lot)
  return (thousandths(left) + thousandths(missing)) / 1000
}

/** Only a released lot is used; each other standing has its own reason. */
export const againstStanding = (lot: LotState): Refusal | null => {
  const reason = lot.decisions.at(-1)?.reason ?? ''
  switch (lot.standing) {
    case 'released':
      return null
    case 'received':
      return refuse('lot-unreleased', { lot: lot.id })
    case 'quarantined':
      return refuse('lot-quarantined', { lot: lot.id, reason })
    case 'rejected':
      return refuse('lot-rejected', { lot: lot.id, reason })
    case 'recalled':
      return refuse('lot-recalled', { lot: lot.id, reason })
  }
}

/** A lot that expires on a day is good to the end of that day at the laboratory; one that expires at a time, until then. */
export const againstExpiry = (lot: LotState, now: string, zone: string): Refusal | null => {
  const { id, expiresOn, expiresAt } = lot
  if (expiresOn && dayIn(zone, now) > expiresOn) return refuse('lot-expired', { lot: id, until: expiresOn })
  if (expiresAt && now >= expiresAt) return refuse('lot-expired', { lot: id, until: wallTimeIn(zone, expiresAt) })
  return null
}

/** An opened lot is good to the end of its last day of use. */
export const againstOpening = (lot: LotState, now: string, zone: string): Refusal | null => {
  const until = lot.opened?.untilOn
  return until && dayIn(zone, now) > until ? refuse('lot-opened-too-long', { lot: lot.id, until }) : null
}

/** A lot of which nothing is left is not used. */
export const againstEmptiness = (lot: LotState): Refusal | null =>
  amountLeft(lot) === 0 ? refuse('lot-empty', { lot: lot.id }) : null

/** Everything that stands against the use of a lot, the gravest first. */
export const againstUseOfLot = (lot: LotState, now: string, zone: string): Refusal[] =>
  [againstStanding(lot), againstExpiry(lot, now, zone), againstOpening(lot, now, zone), againstEmptiness(lot)].filter(
    refusal => refusal !== null,
  )

/** A lot may be used while it is released, in date, not opened for too long, and not empty. */
export const mayUseLot = (lot: LotState, now: string, zone: string): Refusal | null =>
  againstUseOfLot(lot, now, zone)[0] ?? null

/** No more is taken from a lot than is left of it. `amount` is in the lot's unit. */
export const mayTakeFromLot = (lot: LotState, amount: number): Refusal | null => {
  const left = amountLeft(lot)
  if (thousandths(amount) <= thousandths(left)) return null
  return refuse('lot-short', { lot: lot.id, asked: amount, left, unit: lot.unit })
}
