// Rebuild equals live: the rows of every view as they are, and as a rebuild from the journal makes them.
import { expect } from 'vitest'
import { type RebuildParts, rebuildViews } from '../../server/views/rebuild.ts'
import { tablesOf } from '../../server/views/view.ts'

type Rows = Record<string, unknown[]>

/** Every row of every table of the views, in a fixed order. */
export const viewRows = ({ store, views }: Pick<RebuildParts, 'store' | 'views'>): Rows => {
  const rows: Rows = {}
  for (const table of views.flatMap(tablesOf)) {
    const all = store.raw.prepare(`SELECT * FROM ${table}`).raw().all()
    rows[table] = all.map(row => JSON.stringify(row)).sort()
  }
  return rows
}

/** Fails where a rebuild of the views gives other rows than the live ones. Answers the rows, to see that there were any. */
export const compareWithRebuild = (parts: RebuildParts): Rows => {
  const live = viewRows(parts)
  rebuildViews(parts)
  expect(viewRows(parts)).toEqual(live)
  return live
}
