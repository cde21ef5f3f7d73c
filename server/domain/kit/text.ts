// Texts that a person types: one line, or several. What is not seen and changes how a text reads is refused: two names that look
// alike must be alike, and a reason must say in thirty years what it says on the screen today.
//
// Stored in the Unicode form NFC, so that the same name typed on two keyboards is the same text.
import { z } from 'zod'
import { named } from './named.ts'
import { form } from './text-forms.ts'

/** Controls, bidirectional overrides, zero widths, fillers, separators of lines, halves of characters, private characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

const isSeen = (text: string): boolean => !HIDDEN.test(text)
const isSeenInLines = (text: string): boolean => isSeen(text.replace(/[\t\r\n]/g, ' '))

/** One line, of which every character is seen. */
export const line = (max: number, min = 1) =>
  z.string().normalize('NFC').trim().min(min).max(max).refine(isSeen, named('text-has-hidden'))

/** As `line`, on several lines. */
export const lines = (max: number, min = 1) =>
  z.string().normalize('NFC').trim().min(min).max(max).refine(isSeenInLines, named('text-has-hidden'))

/** Kept as it was typed, blanks and all: `4.50`. */
export const typed = (max: number) => z.string().normalize('NFC').max(max).refine(isSeen, named('text-has-hidden'))

/** A text of a document, with whatever length it needs. */
export const written = z.string().regex(/\S/, form('words')).refine(isSeenInLines, named('text-has-hidden'))
