import { afterEach, describe, expect, it } from 'vitest'
import { refreshViews } from '../../server/views/rebuild.ts'
import { defineView, type View } from '../../server/views/view.ts'
import { compareWithRebuild, viewRows } from '../kit/rebuilt.ts'
import { add, TALLY, type TallyState } from '../kit/tally.ts'
import { startWriter } from '../kit/writer.ts'

const writers: { remove(): void }[] = []
const start = (...options: Parameters<typeof startWriter>) => {
  const writer = startWriter(...options)
  writers.push(writer)
  return writer
}
afterEach(() => {
  for (const writer of writers.splice(0)) writer.remove()
})

const totals: View = {
  name: 'totals',
  version: 1,
  kinds: [TALLY],
  create: [
    'CREATE TABLE view_totals (id TEXT PRIMARY KEY, total INTEGER NOT NULL, entries INTEGER NOT NULL) STRICT',
    'CREATE INDEX view_totals_by_total ON view_totals (total)',
  ],
  apply(_, { id, state }, db) {
    db.run(
      `INSERT INTO view_totals (id, total, entries) VALUES (?, ?, 1)
       ON CONFLICT (id) DO UPDATE SET total = excluded.total, entries = entries + 1`,
      id,
      (state as unknown as TallyState).total,
    )
  },
}
const nothingOfIt = defineView({
  ...totals,
  name: 'nothing',
  kinds: ['lot'],
  create: ['CREATE TABLE view_nothing (id TEXT)'],
})

const parts = (writer: ReturnType<typeof startWriter>, views: View[]) => ({
  store: writer.store,
  journal: writer.journal,
  subjects: writer.subjects,
  views,
})

const tables = (writer: ReturnType<typeof startWriter>) =>
  writer.store.raw
    .prepare(
      `SELECT name FROM sqlite_schema WHERE name LIKE 'view\\_%' ESCAPE '\\' OR name LIKE 'aside%' ORDER BY name`,
    )
    .pluck()
    .all()

const fill = async (writer: ReturnType<typeof startWriter>) => {
  await Promise.all(Array.from({ length: 60 }, (_, index) => writer.run(add, { id: `t${index % 7}`, amount: 1 })))
}

describe('a rebuild', () => {
  it('gives the same rows as the live view', async () => {
    const writer = start({ views: [totals, nothingOfIt] })
    await fill(writer)
    const rows = compareWithRebuild(parts(writer, [totals, nothingOfIt]))
    expect(rows.view_totals).toHaveLength(7)
    expect(rows.view_nothing).toEqual([])
  })

  it('leaves the tables in use as they were where it throws', async () => {
    const writer = start({ views: [totals] })
    await fill(writer)
    const before = viewRows(parts(writer, [totals]))
    const broken: View = {
      ...totals,
      version: 2,
      apply(entry) {
        if (entry.seq === 50) throw new Error('cannot be built')
      },
    }
    expect(() => refreshViews(parts(writer, [broken]))).toThrow('cannot be built')
    expect(viewRows(parts(writer, [totals]))).toEqual(before)
  })

  it('lets the writer go on with the exchanged tables', async () => {
    const writer = start({ views: [totals] })
    await fill(writer)
    compareWithRebuild(parts(writer, [totals]))
    await writer.run(add, { id: 't0', amount: 1 })
    compareWithRebuild(parts(writer, [totals]))
  })
})

describe('at the start', () => {
  it('a view that is there in its version is not built again', async () => {
    const writer = start({ views: [totals] })
    expect(refreshViews(parts(writer, [totals]))).toEqual([])
  })

  it('a new view is built from the whole journal', async () => {
    const writer = start()
    await fill(writer)
    expect(refreshViews(parts(writer, [totals]))).toEqual(['totals'])
    expect(viewRows(parts(writer, [totals])).view_totals).toHaveLength(7)
  })

  it.each([
    ['another version', { ...totals, version: 2 }],
    ['other columns', { ...totals, create: [totals.create[0]?.replace('entries', 'entries /* counted */') ?? ''] }],
  ])('a view of %s is built again, and the old one dropped', async (_, changed) => {
    const writer = start({ views: [totals] })
    await fill(writer)
    writer.store.raw.exec('DELETE FROM view_totals')
    expect(refreshViews(parts(writer, [changed]))).toEqual(['totals'])
    expect(viewRows(parts(writer, [changed])).view_totals).toHaveLength(7)
  })

  it('a view that is no longer in the registry is dropped with its tables and indexes', () => {
    const writer = start({ views: [totals, nothingOfIt] })
    refreshViews(parts(writer, [nothingOfIt]))
    expect(tables(writer)).toEqual(['view_nothing'])
  })

  it('a table that does not say that it is a view is refused', () => {
    const misnamed: View = { ...totals, create: ['CREATE TABLE totals (id TEXT)'] }
    expect(() => start({ views: [misnamed] })).toThrow('must be named view_')
  })
})
