// What every paper and label is made with: the states, the moment of printing, the zone, the language, and whether it is a demonstration.

import type { BatchState } from '../domain/batch/batch.ts'
import { processOf } from '../domain/batch/may.ts'
import type { CaseState } from '../domain/case/case.ts'
import type { Context } from '../domain/kit/context.ts'
import { present } from '../domain/kit/existing.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import { type Names, namesOf } from '../words/names.ts'
import { shellWords } from '../words/shell.ts'
import type { Reader } from '../words/times.ts'

export interface PaperContext extends Reader {
  read: Context['read']
  /** Every page and label of a demonstration says so. */
  isDemo: boolean
}

/** The same, with names for whatever a process document or the register calls by an id. */
export type NamedContext = PaperContext & { named: Names }

/** The case of a batch: it was there before the batch was. */
export const caseOf = (batch: BatchState, context: PaperContext): CaseState => present(context, 'case', batch.caseId)

/** The word in a frame at the head of a demonstration's paper. */
export const demoMark = ({ isDemo, language }: PaperContext): string | undefined =>
  isDemo ? shellWords[language].demo : undefined

/** The printed name of a person; the id where the register does not know it (`system/given`). */
export const personName = (id: string, { read }: PaperContext): string => read('person', id)?.name ?? id

/** Name of the laboratory and its facility number, as far as they are set. */
export const laboratoryLine = (context: PaperContext): string => {
  const { name, facility } = settingsOf(context)
  return [name, facility].filter(Boolean).join(', ')
}

/** A hospital by its name, where the case names it by the id of the settings. */
export const hospitalName = (hospital: string, context: PaperContext): string =>
  settingsOf(context).hospitals.find(({ id }) => id === hospital)?.name ?? hospital

/**
 * The same context for sentences on paper: the parts of the batch's process, the people and the equipment have their names, and no day is told by
 * its distance from today, for a paper is read on another day.
 */
export const forPaper = (batch: BatchState, context: PaperContext, operation?: string): NamedContext => {
  const names = namesOf(processOf(batch, context), context.language, operation === undefined ? {} : { operation })
  return {
    ...context,
    now: '1970-01-01T00:00:00.000Z',
    named: (part, id) => {
      if (part === 'person' || part === 'equipment' || part === 'printer') return context.read(part, id)?.name
      // A choice that is a field of a measure is named by its field.
      return names(part, id) ?? (part === 'step' ? names('field', id) : undefined)
    },
  }
}
