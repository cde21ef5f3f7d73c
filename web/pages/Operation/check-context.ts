// What a colleague compares at a second check beside the value itself: whose it is, what was taken, what was counted, which flasks.
import type { StepLine } from '../../../server/contract/batches.ts'
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
  const recorded = page.steps.filter(line => line.standing === 'done')
  const taken = recorded.filter(line => line.definition.kind === 'use-lot')
  const counted = recorded.findLast(line => line.definition.kind === 'count-cells')
  const lines = (counted ? [...taken, counted] : taken).map(line => lineOf(line, { page, reader }))
  const standing = flasks.length > 0 ? [{ name: say.flasks, value: flasks.join(', ') }] : []
  return [{ name: say.ofBatch, value: whose }, ...lines, ...standing]
}

/** One recorded step in one line: the lot and how much of it, or the figures of a count. */
function lineOf({ definition, entries }: StepLine, { page, reader }: Pick<StepFacts, 'page' | 'reader'>): SummaryLine {
  const parts = entries
    .filter(entry => entry.correctedBy === null)
    .flatMap(entry => {
      if (definition.kind === 'count-cells') return numberLines(entry, definition, reader.language)
      // Values of an entry are of the shape of its step's kind, as it was recorded.
      return formOf(definition.kind).summary(entry.values as StepValues, {
        step: definition,
        page,
        reader,
        lastTime: null,
      })
    })
  return { name: definition.title[reader.language], value: parts.map(part => part.value).join(', ') }
}
