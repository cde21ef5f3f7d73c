// The simulated laboratory in the real app: its people, rooms, lots and process made by command, and cases taken any way through it.
import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { Plan } from '../../server/demo/bench.ts'
import { comingUp, waitUntil } from '../../server/demo/course.ts'
import type { Donor } from '../../server/demo/culture-model.ts'
import type { Asked, Door, Ran } from '../../server/demo/door.ts'
import { giveAll, receiveAllContainers } from '../../server/demo/hospital.ts'
import { buildLaboratory, type Laboratory } from '../../server/demo/laboratory.ts'
import { receiveAll } from '../../server/demo/lots.ts'
import { book, type Order, openOrder, usualSite } from '../../server/demo/orders.ts'
import { type Called, demoPassword, demoPin, hirePeople, type Staff } from '../../server/demo/people.ts'
import { performOperation } from '../../server/demo/perform.ts'
import { randomOf } from '../../server/demo/random.ts'
import { certify, review } from '../../server/demo/release.ts'
import { enterResults } from '../../server/demo/results.ts'
import type { Command } from '../../server/domain/kit/command.ts'
import type { Actor } from '../../server/domain/kit/context.ts'
import type { Kind } from '../../server/domain/subjects.ts'
import { cookieOf, type Options, startApp, type TestApp } from './app.ts'
import { usualPlating } from './door.ts'

const secrets = ['password', 'newPassword', 'newPin', 'second']

/** The door takes secrets out of the input before anything is decided; what they proved comes apart. */
const withoutSecrets = (input: unknown): unknown =>
  typeof input === 'object' && input !== null
    ? Object.fromEntries(Object.entries(input).filter(([name]) => !secrets.includes(name)))
    : input

const doorOf = ({ app, clock, executor, newId }: TestApp): Door => {
  const actorOf = (as: Asked['as']): Actor =>
    typeof as === 'string' ? { id: as, roles: executor.read('person', as)?.roles ?? [] } : as

  const seenBy = (command: Command, input: unknown): number => {
    const target = command.target(input)
    // The subject of a command is a kind of stream, and every state knows its version.
    const state = target === null ? null : executor.read(command.subject as Kind, target)
    return state && 'version' in state ? state.version : 0
  }

  return {
    zone: app.marrow.config.zone,
    now: () => executor.time().now,
    read: executor.read,
    async run(command, raw, { as, proof }: Asked): Promise<Ran> {
      const input = withoutSecrets(command.input.parse(raw))
      const seenVersion = seenBy(command, input)
      const outcome = await executor.execute({
        command,
        input,
        actor: actorOf(as),
        commandId: newId(),
        proof,
        seenVersion,
      })
      if (outcome.kind === 'accepted') return { ok: true, answer: outcome.answer ?? {} }
      if (outcome.kind === 'failed') throw outcome.error
      return { ok: false, refusal: outcome.refusal }
    },
    async wait(minutes) {
      clock.advanceMs(Math.round(minutes * 60_000))
    },
  }
}

const dayMs = 86_400_000
/** Longer than this at the same clock, and a screen might have been locked meanwhile. */
const freshMs = 60_000

/** The laboratory before its first case. Whoever opens it removes it. */
export const openAppLaboratory = async (options: Omit<Options, 'isEmpty'> = {}) => {
  const test = await startApp({ ...options, isEmpty: true })
  const door = doorOf(test)
  const { passwords } = test.app.marrow
  const staff: Staff = await hirePeople(door, {
    password: await passwords.hash(demoPassword),
    pin: await passwords.hash(demoPin),
  })
  const laboratory: Laboratory = await buildLaboratory(door, staff)
  const lots = await receiveAll(door, laboratory, 'A1')
  const cookies = new Map<string, { cookie: string; atMs: number }>()

  const signedIn = async (person: string): Promise<string> => {
    const atMs = Date.parse(door.now())
    const known = cookies.get(person)
    if (known && atMs - known.atMs < freshMs) return known.cookie
    const payload = { person, password: demoPassword }
    const response = await test.app.inject({ method: 'POST', url: '/api/session', payload })
    expect(response.statusCode).toBe(200)
    cookies.set(person, { cookie: cookieOf(response), atMs })
    return cookieOf(response)
  }

  /** GET of an address as one of the staff, in English unless told otherwise. */
  const ask = async (url: string, as: Called = 'supervisor', language = 'en'): Promise<LightMyRequestResponse> =>
    test.app.inject({
      method: 'GET',
      url,
      headers: { cookie: await signedIn(staff[as]), 'accept-language': language },
    })

  return {
    ...test,
    door,
    staff,
    laboratory,
    lots,
    ask,
    async post(url: string, payload: object, as: Called): Promise<LightMyRequestResponse> {
      return test.app.inject({ method: 'POST', url, payload, headers: { cookie: await signedIn(staff[as]) } })
    },
    /** The answer of a GET that must be answered. */
    async answer<Answer>(url: string, as?: Called, language?: string): Promise<Answer> {
      const response = await ask(url, as, language)
      expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, ''])
      return response.json() as Answer
    },
  }
}

export type AppLaboratory = Awaited<ReturnType<typeof openAppLaboratory>>

/** Days from now, at ten in the morning UTC. */
const morning = (door: Door, days: number): string =>
  `${new Date(Date.parse(door.now()) + days * dayMs).toISOString().slice(0, 10)}T10:00:00.000Z`

let patients = 0

/** Marrow that grows well: two passages give more than the dose. */
export const goodDonor: Donor = {
  marrowMl: 100,
  nucleatedPerMl: 18_000_000,
  mononuclearPerMl: 4_200_000,
  founders: 1 / 1200,
  lagHours: 40,
  doublingHours: 26,
  viabilityPct: 95,
}

export const orderFor = ({ door, staff }: AppLaboratory, more: Partial<Order> = {}): Order => {
  patients += 1
  return {
    identity: {
      familyName: `Family${patients}`,
      givenName: 'Given',
      birthDate: '1971-04-05',
      hospitalNumbers: [{ issuer: 'hospital-del-rio', number: `HR${String(100_000 + patients)}` }],
    },
    indication: 'Osteoarthritis of the knee',
    surgeon: staff.surgeon,
    hospital: 'hospital-del-rio',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    collectionAt: morning(door, 1),
    injectionAt: morning(door, 23),
    ...more,
  }
}

export interface Begun {
  caseId: string
  patientCode: string
  batch: string
  /** As on the wristband. */
  wristband: string
  plan: Plan
}

/** A case with consent and serology, its collection booked, and how its people will go about it. */
export const beginCase = async (lab: AppLaboratory, more: Partial<Order> = {}, seed = 'case'): Promise<Begun> => {
  const { door, staff, laboratory, lots } = lab
  const order = orderFor(lab, more)
  const { caseId, patientCode } = await openOrder(door, staff, order)
  const batch = await book(door, staff, caseId)
  const random = randomOf(seed)
  const plan: Plan = {
    as: staff.laia,
    second: staff.marc,
    donor: goodDonor,
    random: random.fork('bench'),
    shelf: { lots, equipment: laboratory.equipment },
    plating: usualPlating,
    picture: () => ({ file: 'a'.repeat(64), type: 'image/png', sizeBytes: 1000 }),
  }
  return { caseId, patientCode, batch, wristband: order.identity.hospitalNumbers[0]?.number ?? '', plan }
}

/** Two passages give the dose; a third one just before the harvest would leave nothing to fill. */
const passagesWanted = 2

/** Does whatever comes up, in its time, until this operation is the next; answers the operations done. Nothing comes up: ends. */
export const courseUntil = async (
  { door, staff }: { door: Door; staff: Staff },
  { batch, plan }: Pick<Begun, 'batch' | 'plan'>,
  ends: string,
): Promise<string[]> => {
  const done: string[] = []
  while (done.length < 60) {
    const passages = done.filter(operation => operation === 'passage').length
    const next = comingUp(door, batch).find(({ phase }) => phase !== 'passage' || passages < passagesWanted)
    if (!next || next.operation === ends) break
    if (next.from) await waitUntil(door, next.from)
    // The gate before the harvest is not for the bench to decide.
    const as = next.phase === 'gate' ? staff.supervisor : plan.as
    await performOperation(door, batch, next.operation, { ...plan, as })
    done.push(next.operation)
  }
  return done
}

/** Nine flasks at the last passage, where a stack of five would be needed. */
const sparsePlating: Plan['plating'] = passage =>
  passage < 2 ? usualPlating(passage) : { type: 't175', count: 9, cellsPerCm2: 2400 }

/** A case whose culture will give too few cells, up to its harvest. */
export const growTooFew = async (lab: AppLaboratory, seed = 'too-few'): Promise<Begun> => {
  const begun = await beginCase(lab, {}, seed)
  begun.plan = { ...begun.plan, plating: sparsePlating }
  await courseUntil(lab, begun, 'harvest')
  return begun
}

/** The same, harvested and filled with what there was, as the physician wished on the telephone. */
export const fillTooFew = async (lab: AppLaboratory, seed?: string): Promise<Begun> => {
  const begun = await growTooFew(lab, seed)
  const outcome = () => ({ option: 'fill-less', note: 'Physician telephoned' })
  await courseUntil(lab, { ...begun, plan: { ...begun.plan, instead: { outcome } } }, 'dispatch')
  return begun
}

/** From the filled product to the last signature: results, review, stage 1, journey, injection, last readings, stage 2. */
export const giveProduct = async (
  lab: AppLaboratory,
  begun: Begun,
  ends?: 'certified' | 'dispatched' | 'given',
): Promise<void> => {
  const { door, staff } = lab
  const { batch, plan, wristband } = begun
  await enterResults(door, batch, staff.oscar, plan.random)
  await review(door, staff, batch)
  await certify(door, staff, batch, 1)
  if (ends === 'certified') return
  await waitUntil(door, comingUp(door, batch)[0]?.from ?? door.now())
  await performOperation(door, batch, 'dispatch', plan)
  if (ends === 'dispatched') return
  await door.wait(60)
  await receiveAllContainers(door, staff, batch)
  await giveAll(door, batch, wristband)
  if (ends === 'given') return
  await door.wait(15 * 24 * 60)
  await enterResults(door, batch, staff.oscar, plan.random)
  await certify(door, staff, batch, 2)
}
