// How much to plate, and where: what a good technician reckons with, from the hours that are left to the harvest.

import { processOf } from '../domain/batch/may.ts'
import { present } from '../domain/kit/existing.ts'
import type { Plating } from './bench.ts'
import type { Donor } from './culture-model.ts'
import type { Door } from './door.ts'

/** Harvest is a day before the injection, and the flasks should then be nearly full. */
const harvestBeforeHours = 21
const fullness = 0.86
/** From the cells in the flask to the cells in the syringe: what stays behind, dies or is washed away. */
const recovered = 0.8
/** With more than this to go, one more passage lies in between. */
const lastPassageWithinHours = 7.6 * 24

const hoursToHarvest = (door: Door, batch: string): number =>
  (Date.parse(present(door, 'batch', batch).injectionAt) - Date.parse(door.now())) / 3_600_000 - harvestBeforeHours

const doublingsUntilHarvest = (donor: Donor, passage: number, hours: number): number =>
  Math.max(0, hours - donor.lagHours / 3) / (donor.doublingHours * 1.08 ** passage)

/** Cells that attach again, of those plated; and the densest and thinnest plating that the process allows, a square centimetre. */
const attached = 0.92
const densest = 4900
const thinnest = 1050

/** Stacks of five for the last passage: enough of them for every dose, with quality control and losses. */
const lastPassage = (door: Door, batchId: string, passage: number, donor: Donor, share: number): Plating => {
  const batch = present(door, 'batch', batchId)
  const { growth, vesselTypes, reserve } = processOf(batch, door)
  const areaCm2 = vesselTypes.find(({ id }) => id === 'stack-5')?.areaCm2 ?? 1
  const doses = batch.sites.reduce((sum, site) => sum + site.doseCells, 0)
  const wanted = (doses + reserve.qcCells + reserve.retainedCells) / recovered
  const growsBy = attached * 2 ** doublingsUntilHarvest(donor, passage, hoursToHarvest(door, batchId))
  const full = growth.confluentCellsPerCm2 * fullness
  // With little time left the cells must be on more ground, because they may not be plated more densely.
  const count = Math.ceil(wanted / (Math.min(full, densest * growsBy) * areaCm2))
  const cellsPerCm2 = (share * wanted * 1.08) / (growsBy * count * areaCm2)
  return { type: 'stack-5', count, cellsPerCm2: Math.round(Math.min(densest, Math.max(thinnest, cellsPerCm2))) }
}

/** Five flasks, ten flasks (more for two joints), then stacks. `share`: how much of what is needed will be there; 1 is enough. */
export const platingFor =
  (door: Door, batch: () => string, donor: Donor, share = 1) =>
  (passage: number): Plating => {
    if (passage === 0) return { type: 't175', count: 5, cellsPerCm2: 220_000 }
    if (passage === 1 && hoursToHarvest(door, batch()) > lastPassageWithinHours) {
      const sites = present(door, 'batch', batch()).sites.length
      return { type: 't175', count: sites > 1 ? 16 : 10, cellsPerCm2: 4600 }
    }
    return lastPassage(door, batch(), passage, donor, share)
  }
