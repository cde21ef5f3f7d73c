// The hospital that a person works for: nurses act on its cases and on no others; surgeons ask there about a colleague's product too.
import type { Context } from '../kit/context.ts'
import { fieldFault, type Refusal, refuseFields } from '../kit/refusal.ts'
import { settingsOf } from '../lab/settings.ts'
import { Name } from '../process/text.ts'
import type { Role } from './roles.ts'

/** By its id in the laboratory's settings. */
export const HospitalId = Name.max(60)

/** A nurse has one, a surgeon may; whatever is named is one that the laboratory knows. */
export const hospitalFault = (
  roles: readonly Role[],
  hospital: string | undefined,
  context: Pick<Context, 'read'>,
): Refusal | null => {
  if (hospital === undefined) {
    return roles.includes('nurse') ? refuseFields([fieldFault('hospital', 'hospital-missing', {})]) : null
  }
  const isKnown = settingsOf(context).hospitals.some(({ id }) => id === hospital)
  return isKnown ? null : refuseFields([fieldFault('hospital', 'hospital-unknown', { hospital })])
}
