// The shape of what is said after a command was carried out: a sentence made from what the command answered.
import type { Words } from './languages.ts'

/** What `decide` gave along with its events: ids of what was made, verdicts, counts. */
export type CommandAnswer = Readonly<Record<string, unknown>>

export type DoneSentences<Name extends string> = Words<Readonly<Record<Name, (answer: CommandAnswer) => string>>>

/** ` P-0004` where the command answered with the id of what it made, else nothing. */
export const made = (answer: CommandAnswer, name: string): string =>
  answer[name] === undefined ? '' : ` ${answer[name]}`
