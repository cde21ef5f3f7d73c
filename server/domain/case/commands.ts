// Every command about cases and patients.
import { changeIdentity } from '../patient/commands/change-identity.ts'
import { bookCollection } from './commands/book-collection.ts'
import { correctSites } from './commands/correct-sites.ts'
import { openCase } from './commands/open-case.ts'
import { closeCase, recordConsent, recordSerology, replanCase } from './commands/prepare-case.ts'

export const caseCommands = [
  openCase,
  recordConsent,
  recordSerology,
  bookCollection,
  correctSites,
  replanCase,
  closeCase,
  changeIdentity,
]
