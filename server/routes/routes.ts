// Every resource's routes: a file in this folder and a line here.
import type { FastifyInstance } from 'fastify'
import type { Edge } from '../http/edge.ts'
import { registerBatchRoutes } from './batches.ts'
import { registerCaseRoutes } from './cases.ts'
import { registerEnvironmentRoutes } from './environment.ts'
import { registerFileRoutes } from './files.ts'
import { registerJournalRoutes } from './journal.ts'
import { registerLaboratoryRoutes } from './laboratory.ts'
import { registerPaperRoutes } from './papers.ts'
import { type DemoSecrets, registerPeopleRoutes } from './people.ts'
import { registerPrinterRoutes } from './printers.ts'
import { registerQualityRoutes } from './quality.ts'
import { registerRegisterRoutes } from './registers.ts'
import { registerScanRoutes } from './scan.ts'
import { registerSessionRoutes } from './session.ts'
import { registerTraceRoutes } from './trace.ts'

export const registerRoutes = (app: FastifyInstance, edge: Edge, demo: DemoSecrets | null): void => {
  registerSessionRoutes(app, edge)
  registerPeopleRoutes(app, edge, demo)
  registerJournalRoutes(app, edge)
  registerScanRoutes(app, edge)
  registerFileRoutes(app, edge)
  registerBatchRoutes(app, edge)
  registerCaseRoutes(app, edge)
  registerQualityRoutes(app, edge)
  registerLaboratoryRoutes(app, edge)
  registerRegisterRoutes(app, edge)
  registerEnvironmentRoutes(app, edge)
  registerTraceRoutes(app, edge)
  registerPaperRoutes(app, edge)
  registerPrinterRoutes(app, edge)
}
