// Where a refusal can be put right on another page: a password that somebody else set is changed in the own account.
import type { Language } from '../../server/words/languages.ts'
import { shellWords } from '../../server/words/shell.ts'
import { href } from '../routes.ts'
import { ApiProblem } from '../state/api-problem.ts'
import type { WayOut } from '../ui/FormError.svelte'

export const wayOutOf = (problem: unknown, language: Language): WayOut | undefined =>
  problem instanceof ApiProblem && problem.code === 'password-not-own'
    ? { label: shellWords[language].account, href: href('account') }
    : undefined
