// A new version of a process is drafted: the whole document, checked. It is used by nobody until production and quality sign it.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { Reason } from '../../kit/input.ts'
import { refuseFields, refuseState } from '../../kit/refusal.ts'
import { checkProcess } from '../check-process.ts'
import { processEvent } from '../process.ts'
import { isSameDocument } from '../same-document.ts'

const Input = z.strictObject({
  /** The process document, complete. Its `id` says of which process it is a version. */
  document: z.record(z.string(), z.unknown()),
  /** What is new in this version, and why. */
  change: Reason,
})
type Input = z.infer<typeof Input>

export const draftProcess = defineCommand<Input>({
  name: 'draft-process',
  subject: 'process',
  summary: 'Drafts a version of a process from a document; a malformed one is refused with the path of each fault.',
  who: ['lab-manager'],
  input: Input,
  target: ({ document }) => (typeof document.id === 'string' ? document.id : null),
  decide: ({ document, change }, context) => {
    const checked = checkProcess(document)
    if (!checked.ok) {
      return decline(refuseFields(checked.faults.map(fault => ({ ...fault, path: pathInInput(fault.path) }))))
    }
    const { definition } = checked
    const versions = context.read('process', definition.id)?.versions ?? []
    const last = versions.at(-1)
    if (last && isSameDocument(last.definition, definition)) {
      return decline(refuseState('process-unchanged', { version: last.version }))
    }
    const processVersion = versions.length + 1
    const drafted = processEvent(definition.id, 'process.drafted', { processVersion, document: definition, change })
    return accept([drafted], { process: definition.id, version: processVersion })
  },
})

const pathInInput = (path: string): string => (path === '' ? 'document' : `document.${path}`)
