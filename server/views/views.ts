// Every view of Marrow: a file in this folder and a line here.
import { attachedFiles } from './attached-files.ts'
import { batchLines } from './batch-lines.ts'
import { caseLines } from './case-lines.ts'
import { growth } from './growth.ts'
import { lots } from './lots.ts'
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
  growth,
  lots,
  processes,
  samples,
  supplierLots,
  traceLinks,
  underWay,
]
