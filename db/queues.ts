// Durable queues for work after a commit, such as printing: a job is enqueued in the command's transaction, or not at all.
//
// A payload is JSON that holds ids, never personal data: it is not sealed. One program takes the jobs of a queue; what it
// had taken when it was stopped is given back by `release` at its next start, so a job may run twice and must bear it.
import { and, asc, eq, inArray, lt, lte, ne, sql } from 'drizzle-orm'
import type { Store } from './open.ts'
import { jobs } from './schema.ts'

export interface Job {
  id: number
  /** Unique in its queue: enqueuing the same key again changes nothing. */
  key: string
  payload: string
  /** How often it was taken, this time included. */
  attempts: number
}

export interface Queue {
  /** Adds a job, due at `at` or at a later `dueAt`; answers whether the key was new. */
  enqueue(job: { key: string; payload: string; at: string; dueAt?: string }): boolean
  /** Takes the job that is due the longest, or null. */
  take(at: string): Job | null
  done(id: number, at: string): void
  /** Puts a taken job back for `retryAt`, or for good among the failed when there is none. */
  failed(id: number, failure: { error: string; at: string; retryAt?: string }): void
  /** Gives back what was taken and not finished: call once at the start. Answers how many. */
  release(at: string): number
  /** Keeps how far a taken job has come. */
  note(id: number, payload: string): void
  /** Makes a job due now that waits or has failed; answers whether there is one. */
  again(id: number, at: string): boolean
  /** Puts a failed job back as it is to go on, due now. */
  settle(id: number, payload: string, at: string): void
  /** Takes back a job that waits; its key stays taken. */
  drop(id: number, at: string): void
  /** What is not done, in the order in which it was asked for. */
  open(): OpenJob[]
  /** When the next one is due; null where none waits. */
  nextDueAt(): string | null
  /** The jobs that failed for good, with what went wrong. */
  failures(): (Job & { error: string | null; changedAt: string })[]
  /** Forgets the jobs done before a time; until then their keys stay taken. */
  forget(before: string): void
}

export interface OpenJob extends Job {
  state: 'waiting' | 'taken' | 'failed'
  dueAt: string
  error: string | null
}

/** The queue with this name; all share one table. */
export function openQueue(store: Store, queue: string): Queue {
  const { orm } = store
  const columns = { id: jobs.id, key: jobs.key, payload: jobs.payload, attempts: jobs.attempts }
  const inState = (state: 'waiting' | 'taken' | 'done' | 'failed') => and(eq(jobs.queue, queue), eq(jobs.state, state))
  const nextDue = orm
    .select(columns)
    .from(jobs)
    .where(and(inState('waiting'), lte(jobs.dueAt, sql.placeholder('at'))))
    .orderBy(asc(jobs.dueAt), asc(jobs.id))
    .limit(1)
    .prepare()
  const finish = (id: number, values: Partial<typeof jobs.$inferInsert>) =>
    void orm
      .update(jobs)
      .set(values)
      .where(and(eq(jobs.id, id), inState('taken')))
      .run()

  return {
    enqueue({ key, payload, at, dueAt = at }) {
      const row = { queue, key, payload, state: 'waiting' as const, attempts: 0, dueAt, changedAt: at }
      return orm.insert(jobs).values(row).onConflictDoNothing().run().changes > 0
    },
    take: store.raw.transaction((at: string) => {
      const job = nextDue.get({ at })
      if (!job) return null
      const attempts = job.attempts + 1
      orm.update(jobs).set({ state: 'taken', attempts, changedAt: at }).where(eq(jobs.id, job.id)).run()
      return { ...job, attempts }
    }),
    done: (id, at) => finish(id, { state: 'done', changedAt: at }),
    failed(id, { error, at, retryAt }) {
      const next = retryAt === undefined ? { state: 'failed' as const } : { state: 'waiting' as const, dueAt: retryAt }
      finish(id, { ...next, error, changedAt: at })
    },
    release: at => orm.update(jobs).set({ state: 'waiting', changedAt: at }).where(inState('taken')).run().changes,
    note: (id, payload) => finish(id, { payload }),
    again: (id, at) =>
      orm
        .update(jobs)
        .set({ state: 'waiting', dueAt: at, changedAt: at })
        .where(and(eq(jobs.id, id), eq(jobs.queue, queue), inArray(jobs.state, ['waiting', 'failed'])))
        .run().changes > 0,
    settle: (id, payload, at) =>
      void orm
        .update(jobs)
        .set({ state: 'waiting', payload, error: null, dueAt: at, changedAt: at })
        .where(and(eq(jobs.id, id), inState('failed')))
        .run(),
    drop: (id, at) =>
      void orm
        .update(jobs)
        .set({ state: 'done', changedAt: at })
        .where(and(eq(jobs.id, id), inState('waiting')))
        .run(),
    open: () =>
      orm
        .select({ ...columns, state: jobs.state, dueAt: jobs.dueAt, error: jobs.error })
        .from(jobs)
        .where(and(eq(jobs.queue, queue), ne(jobs.state, 'done')))
        .orderBy(asc(jobs.id))
        // The one state that is left out is the one that an open job has not.
        .all() as OpenJob[],
    nextDueAt: () =>
      orm.select({ dueAt: jobs.dueAt }).from(jobs).where(inState('waiting')).orderBy(asc(jobs.dueAt)).limit(1).get()
        ?.dueAt ?? null,
    failures: () =>
      orm
        .select({ ...columns, error: jobs.error, changedAt: jobs.changedAt })
        .from(jobs)
        .where(inState('failed'))
        .orderBy(asc(jobs.id))
        .all(),
    forget(before) {
      orm
        .delete(jobs)
        .where(and(inState('done'), lt(jobs.changedAt, before)))
        .run()
    },
  }
}
