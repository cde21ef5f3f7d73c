// A material that is no longer bought: no more lots are received; those in the house may be used up.
import { z } from 'zod'
import { accept, defineCommand } from '../../kit/command.ts'
import { Id, Reason } from '../../kit/input.ts'
import { isMaterialInUse } from '../guards.ts'
import { materialEvent } from '../material.ts'

const Input = z.strictObject({ material: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const retireMaterial = defineCommand<Input>({
  name: 'retire-material',
  subject: 'material',
  summary: 'Retires a material: no more lots of it are received.',
  who: ['lab-manager'],
  input: Input,
  target: ({ material }) => material,
  seesVersion: true,
  guard: isMaterialInUse,
  decide: ({ material, reason }) => accept([materialEvent(material, 'material.retired', { reason })]),
})
