// The only writer of the journal: takes commands as they come, decides each in its own savepoint, and commits those that waited
// at the same moment together (design.md sections 4 and 5).
import type { JournalEntry } from '../../db/journal.ts'
import { isStorageFault } from '../../db/store-error.ts'
import type { Command } from '../domain/kit/command.ts'
import type { Actor, Context, Proof } from '../domain/kit/context.ts'
import type { Kind, States } from '../domain/subjects.ts'
import { type Attempt, createAttempts, type ExecutorParts } from './attempt.ts'
import type { Reading } from './clock.ts'
import { createFolds } from './folds.ts'
import type { Outcome } from './outcome.ts'

/** A command on its way: its input parsed and without secrets, what was proved, and the client's id for it. */
export interface Call {
  command: Command
  input: unknown
  actor: Actor
  /** The key of the session that asks: it goes on where the others of its person end. */
  session?: string
  /** Time-ordered and unique: the same id asked again gets the same answer. */
  commandId: string
  /** The version of the target that the client saw. */
  seenVersion?: number
  proof?: Proof
}

export interface Executor {
  /** Never rejects: whatever happens is an outcome. */
  execute(call: Call): Promise<Outcome>
  /** What was answered to this command's id before, and committed; null where the id is new. */
  answered(call: Call): Outcome | null
  /** The folded state of a stream as committed, or null where it has no entries. */
  read<K extends Kind>(kind: K, id: string): States[K] | null
  /** What guards may know on behalf of an actor, now; for the actions that a screen offers. */
  contextFor(actor: Actor): Context
  time(): Reading
}

/** Commands in one transaction: more would make the first of them wait for the last. */
const MAX_GROUP = 128

interface Waiting {
  call: Call
  answer(outcome: Outcome): void
}

export const createExecutor = (parts: ExecutorParts): Executor => {
  const { raw } = parts.store
  const folds = createFolds(parts.journal, parts.subjects, parts.maxEntriesHeld)
  const attempts = createAttempts(parts, folds)
  const begin = raw.prepare('BEGIN IMMEDIATE')
  const commit = raw.prepare('COMMIT')
  const rollback = raw.prepare('ROLLBACK')
  const savepoint = raw.prepare('SAVEPOINT command')
  const release = raw.prepare('RELEASE command')
  const rollbackTo = raw.prepare('ROLLBACK TO command')
  let waiting: Waiting[] = []

  /** One command in its savepoint; throws only where the whole transaction is lost. */
  const attemptInSavepoint = (call: Call): Attempt => {
    savepoint.run()
    folds.open()
    try {
      const attempt = attempts.attempt(call)
      release.run()
      folds.keep()
      return attempt
    } catch (error) {
      folds.drop()
      if (!raw.inTransaction || isStorageFault(error)) throw error
      rollbackTo.run()
      release.run()
      parts.journal.forget()
      parts.report?.(error, call.command.name)
      return { outcome: { kind: 'failed', why: 'bug', error }, entries: [] }
    }
  }

  const commitGroup = (group: readonly Waiting[]): Attempt[] => {
    begin.run()
    try {
      const done = group.map(({ call }) => attemptInSavepoint(call))
      commit.run()
      folds.promote()
      return done
    } catch (error) {
      folds.discard()
      // A full disk may have ended the transaction already.
      if (raw.inTransaction) rollback.run()
      parts.journal.forget()
      throw error
    }
  }

  const flush = (): void => {
    const group = waiting.slice(0, MAX_GROUP)
    waiting = waiting.slice(MAX_GROUP)
    if (waiting.length > 0) setImmediate(flush)
    let done: Attempt[]
    try {
      done = commitGroup(group)
    } catch (error) {
      parts.report?.(error, 'commit')
      for (const { answer } of group) answer({ kind: 'failed', why: 'storage', error })
      return
    }
    const entries = done.flatMap(each => each.entries)
    attempts.committed(entries)
    group.forEach(({ answer }, index) => {
      answer((done[index] as Attempt).outcome)
    })
    if (entries.length > 0) tell(entries)
  }

  /** What follows a commit may fail; the commit stands, and the next group must not wait for it. */
  const tell = (entries: readonly JournalEntry[]): void => {
    try {
      parts.onCommitted?.(entries)
    } catch (error) {
      parts.report?.(error, 'after the commit')
    }
  }

  return {
    execute: call =>
      new Promise(answer => {
        waiting.push({ call, answer })
        // Everything that the sockets brought in this turn of the loop shares one transaction and one fsync.
        if (waiting.length === 1) setImmediate(flush)
      }),
    answered: attempts.answered,
    // A stream of a kind folds into the state of that kind.
    read: (kind, id) => (folds.read(`${kind}/${id}`)?.state ?? null) as never,
    contextFor: actor => attempts.contextFor(actor, {}),
    time: () => parts.clock.read(),
  }
}
