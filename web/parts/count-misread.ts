// A damaged code is counted beside its refusal, by the reason and the length: what was read is told nobody.
import { type CodeFault, isMisread } from '../../server/domain/code/refusals.ts'
import type { Api } from '../state/api.ts'
import { ApiProblem } from '../state/api-problem.ts'

/** Counts what was refused as a misread, and nothing else. That it could not be counted keeps nobody from going on. */
export function countMisread(api: Api, problem: unknown, text: string): void {
  if (!(problem instanceof ApiProblem) || !isCodeFault(problem.code) || !isMisread(problem.code)) return
  api.callCommand('count-misread', { reason: problem.code, length: text.length }).catch(() => {})
}

/** Every fault of a code is named so, and nothing else is. */
const isCodeFault = (code: string): code is CodeFault['code'] => code.startsWith('code-')
