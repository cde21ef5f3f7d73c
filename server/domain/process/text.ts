// A text of a process document, in each language that Marrow speaks.
import { z } from 'zod'
import { ShortName } from '../kit/input.ts'
import { written } from '../kit/text.ts'

export const Text = z.strictObject({ en: written, es: written })
export type Text = z.infer<typeof Text>

/** A short name inside a document, by which other places point to it: 60 characters at the most. */
export const Name = ShortName
