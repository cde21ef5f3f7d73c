// take-monitoring-sample: plates exposed or pressed, air drawn, particles counted, in an open session; each plate gets its number.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id, Instant, Line } from '../../kit/input.ts'
import { type FieldFault, fieldFault, refuseFields, refuseState } from '../../kit/refusal.ts'
import { isOpenMonitoring } from '../guards.ts'
import { longestExposureHours } from '../limits.ts'
import { exposedHours, hands, type MonitoringSample, monitoringEvent, mostSamples, plateCode } from '../monitoring.ts'
import { particlesOver } from '../plates.ts'
import { type Finding, reopen, withoutSample } from '../reopen.ts'

const Particles = z.int().min(0).max(1_000_000_000)

const Sample = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('settle'),
    place: Line,
    exposedFrom: Instant,
    exposedUntil: Instant.optional(),
    /** It did stand open for longer than it may. */
    happened: z.literal(true).optional(),
  }),
  z.strictObject({ method: z.literal('contact'), place: Line }),
  z.strictObject({ method: z.literal('glove'), person: Id, hand: z.enum(hands) }),
  z.strictObject({ method: z.literal('air'), place: Line, volumeL: z.int().min(1).max(100_000) }),
  z.strictObject({ method: z.literal('particles'), place: Line, atLeast05PerM3: Particles, atLeast5PerM3: Particles }),
])
type Sample = z.infer<typeof Sample>

const Input = z.strictObject({
  monitoring: Id,
  /** In the order of their numbers. */
  samples: z.array(Sample).min(1).max(40),
})
type Input = z.infer<typeof Input>

const settleFaults = (sample: Extract<Sample, { method: 'settle' }>, path: string, now: string): FieldFault[] => {
  const { exposedFrom, exposedUntil, happened } = sample
  const future = Object.entries({ exposedFrom, exposedUntil }).find(([, at]) => at !== undefined && at > now)
  if (future) return [fieldFault(`${path}.${future[0]}`, 'in-the-future', { at: String(future[1]) })]
  if (exposedUntil === undefined) return []
  if (exposedUntil < exposedFrom) return [fieldFault(`${path}.exposedUntil`, 'exposure-end-before-start', {})]
  const hours = Math.round(exposedHours(exposedFrom, exposedUntil) * 10) / 10
  const isLong = exposedHours(exposedFrom, exposedUntil) > longestExposureHours
  const facts = { hours, most: longestExposureHours }
  return isLong && !happened ? [fieldFault(`${path}.exposedUntil`, 'exposure-too-long', facts)] : []
}

const faultsOf = ({ samples }: Input, { now, read }: Context): FieldFault[] =>
  samples.flatMap((sample, index) => {
    const path = `samples.${index}`
    if (sample.method === 'settle') return settleFaults(sample, path, now)
    if (sample.method !== 'glove' || read('person', sample.person)) return []
    return [fieldFault(`${path}.person`, 'unknown-thing', { kind: 'person', id: sample.person })]
  })

const asTaken = (sample: Sample): MonitoringSample => {
  if (sample.method !== 'settle') return sample
  const { happened: _, ...taken } = sample
  return taken
}

export const takeMonitoringSample = defineCommand<Input>({
  name: 'take-monitoring-sample',
  subject: 'monitoring',
  summary: 'Records plates, air samples and particle counts of an open session; too many particles reopen its batches.',
  who: ['technician', 'supervisor', 'qc-analyst', 'lab-manager'],
  input: Input,
  target: ({ monitoring }) => monitoring,
  guard: isOpenMonitoring,
  decide(input, context) {
    const faults = faultsOf(input, context)
    if (faults.length > 0) return decline(refuseFields(faults))
    const session = present(context, 'monitoring', input.monitoring)
    const first = session.samples.length + 1
    if (session.samples.length + input.samples.length > mostSamples) {
      return decline(refuseState('monitoring-full', { monitoring: session.id, most: mostSamples }))
    }
    const taken = input.samples.map((sample, index) => ({ number: first + index, sample: asTaken(sample) }))
    const findings = taken.flatMap(({ number, sample }): Finding[] => {
      const over = sample.method === 'particles' ? particlesOver(sample, session) : null
      return over ? [{ number, sample, ...over, known: [] }] : []
    })
    const { events, reopened } = reopen(session, findings, context)
    const own = taken.map(({ number, sample }) =>
      monitoringEvent(session.id, 'monitoring.sample-taken', {
        number,
        sample,
        isOver: findings.some(finding => finding.number === number),
        reopened: reopened.filter(each => each.sample === number).map(withoutSample),
      }),
    )
    const codes = taken.map(({ number }) => plateCode(session.id, number))
    return accept([...own, ...events], { samples: codes, exceptions: reopened.length })
  },
})
