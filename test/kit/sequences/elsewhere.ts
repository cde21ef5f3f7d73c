// A second check on another tablet: asked for, answered there rightly or wrongly, and what is recorded with it, the same or another.
import type { Random } from '../../../server/demo/random.ts'
import {
  confirmCheck,
  declineCheck,
  requestCheck,
  withdrawCheck,
} from '../../../server/domain/batch/commands/check-elsewhere.ts'
import { recordStep } from '../../../server/domain/batch/commands/record-step.ts'
import type { Command } from '../../../server/domain/kit/command.ts'
import type { Ask } from './course-step.ts'
import { ways } from './spoil.ts'
import type { Treated, World } from './world.ts'

const reason = 'Not what lies on the bench'

/** Whether it is a step that is about to be recorded with a colleague's confirmation. */
export const isChecked = ({ command, proof }: Ask): boolean =>
  command.name === recordStep.name && typeof proof?.second === 'object'

const run = ({ door }: World, command: unknown, input: object, as: string, second?: string) =>
  door.run(command as Command, input, { as, ...(second ? { proof: { second: { personId: second } } } : {}) })

const secondOf = ({ proof }: Ask): string => (typeof proof?.second === 'object' ? proof.second.personId : '')

/** What goes wrong while somebody waits for the answer. */
const answer = async (world: World, asked: { batch: unknown; check: unknown }, ask: Ask, random: Random) => {
  const second = secondOf(ask)
  const other = random.pick(world.people)
  const ways = {
    declined: () => run(world, declineCheck, { ...asked, reason }, second, second),
    own: () => run(world, confirmCheck, asked, ask.as, ask.as),
    otherPin: () => run(world, confirmCheck, asked, second, other),
    anybody: () => run(world, confirmCheck, asked, other, other),
    withdrawn: () => run(world, withdrawCheck, asked, ask.as),
    late: () => world.door.wait(16),
  }
  if (random.chance(0.3)) await random.pick(Object.values(ways))()
  await run(world, confirmCheck, asked, second, second)
  if (random.chance(0.1)) await run(world, withdrawCheck, asked, ask.as)
  if (random.chance(0.1)) await world.door.wait(16)
}

/** Records with a check from another tablet; true where it was recorded. */
export const giveElsewhere = async (world: World, ask: Ask, random: Random): Promise<boolean> => {
  const { performedAt: _, override: _override, checkPhoto: _photo, ...filled } = ask.input
  const requested = await run(world, requestCheck, filled, ask.as)
  if (!requested.ok) return false
  const { check } = requested.answer
  await answer(world, { batch: ask.input.batch, check }, ask, random)
  const as = random.chance(0.05) ? random.pick(world.people) : ask.as
  const other = random.chance(0.1) ? ways.oddNumbers(ask, world, {} as Treated, random).input : ask.input
  const ran = await run(world, recordStep, { ...other, checked: check }, as)
  if (random.chance(0.2)) await run(world, recordStep, { ...ask.input, checked: check }, as)
  return ran.ok
}
