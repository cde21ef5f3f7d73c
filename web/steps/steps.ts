// The registry of step forms: a kind is its logic, its form and a line here; the compiler holds it complete over all kinds.
import type { StepKind } from '../../server/domain/process/step-definition.ts'
import Choose from './Choose.svelte'
import Confirm from './Confirm.svelte'
import CountCells from './CountCells.svelte'
import Discard from './Discard.svelte'
import { chooseStep } from './kinds/choose.ts'
import { confirmStep } from './kinds/confirm.ts'
import { countCellsStep } from './kinds/count-cells.ts'
import { discardStep } from './kinds/discard.ts'
import { makeVesselsStep } from './kinds/make-vessels.ts'
import { measureStep } from './kinds/measure.ts'
import { noteStep } from './kinds/note.ts'
import { photoStep } from './kinds/photo.ts'
import { placeStep } from './kinds/place.ts'
import { printLabelsStep } from './kinds/print-labels.ts'
import { reconcileLabelsStep } from './kinds/reconcile-labels.ts'
import { sampleStep } from './kinds/sample.ts'
import { scanMatchStep } from './kinds/scan-match.ts'
import { signStep } from './kinds/sign.ts'
import { timerStep } from './kinds/timer.ts'
import { useEquipmentStep } from './kinds/use-equipment.ts'
import { useLotStep } from './kinds/use-lot.ts'
import MakeVessels from './MakeVessels.svelte'
import Measure from './Measure.svelte'
import Note from './Note.svelte'
import Photo from './Photo.svelte'
import Place from './Place.svelte'
import PrintLabels from './PrintLabels.svelte'
import ReconcileLabels from './ReconcileLabels.svelte'
import Sample from './Sample.svelte'
import ScanMatch from './ScanMatch.svelte'
import Sign from './Sign.svelte'
import { type StepForm, stepForm } from './step-form.ts'
import Timer from './Timer.svelte'
import UseEquipment from './UseEquipment.svelte'
import UseLot from './UseLot.svelte'

export const stepForms: { readonly [Kind in StepKind]: StepForm<Kind> } = {
  confirm: stepForm(confirmStep, Confirm),
  'scan-match': stepForm(scanMatchStep, ScanMatch),
  measure: stepForm(measureStep, Measure),
  choose: stepForm(chooseStep, Choose),
  note: stepForm(noteStep, Note),
  'count-cells': stepForm(countCellsStep, CountCells),
  'use-lot': stepForm(useLotStep, UseLot),
  'use-equipment': stepForm(useEquipmentStep, UseEquipment),
  'print-labels': stepForm(printLabelsStep, PrintLabels),
  'make-vessels': stepForm(makeVesselsStep, MakeVessels),
  place: stepForm(placeStep, Place),
  discard: stepForm(discardStep, Discard),
  sample: stepForm(sampleStep, Sample),
  photo: stepForm(photoStep, Photo),
  timer: stepForm(timerStep, Timer),
  'reconcile-labels': stepForm(reconcileLabelsStep, ReconcileLabels),
  sign: stepForm(signStep, Sign),
}

/** The form of a kind that is only known at run time; facts and draft of one step belong to its own kind. */
export const formOf = (kind: StepKind): StepForm => stepForms[kind] as unknown as StepForm
