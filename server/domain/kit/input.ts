// Pieces of input that many commands share: ids, days, reasons, single lines of text, secrets.
import { z } from 'zod'
import { named } from './named.ts'
import { line, lines } from './text.ts'
import { form } from './text-forms.ts'

/** The id of one of Marrow's own things, as streams know it: `B26-0001`. Whether it exists is for `decide` to say. */
export const Id = z
  .string()
  .max(40)
  .regex(/^(?:[BCLUVX]\d{2}|[EMPR]|PT|PRN)-\d{4,7}(?:-[A-Z]?\d{1,3}){0,2}$/, form('marrow-id'))

/** A code as it was read: of Marrow's own, of a donation or a product. */
export const ReadId = z
  .string()
  .max(60)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, form('marrow-id'))

/** What a process calls one of its own things: an operation, a step, a test. */
export const ShortName = z.string().regex(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, form('short-name'))

/** What a batch calls one of its own checks: `Q12`. */
export const ShownId = z
  .string()
  .max(10)
  .regex(/^[A-Z]\d{1,6}$/, form('marrow-id'))

/** A colleague's badge and PIN; proved at the door. */
export const Second = z.strictObject({
  badge: z.string().min(1).max(60),
  pin: z.string().min(1).max(20).meta({ format: 'password', writeOnly: true }),
})

/** A day of the calendar, `2026-11-22`, in the century of Marrow's own codes. */
export const Day = z.iso.date().max(10).regex(/^20/, form('year-from-2000'))

/** When something was done, where that was before it is recorded. */
export const Instant = z.iso.datetime({ precision: 3 })

/** Why: enough to be understood in thirty years. */
export const Reason = lines(500, 3)

/** One line of text, such as a name. */
export const Line = line(120)

/** A file already stored, by the SHA-256 of its content. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/, form('file-hash'))

/** An amount in the unit of its material, with three decimals at the most. */
export const Amount = z.number().positive().max(1_000_000).multipleOf(0.001)

const secret = { format: 'password', writeOnly: true }

/** The actor's own password, asked again: checked at the door and taken out of the input there, as every secret is. */
export const Password = z.string().min(1).max(200).meta(secret)

/** A new password: at the door it becomes `proof.credential`. Length makes it strong; signs and capitals are not asked for. */
export const NewPassword = z.string().min(12).max(200).meta(secret)

/** One digit throughout, or digits in a row up or down: the first that anybody would try. */
const isSimple = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  return pin.length === 6 && steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0)
}

/** A new PIN of six digits: at the door it becomes `proof.credential`. */
export const NewPin = z
  .string()
  .regex(/^\d{6}$/, form('six-digits'))
  .refine(pin => !isSimple(pin), named('pin-too-simple'))
  .meta(secret)
