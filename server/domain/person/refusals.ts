// Why a command about a person or a badge is refused: each code with its facts.
export interface PersonRefusals {
  'laboratory-has-people': { people: number }
  'person-inactive': { person: string }
  'person-active': { person: string }
  'person-unqualified': { person: string; qualification: string }
  /** `on`: the last day on which it was valid. */
  'qualification-lapsed': { person: string; qualification: string; on: string }
  'qualification-in-the-past': { on: string }
  'qualification-not-held': { person: string; qualification: string }
  'qualification-own': Record<string, never>
  /** `earliest`: the first day on which a fill without growth may be read. */
  'media-fill-read-early': { earliest: string; days: number }
  'media-fill-more-growth': { filled: number }
  'media-fill-out-of-order': { at: string }
  'media-fill-own': Record<string, never>
  'role-named-twice': Record<string, never>
  'hospital-missing': Record<string, never>
  'hospital-unknown': { hospital: string }
  'hospital-not-given': Record<string, never>
  'roles-own': Record<string, never>
  'roles-conflict': { roles: string[] }
  'last-administrator': { person: string }
  'badge-taken': { badge: string; person: string }
  'badge-lost': { badge: string }
  'badge-already-held': { person: string; badge: string }
  'badge-not-held': { person: string }
  'password-of-another': { person: string }
  'password-not-own': { person: string }
  'pin-of-another': { person: string }
  'pin-too-simple': Record<string, never>
  'unlock-own': Record<string, never>
  'credential-missing': Record<string, never>
  'person-not-locked': { person: string }
}
