// What somebody does in one turn: works on, goes wrong, corrects, decides against a batch, or gives any command at all.
import type { Random } from '../../../server/demo/random.ts'
import type { BatchState } from '../../../server/domain/batch/batch.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import { endLabelSending } from '../../../server/domain/batch/commands/send-labels.ts'
import { openRun } from '../../../server/domain/batch/entries.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { openTests } from '../../../server/domain/batch/samples.ts'
import { commands } from '../../../server/domain/commands.ts'
import type { Command } from '../../../server/domain/kit/command.ts'
import { setPin } from '../../../server/domain/person/commands/set-pin.ts'
import { unlockPerson } from '../../../server/domain/person/commands/unlock-person.ts'
import { anything, asker, inputFor, proofFor } from './anything.ts'
import { note } from './cases.ts'
import { advance, give, isClosed, nextAsk, unlessShort } from './course.ts'
import { badText } from './course-release.ts'
import { type Ask, ask, pairFor } from './course-step.ts'
import { ways } from './spoil.ts'
import { batchOf, type Treated, type World } from './world.ts'

const spoiled = (asked: Ask, world: World, treated: Treated, random: Random): Ask => {
  const isSigned = asked.proof?.password !== undefined && random.chance(0.3)
  const way = isSigned ? ways.wrongPassword : random.pick(Object.values(ways))
  return way(asked, world, treated, random)
}

export const spoil = async (world: World, treated: Treated, random: Random): Promise<void> => {
  const next = isClosed(world, treated) ? null : await nextAsk(world, treated, random).catch(unlessShort)
  if (next) await give(world, spoiled(next, world, treated, random), random)
}

/** What a printer answers of the labels on their way to it: that they came out, or some of them, or that they were taken back. */
const printed = async ({ door }: World, batch: BatchState, random: Random): Promise<void> => {
  const sending = batch.sendings.find(({ ended }) => !ended)
  if (!sending || random.chance(0.3)) return
  const [count, why] = random.chance(0.6)
    ? ([sending.count, 'printed'] as const)
    : ([random.whole(0, sending.count), 'cancelled'] as const)
  const input = { batch: batch.id, sending: sending.sending, printed: count, why }
  await door.run(endLabelSending as unknown as Command, input, { as: { id: 'system/printing', roles: [] } })
}

export const several = async (world: World, treated: Treated, random: Random): Promise<void> => {
  const batch = batchOf(world, treated)
  if (!batch) return
  for (let count = random.whole(1, 6); count > 0; count--) {
    const hand = { world, treated, batch: batchOf(world, treated) ?? batch, random }
    const asked = anything(hand)
    if (!asked) continue
    const isTaken = await give(world, asked, random)
    if (isTaken) note(world, asked, random)
    await printed(world, batchOf(world, treated) ?? batch, random)
  }
}

/** So many wrong passwords that signing rests for a while, or until an administrator lifts it. */
const forget = async ({ door, laboratory, people }: World, random: Random): Promise<void> => {
  const person = random.pick(people)
  const pin = { person, newPin: '402719', password: 'not the password' }
  const proof = { password: 'wrong' } as const
  for (let count = 0; count < 5; count++) await door.run(setPin as unknown as Command, pin, { as: person, proof })
  const unlock = { person, reason: 'Spoken with, and known by voice' }
  await door.run(unlockPerson as unknown as Command, unlock, { as: laboratory.staff.administrator })
}

/** An earlier entry is corrected by somebody who may, most of the time. */
export const correct = async (world: World, treated: Treated, random: Random): Promise<void> => {
  const batch = batchOf(world, treated)
  const input = batch && inputFor('correct-entry', { world, treated, batch, random })
  const entry = batch?.entries.find(each => each.id === input?.entry)
  const operation = batch && processOf(batch, world.door).operations.find(each => each.id === entry?.operation)
  if (!input || !operation) return
  const { as, second } = pairFor(world, operation, random)
  const asked = ask(correctEntry, input, as, { second: { personId: second } })
  await give(world, random.chance(0.15) ? spoiled(asked, world, treated, random) : asked, random)
}

const troubles = [
  'set-pin',
  'hold-batch',
  'hold-batch',
  'hold-batch',
  'enter-result',
  'enter-result',
  'reprint-labels',
  'reject-batch',
  'declare-failed',
  'abandon-operation',
  'take-operation',
  'hand-over-operation',
  'hand-over-operation',
]

/** Something decisive is found for a test that waits. */
const badResult = (world: World, batch: BatchState, random: Random): Record<string, unknown> | null => {
  const waiting = openTests(batch, processOf(batch, world.door)).filter(test => test.results.every(each => !each.final))
  if (waiting.length === 0) return null
  const { sample, definition } = random.pick(waiting)
  const { id, unit, readingDays } = definition
  const more = { ...(unit ? { unit } : {}), ...(readingDays.length > 0 ? { readingDay: readingDays[0] } : {}) }
  return { batch: batch.id, sample, test: id, text: badText(definition), ...more }
}

/** Something is decided against the batch, in whatever state it is. */
export const trouble = async (world: World, treated: Treated, random: Random): Promise<void> => {
  const batch = batchOf(world, treated)
  const name = random.pick(troubles)
  if (name === 'set-pin') return forget(world, random)
  const command = commands.find(each => each.name === name)
  const isRare = name === 'reject-batch' || name === 'declare-failed'
  const input =
    batch &&
    (name === 'enter-result' ? badResult(world, batch, random) : inputFor(name, { world, treated, batch, random }))
  if (!command || !input || (isRare && random.chance(0.6))) return
  const run = batch && openRun(batch)?.run
  const isOfRun = name === 'abandon-operation' || name === 'take-operation' || name === 'hand-over-operation'
  const found = isOfRun && run ? { run } : {}
  // Whoever has an operation in hand hands it over.
  const holder = name === 'hand-over-operation' && random.chance(0.8) ? batch?.runs.at(-1)?.openedBy : undefined
  const as = holder ?? asker(world, command, random)
  await give(world, ask(command, { ...input, ...found }, as, proofFor(world, command, as, random)), random)
}

/** To the end of the operation that is open, or through the next one. */
export const sit = async (world: World, treated: Treated, random: Random, most = 30): Promise<void> => {
  for (let count = 0; count < most; count++) {
    // Somebody goes wrong now and then, and goes on.
    await advance(world, treated, random, asked =>
      random.chance(0.1) ? spoiled(asked, world, treated, random) : asked,
    )
    const batch = batchOf(world, treated)
    if (!batch || !openRun(batch)) return
  }
}
