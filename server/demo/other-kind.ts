// Data of the one kind never start as the other: a simulated laboratory, or one that makes medicines.
import { isDemonstration } from '../../db/demonstration.ts'
import type { Store } from '../../db/open.ts'
import { type Config, ConfigError } from '../config.ts'

/** A demonstration is never run as a laboratory, where its passwords are known to all, and no laboratory as a demonstration. */
export const refuseOtherKind = (store: Store, { demo, dataFolder }: Pick<Config, 'demo' | 'dataFolder'>): void => {
  if (demo === isDemonstration(store)) return
  throw new ConfigError(
    demo
      ? `${dataFolder} holds a laboratory that is no demonstration. Set MARROW_DATA to another folder, or start without the demonstration.`
      : `${dataFolder} holds the demonstration. Start it with npm run demo, or set MARROW_DATA to another folder.`,
  )
}
