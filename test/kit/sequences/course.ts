// The course of a case: what should come next, whatever has come between; and what helps where it cannot go on.
import { comingUp, waitUntil } from '../../../server/demo/course.ts'
import type { Random } from '../../../server/demo/random.ts'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import { abandonOperation } from '../../../server/domain/batch/commands/close-operation.ts'
import { declareFailed, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { openOperation } from '../../../server/domain/batch/commands/open-operation.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { openRun } from '../../../server/domain/batch/entries.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { isOver, standingOf } from '../../../server/domain/batch/progress.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { bookCollection } from '../../../server/domain/case/commands/book-collection.ts'
import {
  closeCase,
  recordConsent,
  recordSerology,
  replanCase,
} from '../../../server/domain/case/commands/prepare-case.ts'
import { addMinutes, dayIn } from '../../../server/domain/kit/time.ts'
import { askRelease, askResult } from './course-release.ts'
import { type Ask, ask, askInRun, pairFor } from './course-step.ts'
import { giveElsewhere, isChecked } from './elsewhere.ts'
import { restore } from './remedies.ts'
import { batchOf, type Treated, type World } from './world.ts'

const negative = { hiv: 'negative', hbsag: 'negative', 'anti-hbc': 'negative', hcv: 'negative', syphilis: 'negative' }

/** What must be there before a collection is booked, and the booking. */
const askBooking = ({ door, laboratory }: World, { caseId }: Treated): Ask => {
  const found = door.read('case', caseId)
  const as = laboratory.staff.coordinator
  const today = dayIn(door.zone, door.now())
  if (!found?.consent) return ask(recordConsent, { case: caseId, givenOn: today }, as)
  if (!found.serology) return ask(recordSerology, { case: caseId, sampledOn: today, results: negative }, as)
  const collectionAt = addMinutes(door.now(), 3 * 60)
  if (found.collectionAt < door.now()) {
    const injectionAt = addMinutes(collectionAt, 22 * 24 * 60)
    return ask(replanCase, { case: caseId, collectionAt, injectionAt, reason: 'Collected another time' }, as)
  }
  return ask(bookCollection, { case: caseId }, as)
}

/** A batch that is over: what grows is discarded, then the case has another collection or is closed. */
const askAfter = (world: World, treated: Treated, batch: BatchState, random: Random): Ask | null => {
  const stop = processOf(batch, world.door).operations.find(each => each.phase === 'stop')
  if (stop && inCulture(batch).length > 0) {
    return ask(openOperation, { batch: batch.id, operation: stop.id }, pairFor(world, stop, random).as)
  }
  const left = askResult(world, batch)
  if (left && random.chance(0.2)) return left
  const isTreated = batch.administrations.length > 0 || random.chance(0.3)
  const as = world.laboratory.staff.coordinator
  return isTreated ? ask(closeCase, { case: treated.caseId, reason: 'Treated' }, as) : askBooking(world, treated)
}

const askOpening = async (world: World, batch: BatchState, random: Random): Promise<Ask | null> => {
  const [next] = comingUp(world.door, batch.id)
  const operation = next && processOf(batch, world.door).operations.find(each => each.id === next.operation)
  if (!next || !operation) return null
  if (next.from) await waitUntil(world.door, next.from)
  return ask(openOperation, { batch: batch.id, operation: operation.id }, pairFor(world, operation, random).as)
}

/** Nothing comes up and nothing was filled: held, or nothing is left to grow. */
const askStuck = ({ laboratory }: World, batch: BatchState): Ask => {
  const { qp, supervisor } = laboratory.staff
  const hold = batch.holds.find(each => !each.liftedAt)
  if (hold) return ask(liftHold, { batch: batch.id, hold: hold.id, reason: 'Looked at, nothing found' }, qp)
  return ask(declareFailed, { batch: batch.id, reason: 'Nothing is left to grow' }, supervisor)
}

/** The command that should come next; null where time has to pass first. */
export const nextAsk = async (world: World, treated: Treated, random: Random): Promise<Ask | null> => {
  const batch = batchOf(world, treated)
  if (!batch) return askBooking(world, treated)
  const run = openRun(batch)
  if (run) return askInRun(world, treated, batch, run, random)
  if (isOver(batch)) return askAfter(world, treated, batch, random)
  const isFilled = containersOf(batch).length > 0
  const result = random.chance(0.5) ? askResult(world, batch) : null
  if (result) return result
  const isHeld = standingOf(batch) === 'on-hold' && random.chance(0.5)
  if (!isHeld) {
    const [next] = comingUp(world.door, batch.id)
    // What is filled is decided about before it is packed.
    if (next && (!isFilled || next.phase !== 'dispatch')) return askOpening(world, batch, random)
    const release = isFilled ? askRelease(world, treated, batch, random) : null
    if (release) return release
    if (next) return askOpening(world, batch, random)
  }
  return isFilled ? askRelease(world, treated, batch, random) : askStuck(world, batch)
}

/** After so many refusals in a row a person does something else. */
const patience = 4

const giveUp = async (world: World, treated: Treated, random: Random): Promise<void> => {
  const { door, laboratory } = world
  const batch = batchOf(world, treated)
  const run = batch && openRun(batch)
  treated.refusals = 0
  if (run && random.chance(0.6)) {
    const input = { batch: batch.id, run: run.run, reason: 'It could not go on as it was' }
    await door.run(abandonOperation as never, input, { as: laboratory.staff.supervisor })
  } else await restore(world, random)
}

export const isClosed = ({ door }: World, { caseId }: Treated): boolean => Boolean(door.read('case', caseId)?.closed)

/** Gives a command, some minutes after what came before; where a colleague confirms, at this tablet or at another. */
export const give = async (world: World, asked: Ask, random: Random): Promise<boolean> => {
  const { door } = world
  const { command, input, as, proof } = asked
  await door.wait(random.whole(1, 6))
  if (isChecked(asked) && random.chance(0.35)) return giveElsewhere(world, asked, random)
  const ran = await door.run(command, input, { as, proof })
  return ran.ok
}

/** Makes something else of a command, or leaves it as it is. */
export type Twist = (ask: Ask) => Ask

/** One command of the course, or what helps it on. */
export const advance = async (world: World, treated: Treated, random: Random, twist: Twist): Promise<void> => {
  if (isClosed(world, treated)) return
  if (treated.refusals >= patience) return giveUp(world, treated, random)
  let isShort = false
  const next = await nextAsk(world, treated, random).catch(error => {
    isShort = true
    return unlessShort(error)
  })
  if (isShort) return restore(world, random)
  if (next === null) return world.door.wait(12 * 60)
  treated.refusals = (await give(world, twist(next), random)) ? 0 : treated.refusals + 1
}

/** What the scripted people say when nothing on the shelf may be used, or labels are too few; anything else is a fault. */
export const unlessShort = (error: unknown): null => {
  const isShort =
    error instanceof Error &&
    /may be used for|position is free|Nothing was counted|nothing to pick from|DS001 cannot be written/.test(
      error.message,
    )
  if (!isShort) throw error
  return null
}
