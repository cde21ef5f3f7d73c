// A person's names and numbers as they come in: never in an event, only beside it, encrypted.
import { z } from 'zod'
import { line } from '../kit/text.ts'

const NameLine = line(80)

export const IdentityInput = z.strictObject({
  familyName: NameLine,
  givenName: NameLine,
  birthDate: z.iso.date(),
  hospitalNumbers: z
    .array(
      z.strictObject({
        issuer: line(60),
        number: line(40, 3),
        validFrom: z.iso.date().optional(),
        validUntil: z.iso.date().optional(),
      }),
    )
    .min(1)
    .max(8),
})
