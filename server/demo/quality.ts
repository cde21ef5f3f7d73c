// Quality control of one batch beside its course: every test of a new sample is waited for and entered when it can be known.
import { processOf } from '../domain/batch/may.ts'
import { type OpenTest, openTests } from '../domain/batch/samples.ts'
import { present } from '../domain/kit/existing.ts'
import type { TestDefinition } from '../domain/process/specification.ts'
import { atWork, hoursAfter } from './calendar.ts'
import { waitUntil } from './course.ts'
import { enterTest } from './results.ts'
import type { Told } from './story.ts'
import type { World } from './world.ts'

/** Hours until a result can be known: rapid ones at the release, the cytometer in two days, mycoplasma by NAT in four. */
const hoursFor = ({ point, stage, unit, id }: TestDefinition): number => {
  if (point === 'final-product' && stage === 1) return 0.8
  return unit === '%' ? 47 : id.startsWith('mycoplasma') ? 96 : 72
}

const whenKnown = (test: OpenTest, zone: string): { at: string; readingDay?: number }[] => {
  const { definition, takenAt } = test
  if (definition.readingDays.length > 0) {
    return definition.readingDays.map(readingDay => ({
      at: atWork(zone, hoursAfter(takenAt, readingDay * 24 + 1)),
      readingDay,
    }))
  }
  const at = hoursAfter(takenAt, hoursFor(definition))
  return [{ at: definition.point === 'final-product' ? at : atWork(zone, at) }]
}

const follow = async (world: World, { batch, story }: Told, test: OpenTest): Promise<void> => {
  const { door, laboratory, random } = world
  const chance = random.fork(`${story.key}/${test.sample}/${test.definition.id}`)
  const analyst = chance.pick([laboratory.staff.oscar, laboratory.staff.helena])
  for (const { at, readingDay } of whenKnown(test, door.zone)) {
    await waitUntil(door, at)
    await door.wait(chance.between(1, 40))
    await enterTest(door, batch, test, analyst, chance, story.findings ?? {}, readingDay)
  }
}

/** Follows every test that nobody follows yet. */
export const followSamples = (world: World, told: Told): void => {
  const state = present(world.door, 'batch', told.batch)
  for (const test of openTests(state, processOf(state, world.door))) {
    const key = `${test.sample} ${test.definition.id}`
    if (told.followed.has(key)) continue
    told.followed.add(key)
    world.start(() => follow(world, told, test))
  }
}
