// make-vessels: labels printed before are applied and scanned, then filled; cells follow from the count and the volume.
import { balanceOf, exceedingCount, takeParts } from '../../batch/cells.ts'
import { containersOf } from '../../batch/containers.ts'
import { isKind } from '../../batch/entries.ts'
import { codesReserved, siteOfLabel } from '../../batch/labels.ts'
import { vesselsOf } from '../../batch/vessels.ts'
import { type Refusal, refuse } from '../../kit/refusal.ts'
import { isOutside, outOfLimit } from '../fields.ts'
import { type ExceptionDraft, fine, no, type StepOutcome, type StepRule, type StepSituation } from '../outcome.ts'
import { understandAll, understandOwn } from '../scanned.ts'
import type { StepValues } from '../values.ts'

type Values = StepValues<'make-vessels'>
type Situation = StepSituation<'make-vessels'>
type Filled = Values['vessels'][number]

/** Each code must have been printed in this run for this step, and not have been filled before. */
const labelFault = (ids: string[], situation: Situation): Refusal | null => {
  const { batch, run, step, correcting } = situation
  const reserved = codesReserved(batch, run, step.labelsFrom)
  const used = [...vesselsOf(batch), ...containersOf(batch)]
    .filter(each => each.entry !== correcting?.id)
    .map(each => each.id)
  for (const id of ids) {
    if (!reserved.includes(id)) return refuse('label-not-printed', { code: id })
    if (used.includes(id)) return refuse('label-already-used', { code: id })
  }
  return null
}

/** What was scanned, by its id. */
const withIds = (values: Values, ids: readonly string[]): Filled[] =>
  values.vessels.map((vessel, index) => ({ ...vessel, code: ids[index] ?? '' }))

/** A container has one treatment site: the one on its label; and a site of the case one container of this filling. */
const siteFault = (filled: Filled[], situation: Situation): Refusal | null => {
  const { batch, correcting } = situation
  // What stands in a record that is corrected was prescribed when it was filled.
  const before = correcting && isKind(correcting, 'make-vessels') ? correcting.values.vessels : []
  const sites = [...batch.sites.map(({ id }) => id), ...before.flatMap(({ site }) => site ?? [])]
  for (const [index, { code, site }] of filled.entries()) {
    if (site === undefined) return refuse('site-missing', { container: code })
    if (!sites.includes(site)) return refuse('site-unknown', { site, sites })
    if (filled.findIndex(each => each.site === site) !== index) return refuse('site-filled-twice', { site })
    const label = siteOfLabel(batch, code)
    if (label !== null && label !== site) return refuse('site-not-of-label', { container: code, site, label })
  }
  return null
}

interface FilledParts {
  filled: Filled[]
  exceptions: ExceptionDraft[]
}

/** Cells of each part by the count and its volume; more than what is left of the counted suspension is refused. */
const fillFromCount = (values: Values, ids: string[], situation: Situation): FilledParts | Refusal => {
  const { batch, run, correcting } = situation
  const balance = balanceOf(batch, run, correcting?.id)
  if (!balance) return refuse('nothing-counted', {})
  const volumesUl = values.vessels.map(vessel => vessel.volumeUl)
  const taken = takeParts(balance, volumesUl)
  if (!taken) {
    const neededUl = volumesUl.reduce((sum, volumeUl) => sum + volumeUl, 0)
    return refuse('more-than-counted', { neededUl, leftUl: balance.left.volumeUl })
  }
  const filled = values.vessels.map(({ site }, index) => ({
    code: ids[index] ?? '',
    volumeUl: taken.parts[index]?.volumeUl ?? 0,
    ...(site === undefined ? {} : { site }),
    cells: taken.parts[index]?.cells ?? 0,
  }))
  return { filled, exceptions: exceedingCount(balance, taken.left) }
}

const densityExceptions = (filled: Filled[], situation: Situation): ExceptionDraft[] => {
  const { step, batch, run, process } = situation
  const limits = step.seedingCellsPerCm2
  if (!limits) return []
  const labels = batch.entries.findLast(entry => entry.run === run && entry.step === step.labelsFrom)
  const type = labels && 'vesselType' in labels.values ? labels.values.vesselType : undefined
  const areaCm2 = process.vesselTypes.find(each => each.id === type)?.areaCm2
  if (areaCm2 === undefined) return []
  return filled
    .flatMap(({ cells }) => {
      const density = Math.round(cells / areaCm2)
      return isOutside(density, limits) ? [outOfLimit('seeding-density', density, 'cells/cm²', limits)] : []
    })
    .slice(0, 1)
}

const doseExceptions = (filled: Filled[], { batch, process }: Situation): ExceptionDraft[] =>
  filled.flatMap(({ code, site, cells }): ExceptionDraft[] => {
    const prescribed = batch.sites.find(each => each.id === site)?.doseCells
    if (prescribed === undefined) return []
    const tolerance = (prescribed * process.product.doseTolerancePct) / 100
    const limits = { min: prescribed - tolerance, max: prescribed + tolerance }
    return isOutside(cells, limits)
      ? [
          {
            ...outOfLimit('dose', cells, 'cells', limits),
            facts: { what: 'dose', container: code, value: cells, ...limits, unit: 'cells' },
          },
        ]
      : []
  })

/** Viable cells a millilitre in the containers, as the count says. */
const concentrationExceptions = ({ step, batch, run }: Situation): ExceptionDraft[] => {
  const limits = step.concentrationCellsPerMl
  const perMl = balanceOf(batch, run)?.basis.liveCellsPerMl ?? 0
  return limits && isOutside(perMl, limits) ? [outOfLimit('concentration', perMl, 'cells/mL', limits)] : []
}

const hourMs = 3_600_000

const record = ({ filled, exceptions }: FilledParts, situation: Situation): StepOutcome => {
  const { step, process, performedAt } = situation
  const ids = filled.map(each => each.code)
  if (step.makes === 'vessels') {
    return fine({
      values: { vessels: filled },
      computed: { ids },
      exceptions: [...exceptions, ...densityExceptions(filled, situation)],
    })
  }
  const expiresAt = new Date(Date.parse(performedAt) + process.product.shelfLifeHours * hourMs).toISOString()
  return fine({
    values: { vessels: filled },
    computed: { ids, expiresAt },
    exceptions: [...exceptions, ...concentrationExceptions(situation), ...doseExceptions(filled, situation)],
  })
}

export const makeVesselsRule: StepRule<'make-vessels'> = {
  kind: 'make-vessels',
  correctable: true,
  repeatable: false,
  judge(values, situation) {
    const kind = situation.step.makes === 'vessels' ? 'vessel' : 'container'
    const read = understandAll(
      values.vessels.map(vessel => vessel.code),
      text => understandOwn(text, kind, situation),
    )
    if (!read.ok) return no(read.refusal, read.events)
    const fault =
      labelFault(read.ids, situation) ?? (kind === 'container' ? siteFault(withIds(values, read.ids), situation) : null)
    if (fault) return no(fault)
    const filled = fillFromCount(values, read.ids, situation)
    return 'code' in filled ? no(filled) : record(filled, situation)
  },
}
