// One command inside its savepoint: receipt, permission, version seen, guard, decision, entries, views, what lies apart, receipt.
import type { Credentials } from '../../db/credentials.ts'
import type { Identities } from '../../db/identities.ts'
import type { Journal, JournalEntry } from '../../db/journal.ts'
import type { Keys } from '../../db/keys.ts'
import type { Store } from '../../db/open.ts'
import { digestOf, type Receipts } from '../../db/receipts.ts'
import type { Sessions } from '../../db/sessions.ts'
import { type Aside, type Command, type Decision, mayGive } from '../domain/kit/command.ts'
import type { Actor, Context, Personal, Proof } from '../domain/kit/context.ts'
import { type NewEvent, splitStream } from '../domain/kit/event.ts'
import type { Refusal } from '../domain/kit/refusal.ts'
import { withWrongProofs } from '../domain/person/prove.ts'
import type { Subjects } from '../views/fold.ts'
import { type AnyView, viewDb, viewsByKind } from '../views/view.ts'
import { JUMP_MS, type Reading, type WatchedClock } from './clock.ts'
import type { Call } from './execute.ts'
import type { Folds } from './folds.ts'
import {
  type Answered,
  type Outcome,
  outcomeFromReceipt,
  type Position,
  receiptText,
  refusalOf,
  refused,
} from './outcome.ts'
import { enqueuePrint } from './print-jobs.ts'

export interface ExecutorParts {
  store: Store
  journal: Journal
  receipts: Receipts
  identities: Identities
  credentials: Credentials
  sessions: Sessions
  subjects: Subjects
  views: readonly AnyView[]
  clock: WatchedClock
  keys: Keys
  /** The laboratory's time zone (IANA). */
  zone: string
  maxEntriesHeld?: number
  /** Called after each commit that wrote entries; what it throws is reported, and changes nothing. */
  onCommitted?(entries: readonly JournalEntry[]): void
  /** Told of a bug or a failed commit, for the log. */
  report?(error: unknown, where: string): void
}

export interface Attempt {
  outcome: Outcome
  entries: JournalEntry[]
}

export interface Attempts {
  attempt(call: Call): Attempt
  /** What was answered to the same id before; null where it is new. */
  answered(call: Call): Answered | null
  contextFor(actor: Actor, proof: Proof): Context
  /** These entries are on the disk. */
  committed(entries: readonly JournalEntry[]): void
}

const nothing = (outcome: Answered): Attempt => ({ outcome, entries: [] })

export const createAttempts = (parts: ExecutorParts, folds: Folds): Attempts => {
  const { journal, receipts, identities, clock } = parts
  const wanted = viewsByKind(parts.views)
  const db = viewDb(parts.store.raw)

  const personal: Personal = {
    hash: (patientCode, identity) => identities.keyedHash(patientCode, identity),
    matches: (patientCode, version, hash) => identities.matches(patientCode, version, hash),
    find: scanned => identities.find(scanned),
    similar: identity => identities.similar(identity),
  }

  const contextAt = (reading: Reading, actor: Actor, proof: Proof): Context => ({
    now: reading.now,
    zone: parts.zone,
    actor,
    proof: reading.trouble ? { ...proof, clock: reading.trouble } : proof,
    personal,
    // A stream of a kind folds into the state of that kind.
    read: (kind, id) => (folds.read(`${kind}/${id}`)?.state ?? null) as never,
  })

  const append = (event: NewEvent, call: Call, at: string): JournalEntry => {
    const before = folds.read(event.stream)
    const entry = journal.append({
      stream: event.stream,
      version: (before?.version ?? 0) + 1,
      type: event.type,
      at,
      actor: call.actor.id,
      command: call.commandId,
      body: JSON.stringify(event.body),
    })
    const folded = folds.add(before, entry)
    const { kind, id } = splitStream(event.stream)
    // The kind of the stream is the kind of its state.
    for (const view of wanted.get(kind) ?? []) view.apply(folded.event, { kind, id, state: folded.state } as never, db)
    return entry
  }

  const writeAside = (aside: Aside, { session }: Call, at: string): void => {
    if (aside.kind === 'identity') identities.write(aside.patientCode, aside.version, aside.identity, at)
    else if (aside.kind === 'credential') parts.credentials.set(aside.personId, aside.what, aside.hash, at)
    else if (aside.kind === 'print') enqueuePrint(parts.store, aside, at)
    else parts.sessions.endAll(aside.personId, at, session)
  }

  /** What stands in the way before the command's own decision; `seen` is checked only where the target exists. */
  const atTheDoor = (call: Call, target: string | null): Refusal | null => {
    const { command, seenVersion } = call
    if (!command.seesVersion || target === null) return null
    if (seenVersion === undefined) return refusalOf('version-required', {}, 400)
    const presentVersion = folds.read(`${command.subject}/${target}`)?.version
    if (presentVersion === undefined || presentVersion === seenVersion) return null
    return refusalOf('moved-on', { seenVersion, presentVersion }, 412)
  }

  const decide = (call: Call, context: Context): Decision => {
    const target = call.command.target(call.input)
    const refusal =
      atTheDoor(call, target) ?? (target === null ? null : (call.command.guard?.(target, context) ?? null))
    const decision: Decision = refusal ? { ok: false, refusal } : call.command.decide(call.input, context)
    return withWrongProofs(decision, context, call.command.name)
  }

  const write = (call: Call, decision: Decision, digest: string, reading: Reading): Attempt => {
    const entries = (decision.events ?? []).map(event => append(truthful(event, reading), call, reading.at))
    // Also before the commit: the next command of the group must not be stamped earlier, should the clock be set back by a little.
    if (entries.length > 0) clock.recorded(reading.at)
    if (decision.ok) for (const aside of decision.asides ?? []) writeAside(aside, call, reading.at)
    const positions: Position[] = entries.map(({ stream, version, seq }) => ({ stream, version, seq }))
    const outcome: Answered = decision.ok
      ? { kind: 'accepted', positions, answer: decision.answer }
      : refused(decision.refusal, positions)
    receipts.write({
      command: call.commandId,
      actor: call.actor.id,
      digest,
      outcome: receiptText(outcome),
      at: reading.at,
    })
    return { outcome, entries }
  }

  const answered = (call: Call, digest: string): Answered | null => {
    const earlier = receipts.find(call.commandId)
    if (!earlier) return null
    const same = earlier.actor === call.actor.id && earlier.digest === digest
    return same ? outcomeFromReceipt(earlier.outcome) : refused(refusalOf('command-id-reused', {}, 422))
  }

  return {
    answered: call => answered(call, digestOf(parts.keys, textOf(call))),
    attempt(call) {
      const digest = digestOf(parts.keys, textOf(call))
      const earlier = answered(call, digest)
      if (earlier) return nothing(earlier)
      const { command, actor } = call
      if (!mayGive(command.who, actor.roles)) return nothing(refused(notPermitted(command)))
      const reading = clock.read()
      if (reading.trouble && command.subject !== 'clock') {
        const { lastEntryAt } = reading.trouble
        return nothing(
          refused(refusalOf('clock-unconfirmed', { lastEntryAt: lastEntryAt ?? '', now: reading.now }, 409)),
        )
      }
      const context = contextAt(reading, actor, call.proof ?? {})
      return write(call, decide(call, context), digest, reading)
    },
    contextFor: (actor, proof) => contextAt(clock.read(), actor, proof),
    committed(entries) {
      if (entries.some(entry => entry.type === 'clock.confirmed')) clock.confirm()
    },
  }
}

/** May not: 403, with the roles that may. */
export const notPermitted = (command: Command): Refusal =>
  refusalOf('not-permitted', { roles: typeof command.who === 'string' ? [] : [...command.who] }, 403)

/**
 * Where the confirmed time lies behind the last entry, `at` has to stand still until the clock has caught up: the event then says
 * itself when it was done.
 */
const truthful = (event: NewEvent, { now, at }: Reading): NewEvent =>
  event.body.performedAt !== undefined || Date.parse(at) - Date.parse(now) < JUMP_MS
    ? event
    : { ...event, body: { ...event.body, performedAt: now } }

/**
 * What tells one input from another under the same command id: the command, the version seen, and the input without its secrets.
 * Not what was proved: whoever repeats an id with one password after the other would be told which is right.
 */
const textOf = ({ command, input, seenVersion }: Call): string =>
  JSON.stringify([command.name, seenVersion ?? null, input])
