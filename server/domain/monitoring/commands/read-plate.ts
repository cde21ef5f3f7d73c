// read-plate and correct-plate-reading: what grew, days later. Over the action limit it reopens the batches that were open there.
import { z } from 'zod'
import { accept, type Decision, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, Instant, Reason } from '../../kit/input.ts'
import {
  type FieldFault,
  fieldFault,
  type Refusal,
  refuseFields,
  refuseState,
  refuseUnknown,
} from '../../kit/refusal.ts'
import { line } from '../../kit/text.ts'
import { isMonitoring } from '../guards.ts'
import { type MonitoringState, monitoringEvent, mostSamples, plateCode, type SampleTaken } from '../monitoring.ts'
import { isPlate, judgeReading, standingReadings } from '../plates.ts'
import { type Finding, knownOf, reopen, withoutSample } from '../reopen.ts'

const Found = {
  monitoring: Id,
  /** Its number in the session. */
  plate: z.int().min(1).max(mostSamples),
  /** One of the two. */
  cfu: z.int().min(0).max(100_000).optional(),
  invalid: Reason.optional(),
  organism: line(120).optional(),
  /** False where the plate goes back into the incubator. */
  final: z.boolean().default(true),
  performedAt: Instant.optional(),
}

const ReadInput = z.strictObject(Found)
type ReadInput = z.infer<typeof ReadInput>

const CorrectInput = z.strictObject({ ...Found, reading: z.int().min(1).max(1000), reason: Reason })

const plateOf = (session: MonitoringState, number: number): SampleTaken | null =>
  session.samples.find(taken => taken.number === number && isPlate(taken)) ?? null

const faultsOf = (
  { cfu, invalid, performedAt: at }: ReadInput,
  { takenAt }: SampleTaken,
  now: string,
): FieldFault[] => [
  ...((cfu === undefined) === (invalid === undefined) ? [fieldFault('cfu', 'cfu-or-invalid', {})] : []),
  ...(at !== undefined && at > now ? [fieldFault('performedAt', 'in-the-future', { at })] : []),
  ...(at !== undefined && at < takenAt ? [fieldFault('performedAt', 'plate-before-exposure', { at: takenAt })] : []),
]

/** A plate that still stands open is not read: its session is closed first. */
const againstPlate = (session: MonitoringState, taken: SampleTaken | null, number: number): Refusal | null => {
  const plate = plateCode(session.id, number)
  if (!taken) return refuseUnknown('plate', plate)
  return session.closedAt === undefined ? refuseState('plate-not-read-yet', { plate }) : null
}

interface Replacing {
  corrects: number
  reason: string
}

const record = (input: ReadInput, taken: SampleTaken, context: Context, replacing: Replacing | null): Decision => {
  const faults = faultsOf(input, taken, context.now)
  if (faults.length > 0) return decline(refuseFields(faults))
  const session = present(context, 'monitoring', input.monitoring)
  const { cfu, invalid, organism, final, performedAt, plate } = input
  const judged = judgeReading(taken.sample, { cfu }, session)
  const { value = 0, limit } = judged
  const finding: Finding = {
    number: plate,
    sample: taken.sample,
    value,
    limit: limit ?? 0,
    organism,
    known: knownOf(taken),
  }
  const { events, reopened } = reopen(session, judged.isOver ? [finding] : [], context)
  const body = {
    plate,
    reading: taken.readings.length + 1,
    cfu,
    invalid,
    organism,
    final,
    performedAt,
    ...judged,
    reopened: reopened.map(withoutSample),
  }
  const own = replacing
    ? monitoringEvent(session.id, 'monitoring.reading-corrected', { ...body, ...replacing })
    : monitoringEvent(session.id, 'monitoring.plate-read', body)
  return accept([own, ...events], { over: judged.isOver, exceptions: reopened.length })
}

const readers = ['qc-analyst', 'lab-manager'] as const

export const readPlate = defineCommand<ReadInput>({
  name: 'read-plate',
  subject: 'monitoring',
  summary:
    'Records what grew on a plate, or why it says nothing; over its action limit it reopens the batches it touches.',
  who: readers,
  input: ReadInput,
  target: ({ monitoring }) => monitoring,
  guard: isMonitoring,
  decide(input, context) {
    const session = present(context, 'monitoring', input.monitoring)
    const taken = plateOf(session, input.plate)
    const refusal = againstPlate(session, taken, input.plate)
    if (refusal || !taken) return decline(refusal ?? refuseUnknown('plate', String(input.plate)))
    const isDone = standingReadings(taken).some(({ final, invalid }) => final || invalid !== undefined)
    if (isDone) return decline(refuseState('plate-done', { plate: plateCode(session.id, taken.number) }))
    return record(input, taken, context, null)
  },
})

export const correctPlateReading = defineCommand<z.infer<typeof CorrectInput>>({
  name: 'correct-plate-reading',
  subject: 'monitoring',
  summary: 'Replaces a reading of a plate, with the reason; the first stays readable.',
  who: readers,
  input: CorrectInput,
  target: ({ monitoring }) => monitoring,
  seesVersion: true,
  guard: isMonitoring,
  decide({ reading, reason, ...input }, context) {
    const session = present(context, 'monitoring', input.monitoring)
    const taken = plateOf(session, input.plate)
    const found = taken?.readings.find(each => each.reading === reading)
    if (!taken || !found) return decline(refuseUnknown('plate', plateCode(session.id, input.plate)))
    if (found.correctedBy !== undefined)
      return decline(refuseState('reading-corrected', { reading: found.correctedBy }))
    return record({ ...input, performedAt: input.performedAt ?? found.readAt }, taken, context, {
      corrects: reading,
      reason,
    })
  },
})
