// measure: fields with their limits and what they were last time; one value for all flasks, others for those that differ.
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { measureWords } from '../../../server/words/steps/measure.ts'
import { thingName } from '../../../server/words/things.ts'
import { shortCode } from '../codes.ts'
import { beginFields, fieldLines, missingField, reopenedFields, sentFields, type Texts } from '../fields.ts'
import type { Seen, StepFacts, StepLogic, Taken } from '../step-form.ts'
import { inCulture } from './scan-match.ts'

export interface MeasureDraft {
  fields: Texts
  /** By vessel, only where it differs. */
  vessels: Record<string, Texts>
  /** The flask whose own values are being typed. */
  open: string | null
}

type Facts = StepFacts<'measure'>

const optional = <F extends { required: boolean }>(fields: readonly F[]): F[] =>
  fields.map(field => ({ ...field, required: false }))

/** Opens the values of one flask. */
export function openVessel(draft: MeasureDraft, vessel: string): void {
  draft.vessels[vessel] ??= {}
  draft.open = vessel
}

export function closeVessel(draft: MeasureDraft): void {
  const vessel = draft.open
  draft.open = null
  if (vessel && Object.values(draft.vessels[vessel] ?? {}).every(text => text.trim() === ''))
    delete draft.vessels[vessel]
}

function take(draft: MeasureDraft, seen: Seen, { page, reader }: Facts): Taken {
  const say = commonStepWords[reader.language]
  if (seen.kind !== 'vessel') {
    const wanted = measureWords[reader.language].scanDiffering
    return { isTaken: false, sentence: say.otherThing(thingName(seen.kind, reader.language), seen.id, wanted) }
  }
  if (!inCulture(page).includes(seen.id)) {
    return { isTaken: false, sentence: say.notWanted(shortCode(seen.id, page.batch.id)) }
  }
  openVessel(draft, seen.id)
  return { isTaken: true }
}

function missing(draft: MeasureDraft, { step, page, reader }: Facts): string | null {
  const common = missingField(step.fields, draft.fields, reader.language)
  if (common) return common
  for (const [vessel, texts] of Object.entries(draft.vessels)) {
    const fault = missingField(optional(step.fields), texts, reader.language)
    if (fault) return `${shortCode(vessel, page.batch.id)}: ${fault}`
  }
  return null
}

const sentVessels = (draft: MeasureDraft, step: Facts['step']): Record<string, Texts> =>
  Object.fromEntries(
    Object.entries(draft.vessels)
      .map(([vessel, texts]) => [vessel, sentFields(step.fields, texts)] as const)
      .filter(([, texts]) => Object.keys(texts).length > 0),
  )

export const measureStep: StepLogic<'measure', MeasureDraft> = {
  typesFirst: true,
  begin: ({ step, reader }) => ({ fields: beginFields(step.fields, reader.language), vessels: {}, open: null }),
  reopen: (values, { step, reader }) => ({
    fields: reopenedFields(step.fields, values.fields, reader.language),
    vessels: Object.fromEntries(
      Object.entries(values.vessels ?? {}).map(([vessel, texts]) => [
        vessel,
        reopenedFields(step.fields, texts, reader.language),
      ]),
    ),
    open: null,
  }),
  missing,
  values(draft, { step }) {
    const vessels = sentVessels(draft, step)
    const hasVessels = step.perVessel && Object.keys(vessels).length > 0
    return { fields: sentFields(step.fields, draft.fields), ...(hasVessels && { vessels }) }
  },
  awaits: (_, { step, reader }) => (step.perVessel ? measureWords[reader.language].scanDiffering : null),
  take,
  summary(values, { step, page, reader }) {
    const own = Object.entries(values.vessels ?? {}).flatMap(([vessel, texts]) =>
      fieldLines(step.fields, texts, reader).map(line => ({
        ...line,
        name: `${shortCode(vessel, page.batch.id)}, ${line.name}`,
      })),
    )
    return [...fieldLines(step.fields, values.fields, reader), ...own]
  },
}
