// A text of a process document, in each language that Marrow speaks.
import { z } from 'zod'
import { written } from '../kit/text.ts'
import { form } from '../kit/text-forms.ts'

export const Text = z.strictObject({ en: written, es: written })
export type Text = z.infer<typeof Text>

/** A short name inside a document, by which other places point to it: 60 characters at the most. */
export const Name = z.string().regex(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, form('short-name'))
