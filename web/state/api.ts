// The way to the server: commands with an id that makes a repeat harmless, questions, and problems as one kind of error.
import type { Language } from '../../server/words/languages.ts'
import { uiWords } from '../../server/words/ui.ts'
import { ApiProblem, readProblem } from './api-problem.ts'
import { createCommandIds } from './command-id.ts'
import { fetchPatiently } from './patient-fetch.ts'

export interface CommandOptions {
  /** The version of the stream that the screen showed, where the command must say so (correct, sign, certify, edit). */
  seenVersion?: number
  /** An id made earlier by `newCommandId`; otherwise a new one. */
  commandId?: string
}

/** What an accepted command answers: the entries that it wrote, and what it found out or made. */
export interface Done<Answer = Record<string, unknown>> {
  positions: readonly { stream: string; version: number; seq: number }[]
  answer?: Answer
}

export interface AskOptions {
  /** Calls the question off. */
  signal?: AbortSignal
  /** Asked by the screen itself (a live update), not by a hand on it: does not keep the screen from locking. */
  isBackground?: boolean
}

export type Params = Record<string, string | number | boolean | undefined>

export interface Api {
  /**
   * Asks for an act: POST /api/commands/<name>. Rejects with an ApiProblem. Where no server answered, it is not known whether the
   * act was recorded: the same act asked for again goes out with the same id, and is recorded once.
   */
  callCommand<Answer = Record<string, unknown>>(
    name: string,
    input: unknown,
    options?: CommandOptions,
  ): Promise<Done<Answer>>
  /** Asks a question: GET `path` (`/api/batches`) with its search parameters; undefined ones are left out. */
  ask<Answer = unknown>(path: string, params?: Params, options?: AskOptions): Promise<Answer>
  /** What is neither: POST or DELETE of a path, such as the session or a scan. Never repeated by itself. */
  send<Answer = unknown>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>
  /** Sends a file as it is: POST of its bytes under its own type. Never repeated by itself. */
  upload<Answer = unknown>(path: string, file: Blob): Promise<Answer>
  newCommandId(): string
}

export interface ApiOptions {
  /** Before each path; empty in the browser (one origin). */
  base?: string
  language(): Language
  /** Called at each 401, before the problem reaches the caller: `not-signed-in`, `session-locked`. */
  onShutOut?(code: string): void
  /** Called when a command was accepted, before its caller goes on. */
  onDone?(): void
  /** Waits before each further try, in milliseconds; a command is tried once more than there are waits. */
  retryWaitsMs?: readonly number[]
}

const commandWaitsMs = [300, 1000, 3000]

export function createApi(options: ApiOptions): Api {
  const newCommandId = createCommandIds()
  const waits = options.retryWaitsMs ?? commandWaitsMs
  // Ids of the acts of which nobody knows whether they were recorded, by what was asked for.
  const unanswered = new Map<string, string>()

  async function request<Answer>(path: string, init: RequestInit, waitsMs: readonly number[]): Promise<Answer> {
    const language = options.language()
    const headers = { ...init.headers, Accept: 'application/json', 'Accept-Language': language }
    const answered = await fetchPatiently(`${options.base ?? ''}${path}`, { ...init, headers }, waitsMs)
    if (!answered) throw unreachable(language)
    // The caller names the shape that its path answers; the server holds it in its tests.
    if (answered.response.ok) return answered.body as Answer
    const problem = readProblem(answered.response.status, answered.body, uiWords[language].unexpectedAnswer)
    if (problem.status === 401) {
      unanswered.clear()
      options.onShutOut?.(problem.code)
    }
    throw problem
  }

  return {
    newCommandId,
    async callCommand(name, input, { seenVersion, commandId } = {}) {
      const act = JSON.stringify([name, input, seenVersion])
      const id = commandId ?? unanswered.get(act) ?? newCommandId()
      const headers: Record<string, string> = { 'Idempotency-Key': id }
      if (seenVersion !== undefined) headers['If-Match'] = `"${seenVersion}"`
      unanswered.set(act, id)
      try {
        const done = await request<Done<never>>(`/api/commands/${name}`, withBody('POST', input, headers), waits)
        unanswered.delete(act)
        options.onDone?.()
        return done
      } catch (error) {
        if (!(error instanceof ApiProblem && error.status === 0)) unanswered.delete(act)
        throw error
      }
    },
    ask(path, params = {}, { signal, isBackground } = {}) {
      const headers: Record<string, string> = isBackground ? { 'Marrow-Background': '1' } : {}
      return request(`${path}${searchOf(params)}`, { method: 'GET', headers, signal }, waits.slice(0, 1))
    },
    send: (method, path, body) => request(path, withBody(method, body, {}), []),
    upload: (path, file) => request(path, { method: 'POST', body: file, headers: { 'Content-Type': file.type } }, []),
  }
}

function searchOf(params: Params): string {
  const pairs = Object.entries(params).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

function withBody(method: string, body: unknown, headers: Record<string, string>): RequestInit {
  if (body === undefined) return { method, headers }
  return { method, body: JSON.stringify(body), headers: { ...headers, 'Content-Type': 'application/json' } }
}

const unreachable = (language: Language): ApiProblem =>
  new ApiProblem({
    status: 0,
    code: 'unreachable',
    sentence: uiWords[language].unreachable,
    fields: [],
    facts: {},
    requestId: '',
  })
