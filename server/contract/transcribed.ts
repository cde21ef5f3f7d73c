// What an entry that was transcribed from paper says of it.
import { z } from 'zod'

/** Done on paper while Marrow could not be reached, and entered by the actor: by whom, verified by whom, the scanned sheet by its hash. */
export const Transcribed = z.strictObject({
  performerName: z.string(),
  verifiedByName: z.string(),
  sheet: z.string(),
})
