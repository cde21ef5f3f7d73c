// A text of a process document, in each language that Marrow speaks.
import { z } from 'zod'

export const Text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })
export type Text = z.infer<typeof Text>

/** A short name inside a document, by which other places point to it. */
export const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens')
