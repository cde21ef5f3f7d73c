// The server killed twenty times in the middle of ten working stations: what was answered is there once, and nothing else is.
//
// A kill loses what the process holds, not what it has given to the operating system: durability against a power cut is another
// test (power-cut.test.ts). This one is about receipts, savepoints, the memory of states, and starting again on what is found.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJournal } from '../../db/journal.ts'
import { openStore, type Store } from '../../db/open.ts'
import { randomOf } from '../../server/demo/random.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { views } from '../../server/views/views.ts'
import { compareWithRebuild } from '../kit/rebuilt.ts'
import { buildServer, runProgram, type ServerProcess, startServer } from '../kit/server-process.ts'
import { type AnsweredCommand, openStation } from '../kit/station.ts'
import { observable, technicians, workAtStation } from '../kit/station-work.ts'

const KILLS = 20
const STATIONS = 10

const folder = mkdtempSync(join(tmpdir(), 'marrow-crash-'))
const file = join(folder, 'data', 'marrow.sqlite')
const answered: AnsweredCommand[] = []
const waiting = new Set<string>()
let waitingAtKill: number[] = []
let headBefore = 0
let store: Store

interface Row {
  command: string
  stream: string
  version: number
  seq: number
}

/** What the stations have written. */
const rowsWritten = (): Row[] =>
  store.raw
    .prepare<[number], Row>('SELECT command, stream, version, seq FROM journal WHERE seq > ? ORDER BY seq')
    .all(headBefore)

beforeAll(async () => {
  buildServer()
  let server: ServerProcess = await startServer(folder, { args: ['--demo'] })
  const reading = openStore(file, { readonly: true })
  headBefore = openJournal(reading).head()?.seq ?? 0
  let isOver = false
  const openDoor = () =>
    openStation({
      base: () => server.base,
      store: reading,
      answered: command => void answered.push(command),
      waiting: (id, isWaiting) => void (isWaiting ? waiting.add(id) : waiting.delete(id)),
    })
  const doors = Array.from({ length: STATIONS }, openDoor)
  const people = doors[0] ? technicians(doors[0], reading) : []
  const batches = doors[0] ? observable(doors[0], reading) : []
  const work = doors.map((door, index) =>
    workAtStation(door, {
      store: reading,
      as: people[index % people.length] ?? '',
      batch: batches[index],
      seed: `station ${index}`,
      isOver: () => isOver,
    }),
  )

  const random = randomOf('kills')
  for (let kill = 0; kill < KILLS; kill++) {
    await pause(random.between(150, 900))
    waitingAtKill = [...waitingAtKill, waiting.size]
    await server.end('SIGKILL')
    server = await startServer(folder, { args: ['--demo'] })
  }
  isOver = true
  await Promise.all(work)
  await server.end('SIGTERM')
  reading.close()
  store = openStore(file)
}, 120_000)
afterAll(() => {
  store?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('after twenty kills in the middle of the work', () => {
  it('the stations had been at work: commands were waiting for their answer at many of the kills', () => {
    expect(waitingAtKill.filter(count => count > 0).length).toBeGreaterThan(KILLS / 4)
    // A slow machine answers fewer commands between two kills: enough of them, and some asked for again, is what counts here.
    expect(answered.length).toBeGreaterThan(KILLS * 5)
    expect(answered.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(0)
  })

  it('every answered command is in the journal once, at the positions that its answer names', () => {
    const found = new Map<string, AnsweredCommand['positions']>()
    for (const { command, ...position } of rowsWritten()) {
      found.set(command, [...(found.get(command) ?? []), position])
    }
    const accepted = answered.filter(({ status }) => status === 200)
    expect(accepted.map(({ id }) => found.get(id))).toEqual(accepted.map(({ positions }) => positions))
    // No other command than those that were answered has written anything.
    expect([...found.keys()].sort()).toEqual(accepted.map(({ id }) => id).sort())
  })

  it('every answer has its receipt', () => {
    const receipt = store.raw.prepare('SELECT count(*) FROM receipts WHERE command = ?').pluck()
    expect(answered.filter(({ id }) => receipt.get(id) !== 1)).toEqual([])
  })

  it('the journal verifies', async () => {
    expect(await runProgram('verify', [file])).toMatchObject({ status: 0 })
  })

  it('the views equal their rebuild', () => {
    const rows = compareWithRebuild({ store, journal: openJournal(store), subjects, views })
    expect(Object.values(rows).flat().length).toBeGreaterThan(100)
  })
})
