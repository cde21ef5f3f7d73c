// What may be done with a process, each as a form: drafting from a document, a date to come into effect, retiring.
import type { ProcessLine } from '../../../server/contract/laboratory.ts'
import { commandLabels } from '../../../server/words/commands.ts'
import type { Language } from '../../../server/words/languages.ts'
import { labProcessesWords } from '../../../server/words/pages/lab-processes.ts'
import type { CommandForm } from '../../parts/command-form.ts'
import { reasonField } from './forms.ts'

export type VersionLine = ProcessLine['versions'][number]

export const signatories = ['production', 'qa'] as const
export type Signatory = (typeof signatories)[number]
export const roleOf = { production: 'supervisor', qa: 'qa' } as const

/** Signatures that a version still lacks; only the latest draft is signed. */
export const missingSignatures = (version: VersionLine): Signatory[] =>
  version.standing === 'draft'
    ? signatories.filter(as => !version.signatures.some(signature => signature.as === as))
    : []

export const draftForm = (document: Record<string, unknown>, title: string, language: Language): CommandForm => {
  const say = labProcessesWords[language]
  return {
    command: 'draft-process',
    title,
    intro: say.importWhat,
    submitLabel: commandLabels[language]['draft-process'],
    fields: [{ key: 'change', kind: 'text', lines: 2, label: say.change, hint: say.changeHint, maxlength: 500 }],
    input: given => ({ document, change: given.text('change') }),
  }
}

const titleOf = (label: string, process: ProcessLine, version: VersionLine, language: Language): string =>
  `${label}: ${process.name[language]}, ${labProcessesWords[language].version(version.version)}`

export const effectiveForm = (process: ProcessLine, version: VersionLine, language: Language): CommandForm => {
  const say = labProcessesWords[language]
  const submitLabel = commandLabels[language]['set-effective-date']
  return {
    command: 'set-effective-date',
    title: titleOf(submitLabel, process, version, language),
    submitLabel,
    fields: [
      {
        key: 'effectiveFrom',
        kind: 'moment',
        label: say.effective,
        hint: say.effectiveHint,
        hasNow: false,
        isOptional: true,
      },
    ],
    input: given => ({ process: process.id, version: version.version, effectiveFrom: given.text('effectiveFrom') }),
    seenVersion: process.version,
  }
}

export const retireForm = (process: ProcessLine, version: VersionLine, language: Language): CommandForm => ({
  command: 'retire-process',
  title: titleOf(commandLabels[language]['retire-process'], process, version, language),
  intro: labProcessesWords[language].retireWhat,
  submitLabel: commandLabels[language]['retire-process'],
  isDanger: true,
  fields: [reasonField(language)],
  input: given => ({ process: process.id, version: version.version, reason: given.text('reason') }),
  seenVersion: process.version,
})

/** The document in a file; null where the file is no JSON object. */
export const documentIn = (text: string): Record<string, unknown> | null => {
  try {
    const document: unknown = JSON.parse(text)
    const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
    return isObject ? (document as Record<string, unknown>) : null
  } catch {
    return null
  }
}
