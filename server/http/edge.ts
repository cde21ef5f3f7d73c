// What every part of the HTTP edge is given: the writer, the sessions, the configuration; and what a request carries.
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../domain/kit/context.ts'
import type { EveningPacks } from '../jobs/evening-packs.ts'
import type { PaperRequest } from '../jobs/paper-job.ts'
import type { Printing } from '../jobs/print-queue.ts'
import type { Thread } from '../jobs/thread.ts'
import type { TraceRequest } from '../jobs/trace-job.ts'
import type { Marrow } from '../open-marrow.ts'
import type { TraceAnswer } from '../views/trace-answer.ts'
import { chooseLanguage, isLanguage, type Language } from '../words/languages.ts'
import type { Reader } from '../words/times.ts'
import type { Guest } from './gate.ts'
import type { AnswerCheck } from './queries.ts'

/** The parts that routes stand on. */
export interface Edge extends Marrow {
  /** Draws papers and labels as PDF, on a thread of its own. */
  papers: Thread<PaperRequest, Uint8Array>
  /** The same on another thread, for what takes long. */
  packPapers: Thread<PaperRequest, Uint8Array>
  /** The packs for when Marrow is down, every evening. */
  packs: EveningPacks
  /** Takes labels to the printers. */
  printing: Printing
  /** Follows traces, on another; null for what is not known. */
  traces: Thread<TraceRequest, TraceAnswer | null>
  /** Told of each answer before it is sent; a test checks it against its schema there. */
  checkAnswer?: AnswerCheck
}

/** Who may reach a route: `public` anybody, `locked` a session even while its screen is locked, `session` an open one. */
export type Access = 'public' | 'locked' | 'session'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever the session cookie stands for; null where it stands for nobody. */
    guest: Guest | null
  }
  interface FastifyContextConfig {
    /** A route that does not say is for an open session. */
    access?: Access
    /** Reached also by whoever has yet to choose an own password; so is what a locked screen reaches, and nothing else is. */
    beforeOwnPassword?: boolean
  }
}

/** What of a request says who asks, and in which language. */
export type Asker = Pick<FastifyRequest, 'guest' | 'headers'>

/** The guest of a route that no request without an open session reaches. */
export const guestOf = (request: Pick<Asker, 'guest'>): Guest => {
  if (!request.guest) throw new Error('a route that reads its guest must not be public')
  return request.guest
}

export const actorOf = (guest: Guest): Actor => ({ id: guest.person.id, roles: guest.person.roles })

/**
 * The language of the answer. Marrow's own screens send the one that is chosen on them, alone (`es`); a browser by itself sends a
 * list, and then the person's own language comes first.
 */
export const languageOf = (request: Asker): Language => {
  const accepted = request.headers['accept-language'] ?? ''
  if (isLanguage(accepted)) return accepted
  return request.guest?.person.language ?? chooseLanguage(preferences(accepted))
}

/** The tags of an Accept-Language header, the most wanted first. */
const preferences = (header: string): string[] =>
  header
    .slice(0, 500)
    .split(',')
    .map(part => {
      const [tag = '', ...rest] = part.split(';')
      const weight = Number(rest.map(text => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean) ?? 1)
      return { tag: tag.trim(), weight }
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)

export const readerOf = (edge: Pick<Edge, 'config' | 'executor'>, request: Asker): Reader => ({
  now: edge.executor.time().now,
  zone: edge.config.zone,
  language: languageOf(request),
})
