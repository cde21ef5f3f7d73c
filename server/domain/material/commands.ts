// Every command about a material.
import type { Command } from '../kit/command.ts'
import { changeMaterial } from './commands/change-material.ts'
import { registerMaterial } from './commands/register-material.ts'
import { retireMaterial } from './commands/retire-material.ts'

export const materialCommands = [registerMaterial, changeMaterial, retireMaterial] as const satisfies readonly Command[]
