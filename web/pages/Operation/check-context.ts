// What a colleague compares at a second check beside the value itself: whose it is, what was taken, what was counted, which flasks.
import type { EntryAnswer, StepLine } from '../../../server/contract/batches.ts'
import type { StepValues } from '../../../server/domain/step/values.ts'
import { amountText } from '../../../server/words/amounts.ts'
import { formatCellCount, formatVolume } from '../../../server/words/format.ts'
import type { Language } from '../../../server/words/languages.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import { siteTextFromKey } from '../../../server/words/sites.ts'
import { stepNumberWords } from '../../../server/words/steps/numbers.ts'
import { printLabelsWords } from '../../../server/words/steps/print-labels.ts'
import { formatMoment } from '../../../server/words/times.ts'
import { shortCode } from '../../steps/codes.ts'
import { toBeLabelled } from '../../steps/kinds/print-labels.ts'
import { inCulture } from '../../steps/kinds/scan-match.ts'
import type { StepFacts, SummaryLine } from '../../steps/step-form.ts'
import { formOf } from '../../steps/steps.ts'

export function checkContext({ step, page, reader }: StepFacts): SummaryLine[] {
  const { language } = reader
  const say = operationWords[language]
  const { batch } = page
  const whose = [batch.id, batch.patientCode, ...batch.sites.map(site => siteTextFromKey(language, site.id))].join(', ')
  const isForSites =
    (step.kind === 'print-labels' && step.labels === 'containers') ||
    isOfOuterLabels(step) ||
    (step.kind === 'make-vessels' && step.makes === 'containers')
  const prescribed = (isForSites ? batch.sites : []).map(site => ({
    name: say.prescribed,
    value: printLabelsWords[language].site(
      siteTextFromKey(language, site.id),
      formatCellCount(site.doseCells, language),
      formatVolume(site.volumeUl, language),
    ),
  }))
  // What stands on each outer label, to be read against it.
  const filled = (isOfOuterLabels(step) ? toBeLabelled(page) : []).map(container => ({
    name: shortCode(container.id, batch.id),
    value: say.onOuterLabel(
      siteTextFromKey(language, container.site),
      formatCellCount(container.cells, language),
      formatVolume(container.volumeUl, language),
      formatMoment(container.expiresAt, reader),
    ),
  }))
  const flasks = inCulture(page).map(id => shortCode(id, batch.id))
  const recorded = page.steps.filter(line => line.standing === 'done')
  const taken = recorded.filter(line => line.definition.kind === 'use-lot')
  const counted = recorded.findLast(line => line.definition.kind === 'count-cells')
  const lines = (counted ? [...taken, counted] : taken).map(line => lineOf(line, { page, reader }))
  const standing = flasks.length > 0 ? [{ name: say.flasks, value: flasks.join(', ') }] : []
  return [{ name: say.ofBatch, value: whose }, ...prescribed, ...filled, ...lines, ...standing]
}

const isOfOuterLabels = (step: StepFacts['step']): boolean =>
  step.kind === 'scan-match' && step.match === 'outer-labels'

/** One recorded step in one line: the lot and how much of it, or the figures of a count. */
function lineOf({ definition, entries }: StepLine, { page, reader }: Pick<StepFacts, 'page' | 'reader'>): SummaryLine {
  const parts = entries
    .filter(entry => entry.correctedBy === null)
    .flatMap(entry => {
      if (definition.kind === 'count-cells') return [{ name: '', value: countText(entry, reader.language) }]
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

/** `1 060 000 cells/mL, viability 95.9 %, 8.48 million cells`. */
function countText({ numbers }: EntryAnswer, language: Language): string {
  const figure = (id: string) => {
    const { value = null, unit = '' } = numbers[id] ?? {}
    return value === null ? '–' : amountText(value, unit, language, 2)
  }
  const viability = (stepNumberWords[language].names['viability-pct'] ?? '').toLocaleLowerCase(language)
  return [figure('live-cells-per-ml'), `${viability} ${figure('viability-pct')}`, figure('viable-cells')].join(', ')
}
