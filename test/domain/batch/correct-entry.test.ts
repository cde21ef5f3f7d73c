import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { giveAll, receiveAllContainers } from '../../../server/demo/hospital.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, disposeAll, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { balanceOf } from '../../../server/domain/batch/cells.ts'
import { abandonOperation } from '../../../server/domain/batch/commands/close-operation.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import { liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { currentEntries, latestEntry } from '../../../server/domain/batch/entries.ts'
import { standingReview } from '../../../server/domain/batch/signatures.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

const reason = 'Misread'

const correct = (line: Line, entry: number | undefined, values: unknown, as = line.laboratory.staff.laia) =>
  tried(line.lab, correctEntry, { batch: line.batchId, entry, values, reason }, { as })

const entryOf = (line: Line, operation: string, step: string) => {
  const entry = latestEntry(line.batch(), operation, step)
  if (!entry) throw new Error(`${operation}.${step} was not recorded`)
  return entry
}

describe('correcting an entry', () => {
  let line: Line
  beforeEach(async () => {
    line = await openLine()
    await line.until('seeding')
  })

  it('keeps the first value and shows it, with the reason; the new one counts', () => {
    const first = entryOf(line, 'receipt', 'weight')
    expect(correct(line, first.id, { fields: { 'net-g': '106.0' } })).toMatchObject({
      code: null,
      exceptions: ['corrected'],
    })
    const second = entryOf(line, 'receipt', 'weight')
    expect(line.batch().entries.find(({ id }) => id === first.id)).toEqual({ ...first, correctedBy: second.id })
    expect(second).toMatchObject({ corrects: first.id, reason, values: { fields: { 'net-g': '106.0' } } })
    expect(second.computed.numbers?.volume?.value).toBe(100_000)
    expect(second.performedAt).toBe(first.performedAt)
    expect(currentEntries(line.batch())).toHaveLength(line.batch().entries.length - 1)
  })

  it('twice goes on from the last value: the first is not corrected again', () => {
    const first = entryOf(line, 'receipt', 'weight')
    correct(line, first.id, { fields: { 'net-g': '106.0' } })
    const second = entryOf(line, 'receipt', 'weight')
    expect(correct(line, first.id, { fields: { 'net-g': '107.0' } })).toMatchObject({
      code: 'entry-corrected',
      facts: { entry: first.id, by: second.id },
    })
    expect(correct(line, second.id, { fields: { 'net-g': '107.0' } }).code).toBeNull()
  })

  it('judges the new value as any other: outside its limit an exception, outside its bounds refused', () => {
    const { id } = entryOf(line, 'receipt', 'weight')
    expect(correct(line, id, { fields: { 'net-g': '5000' } }).fields).toEqual({
      'values.fields.net-g': 'out-of-bounds',
    })
    expect(correct(line, id, { fields: { 'net-g': '40' } }).exceptions).toEqual(['corrected', 'out-of-limit'])
  })

  it('replaces no fact of identity', () => {
    const { id } = entryOf(line, 'receipt', 'donation')
    expect(correct(line, id, { codes: ['=A9999260001230000'] })).toMatchObject({
      code: 'entry-not-correctable',
      facts: { kind: 'scan-match' },
    })
  })

  it('is of an entry that there is, and by a person who may perform it', () => {
    expect(correct(line, 999, {}).code).toBe('unknown-thing')
    const { id } = entryOf(line, 'receipt', 'weight')
    expect(correct(line, id, {}, line.laboratory.staff.nurse).code).toBe('not-permitted')
    expect(correct(line, id, {}, line.laboratory.staff.qa).code).toBe('not-permitted')
  })

  it('of a decision follows what it leads to', () => {
    const { id } = entryOf(line, 'receipt', 'decision')
    expect(correct(line, id, { option: 'quarantine', note: 'Logger read wrongly' }).exceptions).toEqual([
      'corrected',
      'choice',
    ])
    expect(line.batch().holds).toMatchObject([{ reason: 'Logger read wrongly' }])
  })

  it('of what a colleague had checked is checked again', async () => {
    await line.until('medium-change')
    const entry = entryOf(line, 'first-wash', 'replace')
    const input = { batch: line.batchId, entry: entry.id, values: { fields: { 'medium-ml': '40.0' } }, reason }
    const { laia, marc } = line.laboratory.staff
    expect(tried(line.lab, correctEntry, input, { as: laia }).code).toBe('second-person-required')
    const same = { second: { personId: laia } }
    expect(tried(line.lab, correctEntry, input, { as: laia, proof: same }).code).toBe('second-person-same')
    const proof = { second: { personId: marc } }
    expect(tried(line.lab, correctEntry, input, { as: laia, proof }).code).toBeNull()
    expect(entryOf(line, 'first-wash', 'replace').checkedBy).toBe(marc)
  })

  it('of a look at flasks may still be about flasks that have been emptied since', async () => {
    await line.until('passage')
    const look = entryOf(line, 'medium-change', 'look')
    const [flask] = inCulture(line.batch())
    await line.go('passage')
    const values = { ...look.values, vessels: { [flask?.id ?? '']: { confluence: '70' } } }
    expect(correct(line, look.id, values).code).toBeNull()
  })
})

describe('a recount', () => {
  const recount = (line: Line, operation: string, factor: number) => {
    const entry = entryOf(line, operation, 'count')
    const values = entry.values as {
      suspensionVolumeUl: number
      counts: { squares: { live: number; dead: number }[] }[]
    }
    const counts = values.counts.map(count => ({
      ...count,
      squares: count.squares.map(({ live, dead }) => ({ live: Math.round(live * factor), dead })),
    }))
    return correct(line, entry.id, { ...values, counts })
  }

  it('is the new basis; the difference stays visible as cells without a fate', async () => {
    const line = await openLine()
    await line.until('gate')
    const before = line.batch().runs.findLast(({ operation }) => operation === 'passage')?.run ?? 0
    expect(recount(line, 'passage', 1.05).exceptions).toEqual(['corrected', 'cells-unaccounted'])
    const left = balanceOf(line.batch(), before)?.left
    expect(left?.cells).toBeGreaterThan(0)
    expect(line.batch().exceptions.at(-1)).toMatchObject({ deviation: true, facts: { cells: left?.cells } })
  })

  it('that is lower than what was plated is a fact too', async () => {
    const line = await openLine()
    await line.until('gate')
    expect(recount(line, 'passage', 0.5).exceptions).toEqual(expect.arrayContaining(['cells-exceed-count']))
  })

  it('of an operation that was broken off says how many cells are without a fate now', async () => {
    const line = await openLine()
    await line.until('filling')
    const run = await line.go('filling', { until: 'appearance' })
    const broken = { batch: line.batchId, run, reason: 'Alarm of the cabinet' }
    await must(line.door, abandonOperation, broken, { as: line.laboratory.staff.laia })
    expect(recount(line, 'filling', 1.05).exceptions).toEqual(['corrected', 'cells-unaccounted'])
    const cells = balanceOf(line.batch(), run)?.left.cells
    expect(line.batch().exceptions.at(-1)?.facts).toMatchObject({ cells, counted: cells })
  })
})

describe('a correction inside what was signed', () => {
  const signedLine = async (): Promise<Line> => {
    const line = await openLine()
    const { door, laboratory, batchId } = line
    await line.until('dispatch')
    await enterResults(door, batchId, laboratory.staff.oscar, randomOf('results'))
    await review(door, laboratory.staff, batchId)
    return line
  }
  const correctWeight = (line: Line) =>
    correct(line, entryOf(line, 'receipt', 'weight').id, { fields: { 'net-g': '110.0' } })

  it('is a deviation, holds what has not been given, and takes the review away', async () => {
    const line = await signedLine()
    const signature = line.batch().reviews[0]
    expect(standingReview(line.batch())).not.toBeNull()
    expect(correctWeight(line).exceptions).toEqual(['corrected'])
    expect(line.batch().exceptions.at(-1)).toMatchObject({ kind: 'corrected', deviation: true })
    expect(containersOf(line.batch())).toMatchObject([{ onHold: true }])
    expect(line.batch().holds).toMatchObject([
      { container: `${line.batchId}-F01`, reason: 'corrected-after-signature' },
    ])
    expect(standingReview(line.batch())).toBeNull()
    // The old signature stays, bound to what it signed.
    expect(line.batch().reviews[0]).toEqual(signature)
  })

  it('after the injection is a deviation, and there is nothing left to hold', async () => {
    const line = await signedLine()
    const { door, laboratory, batchId, wristband } = line
    await certify(door, laboratory.staff, batchId, 1)
    await line.go('dispatch', { as: laboratory.staff.coordinator })
    await receiveAllContainers(door, laboratory.staff, batchId)
    await giveAll(door, batchId, wristband)
    correctWeight(line)
    expect(line.batch().exceptions.at(-1)).toMatchObject({ kind: 'corrected', deviation: true })
    expect(line.batch().holds).toEqual([])
  })

  it('holds the container that was filled, as it is known now', async () => {
    const line = await openLine()
    const { door, laboratory, batchId } = line
    await line.until('filling')
    await line.go('filling', { instead: { 'product-labels': () => ({ count: 2 }) } })
    await line.until('dispatch')
    await enterResults(door, batchId, laboratory.staff.oscar, randomOf('results'))
    await review(door, laboratory.staff, batchId)
    const fill = entryOf(line, 'filling', 'fill')
    const { vessels } = fill.values as { vessels: { code: string }[] }
    const values = { vessels: vessels.map(each => ({ ...each, code: withCheck(`${batchId}-F02`) })) }
    const proof = { second: { personId: laboratory.staff.marc } }
    const input = { batch: batchId, entry: fill.id, values, reason }
    expect(tried(line.lab, correctEntry, input, { as: laboratory.staff.laia, proof }).code).toBeNull()
    expect(containersOf(line.batch())).toMatchObject([{ id: `${batchId}-F02`, onHold: true }])
  })

  it('again, after the hold was lifted, holds again', async () => {
    const line = await signedLine()
    correctWeight(line)
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    await review(line.door, line.laboratory.staff, line.batchId)
    const lifted = { batch: line.batchId, hold: 'H1', reason: 'The weight was misread' }
    await must(line.door, liftHold, lifted, { as: line.laboratory.staff.qp })
    correct(line, entryOf(line, 'receipt', 'weight').id, { fields: { 'net-g': '111.0' } })
    expect(line.batch().exceptions.at(-1)).toMatchObject({ kind: 'corrected', deviation: true })
    expect(containersOf(line.batch())).toMatchObject([{ onHold: true }])
  })

  it('is not one of what came after the signature', async () => {
    const line = await signedLine()
    const { door, laboratory, batchId } = line
    await certify(door, laboratory.staff, batchId, 1)
    await line.go('dispatch', { as: laboratory.staff.coordinator })
    const departure = entryOf(line, 'dispatch', 'departure')
    const values = { fields: { ...(departure.values as { fields: object }).fields, seal: 'S-1' } }
    correct(line, departure.id, values, laboratory.staff.coordinator)
    expect(line.batch().exceptions.at(-1)).toMatchObject({ kind: 'corrected', deviation: false })
    expect(line.batch().holds).toEqual([])
  })
})
