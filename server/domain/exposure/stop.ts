// What is done about the thing itself when an exposure is declared: by the rules of the commands that do only that.

import { equipmentEvent } from '../equipment/equipment.ts'
import { isInService } from '../equipment/guards.ts'
import type { Context } from '../kit/context.ts'
import type { NewEvent } from '../kit/event.ts'
import { present } from '../kit/existing.ts'
import { fieldFault, type Refusal, refuse, refuseFields, refuseState } from '../kit/refusal.ts'
import { lotStandsAt } from '../lot/guards.ts'
import { lotEvent } from '../lot/lot.ts'
import { qualificationOf } from '../person/may-perform.ts'
import { personEvent } from '../person/person.ts'
import type { ExposureStop } from './exposure.ts'
import type { Thing } from './touched.ts'

/** Which ways there are to stop a thing of this kind. */
export const stopsOf: Readonly<Record<Thing['kind'], readonly ExposureStop[]>> = {
  lot: ['quarantine-lot', 'recall-lot'],
  equipment: ['take-out-of-service'],
  room: [],
  person: ['withdraw-qualification'],
}

export interface Stopping {
  stop: ExposureStop
  qualification?: string | undefined
  reason: string
}

/** What stands in its way, as it would in the way of the command of that name. */
export const againstStop = (thing: Thing, { stop, qualification }: Stopping, context: Context): Refusal | null => {
  if (!stopsOf[thing.kind].includes(stop)) return refuse('exposure-stop-unfit', { stop, kind: thing.kind })
  switch (stop) {
    case 'quarantine-lot':
      return lotStandsAt('received', 'released')(thing.id, context)
    case 'recall-lot':
      return lotStandsAt('received', 'released', 'quarantined', 'rejected')(thing.id, context)
    case 'take-out-of-service':
      return isInService(thing.id, context)
    case 'withdraw-qualification': {
      if (qualification === undefined) return refuseFields([fieldFault('qualification', 'field-required', {})])
      const isHeld = qualificationOf(present(context, 'person', thing.id), qualification) !== null
      return isHeld ? null : refuseState('qualification-not-held', { person: thing.id, qualification })
    }
  }
}

/** Its event. */
export const stopThing = ({ id }: Thing, { stop, qualification = '', reason }: Stopping): NewEvent => {
  switch (stop) {
    case 'quarantine-lot':
      return lotEvent(id, 'lot.quarantined', { reason })
    case 'recall-lot':
      return lotEvent(id, 'lot.recalled', { reason })
    case 'take-out-of-service':
      return equipmentEvent(id, 'equipment.taken-out-of-service', { reason })
    case 'withdraw-qualification':
      return personEvent(id, 'person.qualification-withdrawn', { qualification, reason })
  }
}
