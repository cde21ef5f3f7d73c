// What was answered survives the power cord: each answer is compared with what the disk held for certain when it was sent.
//
// Killing the process does not test this: it loses nothing even with synchronous=OFF, because the operating system still has every
// write. So the server runs under strace, and from its writes and fsyncs the files are made as a power cut at the moment of each
// answer would leave them: without anything after their last fsync, and with any part of it. What this does not show: a disk that
// says it has written what it has not. Where there is no strace, only the copies taken after each answer are compared; they show
// that an answer waits for its commit, not that the commit waits for the disk.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJournal } from '../../db/journal.ts'
import { openStore } from '../../db/open.ts'
import { verifyJournal } from '../../db/verify.ts'
import { randomOf } from '../../server/demo/random.ts'
import { canTrace, type Moment, momentsOf, traced } from '../kit/power-cut.ts'
import { buildServer, type ServerProcess, type StartOptions, startServer } from '../kit/server-process.ts'
import { type AnsweredCommand, openStation } from '../kit/station.ts'
import { technicians, workAtStation } from '../kit/station-work.ts'

const STATIONS = 4

const root = mkdtempSync(join(tmpdir(), 'marrow-power-'))
const laboratory = join(root, 'laboratory')
const databases = ['marrow.sqlite', 'marrow.sqlite-wal']

beforeAll(async () => {
  buildServer()
  mkdirSync(laboratory)
  const server = await startServer(laboratory, { args: ['--demo'] })
  await server.end('SIGTERM')
}, 60_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Lets stations work on a copy of the laboratory until so many commands are answered; `seen` is called after each. */
const work = async (
  folder: string,
  commands: number,
  options: StartOptions,
  seen: (command: AnsweredCommand) => void,
) => {
  cpSync(laboratory, folder, { recursive: true })
  const server: ServerProcess = await startServer(folder, { args: ['--demo'], ...options })
  const store = openStore(join(folder, 'data', 'marrow.sqlite'), { readonly: true })
  let count = 0
  const answered = (command: AnsweredCommand) => {
    count += 1
    seen(command)
  }
  const stations = Array.from({ length: STATIONS }, (_, index) => {
    const door = openStation({ base: () => server.base, store, answered })
    const [as = ''] = technicians(door, store)
    return workAtStation(door, { store, as, batch: undefined, seed: String(index), isOver: () => count >= commands })
  })
  await Promise.all(stations)
  store.close()
  return server
}

const copy = join(root, 'copy')

/** The highest seq in the database that these files make; it must be whole. */
const headOf = (): number => {
  const path = join(copy, 'marrow.sqlite')
  const store = openStore(path)
  const head = openJournal(store).head()?.seq ?? 0
  store.close()
  expect(verifyJournal(path)).toMatchObject({ ok: true, entries: head })
  rmSync(copy, { recursive: true })
  return head
}

const seqsIn = (answer: string): number[] => [...answer.matchAll(/"seq":(\d+)/g)].map(match => Number(match[1]))

describe('copies of the files taken right after an answer', () => {
  it('hold what was answered', async () => {
    const folder = join(root, 'copied')
    const heads: [number, number][] = []
    const server = await work(folder, 40, {}, ({ positions }) => {
      mkdirSync(copy)
      for (const name of databases) copyFileSync(join(folder, 'data', name), join(copy, name))
      heads.push([Math.max(...positions.map(({ seq }) => seq)), headOf()])
    })
    await server.end('SIGKILL')
    expect(heads.length).toBeGreaterThanOrEqual(40)
    expect(heads.filter(([answered, held]) => held < answered)).toEqual([])
  })
})

describe.skipIf(!canTrace())('the files as a power cut at an answer would leave them (needs strace)', () => {
  const folder = join(root, 'traced')
  const log = join(root, 'calls')
  const data = databases.map(name => join(folder, 'data', name))

  /** The log ends when the server has: its tracer is another process. */
  const untilLogEnds = async (): Promise<void> => {
    for (let size = -1; size !== statSync(log).size; await pause(200)) size = statSync(log).size
  }

  const held = (moment: Moment, keeps?: (write: number) => boolean): number => {
    mkdirSync(copy)
    for (const [index, path] of data.entries())
      writeFileSync(join(copy, databases[index] ?? ''), moment.file(path, keeps))
    return headOf()
  }

  beforeAll(async () => {
    const server = await work(folder, 250, { under: traced(log) }, () => {})
    await server.end('SIGKILL')
    await untilLogEnds()
  }, 120_000)

  it('hold what was answered, whatever of the later writes came through', () => {
    const random = randomOf('cuts')
    const before = (path: string) => {
      const original = path.replace(folder, laboratory)
      return existsSync(original) ? readFileSync(original) : Buffer.alloc(0)
    }
    const lost: object[] = []
    let cuts = 0
    for (const moment of momentsOf(log, data, before)) {
      const answered = Math.max(0, ...seqsIn(moment.answer))
      if (answered === 0 || !random.chance(0.2)) continue
      cuts += 1
      const heads = [held(moment), held(moment, () => random.chance(0.5))]
      for (const head of heads) if (head < answered) lost.push({ answered, head, syncs: moment.syncs })
    }
    expect(cuts).toBeGreaterThan(25)
    expect(lost).toEqual([])
  }, 120_000)
})
