import { beforeAll, describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../db/journal.ts'
import { takeOutOfService } from '../../server/domain/equipment/commands/take-out-of-service.ts'
import { namesFor } from '../../server/http/names.ts'
import type { Asking } from '../../server/views/asking.ts'
import { logbook } from '../../server/views/register-item.ts'
import { type Line, openLine } from '../kit/line.ts'

let line: Line
beforeAll(async () => {
  line = await openLine()
  await line.until('seeding')
  await line.go('seeding')
}, 60_000)

const asking = (language: 'en' | 'es' = 'en'): Asking => {
  const { lab } = line
  const context = lab.context(line.laboratory.staff.labManager)
  const reader = { language, now: context.now, zone: context.zone }
  return {
    context,
    reader,
    named: about => namesFor(context.read, about, language),
    actions: () => [],
    // No logbook is asked of a view.
    views: {} as never,
  }
}

const readStream = (stream: string): JournalEntry[] =>
  line.lab.journal
    .filter(entry => entry.stream === stream)
    .map(entry => ({ ...entry, body: JSON.stringify(entry.body) }) as unknown as JournalEntry)

const bookOf = (id: string, year?: string, language?: 'en' | 'es') => {
  const book = logbook(id, year, readStream, asking(language))
  if (!book) throw new Error(`there is no ${id}`)
  return book
}

describe('the logbook of a piece of equipment', () => {
  it('fills itself from use: what was done, for which batch, at which settings, by whom', () => {
    const [centrifuge = ''] = line.lab.journal
      .filter(({ type, body }) => type === 'equipment.used' && 'settings' in body)
      .map(({ stream }) => stream.split('/')[1] ?? '')
    const used = bookOf(centrifuge).lines.find(({ kind, settings }) => kind === 'use' && settings.length > 0)
    expect(used).toMatchObject({ batch: line.batchId, byName: expect.stringMatching(/\p{L}+ \p{L}+/u) })
    expect(used?.sentence).toMatch(new RegExp(`^Used for batch ${line.batchId}, “`))
    // Fields have the names of the process, in the reader's language.
    const spanish = bookOf(centrifuge, undefined, 'es').lines.find(({ seq }) => seq === used?.seq)
    expect(spanish?.settings.map(({ value }) => value)).toEqual(used?.settings.map(({ value }) => value))
    expect(spanish?.sentence).toMatch(/^Utilizado para el lote/)
  })

  it('has the openings and clearances of a cabinet, its calibrations and outages, in the order in which they were done', () => {
    const cabinet = line.laboratory.equipment[0] ?? ''
    line.lab.must(takeOutOfService, { equipment: cabinet, reason: 'Airflow alarm' }, { as: line.laboratory.staff.qa })
    const cabinets = line.laboratory.equipment.slice(0, 2).map(id => bookOf(id))
    const kinds = cabinets.flatMap(({ lines }) => lines.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(
      expect.toSatisfy(found => ['cabinet', 'calibration', 'outage', 'other'].every(each => found.has(each))),
    )
    for (const { lines } of cabinets) {
      const times = lines.map(({ at }) => at)
      expect(times).toEqual([...times].sort())
    }
  })

  it('is one of each year, from that of its registration', () => {
    const cabinet = line.laboratory.equipment[0] ?? ''
    const year = line.lab.now().slice(0, 4)
    expect(bookOf(cabinet).years).toContain(year)
    expect(bookOf(cabinet).year).toBe(year)
    expect(bookOf(cabinet, '2020').lines).toEqual([])
    expect(logbook('E-0999', undefined, readStream, asking())).toBeNull()
  })
})
