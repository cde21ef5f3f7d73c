// What may be done with a thing now, by this person: every command of its subject, and what stands in each one's way.
import { notPermitted } from '../commands/attempt.ts'
import { type Command, mayGive } from '../domain/kit/command.ts'
import type { Context } from '../domain/kit/context.ts'
import type { Refusal } from '../domain/kit/refusal.ts'

export interface OpenAction {
  command: string
  /** What would refuse it now, whatever the input; null where nothing does. */
  refusal: Refusal | null
}

/** The actions of one thing, by the same permission check and the same guards that `execute` asks. */
export const actionsFor = (commands: readonly Command[], kind: string, id: string, context: Context): OpenAction[] =>
  commands
    .filter(command => command.subject === kind && !makesNew(command))
    .map(command => ({ command: command.name, refusal: refusalOfAction(command, id, context) }))

const refusalOfAction = (command: Command, id: string, context: Context): Refusal | null =>
  mayGive(command.who, context.actor.roles) ? (command.guard?.(id, context) ?? null) : notPermitted(command)

/** A command that makes a new thing names no target, whatever its input: it is no action of an old one. */
const makesNew = (command: Command): boolean => {
  try {
    return command.target({}) === null
  } catch {
    // It looked into its input for the target.
    return false
  }
}

/** Commands that make a new thing of these kinds, for a page that shows them all. */
export const makingActions = (
  commands: readonly Command[],
  kinds: readonly string[],
  { actor }: Pick<Context, 'actor'>,
): OpenAction[] =>
  commands
    .filter(command => kinds.includes(command.subject) && makesNew(command))
    .map(command => ({
      command: command.name,
      refusal: mayGive(command.who, actor.roles) ? null : notPermitted(command),
    }))
