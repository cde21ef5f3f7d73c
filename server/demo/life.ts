// The life of one case: ordered, collected, cultured as its process calls for, filled, released, given, closed.
import { abandonOperation } from '../domain/batch/commands/close-operation.ts'
import { containersOf } from '../domain/batch/containers.ts'
import { processOf } from '../domain/batch/may.ts'
import { standingOf } from '../domain/batch/progress.ts'
import { closeCase } from '../domain/case/commands/prepare-case.ts'
import { present } from '../domain/kit/existing.ts'
import { addMinutes } from '../domain/kit/time.ts'
import { missingTests, testLines } from '../domain/release/release-state.ts'
import type { Plan } from './bench.ts'
import { atWork, hoursAfter, inTheatre, onDay } from './calendar.ts'
import { comingUp, type Next, waitUntil } from './course.ts'
import { type Donor, donorOf } from './culture-model.ts'
import { must } from './door.ts'
import { platingFor } from './growth-plan.ts'
import { giveAll, receiveAllContainers } from './hospital.ts'
import { book, type Order, openOrder } from './orders.ts'
import { nursesOf } from './people.ts'
import { performOperation } from './perform.ts'
import { followSamples } from './quality.ts'
import type { Random } from './random.ts'
import { certify, review } from './release.ts'
import { type Stage, type Story, stages, type Told } from './story.ts'
import type { World } from './world.ts'

/** Days from the collection to the injection, as the process plans. */
const plannedDays = 22

const injectionOf = ({ door, end }: World, { injection }: Story): string =>
  'hours' in injection ? inTheatre(door.zone, end, injection) : onDay(door.zone, end, injection.days, injection.at)

const orderOf = (world: World, story: Story): Order => {
  const { staff } = world.laboratory
  const { familyName, givenName, birthDate, number } = story.patient
  const hospital = number.startsWith('HR') ? 'hospital-del-rio' : 'clinica-la-loma'
  const injectionAt = injectionOf(world, story)
  return {
    identity: { familyName, givenName, birthDate, hospitalNumbers: [{ issuer: hospital, number }] },
    indication: story.indication,
    surgeon: staff[story.surgeon],
    hospital,
    sites: story.sites,
    collectionAt: story.collection
      ? hoursAfter(world.end, story.collection.hours)
      : onDay(world.door.zone, injectionAt, -plannedDays, '09:00'),
    injectionAt,
    ...(story.withoutSerology ? { withoutSerology: true } : {}),
  }
}

/** When somebody begins an operation that is called for: soon where the product waits, else within working hours. */
const startOf = ({ phase, from, until }: Next, world: World, random: Random): string => {
  const { door } = world
  const now = door.now()
  const base = from !== null && from > now ? from : now
  const hours = (low: number, high: number) => hoursAfter(base, random.between(low, high))
  const wanted = (): string => {
    if (phase === 'collection') return hours(0.8, 1.1)
    if (phase === 'transport' || phase === 'filling' || phase === 'reconciliation') return hours(0.1, 0.25)
    if (phase === 'receipt') return hours(2, 3)
    if (phase === 'seeding') return hours(0.3, 0.5)
    if (phase === 'harvest' || phase === 'dispatch') return hours(0.2, 0.5)
    if (phase === 'change' || phase === 'observation') return atWork(door.zone, hours(0.2, 9))
    return atWork(door.zone, hours(0.5, 3))
  }
  const latest = until === null ? [] : [addMinutes(until, -20)]
  // Never before now, and where it can be helped not after its time.
  return [now, [wanted(), ...latest].sort()[0] ?? now].sort()[1] ?? now
}

const plansOf = (world: World, told: Told, donor: Donor, random: Random) => {
  const { laboratory, door, lots, picture } = world
  const { staff, equipment } = laboratory
  const begun = new Map<string, number>()
  return (operation: Next) => {
    const count = begun.get(operation.operation) ?? 0
    begun.set(operation.operation, count + 1)
    const needsFilling = ['filling', 'reconciliation'].includes(operation.phase)
    const bench = [staff.laia, staff.marc, staff.ines, ...(needsFilling ? [] : [staff.pau])]
    const technician = random.pick(bench)
    const nurse = random.pick(nursesOf(door, staff, present(door, 'batch', told.batch).caseId))
    const coordinator = random.pick([staff.coordinator, staff.coordinator2])
    const atHospital = operation.phase === 'collection' || operation.phase === 'transport'
    const atDesk = operation.phase === 'gate' || operation.phase === 'dispatch'
    const usual: Plan = {
      as: atHospital ? nurse : atDesk ? coordinator : technician,
      second: random.pick(bench.filter(person => person !== technician)),
      donor,
      random,
      shelf: { lots, equipment },
      plating: platingFor(door, () => told.batch, donor, told.story.share),
      picture,
    }
    const { stop } = told.story
    const stopped = operation.phase === 'stop' && stop ? { instead: { reason: () => ({ option: stop.reason }) } } : {}
    return { ...usual, ...stopped, ...told.story.twist?.(operation.operation, count, world) }
  }
}

type PlanOf = ReturnType<typeof plansOf>

/** Performs an operation, or begins it and ends it before its time where the story says so. */
const perform = async (world: World, told: Told, next: Next, plan: PlanOf): Promise<void> => {
  const { abandon, ...planned } = plan(next)
  const run = await performOperation(world.door, told.batch, next.operation, planned)
  if (!abandon) return
  await must(world.door, abandonOperation, { batch: told.batch, run, reason: abandon }, { as: planned.as })
}

/** The end of a culture that will not be harvested: nobody's window, so it is begun when the story says so. */
const stopOf = (world: World, { batch, story }: Told): { at: string; next: Next } | null => {
  const { collectionAt } = present(world.door, 'batch', batch)
  if (!story.stop) return null
  const at = hoursAfter(collectionAt, story.stop.days * 24)
  return { at, next: { operation: 'culture-stop', phase: 'stop', run: null, from: at, until: null } }
}

/** Does whatever the process calls for, one after another, as far as the story goes. */
const runCourse = async (world: World, told: Told, plan: PlanOf, random: Random): Promise<void> => {
  const { door, end } = world
  const idleFrom = hoursAfter(end, -(told.story.idleHours ?? -1))
  const stop = stopOf(world, told)
  for (;;) {
    const [next] = comingUp(door, told.batch)
    if (!next) return
    const start = startOf(next, world, random)
    const isLast = stop !== null && stop.at <= start
    await waitUntil(door, isLast ? stop.at : start)
    if (door.now() > idleFrom) return
    if (isLast) return perform(world, told, stop.next, plan)
    // Meanwhile the batch may have been held, moved or failed.
    if (!comingUp(door, told.batch).some(each => each.operation === next.operation && each.run === null)) continue
    await perform(world, told, next, plan)
    followSamples(world, told)
  }
}

const reaches = ({ until }: Story, stage: Stage): boolean =>
  until === undefined || stages.indexOf(stage) <= stages.indexOf(until)

const untilResults = async ({ door }: World, batchId: string, stage: 1 | 2): Promise<void> => {
  for (;;) {
    const batch = present(door, 'batch', batchId)
    if (missingTests(testLines(batch, processOf(batch, door)), stage).length === 0) return
    await door.wait(stage === 1 ? 15 : 360)
  }
}

const isWorkable = ({ door }: World, batch: string): boolean => standingOf(present(door, 'batch', batch)) === 'good'

/** From the filled containers to their release: QA's review, the QP's signature. */
const release = async (world: World, { story, batch }: Told, random: Random): Promise<boolean> => {
  const { door, laboratory } = world
  await untilResults(world, batch, 1)
  if (!reaches(story, 'reviewed')) return false
  await door.wait(random.between(15, 35))
  await review(door, laboratory.staff, batch)
  if (!reaches(story, 'certified')) return false
  await door.wait(random.between(10, 25))
  await certify(door, laboratory.staff, batch, 1)
  return reaches(story, 'dispatched')
}

const atHospital = async (world: World, { story, batch, wristband }: Told, random: Random): Promise<boolean> => {
  const { door, laboratory } = world
  if (!reaches(story, 'received')) return false
  await door.wait(random.between(40, 75))
  await receiveAllContainers(door, laboratory.staff, batch)
  if (!reaches(story, 'given')) return false
  await waitUntil(door, present(door, 'batch', batch).injectionAt)
  await giveAll(door, batch, wristband)
  return reaches(story, 'closed')
}

const close = async (world: World, { caseId, batch }: Told): Promise<void> => {
  const { door, laboratory } = world
  await untilResults(world, batch, 2)
  await waitUntil(door, atWork(door.zone, hoursAfter(door.now(), 1)))
  await certify(door, laboratory.staff, batch, 2)
  await waitUntil(door, atWork(door.zone, hoursAfter(door.now(), 20)))
  const reason = 'Treated; follow-up goes on at the hospital'
  await must(door, closeCase, { case: caseId, reason }, { as: laboratory.staff.coordinator })
}

const planner = (world: World, told: Told, random: Random): PlanOf => {
  const { story } = told
  const age = Number(world.end.slice(0, 4)) - Number(story.patient.birthDate.slice(0, 4))
  const usual = donorOf(random.fork('donor'), age)
  return plansOf(world, told, { ...usual, doublingHours: usual.doublingHours * (story.slow ?? 1) }, random)
}

/** Packs and hands over what may leave, for a story that goes its own way from the filling on. */
export const dispatch = async (world: World, told: Told): Promise<void> => {
  const random = world.random.fork(`${told.story.key}/${told.batch}/dispatch`)
  await runCourse(world, told, planner(world, told, random), random)
}

/** Discards what is in culture, for this reason. */
export const stopCulture = async (
  world: World,
  told: Told,
  reason: { option: string; note?: string },
): Promise<void> => {
  const random = world.random.fork(`${told.story.key}/${told.batch}/stop`)
  const next: Next = { operation: 'culture-stop', phase: 'stop', run: null, from: null, until: null }
  const plan = { ...planner(world, told, random)(next), instead: { reason: () => reason } }
  await performOperation(world.door, told.batch, next.operation, plan)
}

/** One batch from its booking on, as far as the story and the time go. */
export const liveBatch = async (world: World, told: Told): Promise<void> => {
  const random = world.random.fork(`${told.story.key}/${told.batch}`)
  const plan = planner(world, told, random)
  await runCourse(world, told, plan, random)
  const { door } = world
  if (containersOf(present(door, 'batch', told.batch)).length === 0 || !isWorkable(world, told.batch)) return
  if (!(await release(world, told, random))) return
  await runCourse(world, told, plan, random)
  if (await atHospital(world, told, random)) await close(world, told)
}

/** Ordered some days before the collection; booked the next day. */
export const tell = async (world: World, story: Story): Promise<void> => {
  const { door, laboratory } = world
  const random = world.random.fork(story.key)
  const order = orderOf(world, story)
  await waitUntil(
    door,
    onDay(door.zone, order.collectionAt, -random.whole(3, 6), `1${random.whole(0, 5)}:1${random.whole(0, 9)}`),
  )
  const { caseId, patientCode } = await openOrder(door, laboratory.staff, order)
  await door.wait(random.between(20, 180))
  const batch = await book(door, laboratory.staff, caseId)
  const told = { story, caseId, patientCode, batch, wristband: story.patient.number, followed: new Set<string>() }
  if (story.beside) world.start(() => story.beside?.(world, told) ?? Promise.resolve())
  await liveBatch(world, told)
}
