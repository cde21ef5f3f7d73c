// discard: flasks scanned into the waste, or what is left of the counted suspension, with a reason.
import type { OperationPage } from '../../../server/contract/batches.ts'
import { formatCellCount, formatVolume } from '../../../server/words/format.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { discardWords } from '../../../server/words/steps/discard.ts'
import { thingName } from '../../../server/words/things.ts'
import { scannable, shortCode } from '../codes.ts'
import type { Seen, StepFacts, StepLogic, Taken } from '../step-form.ts'

export interface DiscardDraft {
  vessels: string[]
  reason: string
  /** Those not scanned stay. */
  isPartial: boolean
}

type Facts = StepFacts<'discard'>

/** The flasks that go: those emptied, or where none is, those in culture; at the end of a culture every one that is left. */
export function candidates({ vessels, definition }: Pick<OperationPage, 'vessels' | 'definition'>): string[] {
  const left = vessels.filter(vessel => vessel.status !== 'discarded')
  const emptied = left.filter(vessel => vessel.status === 'emptied')
  const isPart = definition.phase !== 'stop' && emptied.length > 0
  return (isPart ? emptied : left).map(vessel => vessel.id)
}

export const notDiscarded = (draft: DiscardDraft, { page }: Pick<Facts, 'page'>): string[] =>
  candidates(page).filter(id => !draft.vessels.includes(id))

function take(draft: DiscardDraft, seen: Seen, { page, reader }: Facts): Taken {
  const say = commonStepWords[reader.language]
  if (seen.kind !== 'vessel') {
    const wanted = discardWords[reader.language].scan
    return { isTaken: false, sentence: say.otherThing(thingName(seen.kind, reader.language), seen.id, wanted) }
  }
  const code = shortCode(seen.id, page.batch.id)
  if (!candidates(page).includes(seen.id)) return { isTaken: false, sentence: say.notWanted(code) }
  if (draft.vessels.includes(seen.id)) return { isTaken: true, sentence: say.scannedBefore(code) }
  draft.vessels.push(seen.id)
  return { isTaken: true }
}

export const discardStep: StepLogic<'discard', DiscardDraft> = {
  isByHand: step => step.what === 'vessels',
  begin({ step, page, reader }) {
    const isEmptied = step.what === 'vessels' && page.vessels.some(vessel => vessel.status === 'emptied')
    return { vessels: [], reason: isEmptied ? discardWords[reader.language].emptiedReason : '', isPartial: false }
  },
  missing(draft, facts) {
    const { toScan, reasonMissing } = commonStepWords[facts.reader.language]
    if (facts.step.what === 'vessels') {
      const left = notDiscarded(draft, facts).length
      if (draft.vessels.length === 0 || (left > 0 && !draft.isPartial)) return toScan.flask(Math.max(1, left))
    } else if (!facts.page.balance) return discardWords[facts.reader.language].nothingLeft
    return draft.reason.trim().length < 3 ? reasonMissing : null
  },
  values: (draft, { step }) => ({
    ...(step.what === 'vessels' && { vessels: draft.vessels.map(scannable) }),
    reason: draft.reason.trim(),
  }),
  lead(draft, { step, page, reader }) {
    if (step.what !== 'vessels') return null
    const say = commonStepWords[reader.language]
    return `${say.scanned(draft.vessels.length, candidates(page).length)} ${say.inAnyOrder}`
  },
  awaits: (_, { step, reader }) => (step.what === 'vessels' ? discardWords[reader.language].scan : null),
  take,
  extra(draft, facts) {
    if (draft.vessels.length === 0 || draft.isPartial || notDiscarded(draft, facts).length === 0) return null
    return {
      label: discardWords[facts.reader.language].onlyThese,
      press: open => {
        open.isPartial = true
      },
    }
  },
  verb: (_, { reader }) => discardWords[reader.language].discard,
  summary(values, { step, page, reader: { language } }) {
    const say = discardWords[language]
    const cells = values.cells || (page.balance?.leftCells ?? 0)
    const volumeUl = values.volumeUl || (page.balance?.leftUl ?? 0)
    const left = say.leftText(formatCellCount(cells, language), formatVolume(volumeUl, language))
    const what =
      step.what === 'vessels'
        ? {
            name: say.flasks,
            value: (values.vessels ?? []).map(id => shortCode(id.split('.')[0] ?? id, page.batch.id)).join(', '),
          }
        : { name: say.left, value: left }
    return [what, { name: commonStepWords[language].reason, value: values.reason }]
  },
}
