// Every command about a room.
import type { Command } from '../kit/command.ts'
import { registerRoom } from './commands/register-room.ts'
import { regradeRoom } from './commands/regrade-room.ts'

export const roomCommands = [registerRoom, regradeRoom] as const satisfies readonly Command[]
