// Faults of storage: those with a sentence for a person at the terminal, and how to know that the disk, not the program, is at fault.

/** Data, keys, a backup or a file that cannot be used as it is. The message says what was found and what to do. */
export class StoreError extends Error {
  override name = 'StoreError'
}

/** What SQLite says of a disk or a file that cannot be written or read as it should. */
const sqliteFault = /^SQLITE_(FULL|IOERR|READONLY|CORRUPT|NOTADB|NOMEM|BUSY|LOCKED|CANTOPEN|PROTOCOL)/
/** What the operating system says of it. */
const systemFaults = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EFBIG', 'EMFILE', 'ENFILE']

/** Whether the disk or the file, not what was asked, is at fault: the same may be tried again. */
export const isStorageFault = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return sqliteFault.test(code) || systemFaults.includes(code)
}
