// The registry of step kinds: a new kind is its file, a line here, its definition, its values, its form, its words and its test.
import type { StepKind } from '../process/step-definition.ts'
import { chooseRule } from './kinds/choose.ts'
import { confirmRule } from './kinds/confirm.ts'
import { countCellsRule } from './kinds/count-cells.ts'
import { discardRule } from './kinds/discard.ts'
import { makeVesselsRule } from './kinds/make-vessels.ts'
import { measureRule } from './kinds/measure.ts'
import { noteRule } from './kinds/note.ts'
import { photoRule } from './kinds/photo.ts'
import { placeRule } from './kinds/place.ts'
import { printLabelsRule } from './kinds/print-labels.ts'
import { reconcileLabelsRule } from './kinds/reconcile-labels.ts'
import { sampleRule } from './kinds/sample.ts'
import { scanMatchRule } from './kinds/scan-match.ts'
import { signRule } from './kinds/sign.ts'
import { timerRule } from './kinds/timer.ts'
import { useEquipmentRule } from './kinds/use-equipment.ts'
import { useLotRule } from './kinds/use-lot.ts'
import type { StepOutcome, StepRule, StepSituation } from './outcome.ts'
import type { StepValues } from './values.ts'

export const stepRules: { [Kind in StepKind]: StepRule<Kind> } = {
  confirm: confirmRule,
  'scan-match': scanMatchRule,
  measure: measureRule,
  choose: chooseRule,
  note: noteRule,
  'count-cells': countCellsRule,
  'use-lot': useLotRule,
  'use-equipment': useEquipmentRule,
  'print-labels': printLabelsRule,
  'make-vessels': makeVesselsRule,
  place: placeRule,
  discard: discardRule,
  sample: sampleRule,
  photo: photoRule,
  timer: timerRule,
  'reconcile-labels': reconcileLabelsRule,
  sign: signRule,
}

/** Judges values by their own kind's rule; values and situation are of the same kind, as the step's definition says. */
export const judgeStep = (values: StepValues, situation: StepSituation): StepOutcome => {
  const rule = stepRules[situation.step.kind] as StepRule<StepKind>
  return rule.judge(values, situation)
}
