// The process that makes the load, as the rows use it: crews of stations that are made once and work in rounds.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { SourceSpec } from './sources.ts'

export interface Load {
  count: number
  perSecond: number
  p50Ms: number
  p99Ms: number
}

export type Job =
  | { kind: 'crew'; crew: string; base: string; sources: SourceSpec[] }
  | { kind: 'closed'; crew: string; ms: number }
  | { kind: 'open'; crew: string; perSecond: number; ms: number }

export type JobAnswer = { ok: true; load: Load | null } | { ok: false; error: string }

export interface LoadProcess {
  /** A connection for each source; whoever had this name before is sent home. */
  crew(crew: string, base: string, sources: SourceSpec[]): Promise<void>
  /** Each sends its next request when it has its answer. */
  closed(crew: string, ms: number): Promise<Load>
  /** Requests come so many a second, whether or not there are answers. */
  open(crew: string, perSecond: number, ms: number): Promise<Load>
  end(): void
}

export const startLoad = (): LoadProcess => {
  const child = fork(join(import.meta.dirname, 'load.js'))
  const ask = (job: Job): Promise<Load | null> =>
    new Promise((done, fails) => {
      const ended = () => fails(new Error('the process that makes the load has ended'))
      child.once('exit', ended)
      child.once('message', (answer: JobAnswer) => {
        child.off('exit', ended)
        if (answer.ok) done(answer.load)
        else fails(new Error(answer.error))
      })
      child.send(job)
    })
  const measured = async (job: Job): Promise<Load> => {
    const load = await ask(job)
    if (!load) throw new Error(`${job.kind} is no measurement`)
    return load
  }
  return {
    async crew(crew, base, sources) {
      await ask({ kind: 'crew', crew, base, sources })
    },
    closed: (crew, ms) => measured({ kind: 'closed', crew, ms }),
    open: (crew, perSecond, ms) => measured({ kind: 'open', crew, perSecond, ms }),
    end: () => void child.kill(),
  }
}
