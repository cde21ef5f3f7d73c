// scan-match: the scanned code must be the one expected: this batch, its donation, its patient, its vessels, its containers, their labels.
import { containersOf, isPrescribed, mayLeave } from '../../batch/containers.ts'
import { noMore } from '../../batch/may.ts'
import { inCulture, vesselsOf } from '../../batch/vessels.ts'
import { refuse, refuseState } from '../../kit/refusal.ts'
import { fine, no, type StepOutcome, type StepRule, type StepSituation } from '../outcome.ts'
import { nearMiss, type Understood, understandAll, understandAs, understandOwn } from '../scanned.ts'
import type { StepValues } from '../values.ts'
import { matchOuterLabels } from './outer-labels.ts'

type Values = StepValues<'scan-match'>
type Situation = StepSituation<'scan-match'>

/** One code that must be exactly this; another good one of the same kind is a near miss. */
const matchOne = (values: Values, situation: Situation, kind: string, expected: string): StepOutcome => {
  const code = values.codes[0]
  if (code === undefined || values.codes.length !== 1) return no(refuse('field-required', {}))
  const seen = understandAs(code, kind, situation)
  if (!seen.ok) return no(seen.refusal, seen.events)
  if (seen.id === expected) return fine({ values: { codes: [seen.id] }, computed: { ids: [seen.id] } })
  const events = [nearMiss(situation, seen, expected)]
  if (kind === 'donation') return no(refuse('not-this-donation', { seen: seen.id, expected }), events)
  if (kind === 'patient-code') return no(refuse('not-this-patient', { seen: seen.id, expected }), events)
  return no(refuse('not-this-batch', { seen: seen.id, seenBatch: seen.id, expected }), events)
}

const isInCulture = (seen: Understood, situation: Situation): Understood => {
  if (!seen.ok) return seen
  const vessel = vesselsOf(situation.batch).find(each => each.id === seen.id)
  if (!vessel) return { ok: false, refusal: refuse('vessel-unknown', { vessel: seen.id }) }
  if (vessel.status === 'in-culture') return seen
  return { ok: false, refusal: refuse('vessel-not-in-culture', { vessel: vessel.id, status: vessel.status }) }
}

/** Every vessel in culture, in any order; one that is not there is named with a reason and becomes an exception. */
const matchVessels = (values: Values, situation: Situation): StepOutcome => {
  const read = understandAll(values.codes, text => isInCulture(understandOwn(text, 'vessel', situation), situation))
  if (!read.ok) return no(read.refusal, read.events)
  const missing = values.missing ?? []
  const standing = inCulture(situation.batch).map(vessel => vessel.id)
  const wrong = missing.find(({ code }) => !standing.includes(code) || read.ids.includes(code))
  if (wrong) return no(refuse('vessel-unknown', { vessel: wrong.code }))
  const unaccounted = standing.filter(id => !read.ids.includes(id) && !missing.some(each => each.code === id))
  if (unaccounted.length > 0) return no(refuse('vessels-missing', { vessels: unaccounted }))
  return fine({
    values: { codes: read.ids, ...(missing.length > 0 ? { missing } : {}) },
    computed: { ids: read.ids },
    exceptions: missing.map(({ code, reason }) => ({
      kind: 'vessel-missing' as const,
      facts: { vessel: code, reason },
      deviation: true,
    })),
  })
}

/** Every container that may leave: certified, or supplied at a signed request, not on hold, not gone already. */
const matchContainers = (values: Values, situation: Situation): StepOutcome => {
  const expected = containersOf(situation.batch).filter(container => mayLeave(situation.batch, container))
  const read = understandAll(values.codes, text => understandOwn(text, 'container', situation))
  if (!read.ok) return no(read.refusal, read.events)
  const filled = containersOf(situation.batch).filter(({ id }) => read.ids.includes(id))
  const noLonger = noMore(filled.find(container => !isPrescribed(situation.batch, container)) ?? null)
  if (noLonger) return no(noLonger)
  const unknown = read.ids.find(id => !expected.some(container => container.id === id))
  if (unknown !== undefined) return no(refuse('container-unknown', { container: unknown }))
  if (expected.length === 0) return no(refuseState('operation-needs', { need: 'certified', operation: '' }))
  const missing = expected.filter(container => !read.ids.includes(container.id)).map(container => container.id)
  if (missing.length > 0) return no(refuse('containers-missing', { containers: missing }))
  return fine({ values: { codes: read.ids }, computed: { ids: read.ids } })
}

export const scanMatchRule: StepRule<'scan-match'> = {
  kind: 'scan-match',
  correctable: false,
  repeatable: false,
  judge(values, situation) {
    const { batch, step } = situation
    switch (step.match) {
      case 'batch':
        return matchOne(values, situation, 'batch', batch.id)
      case 'donation':
        return matchOne(values, situation, 'donation', batch.donation)
      case 'patient':
        return matchOne(values, situation, 'patient-code', batch.patientCode)
      case 'vessels':
        return matchVessels(values, situation)
      case 'containers':
        return matchContainers(values, situation)
      case 'outer-labels':
        return matchOuterLabels(values, situation)
    }
  },
}
