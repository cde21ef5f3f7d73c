// What a view is: a table computed from the journal, one entry at a time, that can be dropped and rebuilt at any moment.
//
// Recipe: a file in this folder with `defineView`, a line in views.ts, a test. Its tables are named `view_<name>` (a rebuild
// makes them aside under another name), its SQL says the names in full, and an index is made after the rows: find a row to
// change by its primary key. `apply` is pure but for its tables: no clock, no other stream. Raise `version` when the
// meaning of a row changes; changed `create` statements are noticed by themselves.
import type Database from 'better-sqlite3'
import type { AnyRecorded } from '../domain/kit/event.ts'
import type { Kind, States } from '../domain/subjects.ts'

export type SqlValue = string | number | bigint | Buffer | null

/** The tables of views, and nothing else: each statement is prepared once. */
export interface ViewDb {
  /** Answers how many rows were changed. */
  run(sql: string, ...values: SqlValue[]): number
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined
  all<Row>(sql: string, ...values: SqlValue[]): Row[]
}

/** The stream that an entry belongs to, and its state after it. */
export type After<K extends Kind> = { [Each in K]: { kind: Each; id: string; state: States[Each] } }[K]

export interface View<K extends Kind = Kind> {
  name: string
  version: number
  /** The kinds of stream whose entries it wants; it gets no others. */
  kinds: readonly K[]
  /** `CREATE TABLE view_...` and `CREATE INDEX view_...`. */
  create: readonly string[]
  apply(entry: AnyRecorded, after: After<K>, db: ViewDb): void
}

/** A view as the registry holds it: whatever it wants, it is given no other. */
export type AnyView = View<Kind>

// The kinds that a view names are the only ones that it is given, so its narrower `apply` is safe.
export const defineView = <const K extends Kind>(view: View<K>): AnyView => view as unknown as AnyView

/** How a rebuild renames the tables that it fills aside. */
export const aside = (sql: string): string => sql.replace(/\bview_/g, 'aside_')

/** The tables of views on a connection; `rename` reaches those of a rebuild. */
export const viewDb = (raw: Database.Database, rename: (sql: string) => string = sql => sql): ViewDb => {
  const prepared = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const made = raw.prepare(rename(sql))
    prepared.set(sql, made)
    return made
  }
  return {
    run: (sql, ...values) => statement(sql).run(...values).changes,
    // The caller names the shape of the row that its SQL selects.
    get: <Row>(sql: string, ...values: SqlValue[]) => statement(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SqlValue[]) => statement(sql).all(...values) as Row[],
  }
}

/** The views that want each kind of stream. */
export const viewsByKind = (views: readonly AnyView[]): ReadonlyMap<string, readonly AnyView[]> => {
  const byKind = new Map<string, AnyView[]>()
  for (const view of views) {
    for (const kind of view.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), view])
  }
  return byKind
}

/** The tables that a view's `create` statements make. */
export const tablesOf = (view: AnyView): string[] =>
  view.create.flatMap(sql => {
    const table = /^\s*CREATE\s+TABLE\s+(\w+)/i.exec(sql)?.[1]
    if (table && !table.startsWith('view_'))
      throw new Error(`The table ${table} of the view ${view.name} must be named view_...`)
    return table ? [table] : []
  })

export const isTable = (sql: string): boolean => /^\s*CREATE\s+TABLE\b/i.test(sql)
