// open-monitoring: a session of environmental monitoring begins, in a cabinet or a room, with the batches that are open there.
import { z } from 'zod'
import { openRun } from '../../batch/entries.ts'
import { takeYearlyId } from '../../counter/take-id.ts'
import { cabinetYear } from '../../equipment/cabinet-rules.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { present } from '../../kit/existing.ts'
import { Id } from '../../kit/input.ts'
import { fieldFault, type Refusal, refuse, refuseFields, refuseUnknown } from '../../kit/refusal.ts'
import type { RoomGrade } from '../../room/room.ts'
import { conditions } from '../limits.ts'
import { type MonitoringRun, monitoringEvent } from '../monitoring.ts'

const Input = z.strictObject({
  /** One of the two. */
  room: Id.optional(),
  cabinet: Id.optional(),
  condition: z.enum(conditions),
  /** Whose hands are at work there. */
  operator: Id,
  /** Without: the batch that is open in the cabinet. */
  batches: z.array(Id).max(20).optional(),
  /** Days until the last reading of its plates. */
  readAfterDays: z.int().min(2).max(14).default(5),
})
type Input = z.infer<typeof Input>

interface Place {
  room: string
  cabinet?: string
  grade: RoomGrade
}

/** Within a safety cabinet the air is of grade A (PIC/S PE 009-17 Annex 2A, 3.11: open manipulation in A, the room around it B). */
const placeOf = ({ room, cabinet }: Input, { read }: Context): Place | { refusal: Refusal } => {
  if ((room === undefined) === (cabinet === undefined)) {
    return { refusal: refuseFields([fieldFault('room', 'monitoring-place-missing', {})]) }
  }
  if (cabinet !== undefined) {
    const found = read('equipment', cabinet)
    if (!found) return { refusal: refuseUnknown('equipment', cabinet) }
    if (found.type === 'cabinet') return { room: found.room, cabinet, grade: 'A' }
    return { refusal: refuse('monitoring-not-cabinet', { equipment: cabinet, name: found.name }) }
  }
  const found = read('room', room ?? '')
  return found ? { room: found.id, grade: found.grade } : { refusal: refuseUnknown('room', room ?? '') }
}

const runOf = (id: string, context: Context): MonitoringRun => {
  const open = openRun(present(context, 'batch', id))
  return open ? { batch: id, run: open.run } : { batch: id }
}

export const openMonitoring = defineCommand<Input>({
  name: 'open-monitoring',
  subject: 'monitoring',
  summary: 'Opens a session of environmental monitoring in a cabinet or a room.',
  who: ['technician', 'supervisor', 'qc-analyst', 'lab-manager'],
  input: Input,
  target: () => null,
  decide(input, context) {
    const place = placeOf(input, context)
    if ('refusal' in place) return decline(place.refusal)
    const { condition, operator, readAfterDays } = input
    if (!context.read('person', operator)) return decline(refuseUnknown('person', operator))
    const open = place.cabinet === undefined ? null : cabinetYear(context, place.cabinet).state?.open
    const batches = [...new Set(input.batches ?? (open ? [open.batch] : []))]
    const unknown = batches.find(id => !context.read('batch', id))
    if (unknown !== undefined) return decline(refuseUnknown('batch', unknown))
    const runs = batches.map(id => runOf(id, context))
    const { id, event } = takeYearlyId(context, 'monitoring')
    const body = { ...place, condition, operator, runs, readAfterDays }
    return accept([event, monitoringEvent(id, 'monitoring.opened', body)], { monitoring: id })
  },
})
