// A laboratory in memory for tests of the domain: streams folded by the real subjects, commands decided as the writer decides them,
// and a clock that only a test moves.
import { createHash } from 'node:crypto'
import { type Command, type Decision, mayGive } from '../../server/domain/kit/command.ts'
import type { Actor, Context, Personal, Proof } from '../../server/domain/kit/context.ts'
import { type AnyRecorded, type NewEvent, splitStream } from '../../server/domain/kit/event.ts'
import type { Refusal } from '../../server/domain/kit/refusal.ts'
import { withWrongProofs } from '../../server/domain/person/prove.ts'
import type { Role } from '../../server/domain/person/roles.ts'
import type { Kind, States } from '../../server/domain/subjects.ts'

export const START = '2026-11-02T08:00:00.000Z'

/** What a test says about who asks, when, and what was proved at the door. */
export interface Asked {
  /** A person's id, whose roles are then read; or an actor. */
  as: string | Actor
  /** Moves the clock to this instant first; it never goes back. */
  at?: string
  proof?: Proof
  /** The version that the client saw; the present one unless told otherwise, none where null. */
  seen?: number | null
}

export type Outcome =
  | { ok: true; events: AnyRecorded[]; answer: Record<string, unknown>; asides: NonNullable<Accepted['asides']> }
  | { ok: false; refusal: Refusal; events: AnyRecorded[] }

type Accepted = Extract<Decision, { ok: true }>

interface Fold {
  evolve(state: unknown, event: AnyRecorded): unknown
}

const nobody: Personal = {
  hash: (patientCode, identity) =>
    createHash('sha256')
      .update(JSON.stringify([patientCode, identity]))
      .digest('hex'),
  matches: () => true,
  find: () => [],
  similar: () => [],
}

const minuteMs = 60_000

/** An empty laboratory over these subjects. `personal` stands for what lies beside the journal. */
export const emptyLab = (
  subjects: Readonly<Record<string, unknown>>,
  options: { start?: string; zone?: string; personal?: Partial<Personal> } = {},
) => {
  const { start = START, zone = 'Europe/Madrid' } = options
  const personal = { ...nobody, ...options.personal }
  const states = new Map<string, { state: unknown; version: number }>()
  const journal: AnyRecorded[] = []
  let now = start

  const moveTo = (instant: string): void => {
    if (instant < now) throw new Error(`The clock of a test cannot go back from ${now} to ${instant}`)
    now = instant
  }

  const foldOf = (kind: string): Fold => {
    const fold = Object.hasOwn(subjects, kind) ? subjects[kind] : undefined
    if (!fold) throw new Error(`No subject folds ${kind}`)
    // Each subject's own events come back to it under its own kind.
    return fold as Fold
  }

  const append = (event: NewEvent, actor: string): AnyRecorded => {
    const before = states.get(event.stream)
    const version = (before?.version ?? 0) + 1
    const seq = journal.length + 1
    const prev = journal.at(-1)?.hash ?? '0'.repeat(64)
    const text = JSON.stringify(event.body)
    const hash = createHash('sha256').update(`${prev}\n${seq}\n${event.stream}\n${event.type}\n${text}`).digest('hex')
    // What is folded is what was stored: fields without a value are gone.
    const recorded = { ...event, body: JSON.parse(text), seq, version, at: now, actor, hash }
    const state = foldOf(splitStream(event.stream).kind).evolve(before?.state ?? null, recorded)
    states.set(event.stream, { state, version })
    journal.push(recorded)
    return recorded
  }

  // A stream of a kind folds into the state of that kind.
  const read = <K extends Kind>(kind: K, id: string): States[K] | null =>
    (states.get(`${kind}/${id}`)?.state ?? null) as States[K] | null

  const actorOf = (as: Asked['as']): Actor =>
    typeof as === 'string' ? { id: as, roles: read('person', as)?.roles ?? [] } : as

  const context = (as: Asked['as'], proof: Proof = {}): Context => ({
    now,
    zone,
    actor: actorOf(as),
    proof,
    personal,
    read,
  })

  const atTheDoor = (command: Command, target: string | null, seen: Asked['seen']): Refusal | null => {
    if (!command.seesVersion || target === null) return null
    if (seen === null) return { code: 'version-required', facts: {}, status: 400 }
    const presentVersion = states.get(`${command.subject}/${target}`)?.version
    if (presentVersion === undefined || seen === undefined || seen === presentVersion) return null
    return { code: 'moved-on', facts: { seenVersion: seen, presentVersion }, status: 412 }
  }

  const decide = (command: Command, input: unknown, asked: Asked): Decision => {
    const known = context(asked.as, asked.proof)
    if (!mayGive(command.who, known.actor.roles)) {
      const roles = typeof command.who === 'string' ? [] : [...command.who]
      return { ok: false, refusal: { code: 'not-permitted', facts: { roles }, status: 403 } }
    }
    const target = command.target(input)
    const refusal =
      atTheDoor(command, target, asked.seen) ?? (target === null ? null : (command.guard?.(target, known) ?? null))
    const decision: Decision = refusal ? { ok: false, refusal } : command.decide(input, known)
    return withWrongProofs(decision, known, command.name)
  }

  const run = (command: Command, input: unknown, asked: Asked): Outcome => {
    if (asked.at) moveTo(asked.at)
    const decision = decide(command, withoutSecrets(command.input.parse(input)), asked)
    const { id } = actorOf(asked.as)
    const events = (decision.events ?? []).map(event => append(event, id))
    return decision.ok
      ? { ok: true, events, answer: decision.answer ?? {}, asides: decision.asides ?? [] }
      : { ok: false, refusal: decision.refusal, events }
  }

  return {
    /** Everything recorded so far, in order. */
    journal: journal as readonly AnyRecorded[],
    zone,
    now: () => now,
    moveTo,
    /** Moves the clock on. */
    later(by: { minutes?: number; hours?: number; days?: number }): void {
      const minutes = (by.minutes ?? 0) + 60 * ((by.hours ?? 0) + 24 * (by.days ?? 0))
      moveTo(new Date(Date.parse(now) + minutes * minuteMs).toISOString())
    },
    /** Events that have happened already, by `as`. */
    given(events: readonly NewEvent[], as = 'system/given'): AnyRecorded[] {
      return events.map(event => append(event, as))
    },
    read,
    context,
    /** Gives a command; an input that its schema refuses throws a ZodError, as the door would answer it before any decision. */
    run,
    /** Gives a command that the test needs accepted; throws with the refusal otherwise. Answers what the command answered. */
    must(command: Command, input: unknown, asked: Asked): Record<string, unknown> {
      const outcome = run(command, input, asked)
      if (!outcome.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(outcome.refusal)}`)
      return outcome.answer
    },
  }
}

export type Lab = ReturnType<typeof emptyLab>

const secrets = ['password', 'newPassword', 'newPin', 'second']

/** The door takes passwords, PINs and the second person's badge out of the input before anything is decided. */
const withoutSecrets = <Input>(input: Input): Input => {
  if (typeof input !== 'object' || input === null) return input
  const rest = Object.entries(input).filter(([name]) => !secrets.includes(name))
  return Object.fromEntries(rest) as Input
}

/** Whether the schema of a command takes an input, and at which paths it does not. */
export const faultsOf = (command: Pick<Command, 'input'>, input: unknown): string[] => {
  const parsed = command.input.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map(issue => issue.path.join('.'))
}

/** Somebody who is not in the register, with these roles. */
export const someone = (...roles: Role[]): Actor => ({ id: 'P-9999', roles })
