// Puts a folder's own entries on the disk: a synced file whose name is lost with the power is lost too.
import { open } from 'node:fs/promises'

/** Syncs a folder. Windows cannot open one and needs no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
