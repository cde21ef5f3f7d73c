// What a request says, judged by its schema: the parsed value, or every fault at its path.
import { z } from 'zod'
import { refuseFields } from '../domain/kit/refusal.ts'
import { fieldsFromIssues } from '../domain/kit/zod-faults.ts'
import type { Language } from '../words/languages.ts'
import { edgeProblem, refuseWith } from './problem.ts'

/** A process document has twelve levels; what digests or compares an input goes down as deep as it is. */
const MAX_DEPTH = 40

/** zod's own sentences, in the reader's language. */
const messages: Record<Language, z.core.$ZodErrorMap> = {
  en: z.locales.en().localeError,
  es: z.locales.es().localeError,
}

/** The value that the schema makes of the input; throws the problem with all faults. */
export const parseInput = <Value>(schema: z.ZodType<Value>, input: unknown, language: Language): Value => {
  if (isDeeper(input, MAX_DEPTH)) throw edgeProblem('body-malformed', {}, 400)
  const parsed = schema.safeParse(input, { error: messages[language] })
  return parsed.success ? parsed.data : refuseWith(refuseFields(fieldsFromIssues(parsed.error.issues, input)))
}

/** Goes no deeper than the limit itself. */
const isDeeper = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(part => isDeeper(part, levels - 1))
}
