// What the parts of a batch's process, people and equipment are called in its sentences: none by its id once their names have come.
import type { ProcessDefinition } from '../../server/domain/process/definition.ts'
import type { Language } from '../../server/words/languages.ts'
import { type Names, namesOf } from '../../server/words/names.ts'

type NamesById = Readonly<Record<string, string>>

/** What the names of a batch are taken from, as far as it is known. */
interface Sources {
  process: ProcessDefinition | null
  people?: NamesById
  equipment?: NamesById
}

/** `operation`: the one meant, for steps of several may have one id and different titles. */
export const namesIn = (
  { process, people = {}, equipment = {} }: Sources,
  language: Language,
  operation?: string,
): Names => {
  const inProcess = process && namesOf(process, language, operation === undefined ? {} : { operation })
  return (part, id) => {
    if (part === 'person') return people[id]
    return part === 'equipment' ? equipment[id] : inProcess?.(part, id)
  }
}
