// Whom to tell of what failed, or was found, after the product was given.
import { z } from 'zod'

/** Something has failed of what was given: whom to tell, where, and of what. */
export const SurgeonToTell = z.strictObject({
  given: z.array(z.strictObject({ container: z.string(), site: z.string(), at: z.string() })),
  /** The tests that failed, by their names. */
  tests: z.array(z.string()),
  /** What else was found wrong, in sentences. */
  found: z.array(z.string()),
  surgeonName: z.string(),
  hospitalName: z.string(),
  /** Of the theatre; null where the settings have none. */
  telephone: z.string().nullable(),
})
export type SurgeonToTell = z.infer<typeof SurgeonToTell>
