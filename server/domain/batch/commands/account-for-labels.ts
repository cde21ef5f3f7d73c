// Labels left over after the labels of their batch were reconciled: which of them have been destroyed since (docs/adr/0014).
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id, ReadId } from '../../kit/input.ts'
import { refuse, refuseState } from '../../kit/refusal.ts'
import { batchEvent } from '../batch.ts'
import { labelsToAccountFor, notLeftOver } from '../labels.ts'
import { batchUnknown } from '../may.ts'

const Destroyed = z.strictObject({ code: ReadId, print: z.int().min(1).max(1000) })

export const accountForLabels = defineCommand({
  name: 'account-for-labels',
  subject: 'batch',
  summary: 'Records which labels left over after the reconciliation have been destroyed: the first print or a reprint.',
  who: ['technician', 'supervisor'],
  input: z.strictObject({ batch: Id, labels: z.array(Destroyed).min(1).max(100) }),
  target: input => input.batch,
  guard(id, context) {
    const batch = context.read('batch', id)
    if (!batch) return batchUnknown(id, context)
    return labelsToAccountFor(batch).length === 0 ? refuseState('no-label-left', { batch: id }) : null
  },
  decide({ labels, ...input }, context) {
    const batch = present(context, 'batch', input.batch)
    const other = notLeftOver(batch, labels)
    if (other) return decline(refuse('label-not-left', other))
    return accept([batchEvent(batch.id, 'batch.labels-destroyed', { labels })])
  },
})
