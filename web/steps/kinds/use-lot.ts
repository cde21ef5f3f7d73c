// use-lot: the lot scanned, what it is, and how much of it was taken.
import { unitText } from '../../../server/words/amounts.ts'
import { formatEntered, withUnit } from '../../../server/words/format.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { useLotWords } from '../../../server/words/steps/use-lot.ts'
import { thingName } from '../../../server/words/things.ts'
import { readNumber } from '../../ui/number-text.ts'
import { scannable } from '../codes.ts'
import type { StepLogic } from '../step-form.ts'

export interface UseLotDraft {
  /** Its id; empty until it is scanned. */
  lot: string
  /** What it is and in which state. */
  sentence: string
  /** Why it may not be used; empty where nothing is in the way. */
  refusal: string
  amount: string
}

export const useLotStep: StepLogic<'use-lot', UseLotDraft> = {
  begin: () => ({ lot: '', sentence: '', refusal: '', amount: '' }),
  reopen: (values, { reader }) => ({
    lot: values.lot,
    sentence: '',
    refusal: '',
    amount: formatEntered(values.amount ?? '', reader.language),
  }),
  missing(draft, { step, reader }) {
    const say = useLotWords[reader.language]
    if (draft.lot === '') return say.lotMissing
    if (step.amountUnit === undefined) return null
    const amount = readNumber(draft.amount)
    return amount && amount.comparator === '' ? null : say.amountMissing
  },
  values(draft, { step }) {
    const amount = step.amountUnit && readNumber(draft.amount)?.entered
    return { lot: scannable(draft.lot), ...(amount && { amount }) }
  },
  awaits: (_, { reader }) => useLotWords[reader.language].scan,
  asksFor: 'lot',
  refusalOf: draft => draft.refusal,
  isOfScans: ({ amountUnit }) => amountUnit === undefined,
  take(draft, seen, { reader: { language } }) {
    if (seen.kind !== 'lot') {
      const { otherThing } = commonStepWords[language]
      return {
        isTaken: false,
        sentence: otherThing(thingName(seen.kind, language), seen.id, useLotWords[language].scan),
      }
    }
    draft.lot = seen.id
    draft.sentence = seen.sentence ?? ''
    draft.refusal = seen.refusal ?? ''
    return { isTaken: true, isDoubtful: draft.refusal !== '' }
  },
  summary(values, { step, reader }) {
    const say = useLotWords[reader.language]
    const unit = unitText(step.amountUnit ?? '', reader.language, Number(values.amount))
    const amount = values.amount
      ? [{ name: say.amount, value: withUnit(formatEntered(values.amount, reader.language), unit) }]
      : []
    return [{ name: say.lot, value: values.lot, isCode: true }, ...amount]
  },
}
