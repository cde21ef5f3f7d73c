// Every view of Marrow: a file in this folder and a line here.
import { attachedFiles } from './attached-files.ts'
import { batchLines } from './batch-lines.ts'
import { caseLines } from './case-lines.ts'
import { exposures } from './exposures.ts'
import { growth } from './growth.ts'
import { lots } from './lots.ts'
import { monitoringSessions } from './monitoring-sessions.ts'
import { processes } from './processes.ts'
import { samples } from './samples.ts'
import { supplierLots } from './supplier-lots.ts'
import { traceLinks } from './trace-links.ts'
import { underWay } from './under-way.ts'
import type { AnyView } from './view.ts'

export const views: readonly AnyView[] = [
  attachedFiles,
  batchLines,
  caseLines,
  exposures,
  growth,
  lots,
  monitoringSessions,
  processes,
  samples,
  supplierLots,
  traceLinks,
  underWay,
]
