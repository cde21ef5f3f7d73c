// QA and the QP at work: exceptions are given a disposition, the record is reviewed, the batch certified.
import { disposeException } from '../domain/batch/commands/decide-on-batch.ts'
import { present } from '../domain/kit/existing.ts'
import { certifyStage1, certifyStage2, reviewBatch } from '../domain/release/commands/sign-release.ts'
import { openExceptions } from '../domain/release/release-state.ts'
import { type Door, must, right } from './door.ts'
import type { Staff } from './people.ts'

/** Decides about every open exception: none of them stands against the batch. */
export const disposeAll = async (door: Door, staff: Staff, batch: string): Promise<void> => {
  for (const { id, deviation } of openExceptions(present(door, 'batch', batch))) {
    const reason = deviation
      ? 'Assessed with the supervisor: no effect on identity, sterility or dose'
      : 'Known and explained in the record: no effect on the product'
    const impact = deviation ? 'accepted' : 'none'
    await must(door, disposeException, { batch, exception: id, impact, reason }, { as: staff.qa })
    await door.wait(2)
  }
}

/** QA looks at every exception and signs its review. */
export const review = async (door: Door, staff: Staff, batch: string): Promise<void> => {
  await disposeAll(door, staff, batch)
  await door.wait(10)
  await must(door, reviewBatch, { batch }, { as: staff.qa, proof: right })
}

export const certify = async (door: Door, staff: Staff, batch: string, stage: 1 | 2): Promise<void> => {
  if (stage === 2) await disposeAll(door, staff, batch)
  await must(door, stage === 1 ? certifyStage1 : certifyStage2, { batch }, { as: staff.qp, proof: right })
}
