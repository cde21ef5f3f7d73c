// scan-match of outer labels: each container is scanned, then the outer label that was put on it; both must be of the same container.
import { containerOfOuterLabel, toBeLabelled } from '../../batch/outer-labels.ts'
import { refuse } from '../../kit/refusal.ts'
import { fine, no, type StepOutcome, type StepSituation } from '../outcome.ts'
import { nearMiss, type Understood, understandAs, understandOwn } from '../scanned.ts'
import type { StepValues } from '../values.ts'

type Situation = StepSituation<'scan-match'>

/** An outer label of this donation; one of another patient's is a near miss. */
const ownOuterLabel = (text: string, situation: Situation): Understood => {
  const { batch } = situation
  const seen = understandAs(text, 'product', situation)
  if (!seen.ok || seen.id.startsWith(`${batch.donation}-`)) return seen
  const refusal = refuse('not-this-donation', { seen: seen.id, expected: batch.donation })
  return { ok: false, refusal, events: [nearMiss(situation, seen, batch.donation)] }
}

/** `codes`: a container and its outer label, and so on, as they were scanned. */
export const matchOuterLabels = ({ codes }: StepValues<'scan-match'>, situation: Situation): StepOutcome => {
  const { batch } = situation
  const wanted = toBeLabelled(batch).map(({ id }) => id)
  const ids: string[] = []
  for (let at = 0; at < codes.length; at += 2) {
    const container = understandOwn(codes[at] ?? '', 'container', situation)
    if (!container.ok) return no(container.refusal, container.events)
    if (!wanted.includes(container.id)) return no(refuse('container-unknown', { container: container.id }))
    const [, outerText] = codes.slice(at, at + 2)
    if (outerText === undefined) break
    const label = ownOuterLabel(outerText, situation)
    if (!label.ok) return no(label.refusal, label.events)
    const labelled = containerOfOuterLabel(batch, label.id)
    if (!labelled) return no(refuse('label-not-printed', { code: label.id }))
    if (labelled.id !== container.id) {
      return no(refuse('outer-label-elsewhere', { container: container.id, labelled: labelled.id }))
    }
    ids.push(container.id, label.id)
  }
  const missing = wanted.filter(id => !ids.includes(id))
  if (missing.length > 0) return no(refuse('outer-labels-missing', { containers: missing }))
  return fine({ values: { codes: ids }, computed: { ids } })
}
