// The real writer behind the door of the scripted people: time-ordered command ids that follow from the seed, versions as they stand.
import type { Executor } from '../commands/execute.ts'
import type { Actor } from '../domain/kit/context.ts'
import type { Door, Ran } from './door.ts'
import type { Random } from './random.ts'
import type { Simulation } from './simulation.ts'

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** UUID version 7 (RFC 9562) whose random part comes from the seed. */
const commandIdAt = (now: string, random: Random): string => {
  const ms = hex(Date.parse(now), 12)
  const bits = (count: number) => Math.floor(random.next() * 2 ** count)
  const [a, b, c] = [hex(bits(12), 3), hex(0x8000 | bits(14), 4), hex(bits(24), 6) + hex(bits(24), 6)]
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${a}-${b}-${c}`
}

export const executorDoor = (executor: Executor, zone: string, simulation: Simulation, random: Random): Door => {
  const actorOf = (as: string | Actor): Actor =>
    typeof as === 'string' ? { id: as, roles: executor.read('person', as)?.roles ?? [] } : as
  return {
    zone,
    now: simulation.now,
    read: executor.read,
    wait: simulation.wait,
    async run(command, input, { as, proof }): Promise<Ran> {
      const parsed = command.input.parse(input)
      const target = command.target(parsed)
      // Every subject's state says its version; commands that want none are not asked for one.
      const seenVersion = target === null ? undefined : executor.read(command.subject as 'batch', target)?.version
      const outcome = await executor.execute({
        command,
        input: withoutSecrets(parsed),
        actor: actorOf(as),
        commandId: commandIdAt(simulation.now(), random),
        seenVersion: seenVersion ?? 0,
        proof,
      })
      if (outcome.kind === 'failed') throw outcome.error
      return outcome.kind === 'accepted'
        ? { ok: true, answer: outcome.answer ?? {} }
        : { ok: false, refusal: outcome.refusal }
    },
  }
}

const secrets = ['password', 'newPassword', 'newPin', 'second']

/** As at the real door: secrets are proved there and never reach a decision. */
const withoutSecrets = (input: unknown): unknown =>
  typeof input === 'object' && input !== null
    ? Object.fromEntries(Object.entries(input).filter(([name]) => !secrets.includes(name)))
    : input
