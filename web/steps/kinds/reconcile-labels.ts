// reconcile-labels: each label that was not applied is scanned and destroyed; what is left is recorded as such.
import { labelWithin } from '../../../server/words/code-list.ts'
import { capital } from '../../../server/words/names.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { reconcileLabelsWords } from '../../../server/words/steps/reconcile-labels.ts'
import { scannable } from '../codes.ts'
import type { StepFacts, StepLogic } from '../step-form.ts'

export interface ReconcileLabelsDraft {
  destroyed: string[]
}

type Facts = StepFacts<'reconcile-labels'>

export const labelsStillLeft = (draft: ReconcileLabelsDraft, { page }: Pick<Facts, 'page'>): string[] =>
  page.labelsLeft.filter(code => !draft.destroyed.includes(code))

export const reconcileLabelsStep: StepLogic<'reconcile-labels', ReconcileLabelsDraft> = {
  isByHand: () => true,
  begin: () => ({ destroyed: [] }),
  missing: () => null,
  values: draft => ({ destroyed: draft.destroyed.map(scannable) }),
  awaits: (_, { reader }) => reconcileLabelsWords[reader.language].scan,
  take(draft, seen, { page, reader }) {
    const say = commonStepWords[reader.language]
    const code = labelWithin(seen.id, page.batch.id, reader.language)
    if (draft.destroyed.includes(seen.id)) return { isTaken: true, sentence: say.scannedBefore(code) }
    if (!page.labelsLeft.includes(seen.id)) return { isTaken: false, sentence: say.notWanted(code) }
    draft.destroyed.push(seen.id)
    return { isTaken: true }
  },
  verb(draft, facts) {
    const say = reconcileLabelsWords[facts.reader.language]
    const left = labelsStillLeft(draft, facts).length
    return left === 0 ? say.record : say.recordWithLeft(left)
  },
  summary(values, { page, reader }) {
    const say = reconcileLabelsWords[reader.language]
    const list = (codes: readonly string[]) =>
      codes.length === 0
        ? '0'
        : codes.map(code => labelWithin(code.split('.')[0] ?? code, page.batch.id, reader.language)).join(', ')
    return [
      { name: capital(say.destroyed), value: list(values.destroyed) },
      {
        name: say.leftCodes,
        value: list(values.left ?? page.labelsLeft.filter(code => !values.destroyed.includes(scannable(code)))),
      },
    ]
  },
}
