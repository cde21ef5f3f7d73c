// use-equipment: the piece of equipment scanned, what it is, and the settings that the process asks for.
import { equipmentTypeWords } from '../../../server/words/equipment-types.ts'
import { capital } from '../../../server/words/names.ts'
import { equipmentText } from '../../../server/words/places.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { useEquipmentWords } from '../../../server/words/steps/use-equipment.ts'
import { thingName } from '../../../server/words/things.ts'
import { scannable } from '../codes.ts'
import { beginFields, fieldLines, missingField, sentFields, type Texts } from '../fields.ts'
import type { StepFacts, StepLogic } from '../step-form.ts'

export interface UseEquipmentDraft {
  equipment: string
  sentence: string
  /** Why it may not be used; empty where nothing is in the way. */
  refusal: string
  fields: Texts
}

export const scanText = ({ step, reader: { language } }: StepFacts<'use-equipment'>): string =>
  useEquipmentWords[language].scan[step.equipment]

export const useEquipmentStep: StepLogic<'use-equipment', UseEquipmentDraft> = {
  begin: ({ step, reader }) => ({
    equipment: '',
    sentence: '',
    refusal: '',
    fields: beginFields(step.fields, reader.language),
  }),
  missing(draft, { step, reader }) {
    if (draft.equipment === '') return useEquipmentWords[reader.language].missing
    return missingField(step.fields, draft.fields, reader.language)
  },
  values(draft, { step }) {
    const fields = sentFields(step.fields, draft.fields)
    return { equipment: scannable(draft.equipment), ...(Object.keys(fields).length > 0 && { fields }) }
  },
  awaits: (_, facts) => scanText(facts),
  asksFor: 'equipment',
  refusalOf: draft => draft.refusal,
  isOfScans: ({ fields }) => fields.length === 0,
  take(draft, seen, facts) {
    const { language } = facts.reader
    if (seen.kind !== 'equipment') {
      const { otherThing } = commonStepWords[language]
      return { isTaken: false, sentence: otherThing(thingName(seen.kind, language), seen.id, scanText(facts)) }
    }
    draft.equipment = seen.id
    draft.sentence = seen.sentence ?? ''
    draft.refusal = seen.refusal ?? ''
    return { isTaken: true, isDoubtful: draft.refusal !== '' }
  },
  summary: (values, { step, reader }) => [
    {
      name: capital(equipmentTypeWords[reader.language][step.equipment]),
      value: equipmentText(values.equipment, reader),
    },
    ...fieldLines(step.fields, values.fields ?? {}, reader),
  ],
}
