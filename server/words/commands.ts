// Every command in words: what its button says, and what is said when it has been carried out. A test compares with the registry.
import type { CommandAnswer, DoneSentences } from './command-answer.ts'
import { type BatchCommandName, batchCommandWords, batchDoneWords } from './commands/batch.ts'
import { type CaseCommandName, caseCommandWords, caseDoneWords } from './commands/case.ts'
import { type ClinicCommandName, clinicCommandWords, clinicDoneWords } from './commands/clinic.ts'
import { clockCommandWords, clockDoneWords } from './commands/clock.ts'
import { type EnvironmentCommandName, environmentCommandWords, environmentDoneWords } from './commands/environment.ts'
import { type ProcessCommandName, processCommandWords } from './commands/process.ts'
import { type RegisterCommandName, registerCommandWords } from './commands/registers.ts'
import { registerDoneWords } from './commands/registers-done.ts'
import { type ReleaseCommandName, releaseCommandWords, releaseDoneWords } from './commands/release.ts'
import type { Language, Words } from './languages.ts'

export type CommandName =
  | BatchCommandName
  | CaseCommandName
  | ClinicCommandName
  | 'confirm-clock'
  | EnvironmentCommandName
  | ProcessCommandName
  | RegisterCommandName
  | ReleaseCommandName

const labelsIn = (language: Language) => ({
  ...batchCommandWords[language],
  ...caseCommandWords[language],
  ...clinicCommandWords[language],
  ...clockCommandWords[language],
  ...environmentCommandWords[language],
  ...processCommandWords[language],
  ...registerCommandWords[language],
  ...releaseCommandWords[language],
})

const doneIn = (language: Language) => ({
  ...batchDoneWords[language],
  ...caseDoneWords[language],
  ...clinicDoneWords[language],
  ...clockDoneWords[language],
  ...environmentDoneWords[language],
  ...registerDoneWords[language],
  ...releaseDoneWords[language],
})

/** What the button says. */
export const commandLabels: Words<Readonly<Record<CommandName, string>>> = { en: labelsIn('en'), es: labelsIn('es') }

/** What is said when the command has been carried out, made from its answer. */
export const commandDone: DoneSentences<CommandName> = { en: doneIn('en'), es: doneIn('es') }

/** The label of a command; one without words stands for itself. */
export function commandLabel(name: string, language: Language): string {
  const labels: Readonly<Record<string, string>> = commandLabels[language]
  return labels[name] ?? name
}

/** What is said after a command, from its answer; empty for one without words. */
export function commandDoneSentence(name: string, answer: CommandAnswer, language: Language): string {
  const sentences: Readonly<Record<string, (answer: CommandAnswer) => string>> = commandDone[language]
  return sentences[name]?.(answer) ?? ''
}
