// Which batches a session has to do with, and the deviations in them when a limit was passed: in whatever state they are by then.
import { raise } from '../batch/follow.ts'
import { isForNobody, type Thing, touchedBy } from '../exposure/touched.ts'
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import type { ExceptionDraft } from '../step/outcome.ts'
import {
  type MonitoringSample,
  type MonitoringState,
  plateCode,
  type Reopened,
  type SampleTaken,
} from './monitoring.ts'

/** What was too much of what: CFU, CFU/m³, particles. */
export interface Finding {
  number: number
  sample: MonitoringSample
  value: number
  limit: number
  size?: string
  organism?: string | undefined
  /** Batches that know of it already. */
  known: readonly Reopened[]
}

const placeOf = ({ room, cabinet }: MonitoringState): Thing =>
  cabinet === undefined ? { kind: 'room', id: room } : { kind: 'equipment', id: cabinet }

/** The linked ones, and those that were open in the cabinet, or in any cabinet of the room, while it was monitored. */
export const touchedBatches = (session: MonitoringState, context: Context): string[] => {
  const window = { from: session.openedAt, until: session.closedAt ?? context.now }
  const open = touchedBy(placeOf(session), window, context).filter(({ how }) => how.includes('open-in'))
  return [...new Set([...session.runs.map(({ batch }) => batch), ...open.map(({ batch }) => batch.id)])]
}

const draftOf = (session: MonitoringState, finding: Finding): ExceptionDraft => {
  const { number, sample, value, limit, size, organism } = finding
  return {
    kind: 'environment',
    facts: {
      monitoring: session.id,
      sample: plateCode(session.id, number),
      method: sample.method,
      grade: session.grade,
      place: session.cabinet ?? session.room,
      value,
      limit,
      ...(size === undefined ? {} : { size }),
      ...(organism === undefined ? {} : { organism }),
    },
    deviation: true,
  }
}

/** One deviation a finding in every batch that does not know of it. Whatever was rejected or has failed is given to nobody. */
export const reopen = (session: MonitoringState, findings: readonly Finding[], context: Context) => {
  const events: NewEvent[] = []
  const reopened: (Reopened & { sample: number })[] = []
  for (const id of findings.length > 0 ? touchedBatches(session, context) : []) {
    const batch = context.read('batch', id)
    if (!batch || isForNobody(batch)) continue
    const fresh = findings.filter(({ known }) => !known.some(each => each.batch === id))
    events.push(
      ...raise(
        batch,
        fresh.map(finding => draftOf(session, finding)),
        {},
      ),
    )
    reopened.push(
      ...fresh.map(({ number }, index) => ({
        sample: number,
        batch: id,
        exception: `X${batch.exceptions.length + index + 1}`,
      })),
    )
  }
  return { events, reopened }
}

export const withoutSample = ({ batch, exception }: Reopened): Reopened => ({ batch, exception })

/** What a sample has shown already. */
export const knownOf = ({ reopened }: Pick<SampleTaken, 'reopened'>): readonly Reopened[] => reopened
