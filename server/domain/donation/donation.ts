// A donation number: unique for a century, given to one collection of one case (`donation/A999926000047`).
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'

export interface DonationState {
  id: string
  version: number
  batch: string
  caseId: string
}

export type DonationEvent = { type: 'donation.assigned'; body: EventBody & { batch: string; caseId: string } }

const evolve = (state: DonationState | null, event: Recorded<DonationEvent>): DonationState => {
  switch (event.type) {
    case 'donation.assigned': {
      if (state !== null) throw new Error(`${event.stream} is assigned twice`)
      return { id: idOf(event), version: event.version, batch: event.body.batch, caseId: event.body.caseId }
    }
    default:
      existing(state, event)
      // A kind with one type of event is no union, which the compiler could narrow to nothing.
      return unknownEvent(event as never)
  }
}

const marks: Marks<DonationEvent> = { 'donation.assigned': 'record' }

export const donationSubject: Subject<DonationState, DonationEvent> = { kind: 'donation', evolve, marks }

export const donationAssigned = (din: string, batch: string, caseId: string) => ({
  stream: `donation/${din}`,
  type: 'donation.assigned',
  body: { v: 1, batch, caseId },
})
