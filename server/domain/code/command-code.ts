// The printed command codes that let gloved hands leave the screen alone: confirm, next, repeat, cancel.
//
// The symbol holds `MARROW.CONFIRM` and so on. Only letters and a full stop, which every keyboard layout in use passes on. They
// need no check character: no misread of one or two characters, and no cut, turns one word into another.

import { fromSpanishLayout, stripScanner } from './scanner-text.ts'

/** What a command code asks for. */
export const COMMAND_WORDS = ['confirm', 'next', 'repeat', 'cancel'] as const
export type CommandWord = (typeof COMMAND_WORDS)[number]

const PREFIX = 'MARROW.'

/** What the symbol of a command holds. */
export function commandCode(word: CommandWord): string {
  return PREFIX + word.toUpperCase()
}

/** The command that a scanned text is, letters in either case; null when it is none. */
export function parseCommandCode(text: string): CommandWord | null {
  const typed = text.toUpperCase()
  return COMMAND_WORDS.find(word => commandCode(word) === typed) ?? null
}

/** The same with whatever a scanner and another keyboard layout have made of it. */
export function readCommandCode(text: string): CommandWord | null {
  return parseCommandCode(stripScanner(text).text) ?? parseCommandCode(stripScanner(fromSpanishLayout(text)).text)
}
