// What a colleague compares at a second check beside the value itself: whose it is, what was taken, what was counted, which flasks.
import type { StepValues } from '../../../server/domain/step/values.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import { siteTextFromKey } from '../../../server/words/sites.ts'
import { shortCode } from '../../steps/codes.ts'
import { inCulture } from '../../steps/kinds/scan-match.ts'
import { numberLines } from '../../steps/numbers.ts'
import type { StepFacts, SummaryLine } from '../../steps/step-form.ts'
import { formOf } from '../../steps/steps.ts'

export function checkContext({ page, reader }: StepFacts): SummaryLine[] {
  const { language } = reader
  const say = operationWords[language]
  const { batch } = page
  const whose = [batch.id, batch.patientCode, ...batch.sites.map(site => siteTextFromKey(language, site.id))].join(', ')
  const flasks = inCulture(page).map(id => shortCode(id, batch.id))
  const recorded = page.steps.flatMap((line): SummaryLine[] => {
    const entry = line.entries.findLast(each => each.correctedBy === null)
    const { definition } = line
    if (!entry) return []
    if (definition.kind === 'count-cells') return numberLines(entry, definition, language)
    if (definition.kind !== 'use-lot') return []
    // Values of an entry are of the shape of its step's kind, as it was recorded.
    const lines = formOf(definition.kind).summary(entry.values as StepValues, {
      step: definition,
      page,
      reader,
      lastTime: null,
    })
    return [{ name: definition.title[language], value: lines.map(each => each.value).join(', ') }]
  })
  const standing = flasks.length > 0 ? [{ name: say.flasks, value: flasks.join(', ') }] : []
  return [{ name: say.ofBatch, value: whose }, ...recorded, ...standing]
}
