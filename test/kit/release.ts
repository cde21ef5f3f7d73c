// A line on its way out of the laboratory: certified, then in the hands of the hospital.
import { receiveAllContainers } from '../../server/demo/hospital.ts'
import { randomOf } from '../../server/demo/random.ts'
import { certify, review } from '../../server/demo/release.ts'
import { enterResults } from '../../server/demo/results.ts'
import type { Line } from './line.ts'

/** Whatever is known of it is entered, it is reviewed, and certified at stage 1. */
export const certifyLine = async ({ door, laboratory: { staff }, batchId, until }: Line): Promise<void> => {
  await until('dispatch')
  await enterResults(door, batchId, staff.oscar, randomOf('results'))
  await review(door, staff, batchId)
  await certify(door, staff, batchId, 1)
}

/** Packed, sent, and arrived cool and sealed. */
export const sendLine = async ({ door, laboratory: { staff }, batchId, go }: Line): Promise<void> => {
  await go('dispatch', { as: staff.coordinator })
  await receiveAllContainers(door, staff, batchId)
}
