// What stands in the way of commands about a room, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseUnknown } from '../kit/refusal.ts'

/** In the register. */
export const isRoom = (id: string, context: Pick<Context, 'read'>): Refusal | null =>
  context.read('room', id) ? null : refuseUnknown('room', id)
