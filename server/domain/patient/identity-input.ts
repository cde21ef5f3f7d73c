// A person's names and numbers as they come in: never in an event, only beside it, encrypted.
import { z } from 'zod'

const NameLine = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}]*$/u)

export const IdentityInput = z.strictObject({
  familyName: NameLine,
  givenName: NameLine,
  birthDate: z.iso.date(),
  hospitalNumbers: z
    .array(
      z.strictObject({
        issuer: z.string().trim().min(1).max(60),
        number: z
          .string()
          .trim()
          .min(3)
          .max(40)
          .regex(/^[^\p{Cc}]*$/u),
        validFrom: z.iso.date().optional(),
        validUntil: z.iso.date().optional(),
      }),
    )
    .min(1)
    .max(8),
})
