// One case on its way through the real app: the scripted people of the demonstration before the real writer and its file.

import { donorOf } from '../../server/demo/culture-model.ts'
import { executorDoor } from '../../server/demo/executor-door.ts'
import { buildLaboratory } from '../../server/demo/laboratory.ts'
import { receiveAll } from '../../server/demo/lots.ts'
import { hirePeople } from '../../server/demo/people.ts'
import { randomOf } from '../../server/demo/random.ts'
import type { Simulation } from '../../server/demo/simulation.ts'
import { type Options, PASSWORD, PIN, startApp, type TestApp } from './app.ts'
import type { Lab } from './domain.ts'
import { type Opened, usualPlating } from './door.ts'

/** The laboratory of the scripted people behind the real app; their password and PIN are those of the other tests. */
export const openAppLab = async (options: Options = {}): Promise<Opened & { test: TestApp }> => {
  const test = await startApp({ ...options, isEmpty: true })
  const { executor, config, passwords } = test.app.marrow
  const simulation: Simulation = {
    now: () => executor.time().now,
    wait: async minutes => test.clock.advanceMs(Math.round(minutes * 60_000)),
    start: work => void work(),
    run: async () => {},
  }
  const random = randomOf('app')
  const door = executorDoor(executor, config.zone, simulation, random.fork('ids'))
  const staff = await hirePeople(door, { password: await passwords.hash(PASSWORD), pin: await passwords.hash(PIN) })
  const laboratory = await buildLaboratory(door, staff)
  const lots = await receiveAll(door, laboratory, 'A1')
  const donor = donorOf(random.fork('donor'), 45)
  return {
    test,
    // A line asks the laboratory for nothing but its states.
    lab: { read: executor.read } as Lab,
    door,
    identities: new Map(),
    laboratory,
    lots,
    donor,
    plan: more => ({
      as: staff.laia,
      second: staff.marc,
      donor,
      random: random.fork('bench'),
      shelf: { lots, equipment: laboratory.equipment },
      plating: usualPlating,
      picture: () => ({ file: 'a'.repeat(64), type: 'image/png', sizeBytes: 1000 }),
      ...more,
    }),
  }
}

/** Signs a person in by id and answers how to ask as that person. */
export const signedIn = async (test: TestApp, person: string) => {
  const response = await test.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { person, password: PASSWORD },
  })
  const cookie = `marrow_session=${response.cookies[0]?.value}`
  return {
    ask: (url: string) => test.app.inject({ url, headers: { cookie } }),
    send: (url: string, payload: object, headers: Record<string, string> = {}) =>
      test.app.inject({ method: 'POST', url, payload, headers: { cookie, ...headers } }),
    command: (name: string, payload: object, seen?: number) =>
      test.app.inject({
        method: 'POST',
        url: `/api/commands/${name}`,
        payload,
        headers: { cookie, 'idempotency-key': test.newId(), ...(seen !== undefined && { 'if-match': `"${seen}"` }) },
      }),
  }
}
