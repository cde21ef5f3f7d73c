// Why something is on hold or has failed: what a person wrote stands as written, what a rule or an option of a step gave is told in words.
import type { EquipmentRefusals } from '../domain/equipment/refusals.ts'
import type { LotRefusals } from '../domain/lot/refusals.ts'
import type { Language, Words } from './languages.ts'
import { equipmentText } from './places.ts'
import type { Reader } from './times.ts'

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
      | 'equipment-out-of-service'
      | 'equipment-never-calibrated'
      | 'equipment-calibration-lapsed'
      | 'equipment-qualification-lapsed'
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
    'equipment-qualification-lapsed': 'qualification lapsed',
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
    'equipment-qualification-lapsed': 'cualificación vencida',
  },
}

type HoldCode =
  | 'near-miss-opened'
  | 'corrected-after-signature'
  | 'out-of-specification'
  | 'serology-changed'
  | 'identity-changed'
  | 'consent-changed'
  | 'prescription-corrected'

const holdWords: Words<Readonly<Record<HoldCode, string>>> = {
  en: {
    'near-miss-opened': 'near miss, a container of another batch was opened or inside the cabinet',
    'corrected-after-signature': 'an entry was corrected after it had been signed',
    'out-of-specification': 'a result is out of specification',
    'serology-changed': 'the serology of the patient was recorded anew',
    'identity-changed': 'the identity of the patient was changed',
    'consent-changed': 'the consent of the patient was recorded anew',
    'prescription-corrected': 'the prescription was corrected after it had been signed',
  },
  es: {
    'near-miss-opened': 'cuasi incidente: se abrió o estuvo en la cabina un recipiente de otro lote',
    'corrected-after-signature': 'se corrigió una anotación ya firmada',
    'out-of-specification': 'un resultado está fuera de especificación',
    'serology-changed': 'se volvió a registrar la serología del paciente',
    'identity-changed': 'se modificó la identidad del paciente',
    'consent-changed': 'se volvió a registrar el consentimiento del paciente',
    'prescription-corrected': 'se corrigió la prescripción ya firmada',
  },
}

/** Why a use was not allowed, by the code of its refusal; an unknown one says only that. */
export function againstUseText(code: string, language: Language): string {
  const words = againstUseWords[language]
  if (Object.hasOwn(words, code)) return words[code as AgainstUse]
  return language === 'en' ? 'use not allowed' : 'uso no permitido'
}

/** `turbidity: turbid`, or with the vessel where it was seen: what an option of a field left as the reason. */
const ofField = /^([a-z0-9-]+): ([a-z0-9-]+)( \([A-Z0-9-]+\))?$/

/** `Turbidity: turbid`; null where it is not of a field, or nothing names it. */
function fieldText(reason: string, named: Reader['named']): string | null {
  const [, field = '', option = '', vessel = ''] = ofField.exec(reason) ?? []
  const [label, chosen] = [named?.('field', field), named?.('option', option)]
  return label && chosen ? `${label}: ${chosen}${vessel}` : null
}

/** The reason as a reader sees it, without a full stop: `lot expired: L26-0001`, `Turbidity: turbid`, or what a person wrote. */
export function reasonText(reason: string, reader: Pick<Reader, 'language' | 'named'>): string {
  const { language, named } = reader
  const known = holdWords[language]
  if (Object.hasOwn(known, reason)) return known[reason as HoldCode]
  const [code = '', thing] = reason.split(': ', 2)
  const isUse = thing !== undefined && Object.hasOwn(againstUseWords[language], code)
  if (isUse) return `${againstUseText(code, language)}: ${equipmentText(thing, reader)}`
  return named?.('reason', reason) ?? fieldText(reason, named) ?? reason.trim().replace(/[.\s]+$/, '')
}
