// place: every vessel in culture goes to a position of an incubator in order; a position holds one patient's vessels only.
import { inCulture } from '../../batch/vessels.ts'
import { wholeOf } from '../../code/own-code.ts'
import { mayUseEquipment } from '../../equipment/may-use-equipment.ts'
import { present } from '../../kit/existing.ts'
import { refuse } from '../../kit/refusal.ts'
import { locationFreed, locationTaken } from '../../location/location.ts'
import { locationFault } from '../against-scan.ts'
import { allowance } from '../allowance.ts'
import { fine, no, type StepOutcome, type StepRule, type StepSituation } from '../outcome.ts'
import { understandAll, understandAs, understandOwn } from '../scanned.ts'

type Situation = StepSituation<'place'>

/** Why one of the incubators may not be used; null where all are in service and within their calibration. */
const againstIncubators = (locations: readonly string[], { context, performedAt }: Situation) => {
  for (const id of new Set(locations.map(location => wholeOf(location) ?? ''))) {
    const refusal = mayUseEquipment(present(context, 'equipment', id), performedAt)
    if (refusal) return { id, refusal }
  }
  return null
}

const record = (vessels: string[], locations: string[], situation: Situation): StepOutcome => {
  const against = againstIncubators(locations, situation)
  const allowed = allowance(against?.refusal ?? null, situation, false, against?.id ?? '')
  if ('refused' in allowed) return allowed.refused
  const { batch, context } = situation
  const placements = vessels.map((vessel, index) => ({ vessel, location: locations[index] ?? '' }))
  const left = new Set(inCulture(batch).flatMap(vessel => vessel.location ?? []))
  const wanted = new Set(locations)
  const body = { batch: batch.id }
  const taken = [...wanted].filter(location => context.read('location', location)?.batch !== batch.id)
  const freed = [...left].filter(location => !wanted.has(location))
  return fine({
    values: { placements },
    computed: { ids: [...vessels, ...wanted] },
    exceptions: allowed.exceptions,
    consequences: allowed.consequences,
    events: [...freed.map(id => locationFreed(id, body)), ...taken.map(id => locationTaken(id, body))],
  })
}

export const placeRule: StepRule<'place'> = {
  kind: 'place',
  correctable: false,
  repeatable: false,
  judge(values, situation) {
    const read = understandAll(
      values.placements.map(each => each.vessel),
      text => understandOwn(text, 'vessel', situation),
    )
    if (!read.ok) return no(read.refusal, read.events)
    const standing = inCulture(situation.batch).map(vessel => vessel.id)
    const unknown = read.ids.find(id => !standing.includes(id))
    if (unknown !== undefined) return no(refuse('vessel-not-in-culture', { vessel: unknown, status: 'discarded' }))
    const unplaced = standing.filter(id => !read.ids.includes(id))
    if (unplaced.length > 0) return no(refuse('vessels-unplaced', { vessels: unplaced }))
    const locations: string[] = []
    for (const { location } of values.placements) {
      const seen = understandAs(location, 'location', situation)
      if (!seen.ok) return no(seen.refusal)
      const fault = locationFault(seen.id, situation.batch, situation.context)
      if (fault) return no(fault)
      locations.push(seen.id)
    }
    return record(read.ids, locations, situation)
  },
}
