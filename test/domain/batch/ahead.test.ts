import { describe, expect, it } from 'vitest'
import { operationsAhead } from '../../../server/domain/batch/ahead.ts'
import { holdBatch } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { hoursFrom, type Line, openLine } from '../../kit/line.ts'

/** What the pack of this moment has sheets for, each with what must come before it. */
const ahead = (line: Line, hours = 72): [string, string | null][] => {
  const process = processOf(line.batch(), { read: line.lab.read })
  return operationsAhead(line.batch(), process, hoursFrom(line.door.now(), hours)).map(({ operation, after }) => [
    operation,
    after,
  ])
}

describe('what may come up in the next days', () => {
  it('of a booked collection is everything as far as the first wash, each after the one before it', async () => {
    expect(ahead(await openLine())).toEqual([
      ['collection', null],
      ['transport', 'collection'],
      ['receipt', 'collection'],
      ['seeding', 'receipt'],
      ['first-wash', 'seeding'],
    ])
  })

  it('of a collection that is further away than the pack looks is nothing', async () => {
    expect(ahead(await openLine(), 1)).toEqual([])
  })

  it('of a culture is what its times say, its end, and a passage where the next look may call for one', async () => {
    const line = await openLine()
    await line.until('medium-change')
    const found = ahead(line)
    expect(found).toEqual(
      expect.arrayContaining([
        ['observation', null],
        ['culture-stop', null],
        ['passage', expect.stringMatching(/medium-change|observation/)],
      ]),
    )
    expect(found.map(([operation]) => operation)).not.toContain('dispatch')
  })

  it('before the harvest goes on through filling and labels, and stops where a certification is needed', async () => {
    const line = await openLine()
    await line.until('gate')
    expect(ahead(line, 120)).toEqual(
      expect.arrayContaining([
        ['gate', null],
        ['harvest', 'gate'],
        ['filling', 'harvest'],
        ['label-reconciliation', 'filling'],
      ]),
    )
    expect(ahead(line, 120).map(([operation]) => operation)).not.toContain('dispatch')
    const { qa } = line.laboratory.staff
    line.lab.must(holdBatch, { batch: line.batchId, reason: 'Incubator alarm' }, { as: qa })
    // What keeps the cells alive goes on; nothing is harvested while QA decides.
    const held = ahead(line, 120).map(([operation]) => operation)
    expect(held).not.toContain('harvest')
    expect(held).toContain('culture-stop')
  })
})
