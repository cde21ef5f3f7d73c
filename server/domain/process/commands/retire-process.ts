// A version is retired: no batch is opened on it any more; running batches stay on it to their end.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Reason } from '../../kit/input.ts'
import { processKnown, usableVersion } from '../guards.ts'
import { processEvent } from '../process.ts'
import { Name } from '../text.ts'

const Input = z.strictObject({ process: Name, version: z.int().min(1), reason: Reason })
type Input = z.infer<typeof Input>

export const retireProcess = defineCommand<Input>({
  name: 'retire-process',
  subject: 'process',
  summary: 'Retires a version of a process: no new batch is opened on it.',
  who: ['qa'],
  input: Input,
  target: ({ process }) => process,
  seesVersion: true,
  guard: processKnown,
  decide: ({ process, version, reason }, context) => {
    const known = usableVersion(process, version, context)
    if ('refusal' in known) return decline(known.refusal)
    return accept([processEvent(process, 'process.retired', { processVersion: version, reason })])
  },
})
