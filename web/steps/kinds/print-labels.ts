// print-labels: how many, for which vessel; codes are reserved when it is recorded, and their labels are then at hand as a PDF.
import type { ContainerAnswer, OperationPage } from '../../../server/contract/batches.ts'
import { seedingDensity } from '../../../server/domain/formula/vessel-areas.ts'
import { limitsText } from '../../../server/words/amounts.ts'
import { formatCellCount, formatNumber } from '../../../server/words/format.ts'
import { printLabelsWords } from '../../../server/words/steps/print-labels.ts'
import { hasEnded } from '../../parts/container-ended.ts'
import { isOutside } from '../../ui/number-text.ts'
import type { StepFacts, StepLogic } from '../step-form.ts'

export interface PrintLabelsDraft {
  count: number
  vesselType: string
}

type Facts = StepFacts<'print-labels'>

/** The vessels that may be chosen, with their area. */
export const vesselTypes = ({ step, page }: Pick<Facts, 'step' | 'page'>) =>
  step.vesselTypes ? page.vesselTypes.filter(type => step.vesselTypes?.includes(type.id)) : page.vesselTypes

/** `T175`, `CellSTACK-2`: the id as makers and people write it. */
export const vesselTypeText = (id: string): string => id.replace(/^stack-/, 'CellSTACK-').replace(/^t(?=\d)/, 'T')

/** The density at which the vessels that get these labels are to be seeded, as the process says. */
function densityLimits({ step, page }: Pick<Facts, 'step' | 'page'>) {
  const making = page.steps
    .map(line => line.definition)
    .find(each => each.kind === 'make-vessels' && each.labelsFrom === step.id)
  return making?.kind === 'make-vessels' ? making.seedingCellsPerCm2 : undefined
}

/** The density that the chosen vessels give, all the cells that are left being seeded; null where nothing says so. */
export function densityOf(draft: PrintLabelsDraft, { step, page }: Pick<Facts, 'step' | 'page'>) {
  const limits = densityLimits({ step, page })
  const areaCm2 = page.vesselTypes.find(each => each.id === draft.vesselType)?.areaCm2
  if (!limits || !areaCm2 || !page.balance) return null
  const density = seedingDensity({ cells: page.balance.leftCells, areaCm2: draft.count * areaCm2 })
  if (!density.ok) return null
  // Judged in whole cells, as each flask is when it is seeded.
  const cellsPerCm2 = Math.round(density.value.cellsPerCm2)
  return { cellsPerCm2, limits, isOutside: isOutside(cellsPerCm2, { low: limits.min, high: limits.max }) }
}

/** How many vessels keep the density within its limits for the cells that are left; null where nothing says so. */
export function suggestionOf(draft: PrintLabelsDraft, { step, page, reader: { language } }: Facts): string | null {
  const limits = densityLimits({ step, page })
  const type = page.vesselTypes.find(each => each.id === draft.vesselType)
  if (!limits?.min || !limits.max || !type || !page.balance) return null
  const say = printLabelsWords[language]
  const { leftCells } = page.balance
  const [from, to] = [limits.max, limits.min].map(density => leftCells / (density * type.areaCm2))
  const [fewest, most] = [Math.max(1, Math.ceil(from ?? 0)), Math.floor(to ?? 0)]
  const range = limitsText(limits, 'cells/cm²', language)
  const name = vesselTypeText(type.id)
  if (most < 1) return say.tooFew(name, range)
  const [low, high] = [formatNumber(Math.min(fewest, most), language), formatNumber(most, language)]
  return say.suggestion(low === high ? low : say.range(low, high), name, range, formatCellCount(leftCells, language))
}

/** Filled containers that an outer label goes on. */
export const toBeLabelled = ({ containers }: Pick<OperationPage, 'containers'>): ContainerAnswer[] =>
  containers.filter(container => !hasEnded(container))

export const printLabelsStep: StepLogic<'print-labels', PrintLabelsDraft> = {
  begin(facts) {
    const types = vesselTypes(facts)
    const { labels } = facts.step
    const { batch } = facts.page
    return {
      count: labels === 'outer' ? toBeLabelled(facts.page).length : labels === 'containers' ? batch.sites.length : 1,
      vesselType: facts.step.labels === 'vessels' && types.length === 1 ? (types[0]?.id ?? '') : '',
    }
  },
  missing(draft, { step, reader }) {
    const say = printLabelsWords[reader.language]
    if (step.labels === 'vessels' && draft.vesselType === '') return say.chooseType
    return draft.count >= 1 ? null : say.atLeastOne
  },
  values: (draft, { step }) => ({
    count: draft.count,
    ...(step.labels === 'vessels' && { vesselType: draft.vesselType }),
  }),
  verb: (_, { step, reader }) => printLabelsWords[reader.language][step.labels === 'outer' ? 'printOuter' : 'print'],
  summary(values, { step, reader }) {
    const say = printLabelsWords[reader.language]
    const type = values.vesselType ? [{ name: say.vesselType, value: vesselTypeText(values.vesselType) }] : []
    return [{ name: say.howMany[step.labels], value: String(values.count) }, ...type]
  },
  stays: true,
}
