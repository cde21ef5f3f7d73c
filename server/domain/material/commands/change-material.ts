// What the catalogue says of a material is changed: all its facts as they are from now on, with the reason.
import type { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuse } from '../../kit/refusal.ts'
import { isMaterialInUse } from '../guards.ts'
import { materialEvent } from '../material.ts'
import { againstFacts, MaterialInput } from './register-material.ts'

const Input = MaterialInput.extend({ material: Id, reason: Reason })
type Input = z.infer<typeof Input>

export const changeMaterial = defineCommand<Input>({
  name: 'change-material',
  subject: 'material',
  summary: 'Changes what the catalogue says of a material: every fact as it is from now on, what is left out is empty.',
  who: ['lab-manager'],
  input: Input,
  target: ({ material }) => material,
  seesVersion: true,
  guard: isMaterialInUse,
  decide: ({ material, ...facts }, context) => {
    const before = present(context, 'material', material)
    // Amounts of its lots and their uses are in it.
    if (facts.unit !== before.unit) return decline(refuse('material-unit-fixed', { material, name: before.name }))
    const { reason: _, ...given } = facts
    const refusal = againstFacts(given, material, context)
    return refusal ? decline(refusal) : accept([materialEvent(material, 'material.changed', facts)])
  },
})
