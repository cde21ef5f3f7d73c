// correct-sites: sites, doses and volumes as they are prescribed, where they were recorded wrong; the first stay readable.
import { z } from 'zod'
import { type BatchState, batchEvent } from '../../batch/batch.ts'
import { containersOf, hasEnded } from '../../batch/containers.ts'
import { entriesOfKind } from '../../batch/entries.ts'
import type { BatchSite } from '../../batch/events.ts'
import { hold, prescriptionCorrected, raise } from '../../batch/follow.ts'
import { isSpent } from '../../batch/progress.ts'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import type { NewEvent } from '../../kit/event.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuse } from '../../kit/refusal.ts'
import { caseEvent, sitesOfBatch } from '../case.ts'
import { TreatmentSite } from '../treatment-site.ts'
import { siteKey } from '../treatment-site-places.ts'
import { sitesFault } from './open-case.ts'
import { caseOpen } from './prepare-case.ts'

type Amounts = Pick<BatchSite, 'id' | 'doseCells' | 'volumeUl'>

/** As an exception tells them, in whatever order they were given: `knee-left:40000000:8000`, parted by spaces. */
const inFacts = (sites: readonly Amounts[]): string =>
  sites
    .map(({ id, doseCells, volumeUl }) => [id, doseCells, volumeUl].join(':'))
    .sort()
    .join(' ')

/**
 * Nothing rests on the prescription before labels name a site. From then on a reviewer looks at it; what was filled by another one
 * is a deviation; and what was signed and not given waits for the signatures over it as it is now (rule 9).
 */
const consequences = (batch: BatchState, now: readonly BatchSite[], reason: string, context: Context): NewEvent[] => {
  const filled = containersOf(batch)
  const isNamed = entriesOfKind(batch, 'print-labels').some(({ computed }) => computed.sites !== undefined)
  if (filled.length === 0 && !isNamed) return []
  const facts = { before: inFacts(batch.sites), now: inFacts(now), reason }
  const waiting = batch.reviews.length > 0 ? filled.filter(container => !hasEnded(container)) : []
  return [
    ...raise(batch, [{ kind: 'prescription', facts, deviation: filled.length > 0 }], {}),
    ...waiting.map((container, index) => hold(batch, prescriptionCorrected, context, index, container.id)),
  ]
}

export const correctSites = defineCommand({
  name: 'correct-sites',
  subject: 'case',
  summary: 'Corrects the treatment sites of a case, their doses and volumes, with a reason; the first stay readable.',
  who: ['coordinator'],
  input: z.strictObject({ case: Id, sites: z.array(TreatmentSite).min(1).max(6), reason: Reason }),
  target: input => input.case,
  seesVersion: true,
  guard: caseOpen,
  decide(input, context) {
    const fault = sitesFault(input.sites)
    if (fault) return decline(fault)
    const { reason } = input
    const found = present(context, 'case', input.case)
    const sites = input.sites.map(site => ({ ...site, id: siteKey(site) }))
    if (inFacts(sites) === inFacts(found.sites)) return decline(refuse('sites-unchanged', { case: found.id }))
    const now = sitesOfBatch(sites)
    const batches = found.batches
      .map(id => present(context, 'batch', id))
      .filter(batch => !batch.rejected && !batch.failed && !isSpent(batch))
    const events = batches.flatMap(batch => [
      batchEvent(batch.id, 'batch.sites-corrected', { sites: now, reason }),
      ...consequences(batch, now, reason, context),
    ])
    const exceptions = events.filter(({ type }) => type === 'batch.exception-raised').length
    return accept([caseEvent(found.id, 'case.sites-corrected', { sites, reason }), ...events], { exceptions })
  },
})
