// What the server answers when it does not do what was asked (RFC 9457 problem documents), as one error to catch.

/** A field that cannot be taken, by its path in the input (`values.volumeUl`), and why, in the reader's language. */
export interface FieldProblem {
  path: string
  sentence: string
}

export interface ProblemFacts {
  /** The HTTP status; 0 where no server answered. */
  status: number
  /** The refusal's code: `lot-expired`, `not-signed-in`; `unreachable` where no server answered. */
  code: string
  /** What happened and what to do now, in the reader's language: shown as it is. */
  sentence: string
  fields: readonly FieldProblem[]
  /** What the refusal is about, by its code. */
  facts: Readonly<Record<string, unknown>>
  /** To be told when somebody asks for help; empty where there is none. */
  requestId: string
}

export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly sentence: string
  readonly fields: readonly FieldProblem[]
  readonly facts: Readonly<Record<string, unknown>>
  readonly requestId: string

  constructor(problem: ProblemFacts) {
    super(`${problem.status} ${problem.code}: ${problem.sentence}`)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.sentence = problem.sentence
    this.fields = problem.fields
    this.facts = problem.facts
    this.requestId = problem.requestId
  }

  /** The sentence for one field, by its path. */
  fieldSentence(path: string): string | undefined {
    return this.fields.find(field => field.path === path)?.sentence
  }
}

/** Reads a problem document; whatever is missing or of the wrong kind is filled in, so that an odd answer is still shown. */
export function readProblem(status: number, document: unknown, otherwise: string): ApiProblem {
  const problem = asRecord(document)
  return new ApiProblem({
    status,
    code: text(problem.code) ?? `http-${status}`,
    sentence: text(problem.detail) ?? text(problem.title) ?? otherwise,
    fields: Array.isArray(problem.fields) ? problem.fields.map(readField) : [],
    facts: asRecord(problem.facts),
    requestId: text(problem.requestId) ?? '',
  })
}

function readField(field: unknown): FieldProblem {
  const { path, sentence } = asRecord(field)
  return { path: text(path) ?? '', sentence: text(sentence) ?? '' }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

// A JSON object's keys are strings; arrays and null are not what a document may be.
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
