// The rules of design.md section 9 that a history is judged by, and one of section 7. The eleventh compares states, see replayed.ts.
import { cabinets } from './cabinets.ts'
import { cellsConserved } from './cells-conserved.ts'
import { exposures } from './exposures.ts'
import type { Rule } from './judge.ts'
import { labels } from './labels.ts'
import { laterEntries } from './later-entries.ts'
import { lotsAndEquipment } from './lots-and-equipment.ts'
import { nothingOverwritten } from './nothing-overwritten.ts'
import { oneBatchOnePatient } from './one-batch-one-patient.ts'
import { performers } from './performers.ts'
import { release } from './release.ts'
import { signatures } from './signatures.ts'

export const rules: readonly Rule[] = [
  oneBatchOnePatient,
  cellsConserved,
  performers,
  lotsAndEquipment,
  cabinets,
  nothingOverwritten,
  labels,
  release,
  laterEntries,
  signatures,
  exposures,
]
