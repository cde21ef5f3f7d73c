// Faults within an operation: each step against the steps before it and against the lists of the document.
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'
import type { StepDefinition, StepDefinitionOf, StepKind } from '../step-definition.ts'
import { computedFaults } from './computed.ts'
import { fieldsFaults } from './fields.ts'
import { repeated } from './ids.ts'
import type { Place } from './place.ts'

const none: FieldFault[] = []

const faultWhen = (wrong: boolean, fault: () => FieldFault): FieldFault[] => (wrong ? [fault()] : none)

const earlier = <Kind extends StepKind>(
  place: Place,
  at: string,
  step: string,
  wanted: Kind,
): { found: StepDefinitionOf<Kind> } | { faults: FieldFault[] } => {
  const found = place.before.find(each => each.id === step)
  if (!found) {
    const isLater = place.operation.steps.some(each => each.id === step)
    const fault = isLater
      ? fieldFault(at, 'process-step-not-earlier', { step })
      : fieldFault(at, 'process-name-unknown', { what: 'step', name: step })
    return { faults: [fault] }
  }
  if (found.kind !== wanted) {
    return { faults: [fieldFault(at, 'process-step-of-other-kind', { step, kind: found.kind, wanted })] }
  }
  return { found: found as StepDefinitionOf<Kind> }
}

const whenFaults = (step: StepDefinition, place: Place): FieldFault[] => {
  if (!step.when) return none
  const at = `${place.at}.when`
  const choice = earlier(place, `${at}.step`, step.when.step, 'choose')
  if ('faults' in choice) return choice.faults
  const options = choice.found.options.map(option => option.id)
  return step.when.is.flatMap((name, index) =>
    faultWhen(!options.includes(name), () =>
      fieldFault(`${at}.is[${index}]`, 'process-name-unknown', { what: 'option', name }),
    ),
  )
}

/** Whether whoever comes to `step` has certainly been at `other`. */
const goesWith = (step: StepDefinition, other: StepDefinition): boolean => {
  if (other.optional) return false
  if (!other.when) return true
  const { when } = other
  return step.when?.step === when.step && step.when.is.every(name => when.is.includes(name))
}

const labelsFaults = (
  step: StepDefinitionOf<'make-vessels'> | StepDefinitionOf<'sample'>,
  wanted: StepDefinitionOf<'print-labels'>['labels'],
  place: Place,
): FieldFault[] => {
  const at = `${place.at}.labelsFrom`
  const labels = earlier(place, at, step.labelsFrom, 'print-labels')
  if ('faults' in labels) return labels.faults
  const { found } = labels
  return [
    ...faultWhen(found.labels !== wanted, () =>
      fieldFault(at, 'process-labels-of-other-kind', { labels: found.labels, wanted }),
    ),
    ...faultWhen(!goesWith(step, found), () => fieldFault(at, 'process-step-conditional', { step: found.id })),
    ...(step.kind === 'sample' && found.labels === 'samples' && found.point !== step.point
      ? [fieldFault(at, 'process-sampling-point-differs', { point: found.point ?? '', wanted: step.point })]
      : none),
  ]
}

/** What is plated, filled or discarded is accounted for against a count of the same run (design.md section 9, rule 2). */
const countFaults = (step: StepDefinition, place: Place): FieldFault[] =>
  faultWhen(!place.before.some(each => each.kind === 'count-cells' && goesWith(step, each)), () =>
    fieldFault(place.at, 'process-count-missing', {}),
  )

/** Counting a harvest empties the vessels that were scanned out before it; without their scan none would be. */
const emptyingFaults = (step: StepDefinitionOf<'count-cells'>, place: Place): FieldFault[] => {
  const isScanned = place.before.some(
    each => each.kind === 'scan-match' && each.match === 'vessels' && goesWith(step, each),
  )
  return faultWhen(step.of === 'harvest' && !isScanned, () =>
    fieldFault(`${place.at}.of`, 'process-vessels-not-scanned', {}),
  )
}

const checkFaults = (step: StepDefinition, place: Place): FieldFault[] => {
  const isIrreversible = step.kind === 'make-vessels' || (step.kind === 'print-labels' && step.labels === 'containers')
  return [
    ...faultWhen(isIrreversible && !step.secondCheck, () =>
      fieldFault(`${place.at}.secondCheck`, 'process-second-check-missing', {}),
    ),
    ...faultWhen(!isIrreversible && step.photoMayReplaceSecondCheck && !step.secondCheck, () =>
      fieldFault(`${place.at}.photoMayReplaceSecondCheck`, 'process-photo-without-second-check', {}),
    ),
  ]
}

const vesselTypeFaults = (step: StepDefinitionOf<'print-labels'>, place: Place): FieldFault[] => {
  const known = place.process.vesselTypes.map(type => type.id)
  return (step.vesselTypes ?? []).flatMap((name, index) =>
    faultWhen(!known.includes(name), () =>
      fieldFault(`${place.at}.vesselTypes[${index}]`, 'process-name-unknown', { what: 'vessel-type', name }),
    ),
  )
}

/** Settings that belong to some uses of a step kind and not to others. */
const settingFaults = (
  place: Place,
  settings: Record<string, { present: boolean; belongs: boolean; needed?: boolean }>,
) =>
  Object.entries(settings).flatMap(([setting, { present, belongs, needed }]) => {
    const at = `${place.at}.${setting}`
    if (present && !belongs) return [fieldFault(at, 'process-setting-misplaced', { setting })]
    return belongs && needed && !present ? [fieldFault(at, 'process-setting-missing', { setting })] : none
  })

const printFaults = (step: StepDefinitionOf<'print-labels'>, place: Place): FieldFault[] => [
  ...settingFaults(place, {
    vesselTypes: { present: (step.vesselTypes ?? []).length > 0, belongs: step.labels === 'vessels', needed: true },
    point: { present: step.point !== undefined, belongs: step.labels === 'samples', needed: true },
  }),
  ...vesselTypeFaults(step, place),
]

const makeFaults = (step: StepDefinitionOf<'make-vessels'>, place: Place): FieldFault[] => {
  const isCulture = step.makes === 'vessels'
  return [
    ...labelsFaults(step, step.makes, place),
    ...countFaults(step, place),
    ...settingFaults(place, {
      passage: { present: step.passage !== undefined, belongs: isCulture, needed: true },
      seedingCellsPerCm2: { present: step.seedingCellsPerCm2 !== undefined, belongs: isCulture },
      concentrationCellsPerMl: { present: step.concentrationCellsPerMl !== undefined, belongs: !isCulture },
    }),
  ]
}

const sampleFaults = (step: StepDefinitionOf<'sample'>, place: Place): FieldFault[] => [
  ...labelsFaults(step, 'samples', place),
  ...faultWhen(!place.process.specification.some(test => test.point === step.point), () =>
    fieldFault(`${place.at}.point`, 'process-sampling-point-untested', { point: step.point }),
  ),
]

const chooseFaults = (step: StepDefinitionOf<'choose'>, place: Place): FieldFault[] => [
  ...repeated(step.options, `${place.at}.options`),
  ...step.noteRequiredFor.flatMap((name, index) =>
    faultWhen(!step.options.some(option => option.id === name), () =>
      fieldFault(`${place.at}.noteRequiredFor[${index}]`, 'process-name-unknown', { what: 'option', name }),
    ),
  ),
]

const ofKind = (step: StepDefinition, place: Place): FieldFault[] => {
  switch (step.kind) {
    case 'confirm':
      return repeated(step.items, `${place.at}.items`)
    case 'count-cells':
      return emptyingFaults(step, place)
    case 'measure':
      return [...fieldsFaults(step.fields, place.at), ...computedFaults(step, place)]
    case 'choose':
      return chooseFaults(step, place)
    case 'use-lot':
      return faultWhen(!place.process.materials.some(material => material.id === step.material), () =>
        fieldFault(`${place.at}.material`, 'process-name-unknown', { what: 'material', name: step.material }),
      )
    case 'use-equipment':
      return fieldsFaults(step.fields, place.at)
    case 'print-labels':
      return printFaults(step, place)
    case 'make-vessels':
      return makeFaults(step, place)
    case 'sample':
      return sampleFaults(step, place)
    case 'discard':
      return step.what === 'remainder' ? countFaults(step, place) : none
    default:
      return none
  }
}

/** Every fault of one step. */
export const stepFaults = (step: StepDefinition, place: Place): FieldFault[] => [
  ...whenFaults(step, place),
  ...checkFaults(step, place),
  ...ofKind(step, place),
]
