// The rows of the benchmark, in the order of the table in design.md section 13. Recipe: a file in rows/ and a line here.
import type { Row } from './row.ts'
import { stations } from './rows/stations.ts'

export const rows: readonly Row[] = [stations]
