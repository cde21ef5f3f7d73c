// ask-readiness: GO or NO-GO; each answer is recorded, and a product that meets another patient or site is a near miss.
import { z } from 'zod'
import { batchEvent, type Readiness } from '../../batch/batch.ts'
import { processOf } from '../../batch/may.ts'
import { SitePlace } from '../../case/treatment-site.ts'
import { siteKey } from '../../case/treatment-site-places.ts'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import { refuse } from '../../kit/refusal.ts'
import { settingsOf } from '../../lab/settings.ts'
import { textsMentioned } from '../../process/named-texts.ts'
import { nearMiss } from '../../step/scanned.ts'
import { findAtBedside } from '../find-container.ts'
import { readinessOf } from '../readiness.ts'

const Input = z.strictObject({
  /** The wristband as scanned: personal, never recorded. */
  wristband: z.string().min(1).max(200),
  place: SitePlace,
  /** The container's label as scanned. */
  container: z.string().min(1).max(500),
  /** Whether the container is intact and the cells resuspended, as seen by the person who asks. */
  intact: z.boolean(),
  /** Asked by the screen itself because something changed: an answer that stands as it was is not given a second time. */
  again: z.boolean().optional(),
})
type Input = z.infer<typeof Input>

const isSame = (last: Pick<Readiness, 'verdict' | 'failed'>, now: Pick<Readiness, 'verdict' | 'failed'>): boolean =>
  last.verdict === now.verdict && last.failed.join() === now.failed.join()

const decide: Command<Input>['decide'] = (input, context) => {
  const found = findAtBedside(input.container, context)
  if (!found.ok) return decline(found.refusal, found.events)
  if (input.wristband.trim() === '') return decline(refuse('wristband-missing', {}))
  const { batch, container } = found
  const { verdict, checks, validUntil } = readinessOf(input, batch, container, context)
  const failed = checks.filter(check => check.standing === 'fail')
  const asked = batchEvent(batch.id, 'batch.readiness-asked', {
    container: container.id,
    joint: siteKey(input.place),
    side: input.place.side,
    verdict,
    failed: failed.map(check => `${check.check}: ${check.finding}`),
    ...(validUntil ? { validUntil } : {}),
  })
  const last = batch.readiness.findLast(each => each.container === container.id)
  const stands = input.again && last?.by === context.actor.id && isSame(last, { verdict, failed: asked.body.failed })
  // A wristband that nobody knows is no other patient's: only what belongs elsewhere is a near miss.
  const foreign = failed.find(check => check.finding === 'another-patient' || check.finding === 'another-site')
  const missed = nearMiss(found, { kind: 'container', id: container.id }, foreign?.finding ?? '')
  const { cells, volumeUl, expiresAt } = container
  const answer = {
    verdict,
    checks,
    names: textsMentioned(
      processOf(batch, context),
      checks.flatMap(({ facts }) => Object.values(facts)),
    ),
    validUntil: stands ? (last?.validUntil ?? null) : validUntil,
    batch: batch.id,
    container: container.id,
    cells,
    volumeUl,
    expiresAt,
    call: settingsOf(context).qpOnDutyTelephone,
  }
  if (stands) return accept([], answer)
  return accept(foreign ? [asked, missed] : [asked], answer)
}

export const askReadiness = defineCommand<Input>({
  name: 'ask-readiness',
  subject: 'batch',
  summary: 'Asks whether a container may be given to this patient, in this joint and side, now.',
  who: ['surgeon', 'nurse'],
  input: Input,
  target: () => null,
  decide,
})
