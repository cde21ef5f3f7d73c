// What the rows measure on: the demonstration and laboratories of other sizes, each made once, when a row first asks for it.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { markDemonstration } from '../../../db/demonstration.ts'
import { openJournal } from '../../../db/journal.ts'
import { openStore, type Store } from '../../../db/open.ts'
import { subjects } from '../../../server/domain/subjects.ts'
import { refreshViews } from '../../../server/views/rebuild.ts'
import { views } from '../../../server/views/views.ts'
import { type ServerProcess, startServer } from '../../kit/server-process.ts'
import { enlarge, type Size } from './enlarge.ts'
import { type Floor, type FloorSpec, startFloor } from './floor-process.ts'
import { type LoadProcess, startLoad } from './load-process.ts'
import { startMarrow } from './servers.ts'

export interface Laboratory {
  /** Holds `data` and `keys`. */
  folder: string
  path: string
  entries: number
  batches: number
}

export interface Scale {
  /** Years of data of the large laboratory: 10,000 batches in ten. */
  years: number
  /** How much longer or shorter each measurement is than usual. */
  effort: number
}

export interface Workshop {
  scale: Scale
  /** The demonstration as it is shipped; nothing writes into this one. */
  demo(): Promise<Laboratory>
  /** A laboratory with so much data, alone for whoever asks. */
  laboratory(name: string, size: Size): Promise<Laboratory>
  /** One month of data, and as many years as were asked for. */
  month(): Promise<Laboratory>
  large(): Promise<Laboratory>
  load(): LoadProcess
  /** Marrow as it is shipped on a laboratory, and a floor, each in a process of its own: ended by its row, or at the latest at the end. */
  marrow(laboratory: Laboratory): Promise<ServerProcess>
  floor(spec: FloorSpec): Promise<Floor>
  /** An empty folder on the same disk. */
  emptyFolder(): string
  say(text: string): void
  end(): Promise<void>
}

const BATCHES_A_YEAR = 1000
const out = resolve(import.meta.dirname, '../../test/.out')

const countOf = ({ raw }: Store, sql: string): number => raw.prepare<[], number>(sql).pluck().get() ?? 0

const described = (folder: string, store: Store): Laboratory => ({
  folder,
  path: store.path,
  entries: countOf(store, 'SELECT max(seq) FROM journal'),
  batches: countOf(store, "SELECT count(*) FROM journal WHERE type = 'batch.booked'"),
})

const makeDemo = async (folder: string): Promise<Laboratory> => {
  const server = await startServer(folder, { args: ['--demo'] })
  await server.end('SIGTERM')
  const store = openStore(join(folder, 'data/marrow.sqlite'))
  const laboratory = described(folder, store)
  store.close()
  return laboratory
}

const makeLarger = (demo: Laboratory, folder: string, size: Size): Laboratory => {
  cpSync(join(demo.folder, 'keys'), join(folder, 'keys'), { recursive: true })
  cpSync(join(demo.folder, 'data/files'), join(folder, 'data/files'), { recursive: true })
  const from = openStore(demo.path, { readonly: true })
  const store = openStore(join(folder, 'data/marrow.sqlite'))
  markDemonstration(store)
  store.raw.pragma('synchronous = OFF')
  enlarge(from, store, size)
  refreshViews({ store, journal: openJournal(store), subjects, views })
  store.raw.pragma('synchronous = FULL')
  store.raw.pragma('wal_checkpoint(TRUNCATE)')
  const laboratory = described(folder, store)
  store.close()
  from.close()
  return laboratory
}

/** Makes each thing once. */
const once = <Made>(make: () => Made): (() => Made) => {
  let made: { it: Made } | null = null
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

export const openWorkshop = (scale: Scale): Workshop => {
  mkdirSync(out, { recursive: true })
  const root = mkdtempSync(join(out, 'bench-'))
  const emptyFolder = () => mkdtempSync(join(root, 'lab-'))
  const say = (text: string) => void process.stderr.write(`${text}\n`)
  const demo = once(() => makeDemo(emptyFolder()))
  const endings: (() => unknown)[] = []
  const load = once(() => {
    const made = startLoad()
    endings.push(made.end)
    return made
  })

  const laboratory = async (name: string, size: Size): Promise<Laboratory> => {
    const begun = performance.now()
    const made = makeLarger(await demo(), emptyFolder(), size)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    say(`${name}: ${made.batches} batches, ${made.entries} entries, made in ${seconds} s`)
    return made
  }
  const spread = (months: number): Size => ({
    endedBatches: Math.round((BATCHES_A_YEAR * months) / 12),
    months,
    runningCopies: 0,
  })
  return {
    scale,
    demo,
    laboratory,
    month: once(() => laboratory('one month', spread(1))),
    large: once(() => laboratory(`${scale.years} years`, spread(scale.years * 12))),
    load,
    async marrow(made) {
      const server = await startMarrow(made)
      endings.push(() => server.end('SIGTERM'))
      return server
    },
    async floor(spec) {
      const floor = await startFloor(spec)
      endings.push(floor.end)
      return floor
    },
    emptyFolder,
    say,
    async end() {
      await Promise.all(endings.map(end => end()))
      rmSync(root, { recursive: true, force: true })
    },
  }
}
