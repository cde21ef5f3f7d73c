// Values that follow from what is typed, shown at once by the same formulas that the server records them with.
import type { OperationPage } from '../../server/contract/batches.ts'
import { elapsed } from '../../server/domain/formula/elapsed.ts'
import { concentration, volumeByWeight } from '../../server/domain/formula/totals.ts'
import type { Field } from '../../server/domain/process/field.ts'
import type { StepDefinitionOf } from '../../server/domain/process/step-definition.ts'
import { boundsFault, numberOf, type Texts } from './fields.ts'

type Wanted = StepDefinitionOf<'measure'>['computed'][number]
type Inputs = Record<string, number | string>

const number = (value: number | string | undefined): number => Number(value)
const text = (value: number | string | undefined): string => String(value)

// Those that the laboratory's own processes name. Any other is computed by the server alone, when the step is recorded.
const formulas: Record<string, (inputs: Inputs) => number | null> = {
  'elapsed-hours': ({ fromIso, toIso }) => {
    const time = elapsed({ fromIso: text(fromIso), toIso: text(toIso) })
    return time.ok ? time.value.hours : null
  },
  'volume-by-weight': ({ massG, densityGPerMl }) => {
    const volume = volumeByWeight({ massG: number(massG), densityGPerMl: number(densityGPerMl) })
    return volume.ok ? volume.value.volumeUl : null
  },
  concentration: ({ cells, volumeUl }) => {
    const perMl = concentration({ cells: number(cells), volumeUl: number(volumeUl) })
    return perMl.ok ? perMl.value.cellsPerMl : null
  },
}

/** The value as far as the screen knows its inputs: null where one is missing, or was recorded in another operation. */
export function computeNow(wanted: Wanted, fields: readonly Field[], texts: Texts, page: OperationPage): number | null {
  const compute = formulas[wanted.formula]
  if (!compute) return null
  const inputs: Inputs = {}
  for (const [name, source] of Object.entries(wanted.inputs)) {
    const value = inputFrom(source, fields, texts, page)
    if (value === null) return null
    inputs[name] = value
  }
  return compute(inputs)
}

function inputFrom(
  source: string,
  fields: readonly Field[],
  texts: Texts,
  page: OperationPage,
): number | string | null {
  if (source === 'now') return page.now
  if (source.startsWith('field:')) {
    const field = fields.find(each => each.id === source.slice('field:'.length))
    if (!field) return null
    if (field.type !== 'number') return texts[field.id] || null
    // From what cannot be nothing follows.
    return boundsFault(field, texts[field.id], 'en') ? null : numberOf(field, texts[field.id])
  }
  if (source.startsWith('step:')) {
    const [operation = '', step = '', name = ''] = source.slice('step:'.length).split('.')
    if (operation !== page.definition.id) return null
    const entry = page.steps
      .find(line => line.definition.id === step)
      ?.entries.findLast(each => each.correctedBy === null)
    return entry?.numbers[name]?.value ?? (entry?.values.fields as Texts | undefined)?.[name] ?? null
  }
  return Number(source)
}
