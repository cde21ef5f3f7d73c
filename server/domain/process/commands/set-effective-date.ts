// From when a signed version is used: new batches are opened on it, running ones stay on theirs.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Instant } from '../../kit/input.ts'
import { type Refusal, refuse, refuseState } from '../../kit/refusal.ts'
import { signatories } from '../events.ts'
import { processKnown, usableVersion } from '../guards.ts'
import { isSigned, type ProcessVersion, processEvent } from '../process.ts'
import { Name } from '../text.ts'

const Input = z.strictObject({
  process: Name,
  version: z.int().min(1),
  /** Absent: from now on. */
  effectiveFrom: Instant.optional(),
})
type Input = z.infer<typeof Input>

const mayTakeEffect = (version: ProcessVersion, effectiveFrom: string, now: string): Refusal | null => {
  const missing = signatories.filter(each => !version.signatures[each])
  if (!isSigned(version)) return refuseState('process-not-signed', { version: version.version, missing })
  if (version.effectiveFrom !== null && version.effectiveFrom <= now) {
    const facts = { version: version.version, effectiveFrom: version.effectiveFrom }
    return refuseState('process-already-effective', facts)
  }
  return effectiveFrom < now ? refuse('process-effective-date-past', { effectiveFrom, now }) : null
}

export const setEffectiveDate = defineCommand<Input>({
  name: 'set-effective-date',
  subject: 'process',
  summary: 'Says from when a version that both have signed is used for new batches.',
  who: ['qa'],
  input: Input,
  target: ({ process }) => process,
  seesVersion: true,
  guard: processKnown,
  decide: ({ process, version, effectiveFrom }, context) => {
    const known = usableVersion(process, version, context)
    if ('refusal' in known) return decline(known.refusal)
    const from = effectiveFrom ?? context.now
    const refusal = mayTakeEffect(known.found, from, context.now)
    if (refusal) return decline(refusal)
    return accept([
      processEvent(process, 'process.effective-date-set', { processVersion: version, effectiveFrom: from }),
    ])
  },
})
