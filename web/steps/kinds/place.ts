// place: one position scanned for all flasks, or a flask and then its own position.

import { locationText } from '../../../server/words/places.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { placeWords } from '../../../server/words/steps/place.ts'
import { thingName } from '../../../server/words/things.ts'
import { scannable, shortCode } from '../codes.ts'
import type { Seen, StepFacts, StepLogic, Taken } from '../step-form.ts'
import { inCulture } from './scan-match.ts'

export interface PlaceDraft {
  placements: { vessel: string; location: string }[]
  /** The flask whose position is scanned next. */
  pending: string | null
}

type Facts = StepFacts<'place'>

export const unplaced = (draft: PlaceDraft, { page }: Pick<Facts, 'page'>): string[] =>
  inCulture(page).filter(id => !draft.placements.some(each => each.vessel === id))

function placeAt(draft: PlaceDraft, location: string, facts: Facts): Taken {
  const vessels = draft.pending === null ? unplaced(draft, facts) : [draft.pending]
  // With every flask placed, a further scan moves them all: the last position counts.
  const moved = vessels.length > 0 ? vessels : inCulture(facts.page)
  draft.placements = [
    ...draft.placements.filter(each => !moved.includes(each.vessel)),
    ...moved.map(vessel => ({ vessel, location })),
  ]
  draft.pending = null
  return { isTaken: true, sentence: placeWords[facts.reader.language].positionForRest(moved.length) }
}

function take(draft: PlaceDraft, seen: Seen, facts: Facts): Taken {
  const { page, reader } = facts
  const say = commonStepWords[reader.language]
  if (seen.kind === 'location') return placeAt(draft, seen.id, facts)
  if (seen.kind !== 'vessel') {
    const wanted = placeWords[reader.language].scan
    return { isTaken: false, sentence: say.otherThing(thingName(seen.kind, reader.language), seen.id, wanted) }
  }
  if (!inCulture(page).includes(seen.id)) {
    return { isTaken: false, sentence: say.notWanted(shortCode(seen.id, page.batch.id)) }
  }
  draft.pending = seen.id
  return { isTaken: true }
}

export const placeStep: StepLogic<'place', PlaceDraft> = {
  isByHand: () => true,
  begin: () => ({ placements: [], pending: null }),
  missing(draft, facts) {
    const left = unplaced(draft, facts).length
    return left === 0 ? null : placeWords[facts.reader.language].toPlace(left)
  },
  values: draft => ({
    placements: draft.placements.map(({ vessel, location }) => ({
      vessel: scannable(vessel),
      location: scannable(location),
    })),
  }),
  lead: (_, { reader }) => placeWords[reader.language].explain,
  awaits(draft, { page, reader }) {
    const say = placeWords[reader.language]
    return draft.pending === null ? say.scan : say.scanPosition(shortCode(draft.pending, page.batch.id))
  },
  take,
  isOfScans: () => true,
  summary(values, { page, reader }) {
    const byPlace = new Map<string, string[]>()
    for (const { vessel, location } of values.placements) {
      byPlace.set(location, [...(byPlace.get(location) ?? []), shortCode(vessel, page.batch.id)])
    }
    return [...byPlace].map(([location, vessels]) => ({
      name: locationText(location, reader),
      value: vessels.join(', '),
      isCode: true,
    }))
  },
}
