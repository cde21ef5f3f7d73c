// Every command about a material.
import type { Command } from '../kit/command.ts'
import { registerMaterial } from './commands/register-material.ts'
import { retireMaterial } from './commands/retire-material.ts'

export const materialCommands = [registerMaterial, retireMaterial] as const satisfies readonly Command[]
