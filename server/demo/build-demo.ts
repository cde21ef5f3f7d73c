// The simulated laboratory: some two dozen cases over seven weeks, by the same commands and the same writer as any other, with a
// clock that ends now. The same seed and the same end make the same journal, byte for byte.
import type { Files } from '../../db/files.ts'
import type { Executor } from '../commands/execute.ts'
import { onDay } from './calendar.ts'
import { deliver } from './deliveries.ts'
import { watchEnvironment } from './environment.ts'
import { executorDoor } from './executor-door.ts'
import { buildLaboratory } from './laboratory.ts'
import { tell } from './life.ts'
import { demoPassword, demoPin, hirePeople } from './people.ts'
import { storePictures } from './pictures.ts'
import { randomOf } from './random.ts'
import { createSimulation } from './simulation.ts'
import { cultureStories } from './stories/culture.ts'
import { givenStories } from './stories/given.ts'
import { todayStories } from './stories/today.ts'
import type { Story } from './story.ts'
import type { World } from './world.ts'

export interface DemoParts {
  executor: Executor
  files: Pick<Files, 'save' | 'record'>
  /** Makes the hash of a shared secret. */
  hash(secret: string): Promise<string>
  /** The clock that the executor stamps by. */
  clock: { set(at: string): void }
  zone: string
  seed: string
  /** Where the simulated time ends: now. ISO 8601, UTC, milliseconds. */
  now: string
  /** Told of a story that a rule has stopped; the others go on. Without it such a story ends the building. */
  report?(error: unknown, story: string): void
}

export const stories: readonly Story[] = [...givenStories, ...todayStories, ...cultureStories]

/** Days before now at which the laboratory opens. */
const openedDaysAgo = 47

/** When the simulation of a laboratory that ends then begins: the clock must stand there before anything is recorded. */
export const demoStart = (zone: string, now: string): string => onDay(zone, now, -openedDaysAgo, '07:30')

/** Builds the laboratory into an empty journal. Throws where a command is refused: the scripts and the rules then disagree. */
export const buildDemo = async (parts: DemoParts): Promise<void> => {
  const { executor, zone, seed, now: end, clock } = parts
  const start = demoStart(zone, end)
  const simulation = createSimulation({ start, end, set: clock.set })
  const random = randomOf(seed)
  const door = executorDoor(executor, zone, simulation, random.fork('commands'))
  const hashes = { password: await parts.hash(demoPassword), pin: await parts.hash(demoPin) }
  const picture = await storePictures(parts.files, seed, start)
  const begin = (work: () => Promise<void>, name: string): void =>
    simulation.start(() =>
      work().catch((error: unknown) => {
        if (!parts.report) throw error
        parts.report(error, name)
      }),
    )
  simulation.start(async () => {
    const staff = await hirePeople(door, hashes)
    const laboratory = await buildLaboratory(door, staff)
    const start = (work: () => Promise<void>) => begin(work, 'beside a story')
    const world: World = { door, laboratory, lots: [], random, picture, end, start }
    begin(() => deliver(world), 'deliveries')
    begin(() => watchEnvironment(world), 'environment')
    for (const story of stories) begin(() => tell(world, story), story.key)
  })
  await simulation.run()
}
