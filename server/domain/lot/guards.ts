// What stands in the way of commands about a lot, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'
import type { LotStanding } from './lot.ts'

/** The lot was received, and not recorded as empty. */
export const isLotThere = (id: string, { read }: Pick<Context, 'read'>): Refusal | null => {
  const lot = read('lot', id)
  if (!lot) return refuseUnknown('lot', id)
  return lot.emptied ? refuseState('lot-empty', { lot: id }) : null
}

/** The lot was received and stands at one of these. */
export const lotStandsAt =
  (...standings: LotStanding[]) =>
  (id: string, context: Pick<Context, 'read'>): Refusal | null => {
    const lot = context.read('lot', id)
    if (!lot) return refuseUnknown('lot', id)
    return standings.includes(lot.standing) ? null : refuseState('lot-standing', { lot: id, standing: lot.standing })
  }
