// A count as eyes make it: squares of a haemocytometer that scatter around what is truly in the suspension.

import { entriesOfKind } from '../../domain/batch/entries.ts'
import { withCheck } from '../../domain/code/own-code.ts'
import type { StepDefinitionOf } from '../../domain/process/step-definition.ts'
import type { Count, StepValues } from '../../domain/step/values.ts'
import type { Bench } from '../bench.ts'
import { afterWashing, detachedCells } from '../culture-model.ts'
import type { Random } from '../random.ts'

interface Suspension {
  liveCells: number
  volumeUl: number
}

const roundTo = (value: number, step: number): number => Math.max(step, Math.round(value / step) * step)

/** About a million cells a mL: what is easy to count and to plate. */
const suspended = (liveCells: number): Suspension => ({
  liveCells,
  volumeUl: Math.min(80_000, Math.max(5_000, roundTo(liveCells / 1e6, 1) * 1000)),
})

/** The cells that the last count of a harvest found. */
const lastHarvest = ({ batch }: Bench): number =>
  entriesOfKind(batch, 'count-cells').findLast(entry => entry.computed.numbers?.harvested)?.computed.numbers?.harvested
    ?.value ?? 0

/** What there is to be counted at this step, as it truly is. */
export const suspensionAt = (bench: Bench<'count-cells'>): Suspension => {
  const { batch, run, process, door, plan } = bench
  const { donor } = plan
  switch (bench.step.of) {
    case 'aspirate':
      return { liveCells: donor.nucleatedPerMl * donor.marrowMl, volumeUl: donor.marrowMl * 1000 }
    case 'mononuclear':
      return { liveCells: donor.mononuclearPerMl * donor.marrowMl, volumeUl: 20_000 }
    case 'harvest':
      return suspended(detachedCells(batch, run, donor, process, door.now()))
    case 'final': {
      const liveCells = afterWashing(lastHarvest(bench))
      return { liveCells, volumeUl: roundTo((liveCells / process.product.concentrationCellsPerMl) * 1000, 100) }
    }
  }
}

const dilutions = [1, 2, 5, 10, 20, 50, 100]
const perSquareAtMost = 70

/** One count: dilution so that a square holds some dozens, then squares that scatter. */
const haemocytometer = (
  { liveCells, volumeUl }: Suspension,
  viabilityPct: number,
  squareCount: number,
  random: Random,
): Count => {
  const perMl = liveCells / (volumeUl / 1000)
  const dilution = dilutions.find(each => perMl / each / 1e4 <= perSquareAtMost) ?? 100
  const live = perMl / dilution / 1e4
  const dead = (live * (100 - viabilityPct)) / viabilityPct
  const scattered = (mean: number) => Math.max(0, Math.round(random.normal(mean, Math.sqrt(mean))))
  const squares = Array.from({ length: live < 20 ? 9 : squareCount }, () => ({
    live: scattered(live),
    dead: scattered(dead),
  }))
  return { method: 'haemocytometer', squares, dilution }
}

const counterFigures = ({ liveCells, volumeUl }: Suspension, viabilityPct: number, bench: Bench): Count => {
  const perMl = liveCells / (volumeUl / 1000)
  const total = Math.round(bench.random.normal((perMl * 100) / viabilityPct, perMl * 0.02))
  const dead = Math.round((total * (100 - viabilityPct)) / 100)
  const [equipment = ''] = bench.plan.shelf.equipment.filter(id => bench.door.read('equipment', id)?.type === 'counter')
  return {
    method: 'counter',
    equipment: withCheck(equipment),
    totalCellsPerMl: total,
    deadCellsPerMl: dead,
    dilution: 1,
  }
}

/** Nucleated cells of whole marrow are less often dead than what has been through enzyme and centrifuge. */
const viabilityOf = (step: StepDefinitionOf<'count-cells'>, viabilityPct: number): number =>
  step.of === 'aspirate' ? Math.min(98, viabilityPct + 2) : viabilityPct

/** The dose rests on the final count: all nine squares. */
const squaresFor = ({ of }: StepDefinitionOf<'count-cells'>): number => (of === 'final' ? 9 : 5)

/** A third count is made where two are too far apart; the eye is not told what the first two gave. */
export const countValues = (bench: Bench<'count-cells'>, counts = bench.step.countsRequired): StepValues => {
  const suspension = suspensionAt(bench)
  const { random, step, plan } = bench
  const viabilityPct = viabilityOf(step, plan.donor.viabilityPct)
  const method = step.methods.includes('haemocytometer') ? 'haemocytometer' : 'counter'
  const one = () =>
    method === 'haemocytometer'
      ? haemocytometer(suspension, viabilityPct, squaresFor(step), random)
      : counterFigures(suspension, viabilityPct, bench)
  return { suspensionVolumeUl: suspension.volumeUl, counts: Array.from({ length: counts }, one) }
}
