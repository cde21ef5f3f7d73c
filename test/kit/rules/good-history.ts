// One batch from its booking to its second certification in a laboratory under watch: a history that breaks no rule.
import { giveAll, receiveAllContainers } from '../../../server/demo/hospital.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { openMemoryLab } from '../door.ts'
import { bookLine, type Line } from '../line.ts'
import { historyOf, watch } from '../sequences/world.ts'
import type { History } from './book.ts'
import { broken } from './judge.ts'
import { rules } from './rules.ts'

export interface GoodHistory {
  line: Line
  good: History
}

export const goodHistory = async (): Promise<GoodHistory> => {
  const opened = await openMemoryLab('line')
  const world = watch(opened.door, opened.laboratory, opened.lots, () => opened.lab.journal)
  const line = await bookLine({ ...opened, door: world.door })
  world.wristbands.set(line.wristband, line.patientCode)
  const { door, laboratory, batchId } = line
  const { staff } = laboratory
  await line.until('receipt')
  // An exception on its way, which QA decides about.
  await line.go('receipt', { instead: { condition: () => ({ option: 'clots', note: 'Two small ones' }) } })
  await line.until('dispatch')
  await enterResults(door, batchId, staff.oscar, randomOf('results'))
  await review(door, staff, batchId)
  await certify(door, staff, batchId, 1)
  await line.go('dispatch', { as: staff.coordinator })
  await receiveAllContainers(door, staff, batchId)
  await giveAll(door, batchId, line.wristband)
  await door.wait(15 * 24 * 60)
  await enterResults(door, batchId, staff.oscar, randomOf('results'))
  await certify(door, staff, batchId, 2)
  return { line, good: historyOf(world) }
}

/** Numbers of the rules that a history breaks. */
export const rulesBroken = (history: History): number[] => [
  ...new Set(broken(rules, history).map(text => Number(/^rule (\d+)/.exec(text)?.[1]))),
]
