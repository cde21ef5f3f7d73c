// close-monitoring: a session ends; plates that still stand open are closed with it.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id } from '../../kit/input.ts'
import { lines } from '../../kit/text.ts'
import { isOpenMonitoring } from '../guards.ts'
import { type MonitoringState, monitoringEvent } from '../monitoring.ts'
import { particlesOver } from '../plates.ts'
import { type Finding, knownOf, reopen } from '../reopen.ts'

const Input = z.strictObject({ monitoring: Id, note: lines(500).optional() })
type Input = z.infer<typeof Input>

/** A batch that was opened after the particles had been counted was open in the same air. */
const findingsOf = (session: MonitoringState): Finding[] =>
  session.samples.flatMap(taken => {
    const { number, sample } = taken
    const over = sample.method === 'particles' ? particlesOver(sample, session) : null
    return over ? [{ number, sample, ...over, known: knownOf(taken) }] : []
  })

export const closeMonitoring = defineCommand<Input>({
  name: 'close-monitoring',
  subject: 'monitoring',
  summary: 'Closes a session of environmental monitoring; its plates wait for their readings.',
  who: ['technician', 'supervisor', 'qc-analyst', 'lab-manager'],
  input: Input,
  target: ({ monitoring }) => monitoring,
  guard: isOpenMonitoring,
  decide({ monitoring, note }, context) {
    const session = present(context, 'monitoring', monitoring)
    const { events, reopened } = reopen(session, findingsOf(session), context)
    const closed = monitoringEvent(monitoring, 'monitoring.closed', { note, reopened })
    return accept([closed, ...events], { exceptions: reopened.length })
  },
})
