// One batch from the booking to its last results, with what goes wrong on the way: the states that the papers are made from.
import type { Plan } from '../../server/demo/bench.ts'
import { giveAll, receiveAllContainers } from '../../server/demo/hospital.ts'
import { usualSite } from '../../server/demo/orders.ts'
import { performRun } from '../../server/demo/perform.ts'
import { certify, disposeAll, review } from '../../server/demo/release.ts'
import { enterResults } from '../../server/demo/results.ts'
import { checkScan } from '../../server/domain/batch/commands/check-scan.ts'
import { correctEntry } from '../../server/domain/batch/commands/correct-entry.ts'
import { holdBatch, liftHold, reprintLabels } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { openOperation } from '../../server/domain/batch/commands/open-operation.ts'
import { latestEntry } from '../../server/domain/batch/entries.ts'
import { vesselsOf } from '../../server/domain/batch/vessels.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { addMinutes } from '../../server/domain/kit/time.ts'
import type { PaperContext } from '../../server/papers/context.ts'
import type { BatchPaper } from '../../server/papers/paper.ts'
import type { Language } from '../../server/words/languages.ts'
import { usualPlating } from '../kit/door.ts'
import { type Line, openLine } from '../kit/line.ts'

export const bothKnees = [usualSite({ joint: 'knee', side: 'left' }), usualSite({ joint: 'knee', side: 'right' })]

/** What a paper of this line is made with, now. */
export const contextOf = (line: Line, language: Language = 'en', isDemo = false): PaperContext => ({
  read: line.lab.read,
  now: line.door.now(),
  zone: line.lab.zone,
  language,
  isDemo,
})

/** The batch's stream as the journal holds it, and the head of that journal. */
export const paperFor = (line: Line): BatchPaper => {
  const head = line.lab.journal.at(-1)
  return {
    batch: line.batch(),
    lines: line.lab.journal.filter(({ stream }) => stream === `batch/${line.batchId}`),
    head: { seq: head?.seq ?? 0, hash: head?.hash ?? '' },
    printedBy: 'Teresa Mas',
  }
}

/** Enters whatever the laboratory of quality control knows by now. */
export const results = (line: Line, findings: Record<string, string> = {}): Promise<number> =>
  enterResults(line.door, line.batchId, line.laboratory.staff.oscar, line.plan().random.fork('results'), findings)

/** A foreign flask is scanned at an open operation: a near miss, which is answered with where it belongs. */
const scanForeignFlask = async (line: Line): Promise<void> => {
  const { door, batchId, laboratory, plan } = line
  const as = laboratory.staff.laia
  const ran = await door.run(openOperation, { batch: batchId, operation: 'medium-change' }, { as })
  if (!ran.ok) throw new Error(JSON.stringify(ran.refusal))
  const run = Number(ran.answer.run)
  await door.run(checkScan, { batch: batchId, run, code: withCheck('B26-0099-P1-02') }, { as })
  await performRun(door, batchId, run, plan())
}

/** The volume was misread at receipt, and is set right by another person's entry. */
const correctWeight = async (line: Line): Promise<void> => {
  const entry = latestEntry(line.batch(), 'receipt', 'weight')
  if (!entry || !('fields' in entry.values)) throw new Error('no weight was recorded')
  const input = {
    batch: line.batchId,
    entry: entry.id,
    values: { fields: { ...entry.values.fields, 'net-g': '98.4' } },
    reason: 'Tare of the bag was not taken off',
  }
  line.lab.must(correctEntry, input, { as: line.laboratory.staff.marc })
}

const reprintOne = (line: Line): void => {
  const code = vesselsOf(line.batch())[1]?.id ?? ''
  const input = { batch: line.batchId, codes: [code], reason: 'Label was wetted with ethanol' }
  line.lab.must(reprintLabels, input, { as: line.laboratory.staff.laia })
}

const holdAndLift = (line: Line): void => {
  const { qa } = line.laboratory.staff
  line.lab.must(holdBatch, { batch: line.batchId, reason: 'Incubator alarm in the night' }, { as: qa })
  line.lab.later({ hours: 3 })
  const reason = 'Temperature stayed between 36.4 and 37.2 °C'
  line.lab.must(liftHold, { batch: line.batchId, hold: 'H1', reason }, { as: qa })
}

/** Enough stacks at the second passage for two doses. */
const forTwoDoses = (): Partial<Plan> => ({
  plating: passage => (passage < 2 ? usualPlating(passage) : { type: 'stack-5', count: 2, cellsPerCm2: 2400 }),
})

/** Up to the harvest: received, seeded, passaged, with a correction, a late entry, a reprint, a near miss and a hold. */
export const cultured = async (sites = bothKnees, seed = 'papers'): Promise<Line> => {
  const line = await openLine({ sites }, seed)
  await line.until('transport')
  const performedAt = addMinutes(line.door.now(), -40)
  await line.go('transport', { more: { departure: { performedAt, reason: 'No tablet at the courier’s desk' } } })
  await line.until('seeding')
  await correctWeight(line)
  await line.until('medium-change')
  reprintOne(line)
  await scanForeignFlask(line)
  await line.until('passage', forTwoDoses)
  holdAndLift(line)
  await line.until('filling', forTwoDoses)
  return line
}

/** Filled, labels counted, results of the first stage in, reviewed and certified. */
export const certified = async (line: Line): Promise<Line> => {
  await line.until('dispatch')
  await results(line)
  await review(line.door, line.laboratory.staff, line.batchId)
  await certify(line.door, line.laboratory.staff, line.batchId, 1)
  return line
}

/** Sent, arrived, given; two weeks later the last results are in and stage 2 is certified. */
export const closed = async (line: Line): Promise<Line> => {
  const { door, laboratory, batchId, wristband } = line
  await line.go('dispatch')
  await door.wait(180)
  await receiveAllContainers(door, laboratory.staff, batchId)
  await giveAll(door, batchId, wristband)
  for (const days of [2, 5, 7]) {
    await door.wait(days * 24 * 60)
    await results(line)
  }
  await disposeAll(door, laboratory.staff, batchId)
  await certify(door, laboratory.staff, batchId, 2)
  return line
}
