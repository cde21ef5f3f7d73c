// Which tables a connection has written since it was last asked: every row inserted, changed or deleted and not rolled back.
import type { Store } from '../../db/open.ts'

const acts = ['INSERT', 'UPDATE', 'DELETE'] as const

/**
 * Watches every table that is there now. The triggers are temporary: they belong to the connection and leave the file as it is.
 * What a rollback takes back, it takes back here too.
 */
export const watchWrites = ({ raw }: Pick<Store, 'raw'>): (() => Set<string>) => {
  const names = raw
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`)
    .pluck()
    .all()
  raw.exec('CREATE TEMP TABLE touched (name TEXT)')
  for (const name of names) {
    for (const act of acts) {
      raw.exec(
        `CREATE TEMP TRIGGER watch_${name}_${act} AFTER ${act} ON main.${name} BEGIN INSERT INTO touched VALUES ('${name}'); END`,
      )
    }
  }
  const read = raw.prepare<[], string>('SELECT DISTINCT name FROM touched').pluck()
  const forget = raw.prepare('DELETE FROM touched')
  return () => {
    const touched = new Set(read.all())
    if (touched.size > 0) forget.run()
    return touched
  }
}
