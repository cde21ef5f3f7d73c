// Durable commands over HTTP: fifty stations and one, against bare Fastify with one INSERT a transaction, and with shared transactions.
import { openStore, type Store } from '../../../db/open.ts'
import type { Door } from '../../../server/demo/door.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { openStation } from '../../kit/station.ts'
import { technicians, workAtStation } from '../../kit/station-work.ts'
import { batchesOf, firstRunningCopy, renamed } from '../kit/enlarge.ts'
import type { Load } from '../kit/load-process.ts'
import { signIn } from '../kit/servers.ts'
import type { Scripted, SourceSpec } from '../kit/sources.ts'
import type { Laboratory, Workshop } from '../kit/workshop.ts'
import { atLeast, atMost, type Line, type Row, type Sample, sampleOf } from '../row.ts'

const STATIONS = 50
const ROUNDS = 7
const ROUND_MS = 900
const WARM_UP_MS = 1500
/** Of each of the demonstration's batches: so many that no batch grows beyond what batches are. */
const SIZE = { endedBatches: 0, months: 0, runningCopies: 24 }

/** What a station sends during one observation, as the demonstration's own people do it: opened, recorded step by step, ended. */
const scriptOf = async (door: Door, store: Store, batch: string): Promise<Scripted[]> => {
  const script: Scripted[] = []
  const listening: Door = {
    ...door,
    run(command, input, asked) {
      // Commands of a batch take an object.
      if (command.subject === 'batch') script.push({ command: command.name, input: input as Scripted['input'] })
      return door.run(command, input, asked)
    },
  }
  let turns = 0
  const as = technicians(door, store)[0] ?? ''
  await workAtStation(listening, { store, as, batch, seed: batch, isOver: () => turns++ > 0 })
  return script
}

const CHECKED = /"([A-Z][A-Z0-9-]+)\.[0-9A-Z*]"/g

/** The same script about the things of a copy, each code with its own check character. */
const copyOf = (script: readonly Scripted[], copy: number): Scripted[] =>
  JSON.parse(renamed(JSON.stringify(script), copy).replace(CHECKED, (_, id: string) => `"${withCheck(id)}"`))

/** The scripts of every running batch, dealt out to fifty stations that work together and one that works alone. */
const crewOf = async (workshop: Workshop, { path }: Laboratory, base: string): Promise<SourceSpec[]> => {
  const store = openStore(path, { readonly: true })
  const door = openStation({ base: () => base, store, answered: () => {} })
  const demo = openStore((await workshop.demo()).path, { readonly: true })
  const first = firstRunningCopy(demo, SIZE)
  const scripts: Scripted[][] = []
  for (const batch of batchesOf(demo).observable) {
    const script = await scriptOf(door, store, batch)
    for (let each = 0; each < SIZE.runningCopies; each++) scripts.push(copyOf(script, first + each))
  }
  const people = technicians(door, store)
  store.close()
  demo.close()
  const stations = Array.from({ length: STATIONS + 1 }, async (_, index) => ({
    kind: 'station' as const,
    cookie: await signIn(base, people[index % people.length] ?? ''),
    scripts: scripts.filter((_, script) => script % (STATIONS + 1) === index),
  }))
  const crew = await Promise.all(stations)
  // A morning's work has read every running batch already.
  await fetch(`${base}/api/batches`, { headers: { cookie: crew[0]?.cookie ?? '' } })
  return crew
}

interface Sizes {
  /** The mean length of the row that a recorded step writes. */
  rowBytes: number
  /** Of middle length among those that the stations send. */
  body: string
  /** Commands of one observation, and how many of them record a step. */
  commands: number
  steps: number
}

const sizesOf = ({ path }: Laboratory, crew: readonly SourceSpec[]): Sizes => {
  const store = openStore(path, { readonly: true })
  const rowBytes = store.raw
    .prepare<[], number>(
      `SELECT avg(octet_length(stream || type || at || actor || command || body || prev || hash) + 8)
         FROM journal WHERE type = 'batch.step-recorded'`,
    )
    .pluck()
    .get()
  store.close()
  const scripts = crew.flatMap(spec => (spec.kind === 'station' ? spec.scripts : []))
  const texts = scripts
    .flat()
    .map(({ input }) => JSON.stringify(input))
    .toSorted((one, other) => one.length - other.length)
  const [script = []] = scripts
  return {
    rowBytes: Math.round(rowBytes ?? 0),
    body: texts[texts.length >> 1] ?? '{}',
    commands: script.length,
    steps: script.filter(({ command }) => command === 'record-step').length,
  }
}

interface Rounds {
  fifty: Record<'ours' | 'single' | 'grouped', Load[]>
  one: Record<'ours' | 'single', Load[]>
}

const measureRounds = async (workshop: Workshop): Promise<Rounds> => {
  const load = workshop.load()
  const ms = ROUND_MS * workshop.scale.effort
  const rounds: Rounds = { fifty: { ours: [], single: [], grouped: [] }, one: { ours: [], single: [] } }
  for (const crew of ['ours', 'single', 'grouped']) await load.closed(crew, WARM_UP_MS)
  for (let round = 0; round < ROUNDS; round++) {
    for (const crew of ['single', 'ours', 'grouped'] as const) rounds.fifty[crew].push(await load.closed(crew, ms))
    for (const crew of ['single', 'ours'] as const) rounds.one[crew].push(await load.closed(`one-${crew}`, ms))
  }
  return rounds
}

const withServers = async (workshop: Workshop, work: (sizes: Sizes) => Promise<void>): Promise<void> => {
  const laboratory = await workshop.laboratory('fifty stations', SIZE)
  const marrow = await workshop.marrow(laboratory)
  const crew = await crewOf(workshop, laboratory, marrow.base)
  const sizes = sizesOf(laboratory, crew)
  const { rowBytes, body } = sizes
  const floors = await Promise.all(
    (['single', 'grouped'] as const).map(async kind => {
      return { kind, floor: await workshop.floor({ kind, folder: workshop.emptyFolder(), rowBytes }) }
    }),
  )
  const load = workshop.load()
  const plain = (index: number): SourceSpec => ({
    kind: 'same',
    path: '/record',
    cookie: crew[index]?.cookie ?? '',
    bodies: [body],
  })
  await load.crew('ours', marrow.base, crew.slice(0, STATIONS))
  await load.crew('one-ours', marrow.base, crew.slice(STATIONS))
  for (const { kind, floor } of floors) {
    await load.crew(
      kind,
      floor.base,
      Array.from({ length: STATIONS }, (_, index) => plain(index)),
    )
    await load.crew(`one-${kind}`, floor.base, [plain(0)])
  }
  try {
    await work(sizes)
  } finally {
    await Promise.all([marrow.end('SIGTERM'), ...floors.map(({ floor }) => floor.end())])
  }
}

const of = (loads: readonly Load[], figure: keyof Load): Sample => sampleOf(loads.map(load => load[figure]))

const linesOf = ({ fifty, one }: Rounds, { rowBytes, commands, steps }: Sizes): Line[] => [
  {
    what: 'durable commands a second, 50 stations',
    unit: '/s',
    ours: of(fifty.ours, 'perSecond'),
    floor: of(fifty.single, 'perSecond'),
    goal: atLeast(3),
    note: `whole observations, ${steps} of ${commands} commands record a step; the floor inserts one row of ${rowBytes} bytes`,
  },
  {
    what: 'the same, p99',
    unit: 'ms',
    ours: of(fifty.ours, 'p99Ms'),
    floor: of(fifty.single, 'p99Ms'),
    goal: atMost(1),
  },
  {
    what: 'the same, against grouped INSERTs',
    unit: '/s',
    ours: of(fifty.ours, 'perSecond'),
    floor: of(fifty.grouped, 'perSecond'),
    goal: atLeast(0.5),
  },
  {
    what: 'one station, command latency, median',
    unit: 'ms',
    ours: of(one.ours, 'p50Ms'),
    floor: of(one.single, 'p50Ms'),
    goal: atMost(1.5),
  },
]

export const stations: Row = {
  name: 'stations',
  async measure(workshop) {
    const lines: Line[] = []
    await withServers(workshop, async sizes => {
      lines.push(...linesOf(await measureRounds(workshop), sizes))
    })
    return lines
  },
}
