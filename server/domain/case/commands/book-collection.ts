// book-collection: gives the case a donation number and opens its batch, on the process version that is effective now.
import { z } from 'zod'
import { batchEvent } from '../../batch/batch.ts'
import { raise } from '../../batch/follow.ts'
import { isOver, mayBeFollowed } from '../../batch/progress.ts'
import { takeYearlyId } from '../../counter/take-id.ts'
import { donationAssigned } from '../../donation/donation.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Id, ShortName } from '../../kit/input.ts'
import { type Refusal, refuseState, refuseUnknown } from '../../kit/refusal.ts'
import { takeDonationNumber } from '../../lab/settings.ts'
import { USUAL_PROCESS } from '../../process/planned-culture.ts'
import { effectiveVersion } from '../../process/process.ts'
import { type CaseState, caseEvent, sitesOfBatch } from '../case.ts'
import { sampleOutsideOf } from '../serology-window.ts'
import { caseOpen } from './prepare-case.ts'

/** A case has one running batch at a time; after one that failed, or whose product was lost, another collection may follow. Consent stands before it. */
const mayBook = (id: string, context: Context): Refusal | null => {
  const closed = caseOpen(id, context)
  if (closed) return closed
  const found = present(context, 'case', id)
  if (!found.consent) return refuseState('consent-missing', { case: id })
  const running = found.batches.find(batch => !mayBeFollowed(present(context, 'batch', batch)))
  return running ? refuseState('batch-running', { batch: running }) : null
}

/** Patients with a much similar name whose batches run now: pointed out, because a mix-up begins there. */
const similarNow = (found: CaseState, context: Context): string[] =>
  (context.read('patient', found.patientCode)?.similar ?? []).filter(code =>
    (context.read('patient', code)?.cases ?? []).some(id =>
      (context.read('case', id)?.batches ?? []).some(batch => !isOver(present(context, 'batch', batch))),
    ),
  )

const similarNames = (booked: NewEvent, batch: string, similar: string[]): NewEvent[] => {
  if (similar.length === 0) return [booked]
  // The batch has no state yet: its first exception is X1.
  const facts = { patients: similar.join(' ') }
  return [booked, ...raise({ id: batch, exceptions: [] }, [{ kind: 'similar-name', facts, deviation: false }], {})]
}

export const bookCollection = defineCommand({
  name: 'book-collection',
  subject: 'case',
  summary: 'Books the collection of a case: assigns a donation number and opens the batch.',
  who: ['coordinator'],
  input: z.strictObject({ case: Id, process: ShortName.default(USUAL_PROCESS) }),
  target: input => input.case,
  guard: mayBook,
  decide(input, context) {
    const found = present(context, 'case', input.case)
    const process = context.read('process', input.process)
    if (!process) return decline(refuseUnknown('process', input.process))
    const version = effectiveVersion(process, context.now)
    if (!version) return decline(refuseState('process-not-effective', { process: process.id }))
    const donation = takeDonationNumber(context)
    if (!donation.ok) return decline(donation.refusal)
    const { id, event } = takeYearlyId(context, 'batch')
    const booked = batchEvent(id, 'batch.booked', {
      caseId: found.id,
      patientCode: found.patientCode,
      process: { id: process.id, version: version.version },
      donation: donation.din,
      sites: sitesOfBatch(found.sites),
      collectionAt: found.collectionAt,
      injectionAt: found.injectionAt,
    })
    return accept(
      [
        event,
        donation.event,
        donationAssigned(donation.din, id, found.id),
        ...similarNames(booked, id, similarNow(found, context)),
        caseEvent(found.id, 'case.batch-added', { batch: id }),
      ],
      {
        batch: id,
        donation: donation.din,
        outside: sampleOutsideOf({ ...found, batches: [] }, found.serology, context),
      },
    )
  },
})
