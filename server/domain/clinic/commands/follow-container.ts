// What becomes of a container that has left the laboratory: given, given in part, destroyed, returned, lost.
import { z } from 'zod'
import { type BatchState, batchEvent } from '../../batch/batch.ts'
import { isAway } from '../../batch/containers.ts'
import { raise } from '../../batch/follow.ts'
import { SitePlace } from '../../case/treatment-site.ts'
import { siteKey } from '../../case/treatment-site-places.ts'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import type { Context } from '../../kit/context.ts'
import { Reason } from '../../kit/input.ts'
import { refuse, refuseState } from '../../kit/refusal.ts'
import type { ExceptionDraft } from '../../step/outcome.ts'
import { alsoFound, type Found, Label, wasDispatched, withContainer } from '../custody.ts'
import { againstGiving } from '../readiness.ts'

const Given = z.strictObject({
  container: Label,
  place: SitePlace,
  givenUl: z.int().min(1).max(100_000),
  /** When, if not now. */
  performedAt: z.iso.datetime().optional(),
})
type Given = z.infer<typeof Given>

/** The last answer about a container at a moment; a time of injection is typed to the minute, and so compared by it. */
const lastAsked = (batch: BatchState, container: string, at: string) =>
  batch.readiness.findLast(each => each.container === container && minuteOf(each.at) <= minuteOf(at))

const minuteOf = (at: string): string => at.slice(0, 16)

/** A GO counts until it runs out, is held against, or is followed by a NO-GO: a container that was asked about again was not given yet. */
const standingGo = ({ batch, container }: Found, at: string) => {
  const ofContainer = batch.readiness.filter(each => each.container === container.id)
  const asked = lastAsked(batch, container.id, at)
  const refused = asked && ofContainer.slice(ofContainer.indexOf(asked)).find(each => each.verdict === 'no-go')
  const wasHeld = batch.holds.some(
    hold =>
      (hold.container ?? container.id) === container.id &&
      hold.at >= (asked?.at ?? '') &&
      minuteOf(hold.at) <= minuteOf(at),
  )
  const isStanding = container.status !== 'lost' && !wasHeld && !refused && (asked?.validUntil ?? '') >= at
  return { isStanding, last: (refused ?? asked)?.verdict ?? '' }
}

/** The injection was given: recordable of whatever has left the laboratory. What stood against it, a GO that did not stand, and another place are deviations. */
const administrationExceptions = (input: Given, found: Found, at: string, context: Context): ExceptionDraft[] => {
  const { batch, container } = found
  const draft = (facts: ExceptionDraft['facts']): ExceptionDraft => ({
    kind: 'administration',
    facts: { container: container.id, ...facts },
    deviation: true,
  })
  const { isStanding, last } = standingGo(found, at)
  const against = againstGiving(batch, container, at, context)
  return [
    ...(isStanding ? [] : [draft({ what: 'without-go', last })]),
    ...against.map(({ check, finding, facts }) => draft({ ...facts, what: 'against-record', check, finding })),
    ...(siteKey(input.place) === container.site ? [] : [draft({ what: 'another-site', site: siteKey(input.place) })]),
  ]
}

const recordGiven: Command<Given>['decide'] = (input, context) => {
  const found = alsoFound(input.container, context)
  if (!found.ok) return decline(found.refusal, found.events)
  const inLaboratory = wasDispatched(found)
  if (inLaboratory) return decline(inLaboratory)
  const { batch, container } = found
  const at = input.performedAt ? new Date(Date.parse(input.performedAt)).toISOString() : context.now
  if (at > context.now) return decline(refuse('in-the-future', { at }))
  if (input.givenUl > container.volumeUl) {
    return decline(refuse('volume-more-than-filled', { givenUl: input.givenUl, filledUl: container.volumeUl }))
  }
  const asked = lastAsked(batch, container.id, at)
  const given = batchEvent(batch.id, 'batch.container-given', {
    container: container.id,
    givenUl: input.givenUl,
    joint: siteKey(input.place),
    side: input.place.side,
    partOnly: input.givenUl < container.volumeUl,
    ...(asked && asked.verdict !== 'no-go' ? { goAt: asked.at } : {}),
    ...(input.performedAt ? { performedAt: at } : {}),
  })
  const drafts = administrationExceptions(input, found, at, context)
  return accept([given, ...raise(batch, drafts, {})], {
    batch: batch.id,
    container: container.id,
    exceptions: drafts.length,
  })
}

export const recordAdministration = defineCommand<Given>({
  name: 'record-administration',
  subject: 'batch',
  summary: 'Records the injection: which container, where, how much, when.',
  who: ['surgeon', 'nurse'],
  input: Given,
  target: () => null,
  decide: recordGiven,
})

const ending = (name: string, type: 'batch.container-destroyed' | 'batch.container-returned', summary: string) =>
  defineCommand({
    name,
    subject: 'batch',
    summary,
    who: ['surgeon', 'nurse', 'qa'],
    input: z.strictObject({ container: Label, reason: Reason }),
    target: () => null,
    decide(input, context) {
      const found = alsoFound(input.container, context)
      if (!found.ok) return decline(found.refusal, found.events)
      // In the laboratory it is QA that ends it.
      const inLaboratory = context.actor.roles.includes('qa') ? null : wasDispatched(found)
      if (inLaboratory) return decline(inLaboratory)
      const { batch, container } = found
      return accept([batchEvent(batch.id, type, { container: container.id, reason: input.reason })], {
        batch: batch.id,
      })
    },
  })

export const destroyContainer = ending(
  'destroy-container',
  'batch.container-destroyed',
  'Records that a container was not given and was destroyed.',
)
export const returnContainer = ending(
  'return-container',
  'batch.container-returned',
  'Records that a container came back to the laboratory; it is never released again.',
)

/** Lost is what has left the laboratory and is not there: on its way, or at the hospital after its arrival. */
export const reportContainerLost = defineCommand({
  name: 'report-container-lost',
  subject: 'batch',
  summary: 'Records that a container did not arrive or cannot be found, without a scan: it may never be given.',
  who: ['coordinator', 'surgeon', 'nurse', 'qa'],
  input: z.strictObject({ container: Label, reason: Reason }),
  target: () => null,
  decide(input, context) {
    const found = withContainer(input.container, context)
    if (!found.ok) return decline(found.refusal, found.events)
    const { batch, container } = found
    const { id, status } = container
    if (!isAway(container)) {
      return decline(refuseState('container-not-dispatched', { container: id, status }))
    }
    const { reason } = input
    const lost: ExceptionDraft = { kind: 'container', facts: { container: id, what: 'lost', reason }, deviation: true }
    return accept(
      [batchEvent(batch.id, 'batch.container-lost', { container: id, reason }), ...raise(batch, [lost], {})],
      {
        batch: batch.id,
        container: id,
        exceptions: 1,
      },
    )
  },
})
