// Why a command about the laboratory's settings or its series of numbers is refused: each code with its facts.
export interface LabRefusals {
  'facility-number-missing': Record<string, never>
  'donation-numbers-used-up': { year: string }
  'settings-unchanged': Record<string, never>
  'hospital-repeated': { hospital: string }
}
