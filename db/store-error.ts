// A fault of storage that a person can mend: its message is one sentence for the terminal, without a stack.

/** Data, keys, a backup or a file that cannot be used as it is. The message says what was found and what to do. */
export class StoreError extends Error {
  override name = 'StoreError'
}
