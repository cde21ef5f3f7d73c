// A laboratory under watch: whatever is asked of it, by whom, and what came of it, beside the journal that it wrote.
import { ZodError } from 'zod'
import type { Plan } from '../../../server/demo/bench.ts'
import { type Donor, donorOf } from '../../../server/demo/culture-model.ts'
import type { Asked, Door, Ran } from '../../../server/demo/door.ts'
import type { Laboratory } from '../../../server/demo/laboratory.ts'
import { type Random, randomOf } from '../../../server/demo/random.ts'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import type { Command } from '../../../server/domain/kit/command.ts'
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import type { Given, History } from '../rules/book.ts'

/** One case of the laboratory, and how its people go about it. */
export interface Treated {
  caseId: string
  patientCode: string
  wristband: string
  donor: Donor
  /** Commands of its course that were refused one after another. */
  refusals: number
}

export interface World {
  door: Door
  laboratory: Laboratory
  cases: Treated[]
  /** Ids of everything that was ever registered, in order. */
  people: string[]
  lots: string[]
  equipment: string[]
  rooms: string[]
  materials: string[]
  monitoring: string[]
  given: Given[]
  wristbands: Map<string, string>
}

/** The journal so far, wherever it is kept. */
export type Journal = () => readonly AnyRecorded[]

const idOf = (as: Asked['as']): string => (typeof as === 'string' ? as : as.id)

/** What a command makes is known to the world from then on. */
const remember = (world: World, answer: Readonly<Record<string, unknown>>): void => {
  const add = (list: string[], id: unknown) => {
    if (typeof id === 'string' && !list.includes(id)) list.push(id)
  }
  add(world.people, answer.person)
  add(world.lots, answer.lot)
  add(world.equipment, answer.equipment)
  add(world.rooms, answer.room)
  add(world.materials, answer.material)
  add(world.monitoring, answer.monitoring)
}

/** A door that writes down what is asked through it. Input that a schema refuses is refused like anything else. */
const watched = (inner: Door, journal: Journal, world: World): Door => ({
  ...inner,
  async run(command: Command, input: unknown, asked: Asked): Promise<Ran> {
    const from = journal().length
    const about = { command: command.name, input, by: idOf(asked.as) }
    try {
      const ran = await inner.run(command, input, asked)
      const outcome = ran.ok ? 'accepted' : 'refused'
      const code = ran.ok ? undefined : ran.refusal.code
      world.given.push({
        ...about,
        outcome,
        code,
        answer: ran.ok ? ran.answer : undefined,
        entries: journal().slice(from),
      })
      if (ran.ok) remember(world, ran.answer)
      return ran
    } catch (error) {
      if (!(error instanceof ZodError)) throw error
      world.given.push({ ...about, outcome: 'malformed', entries: [] })
      return { ok: false, refusal: { code: 'field-required', facts: {}, status: 400 } }
    }
  },
})

/** Takes a laboratory as it was built under watch. */
export const watch = (inner: Door, laboratory: Laboratory, lots: readonly string[], journal: Journal): World => {
  const built: Given = {
    command: 'built',
    input: {},
    by: 'system/given',
    outcome: 'accepted',
    entries: journal().slice(),
  }
  const world: World = {
    door: inner,
    laboratory,
    cases: [],
    people: Object.values(laboratory.staff),
    lots: [...lots],
    equipment: [...laboratory.equipment],
    rooms: [...laboratory.rooms],
    materials: Object.values(laboratory.materials),
    monitoring: [],
    given: [built],
    wristbands: new Map(),
  }
  world.door = watched(inner, journal, world)
  return world
}

export const historyOf = ({ given, wristbands, door }: World): History => ({ given, wristbands, zone: door.zone })

/** The last batch of a case; null before its collection is booked. */
export const batchOf = ({ door }: World, { caseId }: Treated): BatchState | null =>
  door.read('batch', door.read('case', caseId)?.batches.at(-1) ?? '')

export const donorFrom = (seed: string, age: number): Donor => donorOf(randomOf(seed), age)

/** What every plan of this world has in common. */
export const planOf = (world: World, { donor }: Treated, random: Random): Omit<Plan, 'as' | 'second' | 'plating'> => ({
  donor,
  random,
  shelf: { lots: world.lots, equipment: world.equipment },
  picture: () => ({ file: 'a'.repeat(64), type: 'image/png', sizeBytes: 1000 }),
})
