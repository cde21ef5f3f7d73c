// A register from a file: every row as the command that a person would give for it, all of them or none.
import { z } from 'zod'
import { accept, type Command, decline, defineCommand } from '../../kit/command.ts'
import { refuseFields } from '../../kit/refusal.ts'
import { type Importable, registerFiles } from '../columns.ts'
import { planImport } from '../plan-import.ts'

/** Some hundreds of bytes for each of the rows that a file may have. */
export const MAX_TEXT = 200_000

/** More than a person would read in one answer; the dry run tells all. */
const MAX_FAULTS = 50

const Input = z.strictObject({
  /** The whole file, headings first. */
  text: z.string().min(1).max(MAX_TEXT),
})
type Input = z.infer<typeof Input>

const importOf = (register: Importable, name: string): Command<Input> => {
  const { command } = registerFiles[register]
  return defineCommand<Input>({
    name,
    subject: command.subject,
    summary: `Imports a CSV file: each row as \`${command.name}\`, all rows in one transaction or none.`,
    who: command.who,
    input: Input,
    target: () => null,
    decide: ({ text }, context) => {
      const plan = planImport(register, text, context)
      if (!plan.ok) return decline(plan.refusal)
      const faults = plan.rows.flatMap(({ line, faults: own }) =>
        own.map(fault => ({ ...fault, path: [`rows.${line}`, fault.path].filter(Boolean).join('.') })),
      )
      if (faults.length > 0) return decline(refuseFields(faults.slice(0, MAX_FAULTS)))
      return accept(plan.events, { rows: plan.rows.length })
    },
  })
}

export const importMaterials = importOf('materials', 'import-materials')
export const importLots = importOf('lots', 'import-lots')
export const importEquipment = importOf('equipment', 'import-equipment')
export const importRooms = importOf('rooms', 'import-rooms')
export const importPeople = importOf('people', 'import-people')
