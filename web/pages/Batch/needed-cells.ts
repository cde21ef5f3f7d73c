// What the harvest must hold for the doses of a batch, by the reserve that its process sets aside.
import { requiredHarvest } from '../../../server/domain/formula/dose.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'

/** Viable cells for every site's dose, the samples, and what is expected to be lost; null where the process cannot say. */
export function neededCells(
  sites: readonly { doseCells: number }[],
  { reserve }: Pick<ProcessDefinition, 'reserve'>,
): number | null {
  const needed = requiredHarvest({
    doses: sites.map(site => site.doseCells),
    qcCells: reserve.qcCells,
    retainedCells: reserve.retainedCells,
    expectedLossPct: reserve.lossPct,
  })
  return needed.ok ? needed.value.requiredViableCells : null
}
