// A text of a process document, in each language that Marrow speaks.
import { z } from 'zod'

const written = z.string().regex(/\S/, 'no words')

export const Text = z.strictObject({ en: written, es: written })
export type Text = z.infer<typeof Text>

/** A short name inside a document, by which other places point to it. */
export const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens')
