// Servers for tests of page classes: one answers every question alike and keeps what it was asked, one carries out or refuses commands.
import type { Api, CommandOptions, Params } from '../../web/state/api.ts'
import { ApiProblem, type FieldProblem } from '../../web/state/api-problem.ts'

/** Answers by the path that was asked; a path without an answer is a fault of the test. */
export function answering(answers: Readonly<Record<string, unknown>>) {
  const asked: [string, Params][] = []
  const sent: [string, unknown][] = []
  const commands: [string, unknown, CommandOptions?][] = []
  const answerTo = async (path: string) => {
    const answer = answers[path]
    if (answer instanceof Error) throw answer
    if (answer === undefined) throw new Error(`nothing is answered to ${path}`)
    return answer
  }
  const api = {
    ask: (path: string, params: Params = {}) => {
      asked.push([path, params])
      return answerTo(path)
    },
    send: (_: string, path: string, body: unknown) => {
      sent.push([path, body])
      return answerTo(path)
    },
    callCommand: async (name: string, input: unknown, options?: CommandOptions) => {
      commands.push([name, input, options])
      return { positions: [], answer: await answerTo(name) }
    },
  } as unknown as Api
  return { api, asked, sent, commands }
}

export const problem = (sentence: string, fields: readonly FieldProblem[] = []): ApiProblem =>
  new ApiProblem({ status: 422, code: 'refused', sentence, fields, facts: {}, requestId: '' })
