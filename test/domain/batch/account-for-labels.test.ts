import { beforeEach, describe, expect, it } from 'vitest'
import { right } from '../../../server/demo/door.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { accountForLabels } from '../../../server/domain/batch/commands/account-for-labels.ts'
import { disposeException, reprintLabels } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { labelBalance, labelsToAccountFor, printedLabels } from '../../../server/domain/batch/labels.ts'
import { certifyStage1, rejectBatch, reviewBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
let code: string
const give = (command: Parameters<typeof tried>[1], input: object, as: string) =>
  tried(line.lab, command, { batch: line.batchId, ...input }, { as, proof: right })
const again = () => {
  line.lab.later({ minutes: 1 })
  return give(reprintLabels, { codes: [code], reason: 'Blurred' }, line.laboratory.staff.laia)
}
const account = (...prints: number[]) =>
  give(accountForLabels, { labels: prints.map(print => ({ code, print })) }, line.laboratory.staff.laia)
const fates = () =>
  printedLabels(line.batch())
    .filter(label => label.code === code)
    .map(({ fate }) => fate)
const decideAll = () => {
  for (const { id, disposition } of line.batch().exceptions) {
    const decision = { exception: id, impact: 'accepted', reason: 'Found in the bin' }
    if (!disposition) give(disposeException, decision, line.laboratory.staff.qa)
  }
}

beforeEach(async () => {
  line = await openLine()
})

describe('a label printed again after the reconciliation', () => {
  beforeEach(async () => {
    await line.until('dispatch')
    code = `${line.batchId}-F01`
    again()
  })

  it.each([
    ['the earlier one', 1, ['destroyed', 'applied']],
    ['the reprint', 2, ['applied', 'destroyed']],
  ] as const)('has its fate once it is said that %s was destroyed', (_, print, expected) => {
    expect(labelBalance(line.batch()).left).toEqual([code])
    expect(account(print)).toMatchObject({ code: null, exceptions: [] })
    expect(fates()).toEqual(expected)
    const { printed, applied, destroyed, left } = labelBalance(line.batch())
    expect(left).toEqual([])
    expect(printed).toBe(applied + destroyed)
    expect(line.batch().labelsDestroyed).toMatchObject([{ labels: [{ code, print }], by: line.laboratory.staff.laia }])
  })

  it('has one that sticks on the container: both prints are not destroyed, nor one twice, nor one never made', () => {
    for (const prints of [[1, 2], [1, 1], [3]]) {
      expect(account(...prints)).toMatchObject({ code: 'label-not-left', facts: { code, print: prints.at(-1) } })
    }
    account(1)
    expect(account(2)).toMatchObject({ code: 'no-label-left' })
  })

  it('is told apart from the next reprint of the same label', () => {
    account(2)
    expect(again().exceptions).toEqual(['label-reprinted', 'labels-unreconciled'])
    expect(labelsToAccountFor(line.batch())).toEqual([
      { code, print: 1 },
      { code, print: 3 },
    ])
    expect(account(2)).toMatchObject({ code: 'label-not-left', facts: { code, print: 2 } })
    account(1)
    expect(fates()).toEqual(['destroyed', 'destroyed', 'applied'])
  })

  it('is accounted for by those at the bench, and of labels that were left over only', () => {
    const { qa, qp, coordinator, supervisor } = line.laboratory.staff
    const labels = [{ code, print: 1 }]
    for (const as of [qa, qp, coordinator]) expect(give(accountForLabels, { labels }, as).code).toBe('not-permitted')
    const other = [{ code: `${line.batchId}-P0-01`, print: 1 }]
    expect(give(accountForLabels, { labels: other }, supervisor)).toMatchObject({ code: 'label-not-left' })
    expect(give(accountForLabels, { labels }, supervisor).code).toBeNull()
  })

  it('keeps its deviation for QA to decide, and counts as decided no sooner than it is', () => {
    const { qa } = line.laboratory.staff
    account(1)
    expect(give(reviewBatch, {}, qa)).toMatchObject({ code: 'exceptions-open' })
    decideAll()
    expect(give(reviewBatch, {}, qa).code).toBeNull()
  })

  it('is accounted for also when the batch has been rejected meanwhile', () => {
    const { qp } = line.laboratory.staff
    expect(give(rejectBatch, { reason: 'Endotoxin' }, qp).code).toBeNull()
    expect(account(1).code).toBeNull()
  })
})

it('a review that was signed before is asked for again: the account came after it', async () => {
  await line.until('dispatch')
  code = `${line.batchId}-F01`
  const { qa, qp } = line.laboratory.staff
  again()
  const { door, laboratory, batchId } = line
  await enterResults(door, batchId, laboratory.staff.oscar, randomOf('labels'))
  decideAll()
  await review(door, laboratory.staff, batchId)
  account(1)
  expect(give(certifyStage1, {}, qp)).toMatchObject({ code: 'review-missing' })
  expect(give(reviewBatch, {}, qa).code).toBeNull()
  await certify(door, laboratory.staff, batchId, 1)
})

it('before the reconciliation labels are accounted for there', async () => {
  await line.until('medium-change')
  code = `${line.batchId}-P0-01`
  again()
  expect(labelBalance(line.batch()).left).toEqual([code])
  expect(account(1)).toMatchObject({ code: 'no-label-left' })
})
