// What categories and qualifications are called: by the process document that asks for them; an id that it does not know stands for itself.
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import type { Language } from '../../../server/words/languages.ts'
import type { FormChoice } from '../../parts/command-form.ts'

type Named = 'materials' | 'qualifications'

export const nameIn = (definition: ProcessDefinition | null, what: Named, id: string, language: Language): string =>
  definition?.[what].find(each => each.id === id)?.name[language] ?? id

/** What the process names, and after it what is in use beside it. */
export const choicesIn = (
  definition: ProcessDefinition | null,
  what: Named,
  used: readonly string[],
  language: Language,
): FormChoice[] => {
  const named = (definition?.[what] ?? []).map(({ id, name }) => ({ value: id, label: name[language] }))
  const known = named.map(({ value }) => value)
  const others = [...new Set(used)].filter(id => !known.includes(id))
  return [...named, ...others.map(id => ({ value: id, label: id }))]
}
