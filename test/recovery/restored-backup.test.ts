// A backup taken while stations work, and the laboratory lost afterwards: what was answered before the backup is in the restored one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJournal } from '../../db/journal.ts'
import { openStore, type Store } from '../../db/open.ts'
import { demoPassword } from '../../server/demo/people.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { views } from '../../server/views/views.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'
import { buildServer, environmentOf, runProgram, type ServerProcess, startServer } from '../kit/server-process.ts'
import { type AnsweredCommand, openStation } from '../kit/station.ts'
import { observable, technicians, workAtStation } from '../kit/station-work.ts'

const STATIONS = 4

const folder = mkdtempSync(join(tmpdir(), 'marrow-restored-'))
const backup = join(folder, 'backup')
const restored = join(folder, 'restored')
const answered: AnsweredCommand[] = []
let before: AnsweredCommand[] = []
let server: ServerProcess

/** Resolves when so many commands are answered. */
const untilAnswered = async (count: number): Promise<void> => {
  while (answered.length < count) await new Promise(done => setTimeout(done, 10))
}

const openLine = (store: Store) =>
  openStation({ base: () => server.base, store, answered: command => void answered.push(command) })

let made: Awaited<ReturnType<typeof runProgram>>

beforeAll(async () => {
  buildServer()
  server = await startServer(folder, { args: ['--demo'] })
  const store = openStore(join(folder, 'data', 'marrow.sqlite'), { readonly: true })
  let isOver = false
  const doors = Array.from({ length: STATIONS }, () => openLine(store))
  const [door] = doors
  const people = door ? technicians(door, store) : []
  const batches = door ? observable(door, store) : []
  const work = doors.map((each, index) => {
    const as = people[index % people.length] ?? ''
    return workAtStation(each, { store, as, batch: batches[index], seed: String(index), isOver: () => isOver })
  })
  await untilAnswered(60)
  before = [...answered]
  made = await runProgram('backup', [backup], environmentOf(folder))
  await untilAnswered(answered.length + 30)
  isOver = true
  await Promise.all(work)
  store.close()
  await server.end('SIGKILL')
  rmSync(join(folder, 'data'), { recursive: true })
}, 120_000)
afterAll(async () => {
  await server?.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup taken while stations work', () => {
  it('is whole, and is restored to what it was', async () => {
    expect(made).toEqual({
      status: 0,
      out: expect.stringMatching(/^head \d+:[0-9a-f]{64}, \d+ entries, files: \d+\n$/),
      error: '',
    })
    expect(await runProgram('restore', [backup, restored])).toMatchObject({ status: 0, error: '' })
    const anchor = readFileSync(join(backup, 'anchor.txt'), 'utf8').trim()
    const verdict = await runProgram('verify', [join(restored, 'marrow.sqlite'), '--anchor', anchor])
    expect(verdict).toMatchObject({ status: 0, out: expect.stringContaining(`head ${anchor},`) })
  })

  it('holds every command that was answered before it began', () => {
    const store = openStore(join(restored, 'marrow.sqlite'))
    const rows = store.raw.prepare('SELECT stream, version, seq FROM journal WHERE command = ? ORDER BY seq')
    const accepted = before.filter(({ status }) => status === 200)
    expect(accepted.length).toBeGreaterThan(50)
    expect(accepted.map(({ id }) => rows.all(id))).toEqual(accepted.map(({ positions }) => positions))
    compareWithRebuild({ store, journal: openJournal(store), subjects, views })
    store.close()
  })

  it('is a laboratory that people sign in to and work in, with the keys of the lost one', async () => {
    server = await startServer(folder, { args: ['--demo'], env: { MARROW_DATA: restored } })
    const signIn = await fetch(`${server.base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'P-0001', password: demoPassword }),
    })
    expect(signIn.status).toBe(200)
    const store = openStore(join(restored, 'marrow.sqlite'), { readonly: true })
    const door = openLine(store)
    const [as = ''] = technicians(door, store)
    const count = answered.length
    await workAtStation(door, {
      store,
      as,
      batch: undefined,
      seed: 'after',
      isOver: () => answered.length >= count + 5,
    })
    expect(answered.slice(count).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    store.close()
  })
})
