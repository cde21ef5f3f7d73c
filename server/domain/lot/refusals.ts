// Why a command about a lot is refused: each code with its facts.
import type { LotStanding } from './lot.ts'

export interface LotRefusals {
  'lot-unreleased': { lot: string }
  'lot-quarantined': { lot: string; reason: string }
  'lot-rejected': { lot: string; reason: string }
  'lot-recalled': { lot: string; reason: string }
  /** `until`: the last day, or the last minute at the laboratory's wall (`2026-11-22 14:00`). */
  'lot-expired': { lot: string; until: string }
  'lot-opened-too-long': { lot: string; until: string }
  'lot-empty': { lot: string }
  'lot-short': { lot: string; asked: number; left: number; unit: string }
  'lot-standing': { lot: string; standing: LotStanding }
  'lot-already-opened': { lot: string; on: string }
  'lot-gtin-differs': { material: string; name: string }
  /** `expected`: what the sums say is there. */
  'count-differs': { expected: number; unit: string }
  'pieces-not-whole': Record<string, never>
  'expiry-required': Record<string, never>
}
