// Quality control has looked at the lot and its certificate: it may be used.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { FileHash, Id, Reason } from '../../kit/input.ts'
import { fieldFault, refuseFields } from '../../kit/refusal.ts'
import { lotStandsAt } from '../guards.ts'
import { lotEvent } from '../lot.ts'
import { againstExpiry } from '../may-use-lot.ts'

/** `certificate`: a file already stored. `reason`: needed to end a quarantine. */
const Input = z.strictObject({ lot: Id, certificate: FileHash.optional(), reason: Reason.optional() })
type Input = z.infer<typeof Input>

export const releaseLot = defineCommand<Input>({
  name: 'release-lot',
  subject: 'lot',
  summary: 'Releases a lot for use.',
  who: ['qc-analyst', 'qa'],
  input: Input,
  target: ({ lot }) => lot,
  seesVersion: true,
  files: ({ certificate }) => (certificate ? [{ path: 'certificate', hash: certificate }] : []),
  guard: (id, context) => {
    const lot = context.read('lot', id)
    return lotStandsAt('received', 'quarantined')(id, context) ?? (lot && againstExpiry(lot, context.now, context.zone))
  },
  decide: ({ lot, certificate, reason }, context) => {
    if (present(context, 'lot', lot).standing === 'quarantined' && reason === undefined) {
      return decline(refuseFields([fieldFault('reason', 'reason-required', {})]))
    }
    return accept([lotEvent(lot, 'lot.released', { certificate, reason })])
  },
})
