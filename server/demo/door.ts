// The door of a laboratory, as the scripted people use it: the same commands that persons give, whoever carries them out.
import type { Command } from '../domain/kit/command.ts'
import type { Actor, Context, Proof } from '../domain/kit/context.ts'
import type { Refusal } from '../domain/kit/refusal.ts'

export interface Asked {
  /** A person's id, whose roles are then read; or an actor. */
  as: string | Actor
  /** What was checked at the door: a password asked again, a colleague's badge and PIN, a new credential's hash. */
  proof?: Proof
}

export type Ran = { ok: true; answer: Record<string, unknown> } | { ok: false; refusal: Refusal }

export interface Door {
  readonly zone: string
  now(): string
  /** The folded state of a stream as it stands, or null where it has no entries. */
  read: Context['read']
  /** Gives a command, with the present version of its target as the one seen. */
  run(command: Command, input: unknown, asked: Asked): Promise<Ran>
  /** Lets time pass: nothing else is done by this person meanwhile. */
  wait(minutes: number): Promise<void>
}

/** What the door proves when somebody's own password, asked again, was right. */
export const right: Proof = { password: 'right' }

/** Gives a command that must be accepted; throws with the refusal otherwise. Answers what the command answered. */
export const must = async (
  door: Door,
  command: Command,
  input: unknown,
  asked: Asked,
): Promise<Record<string, unknown>> => {
  const ran = await door.run(command, input, asked)
  if (ran.ok) return ran.answer
  const who = typeof asked.as === 'string' ? asked.as : asked.as.id
  throw new Error(`${command.name} by ${who} at ${door.now()} was refused: ${JSON.stringify(ran.refusal)}`)
}
