// A question is declared once: its address, who may ask, what it takes and what it answers; route, documentation and client follow.
import { z } from 'zod'
import type { Who } from '../domain/kit/command.ts'

export type Method = 'GET' | 'POST' | 'DELETE'

export interface Query<Params = unknown, Answer = unknown> {
  /** Unique; also the operation's id in the documentation. */
  name: string
  method: Method
  /** `/api/history/:kind/:id`: what follows a colon comes from the parameters. */
  path: string
  who: Who
  /** One English sentence for the documentation. */
  summary: string
  /** Path and search parameters of a GET, or the body and path parameters of a POST. Texts of an address are coerced here. */
  params: z.ZodType<Params>
  answer: z.ZodType<Answer>
  /** The media type of the answer, where it is not JSON: `application/pdf`. */
  media?: string
  /** The media types of the body, where it is not JSON. */
  takes?: readonly string[]
  /** Answers also while the screen is locked. */
  whileLocked?: boolean
}

/** The answer of a question whose `media` is not JSON. */
export const Bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)

type Declared<Params, Answer> = Omit<Query<Params, Answer>, 'method'> & { method?: Method }

/** Declares a question; a GET unless it says otherwise. */
export const defineQuery = <Params, Answer>(query: Declared<Params, Answer>): Query<Params, Answer> => ({
  method: 'GET',
  ...query,
})

export type ParamsOf<Q> = Q extends { params: z.ZodType<infer Params> } ? Params : never
export type AnswerOf<Q> = Q extends { answer: z.ZodType<infer Answer> } ? Answer : never

/** The address of a GET with its parameters in place: those that the path names, the rest after the question mark. */
export const addressOf = (
  path: string,
  params: Readonly<Record<string, string | number | boolean | undefined>>,
): string => {
  const used = new Set<string>()
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    used.add(name)
    return encodeURIComponent(String(params[name]))
  })
  const rest = Object.entries(params).flatMap(([name, value]): [string, string][] =>
    used.has(name) || value === undefined ? [] : [[name, String(value)]],
  )
  const search = new URLSearchParams(rest).toString()
  return search ? `${filled}?${search}` : filled
}
