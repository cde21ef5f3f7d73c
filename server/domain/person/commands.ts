// Every command about a person.
import type { Command } from '../kit/command.ts'
import { assignBadge } from './commands/assign-badge.ts'
import { changeRoles } from './commands/change-roles.ts'
import { createFirstAdministrator } from './commands/create-first-administrator.ts'
import { deactivatePerson } from './commands/deactivate-person.ts'
import { qualifyPerson } from './commands/qualify-person.ts'
import { reactivatePerson } from './commands/reactivate-person.ts'
import { recordMediaFill } from './commands/record-media-fill.ts'
import { registerPerson } from './commands/register-person.ts'
import { returnBadge } from './commands/return-badge.ts'
import { setPassword } from './commands/set-password.ts'
import { setPin } from './commands/set-pin.ts'
import { unlockPerson } from './commands/unlock-person.ts'
import { withdrawQualification } from './commands/withdraw-qualification.ts'

export const personCommands = [
  createFirstAdministrator,
  registerPerson,
  changeRoles,
  deactivatePerson,
  reactivatePerson,
  setPassword,
  setPin,
  unlockPerson,
  qualifyPerson,
  withdrawQualification,
  recordMediaFill,
  assignBadge,
  returnBadge,
] as const satisfies readonly Command[]
