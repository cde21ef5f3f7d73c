// discard: vessels given up, or what is left of the counted suspension; the remainder is computed, so that nothing is unaccounted.
import { balanceOf } from '../../batch/cells.ts'
import { inCulture, vesselsOf } from '../../batch/vessels.ts'
import { refuse } from '../../kit/refusal.ts'
import { locationFreed } from '../../location/location.ts'
import { fine, no, type StepOutcome, type StepRule, type StepSituation } from '../outcome.ts'
import { placesLeft } from '../places.ts'
import { understandAll, understandOwn } from '../scanned.ts'
import type { StepValues } from '../values.ts'

type Values = StepValues<'discard'>
type Situation = StepSituation<'discard'>

const discardVessels = (values: Values, situation: Situation): StepOutcome => {
  const read = understandAll(values.vessels ?? [], text => understandOwn(text, 'vessel', situation))
  if (!read.ok) return no(read.refusal, read.events)
  const vessels = vesselsOf(situation.batch)
  for (const id of read.ids) {
    const vessel = vessels.find(each => each.id === id)
    if (!vessel) return no(refuse('vessel-unknown', { vessel: id }))
    if (vessel.status === 'discarded') return no(refuse('vessel-not-in-culture', { vessel: id, status: vessel.status }))
  }
  if (read.ids.length === 0) return no(refuse('field-required', {}))
  // The end of a culture leaves nothing in the incubator.
  const left = situation.operation.phase === 'stop' ? inCulture(situation.batch).map(each => each.id) : []
  const forgotten = left.filter(id => !read.ids.includes(id))
  if (forgotten.length > 0) return no(refuse('vessels-missing', { vessels: forgotten }))
  const freed = placesLeft(situation.batch, read.ids)
  return fine({
    values: { vessels: read.ids, cells: 0, volumeUl: 0, reason: values.reason },
    computed: { ids: read.ids },
    events: freed.map(location => locationFreed(location, { batch: situation.batch.id })),
  })
}

const discardRemainder = (values: Values, { batch, run, correcting }: Situation): StepOutcome => {
  const balance = balanceOf(batch, run, correcting?.id)
  if (!balance || balance.left.volumeUl < 0) return no(refuse('nothing-left-to-discard', {}))
  const { cells, volumeUl } = balance.left
  return fine({ values: { cells: Math.max(0, cells), volumeUl, reason: values.reason } })
}

export const discardRule: StepRule<'discard'> = {
  kind: 'discard',
  correctable: false,
  repeatable: false,
  judge: (values, situation) =>
    situation.step.what === 'vessels' ? discardVessels(values, situation) : discardRemainder(values, situation),
}
