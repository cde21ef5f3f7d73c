// Opening the record of a batch with 400 entries, not yet in memory and again, against reading and parsing its entries.
import { join } from 'node:path'
import { loadKeys } from '../../../db/keys.ts'
import { openStore, type Store } from '../../../db/open.ts'
import { buildApp } from '../../../server/build-app.ts'
import { systemClock } from '../../../server/commands/clock.ts'
import { readConfig } from '../../../server/config.ts'
import { askingOf } from '../../../server/routes/asking.ts'
import { batchById } from '../../../server/routes/batches.ts'
import { batchPage } from '../../../server/views/batch-page-answer.ts'
import { environmentOf } from '../../kit/server-process.ts'
import { openStation, stateReader } from '../../kit/station.ts'
import { technicians, workAtStation } from '../../kit/station-work.ts'
import { batchesOf } from '../kit/enlarge.ts'
import { signIn } from '../kit/servers.ts'
import type { Laboratory, Workshop } from '../kit/workshop.ts'
import { atMost, type Row, type Sample, sampleOf, timed } from '../row.ts'

const ENTRIES = 400
const ROUNDS = 25
const WARM_UP = 5
const WARM_EACH = 5

const versionOf = (store: Store, batch: string): number => stateReader(store)('batch', batch)?.version ?? 0

interface Opened {
  laboratory: Laboratory
  batch: string
  other: string
  cookie: string
}

/** A running batch of the demonstration, observed by command until its record is long enough; and another one. */
const lengthen = async (workshop: Workshop): Promise<Opened> => {
  const laboratory = await workshop.laboratory('a long batch', { endedBatches: 0, months: 0, runningCopies: 0 })
  const marrow = await workshop.marrow(laboratory)
  const store = openStore(laboratory.path, { readonly: true })
  const [batch = '', other = ''] = batchesOf(store).observable
  const door = openStation({ base: () => marrow.base, store, answered: () => {} })
  const [as = ''] = technicians(door, store)
  const isOver = () => versionOf(store, batch) >= ENTRIES
  await workAtStation(door, { store, as, batch, seed: 'long', isOver })
  const cookie = await signIn(marrow.base, as)
  store.close()
  await marrow.end('SIGTERM')
  return { laboratory, batch, other, cookie }
}

/** The app as it is shipped, in this process: from the cookie to the text that is sent, without the network's own work on it. */
const openApp = async ({ laboratory, cookie }: Opened, store: Store) => {
  const config = readConfig(environmentOf(laboratory.folder), ['--demo'], laboratory.folder)
  const keys = loadKeys(join(laboratory.folder, 'keys'))
  const app = await buildApp({ config: { ...config, webFolder: null }, store, keys, clock: systemClock })
  const { marrow } = app
  const secret = cookie.split('=')[1] ?? ''
  return {
    close: () => app.close(),
    open(batch: string): string {
      const guest = marrow.gate.find(secret, marrow.executor.time().now)
      if (!guest) throw new Error('the session has ended')
      const asking = askingOf(marrow, { guest, headers: { 'accept-language': 'en' } })
      return JSON.stringify(batchPage(batchById(batch, asking), asking))
    },
  }
}

const readAndParse = ({ raw }: Store, batch: string): (() => void) => {
  const rows = raw.prepare<[string], { body: string }>(
    'SELECT seq, stream, version, type, at, actor, command, body FROM journal WHERE stream = ? ORDER BY version',
  )
  return () => {
    for (const row of rows.all(`batch/${batch}`)) JSON.parse(row.body)
  }
}

interface Times {
  cold: Sample
  warm: Sample
  floor: Sample
}

const measureRounds = async (opened: Opened, store: Store): Promise<Times> => {
  const { batch, other } = opened
  const floor = readAndParse(store, batch)
  const times = { cold: [] as number[], warm: [] as number[], floor: [] as number[] }
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    // A Marrow that knows its people and process, but not this batch.
    const app = await openApp(opened, store)
    app.open(other)
    const floorMs = await timed(floor)
    const coldMs = await timed(() => app.open(batch))
    for (let each = 0; each < WARM_EACH; each++) {
      const warmMs = await timed(() => app.open(batch))
      if (round >= WARM_UP) times.warm.push(warmMs)
    }
    await app.close()
    if (round < WARM_UP) continue
    times.cold.push(coldMs)
    times.floor.push(floorMs)
  }
  return { cold: sampleOf(times.cold), warm: sampleOf(times.warm), floor: sampleOf(times.floor) }
}

export const batchPageRow: Row = {
  name: 'batch-page',
  async measure(workshop) {
    const opened = await lengthen(workshop)
    const store = openStore(opened.laboratory.path)
    const entries = versionOf(store, opened.batch)
    const { cold, warm, floor } = await measureRounds(opened, store)
    store.close()
    const note = 'the whole page as text, session and all, without HTTP on either side; the floor only reads and parses'
    return [
      { what: `open a ${entries}-entry batch record, cold`, unit: 'ms', ours: cold, floor, goal: atMost(3), note },
      { what: 'the same, warm', unit: 'ms', ours: warm, floor, goal: atMost(1.5) },
    ]
  },
}
