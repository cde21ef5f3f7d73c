// Every question that the server answers: a declaration in this folder, a line here, a handler in routes/.
import { readFile, saveFile } from './files.ts'
import { readHead, readHistory } from './journal.ts'
import { listDemoPeople, listPeople } from './people.ts'
import type { Query } from './query.ts'
import { scan } from './scan.ts'
import { endSession, listSessions, lockSession, readSession, signIn, signOut, unlockSession } from './session.ts'

export const queries: readonly Query[] = [
  readSession,
  signIn,
  signOut,
  lockSession,
  unlockSession,
  listSessions,
  endSession,
  listPeople,
  listDemoPeople,
  readHead,
  readHistory,
  scan,
  saveFile,
  readFile,
]
