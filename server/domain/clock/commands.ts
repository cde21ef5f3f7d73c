// What a person may do about the clock: confirm the time after it has jumped.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../kit/command.ts'
import type { Context } from '../kit/context.ts'
import { streamOf } from '../kit/event.ts'
import { refuse, refuseState } from '../kit/refusal.ts'
import { CLOCK_ID } from './clock.ts'
import type { ClockEvent } from './events.ts'

/** The stated time is read to the minute from another clock, and typed. */
const TOLERANCE_MS = 2 * 60_000

const notInQuestion = (context: Context) => (context.proof.clock ? null : refuseState('clock-not-in-question', {}))

const ConfirmClock = z.strictObject({
  /** The time now, read from another clock; not copied from the screen. */
  statedAt: z.iso.datetime(),
})

export const confirmClock = defineCommand<z.infer<typeof ConfirmClock>>({
  name: 'confirm-clock',
  subject: 'clock',
  summary: 'Confirms the time after the clock has jumped; recording goes on from here.',
  who: ['supervisor', 'administrator'],
  input: ConfirmClock,
  target: () => CLOCK_ID,
  guard: (_, context) => notInQuestion(context),
  decide: ({ statedAt }, context) => {
    const trouble = context.proof.clock
    if (!trouble) return decline(refuseState('clock-not-in-question', {}))
    const { now } = context
    if (Math.abs(Date.parse(statedAt) - Date.parse(now)) > TOLERANCE_MS) {
      return decline(refuse('clock-differs', { statedAt, now }))
    }
    const body: ClockEvent['body'] = { v: 1, statedAt, serverAt: now, ...trouble }
    return accept([{ stream: streamOf('clock', CLOCK_ID), type: 'clock.confirmed', body }])
  },
})

export const clockCommands = [confirmClock] as Command[]
