// What happens by chance: turns that fast-check makes and shrinks, each played in the laboratory as it stands by then.
import fc from 'fast-check'
import { comingUp } from '../../../server/demo/course.ts'
import { type Random, randomOf } from '../../../server/demo/random.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { openRun } from '../../../server/domain/batch/entries.ts'
import { addCase } from './cases.ts'
import { isClosed } from './course.ts'
import { correct, several, sit, spoil, trouble } from './moves.ts'
import { batchOf, type Treated, type World } from './world.ts'

/** How often each kind of turn is taken. */
const kinds = { sitting: 9, day: 8, spoiled: 8, anything: 14, correction: 5, trouble: 3, time: 1, case: 1 } as const

export interface Turn {
  kind: keyof typeof kinds
  /** What chance gives in this turn: of the same number, always the same. */
  die: number
}

const kind = fc.oneof(
  ...Object.entries(kinds).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Turn['kind']) })),
)

export const turns = (least: number, most: number): fc.Arbitrary<Turn[]> =>
  fc.array(fc.record({ kind, die: fc.nat(2 ** 30) }), { minLength: least, maxLength: most, size: 'max' })

const isFilled = (world: World, treated: Treated): boolean => {
  const batch = batchOf(world, treated)
  return batch !== null && containersOf(batch).length > 0
}

/** One that goes on, and often one that has come far: there is more to go wrong. */
const pickCase = (world: World, random: Random): Treated => {
  const going = world.cases.filter(each => !isClosed(world, each))
  if (going.length === 0 || random.chance(0.05)) return random.pick(world.cases)
  const late = going.filter(each => isFilled(world, each))
  return random.pick(late.length > 0 && random.chance(0.5) ? late : going)
}

/** A case with an operation open. */
const atWork = (world: World): Treated | undefined =>
  world.cases.find(each => {
    const batch = batchOf(world, each)
    return batch !== null && openRun(batch) !== null
  })

/** When the next thing of a case is called for; at once where something is open or filled. */
const calledForAt = (world: World, treated: Treated): string => {
  const batch = batchOf(world, treated)
  if (!batch || openRun(batch) || isFilled(world, treated)) return ''
  return comingUp(world.door, batch.id)[0]?.from ?? ''
}

/** Most of the time the most urgent case is worked on: time that passes for one passes for all. */
const pickUrgent = (world: World, random: Random): Treated => {
  const going = world.cases.filter(each => !isClosed(world, each))
  if (going.length === 0 || random.chance(0.3)) return pickCase(world, random)
  const times = new Map(going.map(each => [each, calledForAt(world, each)]))
  const [first] = going.sort((a, b) => (times.get(a) ?? '').localeCompare(times.get(b) ?? ''))
  return first ?? pickCase(world, random)
}

/** Several operations one after another; of what is filled only a little at a time, because that is soon over. */
const live = async (world: World, treated: Treated, random: Random): Promise<void> => {
  if (isFilled(world, treated)) return sit(world, treated, random, random.whole(1, 16))
  for (let count = random.whole(2, 12); count > 0; count--) await sit(world, pickUrgent(world, random), random)
}

const play = async (world: World, { kind: what, die }: Turn): Promise<void> => {
  const random = randomOf(String(die))
  if (world.cases.length === 0 || what === 'case') return addCase(world, random)
  const treated = pickCase(world, random)
  if (isClosed(world, treated) && random.chance(0.5)) return addCase(world, random)
  if (what === 'correction') return correct(world, treated, random)
  if (what === 'trouble') return trouble(world, random.chance(0.4) ? (atWork(world) ?? treated) : treated, random)
  if (what === 'sitting') return sit(world, pickUrgent(world, random), random, random.whole(1, 24))
  if (what === 'spoiled') return spoil(world, treated, random)
  if (what === 'anything') return several(world, treated, random)
  if (what === 'time') return world.door.wait(random.pick([10, 60, 300, 1500, 4000]))
  return live(world, treated, random)
}

export const playAll = async (world: World, all: readonly Turn[]): Promise<void> => {
  for (const turn of all) await play(world, turn)
}

/** A course without anything wrong but the slips of a sitting: one case after another to its end. */
export const plainCourse: Turn[] = Array.from({ length: 90 }, (_, die) => ({
  kind: die % 3 === 0 ? 'sitting' : 'day',
  die,
}))
