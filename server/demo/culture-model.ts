// How a culture lives: cells attach, wait, double, and stop where the flask is full. What the scripted people see and count
// follows from it, so that counts, confluence, doublings and the forecast agree with each other.
import type { BatchState } from '../domain/batch/batch.ts'
import { inCulture, takenInRun, type Vessel, vesselsOf } from '../domain/batch/vessels.ts'
import type { ProcessDefinition } from '../domain/process/definition.ts'
import type { Random } from './random.ts'

/** What one person's marrow brings along. */
export interface Donor {
  /** Marrow in the bag, mL. */
  marrowMl: number
  /** Nucleated cells a mL of marrow. */
  nucleatedPerMl: number
  /** Mononuclear cells that the gradient gives, a mL of marrow: 3 to 4.7 million by age (Dedeepiya 2012, n = 332). */
  mononuclearPerMl: number
  /** Of the mononuclear cells plated at P0, the share that founds colonies. */
  founders: number
  /** From seeding to the first division at P0; later passages wait a third as long. */
  lagHours: number
  /** While there is room; every passage a little slower. 36.5 ± 6.5 h in platelet lysate (Biotechnol Lett 2012;34:1367). */
  doublingHours: number
  viabilityPct: number
}

/** A donor of this age: older marrow has fewer mononuclear cells, and they double more slowly (domain.md 1.2 row 6, 3 E). */
export const donorOf = (random: Random, age: number): Donor => {
  const yieldByAge = [4.71, 4.03, 3.67, 3.02][Math.min(3, Math.floor(age / 20.5))] as number
  return {
    marrowMl: random.whole(88, 108),
    nucleatedPerMl: Math.round(random.between(14e6, 22e6)),
    mononuclearPerMl: Math.round(yieldByAge * 1e6 * random.between(0.88, 1.12)),
    founders: 1 / random.between(1100, 1500),
    lagHours: random.between(36, 46),
    doublingHours: 25.5 + age * 0.06 + random.between(-1.2, 1.2),
    viabilityPct: random.between(93, 97),
  }
}

const hourMs = 3_600_000
const slowerEachPassage = 1.08
/** Cells that do not attach again after a passage. */
const attached = 0.92
/** How sharply growth stops at the end: a plain logistic curve would slow down far too early. */
const sharpness = 4

const areaOf = (vessel: Vessel, process: ProcessDefinition): number =>
  process.vesselTypes.find(type => type.id === vessel.type)?.areaCm2 ?? 0

const roomIn = (vessel: Vessel, process: ProcessDefinition): number =>
  process.growth.confluentCellsPerCm2 * areaOf(vessel, process)

/** Stromal cells in one vessel at an instant. */
export const cellsIn = (vessel: Vessel, donor: Donor, process: ProcessDefinition, at: string): number => {
  const room = roomIn(vessel, process)
  const start = vessel.passage === 0 ? vessel.cells * donor.founders : vessel.cells * attached
  const lag = vessel.passage === 0 ? donor.lagHours : donor.lagHours / 3
  const hours = Math.max(0, (Date.parse(at) - Date.parse(vessel.madeAt)) / hourMs - lag)
  const doublings = hours / (donor.doublingHours * slowerEachPassage ** vessel.passage)
  if (start >= room || start <= 0) return start
  const left = ((room / start) ** sharpness - 1) * 2 ** (-sharpness * doublings)
  return room / (1 + left) ** (1 / sharpness)
}

const sumOver = (vessels: readonly Vessel[], value: (vessel: Vessel) => number): number =>
  vessels.reduce((sum, vessel) => sum + value(vessel), 0)

/** How much of the ground is covered, in per cent as the eye tells it: in steps of five. */
export const confluencePct = (batch: BatchState, donor: Donor, process: ProcessDefinition, at: string): number => {
  const vessels = inCulture(batch)
  const room = sumOver(vessels, vessel => roomIn(vessel, process))
  if (room === 0) return 0
  const share = sumOver(vessels, vessel => cellsIn(vessel, donor, process, at)) / room
  return Math.min(95, Math.max(5, Math.round(share * 20) * 5))
}

/** What comes off the vessels that were taken out in a run: some stay behind, some die. */
export const detachedCells = (
  batch: BatchState,
  run: number,
  donor: Donor,
  process: ProcessDefinition,
  at: string,
): number => {
  const taken = takenInRun(batch, run)
  const vessels = vesselsOf(batch).filter(vessel => taken.includes(vessel.id) && vessel.status === 'in-culture')
  return sumOver(vessels, vessel => cellsIn(vessel, donor, process, at)) * 0.94
}

/** What is left of harvested cells after they were washed and taken up in the vehicle. */
export const afterWashing = (cells: number): number => cells * 0.93
