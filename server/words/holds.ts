// Why something is on hold: reasons that a person wrote stand as written, reasons that a rule gave are told from their code.
import type { EquipmentRefusals } from '../domain/equipment/refusals.ts'
import type { LotRefusals } from '../domain/lot/refusals.ts'
import type { Language, Words } from './languages.ts'

/** Why a lot or a piece of equipment may not be used: what an override or a use all the same is told with. */
export type AgainstUse =
  | Extract<
      keyof LotRefusals,
      | 'lot-unreleased'
      | 'lot-quarantined'
      | 'lot-rejected'
      | 'lot-recalled'
      | 'lot-expired'
      | 'lot-opened-too-long'
      | 'lot-empty'
      | 'lot-short'
    >
  | Extract<
      keyof EquipmentRefusals,
      'equipment-out-of-service' | 'equipment-never-calibrated' | 'equipment-calibration-lapsed'
    >

/** After `L26-0001: `. */
export const againstUseWords: Words<Readonly<Record<AgainstUse, string>>> = {
  en: {
    'lot-unreleased': 'lot not released',
    'lot-quarantined': 'lot in quarantine',
    'lot-rejected': 'lot rejected',
    'lot-recalled': 'lot recalled',
    'lot-expired': 'lot expired',
    'lot-opened-too-long': 'lot open for too long',
    'lot-empty': 'lot recorded as empty',
    'lot-short': 'more taken than was left of the lot',
    'equipment-out-of-service': 'equipment out of service',
    'equipment-never-calibrated': 'equipment without calibration',
    'equipment-calibration-lapsed': 'calibration lapsed',
  },
  es: {
    'lot-unreleased': 'lote no liberado',
    'lot-quarantined': 'lote en cuarentena',
    'lot-rejected': 'lote rechazado',
    'lot-recalled': 'lote retirado',
    'lot-expired': 'lote caducado',
    'lot-opened-too-long': 'lote abierto demasiado tiempo',
    'lot-empty': 'lote anotado como agotado',
    'lot-short': 'se tomó más de lo que quedaba del lote',
    'equipment-out-of-service': 'equipo fuera de servicio',
    'equipment-never-calibrated': 'equipo sin calibración',
    'equipment-calibration-lapsed': 'calibración vencida',
  },
}

type HoldCode = 'near-miss-opened' | 'corrected-after-signature' | 'out-of-specification'

const holdWords: Words<Readonly<Record<HoldCode, string>>> = {
  en: {
    'near-miss-opened': 'near miss, a container of another batch was opened or inside the cabinet',
    'corrected-after-signature': 'an entry was corrected after it had been signed',
    'out-of-specification': 'a result is out of specification',
  },
  es: {
    'near-miss-opened': 'cuasi incidente: se abrió o estuvo en la cabina un recipiente de otro lote',
    'corrected-after-signature': 'se corrigió una anotación ya firmada',
    'out-of-specification': 'un resultado está fuera de especificación',
  },
}

/** Why a use was not allowed, by the code of its refusal; an unknown one says only that. */
export function againstUseText(code: string, language: Language): string {
  const words = againstUseWords[language]
  if (Object.hasOwn(words, code)) return words[code as AgainstUse]
  return language === 'en' ? 'use not allowed' : 'uso no permitido'
}

/** The reason of a hold as a reader sees it, without a full stop: `lot expired: L26-0001`, or what a person wrote. */
export function holdReasonText(reason: string, language: Language): string {
  const known = holdWords[language]
  if (Object.hasOwn(known, reason)) return known[reason as HoldCode]
  const [code = '', thing] = reason.split(': ', 2)
  const isUse = thing !== undefined && Object.hasOwn(againstUseWords[language], code)
  return isUse ? `${againstUseText(code, language)}: ${thing}` : reason.trim().replace(/[.\s]+$/, '')
}
