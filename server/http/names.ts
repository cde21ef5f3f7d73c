// The names that a sentence about a thing may need: the steps and tests of its process, and people.
import type { Context } from '../domain/kit/context.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import type { ProcessDefinition } from '../domain/process/definition.ts'
import { definitionOf } from '../domain/process/process.ts'
import type { Language } from '../words/languages.ts'
import { type Names, namesOf } from '../words/names.ts'

/** What a command or a question was about. */
export interface About {
  kind: string
  id: string
  /** The operation meant, where steps of several have the same name. */
  operation?: string
  /** Of a process: the version meant; the latest one without. */
  version?: number
}

type Read = Context['read']

// A definition never changes, and its names are asked for with every refusal.
const made = new WeakMap<ProcessDefinition, Map<string, Names>>()

const namesIn = (definition: ProcessDefinition, language: Language, operation?: string): Names => {
  const known = made.get(definition) ?? new Map<string, Names>()
  made.set(definition, known)
  const key = `${language} ${operation ?? ''}`
  const names = known.get(key) ?? namesOf(definition, language, { operation })
  known.set(key, names)
  return names
}

const definitionFor = (read: Read, { kind, id, version }: About): ProcessDefinition | null => {
  const batch = kind === 'batch' ? read('batch', id) : null
  const process = read('process', batch?.process.id ?? (kind === 'process' ? id : ''))
  return process && definitionOf(process, batch?.process.version ?? version ?? process.versions.length)
}

/** Names things in sentences about something: by its process where it has one, people and equipment by their registers, hospitals by the settings. */
export const namesFor = (read: Read, about: About, language: Language): Names => {
  const definition = definitionFor(read, about)
  const inProcess = definition && namesIn(definition, language, about.operation)
  return (part, id) => {
    if (part === 'person') return read('person', id)?.name
    if (part === 'equipment') return read('equipment', id)?.name
    if (part === 'printer') return read('printer', id)?.name
    if (part === 'hospital') return settingsOf({ read }).hospitals.find(hospital => hospital.id === id)?.name
    return inProcess?.(part, id)
  }
}
