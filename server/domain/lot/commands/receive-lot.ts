// A delivery: which material, the supplier's lot, until when it is good, and how much.
import { z } from 'zod'
import { takeYearlyId } from '../../counter/take-id.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Amount, Day, Id, Instant, Line } from '../../kit/input.ts'
import { type FieldFault, fieldFault, type Refusal, refuse, refuseFields } from '../../kit/refusal.ts'
import { form } from '../../kit/text-forms.ts'
import { isMaterialInUse } from '../../material/guards.ts'
import type { MaterialState } from '../../material/material.ts'
import { lotEvent } from '../lot.ts'

const Input = z.strictObject({
  material: Id,
  supplierLot: Line,
  /** The day or the instant at which it expires: one of them. */
  expiresOn: Day.optional(),
  expiresAt: Instant.optional(),
  /** In the material's unit. */
  quantity: Amount,
  /** As scanned on the box, to check that it is this material. */
  gtin: z
    .string()
    .regex(/^\d{14}$/, form('fourteen-digits'))
    .optional(),
})
type Input = z.infer<typeof Input>

const faultsOf = ({ expiresOn, expiresAt, quantity }: Input, { unit }: MaterialState): FieldFault[] => [
  ...((expiresOn === undefined) === (expiresAt === undefined) ? [fieldFault('expiresOn', 'expiry-required', {})] : []),
  ...(unit === 'piece' && !Number.isInteger(quantity) ? [fieldFault('quantity', 'pieces-not-whole', {})] : []),
]

/** What was scanned on the box is this material, where both are known. */
export const isOfMaterial = (gtin: string | undefined, material: MaterialState): Refusal | null =>
  gtin && material.gtin && gtin !== material.gtin
    ? refuse('lot-gtin-differs', { material: material.id, name: material.name })
    : null

export const receiveLot = defineCommand<Input>({
  name: 'receive-lot',
  subject: 'lot',
  summary: 'Receives a lot of a material; it waits for quality control before it may be used.',
  who: ['technician', 'lab-manager'],
  input: Input,
  target: () => null,
  decide: (input, context) => {
    const refusal = isMaterialInUse(input.material, context)
    if (refusal) return decline(refusal)
    const material = present(context, 'material', input.material)
    const faults = faultsOf(input, material)
    if (faults.length > 0) return decline(refuseFields(faults))
    const other = isOfMaterial(input.gtin, material)
    if (other) return decline(other)
    const { id, event } = takeYearlyId(context, 'lot')
    return accept([event, lotEvent(id, 'lot.received', { ...input, unit: material.unit })], { lot: id })
  },
})
