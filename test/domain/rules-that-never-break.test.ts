// The rules of design.md section 9 under random sequences of commands, which reach certified, given, failed and corrected batches.
//
// RULES_SEED and RULES_RUNS try others; a failure names its seed and path, which RULES_PATH plays again, and with RULES_SHRINK set
// fast-check looks for the shortest sequence that still breaks the rule.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '../../server/domain/commands.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { openMemoryLab } from '../kit/door.ts'
import { broken } from '../kit/rules/judge.ts'
import { differsAfterReplay } from '../kit/rules/replayed.ts'
import { rules } from '../kit/rules/rules.ts'
import { addToTally, countsOf, newTally } from '../kit/sequences/counts.ts'
import { plainCourse, playAll, type Turn, turns } from '../kit/sequences/turns.ts'
import { historyOf, watch } from '../kit/sequences/world.ts'

const seed = Number(process.env.RULES_SEED ?? 20_261_102)
const numRuns = Number(process.env.RULES_RUNS ?? 60)
const path = process.env.RULES_PATH
const endOnFailure = process.env.RULES_SHRINK === undefined

/** Never accepted in a sequence, and why that is right. */
const neverAccepted: Readonly<Record<string, string>> = {
  'create-first-administrator': 'the laboratory of a sequence has its people already',
}

/** Types of events that no sequence writes, and why that is right. */
const neverHappened: Readonly<Record<string, string>> = {}

describe('the rules that never break', () => {
  const tally = newTally()

  /** What broke a rule in the laboratory after these turns. */
  const play = async (all: readonly Turn[]): Promise<string[]> => {
    const { door, laboratory, lots, lab } = await openMemoryLab()
    const world = watch(door, laboratory, lots, () => lab.journal)
    await playAll(world, all)
    addToTally(tally, world)
    return [...broken(rules, historyOf(world)), ...differsAfterReplay(lab.journal, lab.read)]
  }

  it('hold under any sequence of commands', { timeout: 120_000 + numRuns * 30_000 }, async () => {
    const hold = fc.asyncProperty(turns(60, 140), async all => {
      expect(await play(all)).toEqual([])
    })
    await fc.assert(hold, { seed, numRuns, path, endOnFailure, examples: [[plainCourse]] })
  })

  it.skipIf(path !== undefined)('were tried by every command of the registry, each accepted at least once', () => {
    console.log(countsOf(tally))
    const missing = commands.filter(({ name }) => !tally.commands.get(name)?.accepted).map(({ name }) => name)
    expect(missing).toEqual(Object.keys(neverAccepted))
  })

  it.skipIf(path !== undefined)('were tried by every type of event', () => {
    const types = Object.values(subjects).flatMap(({ marks }) => Object.keys(marks))
    expect(types.filter(type => !tally.events.has(type))).toEqual(Object.keys(neverHappened))
  })
})
