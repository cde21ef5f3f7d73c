// The smallest subject there can be, with commands that accept, refuse, throw and write beside, to test the writer by itself.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../../server/domain/kit/command.ts'
import type { AnyRecorded } from '../../server/domain/kit/event.ts'
import { refuseState, refuseUnknown } from '../../server/domain/kit/refusal.ts'
import type { Kind } from '../../server/domain/subjects.ts'

export interface TallyState {
  total: number
}

/** The tally as a kind of its own; the real registry does not know it. */
export const TALLY = 'tally' as Kind

const evolve = (state: TallyState | null, event: AnyRecorded): TallyState => {
  if (event.type !== 'tally.added') throw new Error(`unknown: ${event.type}`)
  return { total: (state?.total ?? 0) + (event.body as unknown as { amount: number }).amount }
}

export const tallySubjects = { tally: { kind: 'tally', evolve, marks: {} } }

const Add = z.strictObject({ id: z.string(), amount: z.number() })
type Add = z.infer<typeof Add>

export const added = (id: string, amount: number) => ({
  stream: `tally/${id}`,
  type: 'tally.added',
  body: { v: 1, amount },
})

const base = { subject: 'tally', who: ['technician'], input: Add, target: (input: Add) => input.id } as const

/** Adds; refuses where the total would pass 100. */
export const add = defineCommand<Add>({
  ...base,
  name: 'add',
  summary: 'Adds.',
  decide: ({ id, amount }, context) => {
    const total = ((context.read(TALLY, id) as TallyState | null)?.total ?? 0) + amount
    if (total > 100) return decline(refuseUnknown('tally', id))
    return accept([added(id, amount)], { total })
  },
}) as Command

/** As `add`, but the client must say which version it saw. */
export const amend = { ...add, name: 'amend', seesVersion: true }

/** Stands in the way by its guard. */
export const guarded: Command = { ...add, name: 'guarded', guard: () => refuseState('field-required', {}) }

/** Records the attempt, and refuses. */
export const attempt = defineCommand<Add>({
  ...base,
  name: 'attempt',
  summary: 'Refuses, with an entry.',
  decide: ({ id, amount }) => decline(refuseUnknown('tally', id), [added(id, amount)]),
}) as Command

/** A bug, after it has read. */
export const blowUp = defineCommand<Add>({
  ...base,
  name: 'blow-up',
  summary: 'Throws.',
  decide: () => {
    throw new Error('a bug')
  },
}) as Command

/** A bug half way: the first event can be folded, the second cannot. */
export const halfWay = defineCommand<Add>({
  ...base,
  name: 'half-way',
  summary: 'Throws in its second event.',
  decide: ({ id, amount }) => accept([added(id, amount), { ...added(id, amount), type: 'tally.unheard-of' }]),
}) as Command
