// Every command about a lot.
import type { Command } from '../kit/command.ts'
import { countLot } from './commands/count-lot.ts'
import { discardFromLot } from './commands/discard-from-lot.ts'
import { emptyLot } from './commands/empty-lot.ts'
import { openLot } from './commands/open-lot.ts'
import { quarantineLot } from './commands/quarantine-lot.ts'
import { recallLot } from './commands/recall-lot.ts'
import { receiveLot } from './commands/receive-lot.ts'
import { rejectLot } from './commands/reject-lot.ts'
import { releaseLot } from './commands/release-lot.ts'

export const lotCommands = [
  receiveLot,
  releaseLot,
  quarantineLot,
  rejectLot,
  recallLot,
  openLot,
  countLot,
  discardFromLot,
  emptyLot,
] as const satisfies readonly Command[]
