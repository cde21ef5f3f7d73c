// Every question that the server answers: a declaration in this folder, a line here, a handler in routes/.
import { listBatches, readBatch, readOperation } from './batches.ts'
import { listChecks, readBench } from './bench.ts'
import { listArrivals, listCases, readCase, readIdentity } from './cases.ts'
import { listMonitoring } from './environment.ts'
import { listExposures, readTouched } from './exposures.ts'
import { readFile, saveFile } from './files.ts'
import { readHead, readHistory } from './journal.ts'
import { readLaboratory, readProcess, readShippedProcess } from './laboratory.ts'
import { paperQueries } from './papers.ts'
import { listAccounts, listDemoPeople, listPeople, listQualifications } from './people.ts'
import { checkPrinter, listPrinters, readPrinting, settlePrintJob } from './printers.ts'
import { listRelease, listSamples, readRelease } from './quality.ts'
import type { Query } from './query.ts'
import { exportRegister, listEndedLots, readLogbook, readRegisterItem, tryImport } from './registers.ts'
import { scan } from './scan.ts'
import { endSession, listSessions, lockSession, readSession, signIn, signOut, unlockSession } from './session.ts'
import { readRecallTable, readTrace, readTraceTable } from './trace.ts'
import { readPerformers } from './transcription.ts'

export const queries: readonly Query[] = [
  readSession,
  signIn,
  signOut,
  lockSession,
  unlockSession,
  listSessions,
  endSession,
  listPeople,
  listQualifications,
  listAccounts,
  listDemoPeople,
  readHead,
  readHistory,
  scan,
  saveFile,
  readFile,
  listBatches,
  readBatch,
  readOperation,
  readBench,
  listChecks,
  listCases,
  readCase,
  readIdentity,
  listArrivals,
  listSamples,
  listRelease,
  readRelease,
  readLaboratory,
  readProcess,
  readShippedProcess,
  readRegisterItem,
  readLogbook,
  listEndedLots,
  exportRegister,
  tryImport,
  readTrace,
  listMonitoring,
  listExposures,
  readTouched,
  readRecallTable,
  readTraceTable,
  readPerformers,
  ...paperQueries,
  listPrinters,
  checkPrinter,
  settlePrintJob,
  readPrinting,
]
