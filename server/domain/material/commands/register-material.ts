// A material enters the catalogue, so that its lots can be received.
import { z } from 'zod'
import { gs1CheckDigit } from '../../code/gs1-fields.ts'
import { idsGiven, takeId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { Amount, Line } from '../../kit/input.ts'
import { fieldFault, type Refusal, refuse, refuseFields } from '../../kit/refusal.ts'
import { form } from '../../kit/text-forms.ts'
import { Name } from '../../process/text.ts'
import { materialEvent, materialUnits } from '../material.ts'

/** What the catalogue says of a material, as it is registered and as it is changed. */
export const MaterialInput = z.strictObject({
  name: Line,
  /** As process documents ask for it: `medium`. */
  category: Name.max(60),
  supplier: Line,
  gtin: z
    .string()
    .regex(/^\d{14}$/, form('fourteen-digits'))
    .optional(),
  unit: z.enum(materialUnits),
  openedDays: z.int().min(0).max(3650).optional(),
  minimumStock: Amount.optional(),
  warnDays: z.int().min(0).max(3650).optional(),
})
export type MaterialInput = z.infer<typeof MaterialInput>

/** The last digit of a GTIN checks the others (GS1 General Specifications 7.9). */
export const isGtin = (gtin: string): boolean => gs1CheckDigit(gtin.slice(0, 13)) === gtin.slice(13)

/** A GTIN names one material in use: scanned on a box, it has one answer. */
const mayTakeGtin = (gtin: string, own: string | null, context: Pick<Context, 'read'>): Refusal | null => {
  for (const id of idsGiven(context, 'material')) {
    const other = context.read('material', id)
    if (other && id !== own && other.gtin === gtin && !other.retired) {
      return refuse('gtin-taken', { gtin, material: id, name: other.name })
    }
  }
  return null
}

/** What stands against these facts; `own`: the material that has them, where it is there already. */
export const againstFacts = (
  { gtin, unit, minimumStock }: MaterialInput,
  own: string | null,
  context: Pick<Context, 'read'>,
): Refusal | null => {
  if (gtin && !isGtin(gtin)) return refuseFields([fieldFault('gtin', 'gtin-wrong', { gtin })])
  if (unit === 'piece' && !Number.isInteger(minimumStock ?? 0)) {
    return refuseFields([fieldFault('minimumStock', 'pieces-not-whole', {})])
  }
  return gtin ? mayTakeGtin(gtin, own, context) : null
}

export const registerMaterial = defineCommand<MaterialInput>({
  name: 'register-material',
  subject: 'material',
  summary: 'Registers a material in the catalogue.',
  who: ['lab-manager'],
  input: MaterialInput,
  target: () => null,
  decide: (facts, context) => {
    const refusal = againstFacts(facts, null, context)
    if (refusal) return decline(refusal)
    const { id, event } = takeId(context, 'material')
    return accept([event, materialEvent(id, 'material.registered', facts)], { material: id })
  },
})
