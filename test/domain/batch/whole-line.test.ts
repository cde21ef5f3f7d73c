import { beforeAll, describe, expect, it } from 'vitest'
import { must, right } from '../../../server/demo/door.ts'
import { askGo, receiveAllContainers } from '../../../server/demo/hospital.ts'
import { randomOf } from '../../../server/demo/random.ts'
import { certify, review } from '../../../server/demo/release.ts'
import { enterResults } from '../../../server/demo/results.ts'
import { balanceOf } from '../../../server/domain/batch/cells.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { collectionEndOf } from '../../../server/domain/batch/due.ts'
import { entriesOfKind, latestEntry } from '../../../server/domain/batch/entries.ts'
import { labelBalance } from '../../../server/domain/batch/labels.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { passagesOf } from '../../../server/domain/batch/passages.ts'
import { progressOf, standingOf } from '../../../server/domain/batch/progress.ts'
import { openTests } from '../../../server/domain/batch/samples.ts'
import { inCulture, vesselsOf } from '../../../server/domain/batch/vessels.ts'
import { recordAdministration } from '../../../server/domain/clinic/commands/follow-container.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { cabinetYear } from '../../../server/domain/equipment/cabinet-rules.ts'
import { certifyStage2, reviewBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { missingTests, testLines } from '../../../server/domain/release/release-state.ts'
import { hoursFrom, type Line, openLine } from '../../kit/line.ts'

describe('one batch, from the marrow to the injection', () => {
  let line: Line
  const cabinetsOpen = (): unknown[] =>
    line.laboratory.equipment.map(id => cabinetYear({ ...line.lab, now: line.door.now() }, id).state?.open ?? null)
  const sumCells = (parts: readonly { cells: number }[]): number => parts.reduce((sum, { cells }) => sum + cells, 0)

  beforeAll(async () => {
    line = await openLine()
  })

  it('1: is booked with a donation number of its own, on the process in effect', () => {
    const batch = line.batch()
    expect(progressOf(batch)).toBe('booked')
    expect(batch).toMatchObject({
      caseId: line.caseId,
      patientCode: line.patientCode,
      process: { id: 'bm-msc-40m', version: 1 },
      sites: [{ id: 'knee-right', joint: 'knee', side: 'right', doseCells: 40_000_000, volumeUl: 8000 }],
    })
    expect(line.lab.read('donation', batch.donation)).toMatchObject({ batch: batch.id, caseId: line.caseId })
    // The name is beside the journal, and nowhere in it.
    expect(JSON.stringify(line.lab.journal)).not.toMatch(/Rubio|HR000001|1978-02-03/)
    expect(line.identities.get(line.patientCode)?.familyName).toBe('Rubio')
  })

  it('2: is collected, and the hours count from the end of the aspiration', async () => {
    await line.go('collection')
    await line.go('transport')
    const batch = line.batch()
    const aspiration = latestEntry(batch, 'collection', 'aspiration')
    expect(aspiration?.values).toMatchObject({ fields: { 'aspiration-end': collectionEndOf(batch) } })
    expect(progressOf(batch)).toBe('collected')
  })

  it('3: is received by two identifiers, within 24 hours, with its volume by weight', async () => {
    await line.door.wait(150)
    await line.go('receipt')
    const batch = line.batch()
    expect(progressOf(batch)).toBe('received')
    const arrival = latestEntry(batch, 'receipt', 'arrival')?.computed.numbers?.elapsed
    expect(arrival?.value).toBeGreaterThan(2)
    expect(arrival?.value).toBeLessThan(24)
    expect(latestEntry(batch, 'receipt', 'weight')?.computed.numbers?.volume?.value).toBeGreaterThan(90_000)
    expect(latestEntry(batch, 'receipt', 'decision')?.values).toEqual({ option: 'accept' })
  })

  it('4: is seeded into labelled flasks after a second check, every cell and label accounted for', async () => {
    const run = await line.go('seeding')
    const batch = line.batch()
    expect(progressOf(batch)).toBe('in-culture')
    expect(vesselsOf(batch).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map(number => `${batch.id}-P0-0${number}`))
    const balance = balanceOf(batch, run)
    expect(balance?.left).toEqual({ cells: 0, volumeUl: 0 })
    expect(balance?.basis.cells).toBe((balance?.plated.cells ?? 0) + (balance?.discarded.cells ?? 0))
    expect(entriesOfKind(batch, 'make-vessels')[0]?.checkedBy).toBe(line.laboratory.staff.marc)
    expect(labelBalance(batch).left).toEqual([])
    const positions = inCulture(batch).map(({ location }) => location)
    expect(new Set(positions).size).toBe(1)
    expect(line.lab.read('location', positions[0] ?? '')?.batch).toBe(batch.id)
    expect(cabinetsOpen()).not.toContainEqual(expect.objectContaining({ batch: batch.id }))
  })

  it('5: grows, is fed and looked at, and is passaged with its doublings from P1 on', async () => {
    await line.until('gate')
    const passages = passagesOf(line.batch())
    expect(passages.map(({ passage }) => passage)).toEqual([0, 1, 2])
    expect(passages[0]).toMatchObject({ doublings: null, cumulativeDoublings: null })
    const [, first, second] = passages
    expect(first?.doublings).toBeCloseTo(Math.log2((first?.harvestedCells ?? 0) / (first?.seededCells ?? 1)), 2)
    expect(second).toMatchObject({ harvestedCells: null, doublings: null })
    const children = vesselsOf(line.batch()).filter(({ passage }) => passage === 1)
    expect(new Set(children.flatMap(({ parents }) => parents))).toEqual(
      new Set(vesselsOf(line.batch()).flatMap(({ id, passage }) => (passage === 0 ? [id] : []))),
    )
    // What was harvested was plated, sampled or discarded.
    for (const run of line.batch().runs.filter(({ operation }) => operation === 'passage')) {
      const balance = balanceOf(line.batch(), run.run)
      expect(balance?.left).toEqual({ cells: 0, volumeUl: 0 })
    }
    expect(line.batch().exceptions).toEqual([])
  })

  it('6: is harvested after its gate and filled: 40 million in one syringe, for a day', async () => {
    await line.until('dispatch')
    const batch = line.batch()
    expect(progressOf(batch)).toBe('filled')
    const [container, ...others] = containersOf(batch)
    expect(others).toEqual([])
    expect(container).toMatchObject({ id: `${batch.id}-F01`, site: 'knee-right', status: 'filled', onHold: false })
    expect(Math.abs((container?.cells ?? 0) - 40e6)).toBeLessThan(4e6)
    expect(container?.expiresAt).toBe(hoursFrom(container?.filledAt ?? '', 24))
    const filling = batch.runs.find(({ operation }) => operation === 'filling')?.run ?? 0
    const balance = balanceOf(batch, filling)
    expect(balance?.left).toEqual({ cells: 0, volumeUl: 0 })
    expect(sumCells(Object.values(balance ?? {}).slice(1))).toBe(balance?.basis.cells)
    expect(labelBalance(batch)).toMatchObject({ left: [], destroyed: 0 })
    expect(inCulture(batch)).toEqual([])
    // No position stays taken by a batch that has nothing in culture.
    const taken = line.lab.journal.filter(event => event.type === 'location.taken').map(event => event.stream.slice(9))
    expect(taken.length).toBeGreaterThan(0)
    for (const id of taken) expect(line.lab.read('location', id)?.batch).toBeNull()
  })

  it('7: is tested; what must be known before stage 1 is known, sterility is still read', async () => {
    const { laboratory, door, batchId } = line
    const before = missingTests(testLines(line.batch(), processOf(line.batch(), door)), 1)
    expect(before.map(({ definition }) => definition.id)).toContain('endotoxin')
    await enterResults(door, batchId, laboratory.staff.oscar, randomOf('results'))
    const lines = testLines(line.batch(), processOf(line.batch(), door))
    expect(missingTests(lines, 1)).toEqual([])
    expect(missingTests(lines, 2).map(({ definition }) => definition.id)).toContain('sterility-final')
    const endotoxin = line.batch().results.find(({ test }) => test === 'endotoxin')
    expect(endotoxin).toMatchObject({ text: '<0.05', comparator: '<', value: 0.05, unit: 'EU/mL', verdict: 'pass' })
  })

  it('8: is reviewed and certified by persons who made nothing of it, each signature over the whole record', async () => {
    const { door, laboratory, batchId } = line
    expect(
      await door.run(reviewBatch, { batch: batchId }, { as: laboratory.staff.qa, proof: { password: 'wrong' } }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'password-wrong' },
    })
    await review(door, laboratory.staff, batchId)
    const signed = line.batch().reviews[0]?.signed ?? []
    expect(signed.filter(({ stream }) => stream === `batch/${batchId}`).map(({ version }) => version)).toEqual(
      Array.from({ length: line.batch().version - 1 }, (_, index) => index + 1),
    )
    await certify(door, laboratory.staff, batchId, 1)
    expect(progressOf(line.batch())).toBe('certified')
    await line.go('dispatch', { as: laboratory.staff.coordinator })
    expect(containersOf(line.batch())[0]?.status).toBe('dispatched')
  })

  it('9: is received, gets GO for its own patient, joint and side only, is given, and closed when sterility is in', async () => {
    const { door, laboratory, batchId, wristband } = line
    const { staff } = laboratory
    await receiveAllContainers(door, staff, batchId)
    expect(await askGo(door, batchId, `${batchId}-F01`, 'HR999999')).toBe('no-go')
    expect(await askGo(door, batchId, `${batchId}-F01`, wristband)).toBe('go')
    const container = withCheck(`${batchId}-F01`)
    const place = { joint: 'knee', side: 'right' }
    const givenUl = containersOf(line.batch())[0]?.volumeUl
    await must(door, recordAdministration, { container, place, givenUl }, { as: staff.surgeon })
    expect(containersOf(line.batch())[0]?.status).toBe('given')
    expect(line.batch().exceptions.filter(({ kind }) => kind === 'administration')).toEqual([])

    expect(await door.run(certifyStage2, { batch: batchId }, { as: staff.qp, proof: right })).toMatchObject({
      ok: false,
      refusal: { code: 'results-missing' },
    })
    await door.wait(15 * 24 * 60)
    await enterResults(door, batchId, staff.oscar, randomOf('late results'))
    expect(openTests(line.batch(), processOf(line.batch(), door)).map(({ verdict }) => verdict)).not.toContain(
      'waiting',
    )
    await certify(door, staff, batchId, 2)
    expect(progressOf(line.batch())).toBe('closed')
    expect(standingOf(line.batch())).toBe('good')
  })
})
