// Whether a database was made as a demonstration. The mark stands in the header of the file (PRAGMA user_version), so that every copy
// and backup has it: nobody is treated by a demonstration, and no patient is shown in one.
import type { Store } from './open.ts'

const MARK = 1

/** Marks a database that was just made. */
export function markDemonstration(store: Store): void {
  store.raw.pragma(`user_version = ${MARK}`)
}

export function isDemonstration(store: Store): boolean {
  return store.raw.pragma('user_version', { simple: true }) === MARK
}
