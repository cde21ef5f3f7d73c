// One shape for everything that is not done: RFC 9457 problem documents, with code, facts and a sentence in the reader's language.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isStorageFault } from '../../db/store-error.ts'
import { fileTypes, saveFile } from '../contract/files.ts'
import type { FormFault } from '../domain/kit/form-fault.ts'
import type { FieldFault, Refusal } from '../domain/kit/refusal.ts'
import { type EdgeProblems, edgeWords } from '../words/edge.ts'
import type { Language, Words } from '../words/languages.ts'
import { formSentence } from '../words/refusals/form-fault.ts'
import { refusalSentence } from '../words/refusals.ts'
import type { Reader } from '../words/times.ts'
import { type Edge, readerOf } from './edge.ts'
import { type About, namesFor } from './names.ts'

/** What went wrong at the door, thrown to the one handler. */
export type Said =
  | { refusal: Refusal; status?: number; about?: About }
  | { [Code in keyof EdgeProblems]: { code: Code; facts: EdgeProblems[Code]; status: number } }[keyof EdgeProblems]

export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly said: Said

  constructor(said: Said) {
    super('refusal' in said ? said.refusal.code : said.code)
    this.said = said
  }
}

/** Throws a refusal of the domain to the one handler; `about`: what its sentence can name steps and tests by. */
export const refuseWith = (refusal: Refusal, about?: About): never => {
  throw new ProblemError({ refusal, about })
}

/** Nobody is signed in: 401, which no refusal of the domain has. */
export const notSignedIn = (): ProblemError =>
  new ProblemError({ refusal: { code: 'not-signed-in', facts: {}, status: 403 }, status: 401 })

export const ownPasswordFirst = (): ProblemError => edgeProblem('own-password-first', {}, 403)

export const edgeProblem = <Code extends keyof EdgeProblems>(
  code: Code,
  facts: EdgeProblems[Code],
  status: number,
): ProblemError =>
  // Code and facts belong together by the parameters; the compiler sees only their unions.
  new ProblemError({ code, facts, status } as Said)

/** Fields as the screen shows them: each with its sentence. */
interface FieldProblem {
  path: string
  code: string
  sentence: string
}

export interface Problem {
  /** Leads to the code's line on the documentation page. */
  type: string
  title: string
  status: number
  detail: string
  code: string
  facts: object
  fields?: FieldProblem[]
  requestId: string
  /** Where the version has moved on. */
  presentVersion?: number
}

const titles: Words<Record<number, string>> = {
  en: {
    400: 'The request cannot be taken as it is',
    401: 'Not signed in',
    403: 'Not permitted',
    404: 'Unknown',
    409: 'Not possible at present',
    412: 'Changed since it was seen',
    413: 'Too large',
    415: 'Another kind of content',
    421: 'Another address',
    422: 'Refused by a rule',
    429: 'Too many attempts',
    500: 'A fault of Marrow',
    503: 'Not recorded',
  },
  es: {
    400: 'La petición no puede aceptarse así',
    401: 'Sin sesión',
    403: 'No permitido',
    404: 'Desconocido',
    409: 'No es posible ahora',
    412: 'Ha cambiado desde que se vio',
    413: 'Demasiado grande',
    415: 'Otro tipo de contenido',
    421: 'Otra dirección',
    422: 'Rechazado por una regla',
    429: 'Demasiados intentos',
    500: 'Fallo de Marrow',
    503: 'No registrado',
  },
}

const fieldProblem = ({ path, code, facts }: FieldFault, reader: Reader): FieldProblem => ({
  path,
  code,
  // Which unit a field is typed in its name says.
  sentence:
    code === 'field-malformed'
      ? formSentence(facts as FormFault, reader.language, path)
      : refusalSentence({ code, facts }, reader),
})

const edgeSentence = (code: string, facts: object, reader: Reader): string => {
  // The table has a sentence for each code that an edge problem can have.
  const words = edgeWords[reader.language] as Record<string, (facts: object, reader: Reader) => string>
  return words[code]?.(facts, reader) ?? code
}

const titleOf = (status: number, language: Language): string => titles[language][status] ?? String(status)

/** The document for what was said. */
export const problemOf = (said: Said, reader: Reader, requestId: string): Problem => {
  const isRefusal = 'refusal' in said
  const { code, facts } = isRefusal ? said.refusal : said
  const status = isRefusal ? (said.status ?? said.refusal.status) : said.status
  const fields = isRefusal ? said.refusal.fields : undefined
  return {
    type: `/api#${code}`,
    title: titleOf(status, reader.language),
    status,
    detail: isRefusal ? refusalSentence(said.refusal, reader) : edgeSentence(code, facts, reader),
    code,
    facts,
    ...(fields && { fields: fields.map(fault => fieldProblem(fault, reader)) }),
    requestId,
    ...('presentVersion' in facts && { presentVersion: facts.presentVersion }),
  }
}

/** What Fastify itself, or a parser under it, found wrong with a request; null for everything that is a bug of ours. */
const faultOfRequest = (error: FastifyError, request: FastifyRequest): ProblemError | null => {
  const { code = '', statusCode = 500 } = error
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return edgeProblem('body-too-large', { limitBytes: request.routeOptions.bodyLimit }, 413)
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const wanted = request.routeOptions.url === saveFile.path ? fileTypes.join(', ') : 'application/json'
    return edgeProblem('media-type-unsupported', { wanted }, 415)
  }
  if (
    code === 'FST_ERR_CTP_INVALID_JSON_BODY' ||
    code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    error instanceof SyntaxError
  ) {
    return edgeProblem('body-malformed', {}, 400)
  }
  return statusCode >= 400 && statusCode < 500 ? edgeProblem('request-malformed', {}, statusCode) : null
}

/** Answers every error of the app; 5xx tell nothing but the request's number, which the log has too. */
export const handleProblems = (app: FastifyInstance, edge: Edge): void => {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const known = error instanceof ProblemError ? error : faultOfRequest(error, request)
    if (!known) request.log.error({ err: error, requestId: request.id }, 'fault')
    const ours = isStorageFault(error)
      ? edgeProblem('storage-unavailable', {}, 503)
      : edgeProblem('server-fault', {}, 500)
    sendProblem(reply, edge, request, known ?? ours)
  })
}

export const sendProblem = (reply: FastifyReply, edge: Edge, request: FastifyRequest, error: ProblemError): void => {
  const { said } = error
  const reader = readerOf(edge, request)
  const about = ('refusal' in said ? said.about : undefined) ?? { kind: '', id: '' }
  const named = namesFor(edge.executor.read, about, reader.language)
  const problem = problemOf(said, { ...reader, named }, request.id)
  // As bytes: to a text Fastify would add a character set, which this media type does not have.
  const body = Buffer.from(JSON.stringify(problem))
  if (problem.status === 429 && 'untilAt' in problem.facts) {
    const ms = Date.parse(String(problem.facts.untilAt)) - Date.parse(reader.now)
    void reply.header('retry-after', String(Math.max(1, Math.ceil(ms / 1000))))
  }
  void reply.code(problem.status).header('content-type', 'application/problem+json').send(body)
}
