// What the parts of a batch's process, and people, are called in its sentences: none by its id once the process document has come.
import type { ProcessDefinition } from '../../server/domain/process/definition.ts'
import type { Language } from '../../server/words/languages.ts'
import { type Names, namesOf } from '../../server/words/names.ts'

/** What the names of a batch are taken from, as far as it is known. */
interface Sources {
  process: ProcessDefinition | null
  people?: Readonly<Record<string, string>>
}

/** `operation`: the one meant, for steps of several may have one id and different titles. */
export const namesIn = ({ process, people = {} }: Sources, language: Language, operation?: string): Names =>
  process
    ? namesOf(process, language, { ...(operation === undefined ? {} : { operation }), people })
    : (part, id) => (part === 'person' ? people[id] : undefined)
