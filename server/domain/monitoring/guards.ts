// What stands in the way of commands about a session of monitoring, whatever their input.
import type { Context } from '../kit/context.ts'
import { type Refusal, refuseState, refuseUnknown } from '../kit/refusal.ts'

export const isMonitoring = (id: string, { read }: Pick<Context, 'read'>): Refusal | null =>
  read('monitoring', id) ? null : refuseUnknown('monitoring', id)

/** Samples are taken and a session is closed while it is open. */
export const isOpenMonitoring = (id: string, context: Pick<Context, 'read'>): Refusal | null => {
  const session = context.read('monitoring', id)
  if (!session) return isMonitoring(id, context)
  return session.closedAt === undefined ? null : refuseState('monitoring-closed', { monitoring: id })
}
