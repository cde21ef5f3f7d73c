// The way to the server: commands with an id that makes a repeat harmless, questions, and problems as one kind of error.
import type { Language } from '../../server/words/languages.ts'
import { uiWords } from '../../server/words/ui.ts'
import { ApiProblem, readProblem } from './api-problem.ts'
import { createCommandIds } from './command-id.ts'

export interface CommandOptions {
  /** The version of the stream that the screen showed, where the command must say so (correct, sign, certify, edit). */
  seenVersion?: number
  /** An id made earlier, to ask again for the same act; otherwise a new one. */
  commandId?: string
}

export type Params = Record<string, string | number | boolean | undefined>

export interface Api {
  /** Asks for an act: POST /api/commands/<name>. Resolves with its answer, rejects with an ApiProblem. */
  callCommand<Answer = unknown>(name: string, input: unknown, options?: CommandOptions): Promise<Answer>
  /** Asks a question: GET `path` (`/api/batches`) with its parameters; undefined ones are left out. */
  ask<Answer = unknown>(path: string, params?: Params, signal?: AbortSignal): Promise<Answer>
  /** What is neither: POST or DELETE of a path, such as the session or a scan. Never repeated by itself. */
  send<Answer = unknown>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>
  /** A new id for a command that may have to be asked for again later. */
  newCommandId(): string
}

export interface ApiOptions {
  /** Before each path; empty in the browser (one origin). */
  base?: string
  language(): Language
  /** Called when the server says that nobody is signed in (401), before the problem reaches the caller. */
  onSignedOut?(): void
  /** Called with the server's time (milliseconds) at each answer. */
  onServerTime?(ms: number): void
  newId?: () => string
  /** Waits before each further try, in milliseconds; a command is tried once more than there are waits. */
  retryWaitsMs?: readonly number[]
}

const commandWaitsMs = [300, 1000, 3000]

export function createApi(options: ApiOptions): Api {
  const newId = options.newId ?? createCommandIds()
  const waits = options.retryWaitsMs ?? commandWaitsMs

  async function request<Answer>(path: string, init: RequestInit, waitsMs: readonly number[]): Promise<Answer> {
    const { response, body } = await fetchPatiently(options, path, init, waitsMs)
    options.onServerTime?.(Date.parse(response.headers.get('date') ?? ''))
    // The caller names the shape that its path answers; the server checks it in its tests.
    if (response.ok) return body as Answer
    if (response.status === 401) options.onSignedOut?.()
    throw readProblem(response.status, body, uiWords[options.language()].unexpectedAnswer)
  }

  return {
    newCommandId: newId,
    callCommand(name, input, { seenVersion, commandId = newId() } = {}) {
      const headers: Record<string, string> = { 'Idempotency-Key': commandId }
      if (seenVersion !== undefined) headers['If-Match'] = `"${seenVersion}"`
      return request(`/api/commands/${name}`, withBody('POST', input, headers), waits)
    },
    ask(path, params = {}, signal) {
      const pairs = Object.entries(params).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, String(value)]],
      )
      const search = new URLSearchParams(pairs).toString()
      return request(`${path}${search && `?${search}`}`, { method: 'GET', headers: {}, signal }, waits.slice(0, 1))
    },
    send: (method, path, body) => request(path, withBody(method, body, {}), []),
  }
}

function withBody(method: string, body: unknown, headers: Record<string, string>): RequestInit {
  if (body === undefined) return { method, headers }
  return { method, body: JSON.stringify(body), headers: { ...headers, 'Content-Type': 'application/json' } }
}

interface Answered {
  response: Response
  body: unknown
}

/** Tries again where no whole answer came: a repeat with the same command id gets the first one's answer. */
async function fetchPatiently(
  options: ApiOptions,
  path: string,
  init: RequestInit,
  waitsMs: readonly number[],
): Promise<Answered> {
  const headers = { ...init.headers, Accept: 'application/json', 'Accept-Language': options.language() }
  for (let attempt = 0; ; attempt++) {
    const answered = await fetchOnce(`${options.base ?? ''}${path}`, { ...init, headers })
    const wait = waitsMs[attempt]
    if (answered && !(isFromNoServer(answered.response) && wait !== undefined)) return answered
    if (wait === undefined) throw unreachable(options.language())
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}

/** Null where the network failed, before the answer or within it. */
async function fetchOnce(url: string, init: RequestInit): Promise<Answered | null> {
  try {
    const response = await fetch(url, init)
    return { response, body: readBody(response, await response.text()) }
  } catch (error) {
    // What was called off must not be tried again; everything else that fetch throws is the network.
    if (init.signal?.aborted) throw error
    return null
  }
}

/** 502, 503 and 504 without a problem document come from something in between, or from a server that is just starting. */
const isFromNoServer = (response: Response): boolean =>
  [502, 503, 504].includes(response.status) && !response.headers.get('content-type')?.includes('problem+json')

const unreachable = (language: Language): ApiProblem =>
  new ApiProblem({
    status: 0,
    code: 'unreachable',
    sentence: uiWords[language].unreachable,
    fields: [],
    facts: {},
    requestId: '',
  })

function readBody(response: Response, text: string): unknown {
  if (!response.headers.get('content-type')?.includes('json')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
