// What stands in the way of commands about a printer, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'

/** In the register, and not retired. */
export const inUse = (id: string, { read }: Pick<Context, 'read'>): Refusal | null => {
  const printer = read('printer', id)
  if (!printer) return refuseUnknown('printer', id)
  return printer.retired ? refuseState('printer-retired', { name: printer.name }) : null
}
