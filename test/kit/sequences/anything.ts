// Any command of the registry that comes to mind, by somebody who may give it most of the time, with what is proved at the door.
import type { Random } from '../../../server/demo/random.ts'
import { commands } from '../../../server/domain/commands.ts'
import type { Command } from '../../../server/domain/kit/command.ts'
import type { Proof } from '../../../server/domain/kit/context.ts'
import { batchInputs, type Hand } from './asks-batch.ts'
import { environmentInputs } from './asks-environment.ts'
import { registerInputs } from './asks-registers.ts'
import { unlessShort } from './course.ts'
import { type Ask, ask } from './course-step.ts'
import type { World } from './world.ts'

const inputs = { ...batchInputs, ...registerInputs, ...environmentInputs }

/** Some input for a command; null where none comes to mind, or nothing usable lies on the shelf for it. */
export const inputFor = (name: string, hand: Hand): Record<string, unknown> | null => {
  try {
    return inputs[name]?.(hand) ?? null
  } catch (error) {
    return unlessShort(error)
  }
}

/** How often a command comes to mind, beside the others; what ends or breaks much comes seldom. */
const weights: Readonly<Record<string, number>> = {
  'dispose-exception': 3,
  'hold-batch': 2,
  'lift-hold': 2,
  'enter-result': 3,
  'ask-readiness': 3,
  'record-administration': 2,
  'review-batch': 2,
  'certify-stage-1': 2,
  'certify-stage-2': 2,
  'reject-batch': 0.25,
  'declare-failed': 0.25,
  'close-case': 0.25,
  'destroy-container': 0.5,
  'return-container': 1,
  'report-container-lost': 0.5,
  'abandon-operation': 0.3,
  'deactivate-person': 0.5,
  'recall-lot': 0.4,
  'reject-lot': 0.4,
  'empty-lot': 0.4,
  'take-out-of-service': 0.5,
  'retire-material': 0.4,
  'retire-process': 0.4,
  'open-monitoring': 2,
  'take-monitoring-sample': 4,
  'close-monitoring': 2,
  'read-plate': 5,
  'correct-plate-reading': 4,
  'answer-near-miss': 4,
  'take-operation': 4,
  'register-printer': 2,
  'change-printer': 3,
  'send-labels': 3,
  'decline-check': 2,
  'import-materials': 0.3,
  'import-lots': 0.3,
  'import-equipment': 0.3,
  'import-rooms': 0.3,
  'import-people': 0.8,
}

const anyCommand = (random: Random): Command => {
  const all = commands.map(({ name }) => weights[name] ?? 1)
  let at = random.between(
    0,
    all.reduce((sum, weight) => sum + weight, 0),
  )
  const found = commands.find((_, index) => {
    at -= all[index] ?? 0
    return at < 0
  })
  return found ?? random.pick(commands)
}

/** Those who may by their role, most of the time. */
export const asker = (world: World, { who }: Command, random: Random): string => {
  const may = world.people.filter(id => {
    const person = world.door.read('person', id)
    return person?.active && (typeof who === 'string' || who.some(role => person.roles.includes(role)))
  })
  return random.pick(random.chance(0.9) && may.length > 0 ? may : world.people)
}

export const proofFor = (world: World, { name, proves = [], subject }: Command, as: string, random: Random): Proof => ({
  ...(proves.includes('password') ? { password: random.chance(0.8) ? ('right' as const) : ('wrong' as const) } : {}),
  ...(proves.includes('second') ? { second: { personId: random.pick(world.people.filter(id => id !== as)) } } : {}),
  ...(proves.includes('credential')
    ? { credential: { kind: name === 'set-pin' ? ('pin' as const) : ('password' as const), hash: 'hash' } }
    : {}),
  ...(subject === 'clock' ? { clock: { reason: 'jumped' as const, offsetMs: 90_000, lastEntryAt: null } } : {}),
})

/** Any command of the registry that comes to mind; null where none does. */
export const anything = (hand: Hand): Ask | null => {
  const { world, random } = hand
  const command = anyCommand(random)
  const input = inputFor(command.name, hand)
  if (!input) return null
  const own = typeof input.person === 'string' && command.proves?.includes('credential') && random.chance(0.7)
  const as = own ? String(input.person) : asker(world, command, random)
  return ask(command, input, as, proofFor(world, command, as, random))
}
