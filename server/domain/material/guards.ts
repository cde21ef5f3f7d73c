// What stands in the way of commands about a material, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'

/** In the catalogue, and not retired. */
export const isMaterialInUse = (id: string, context: Pick<Context, 'read'>): Refusal | null => {
  const material = context.read('material', id)
  if (!material) return refuseUnknown('material', id)
  return material.retired ? refuseState('material-retired', { material: id, name: material.name }) : null
}
