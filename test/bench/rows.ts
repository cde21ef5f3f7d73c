// The rows of the benchmark, in the order of the table in design.md section 13. Recipe: a file in rows/ and a line here.
import type { Row } from './row.ts'
import { batchPageRow } from './rows/batch-page.ts'
import { firstScript } from './rows/first-script.ts'
import { labelSheet } from './rows/label-sheet.ts'
import { rebuild } from './rows/rebuild.ts'
import { scan } from './rows/scan.ts'
import { scanToPaint } from './rows/scan-to-paint.ts'
import { start } from './rows/start.ts'
import { stations } from './rows/stations.ts'
import { verifying } from './rows/verify.ts'

export const rows: readonly Row[] = [
  stations,
  scan,
  batchPageRow,
  labelSheet,
  verifying,
  rebuild,
  start,
  firstScript,
  scanToPaint,
]
