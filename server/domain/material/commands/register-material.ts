// A material enters the catalogue, so that its lots can be received.
import { z } from 'zod'
import { gs1CheckDigit } from '../../code/gs1-fields.ts'
import { idsGiven, takeId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { Line } from '../../kit/input.ts'
import { fieldFault, type Refusal, refuse, refuseFields } from '../../kit/refusal.ts'
import { form } from '../../kit/text-forms.ts'
import { Name } from '../../process/text.ts'
import { materialEvent, materialUnits } from '../material.ts'

const Input = z.strictObject({
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
})
type Input = z.infer<typeof Input>

/** The last digit of a GTIN checks the others (GS1 General Specifications 7.9). */
export const isGtin = (gtin: string): boolean => gs1CheckDigit(gtin.slice(0, 13)) === gtin.slice(13)

/** A GTIN names one material in use: scanned on a box, it has one answer. */
export const mayTakeGtin = (gtin: string, context: Pick<Context, 'read'>): Refusal | null => {
  for (const id of idsGiven(context, 'material')) {
    const other = context.read('material', id)
    if (other && other.gtin === gtin && !other.retired) {
      return refuse('gtin-taken', { gtin, material: id, name: other.name })
    }
  }
  return null
}

export const registerMaterial = defineCommand<Input>({
  name: 'register-material',
  subject: 'material',
  summary: 'Registers a material in the catalogue.',
  who: ['lab-manager'],
  input: Input,
  target: () => null,
  decide: (facts, context) => {
    const { gtin } = facts
    if (gtin && !isGtin(gtin)) return decline(refuseFields([fieldFault('gtin', 'gtin-wrong', { gtin })]))
    const taken = gtin ? mayTakeGtin(gtin, context) : null
    if (taken) return decline(taken)
    const { id, event } = takeId(context, 'material')
    return accept([event, materialEvent(id, 'material.registered', facts)], { material: id })
  },
})
