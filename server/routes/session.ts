// Signing in, locking, unlocking and signing out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import type { ParamsOf } from '../contract/query.ts'
import {
  endSession,
  listSessions,
  lockSession,
  readSession,
  type SessionAnswer,
  signIn,
  signOut,
  unlockSession,
} from '../contract/session.ts'
import { type Command, mayGive } from '../domain/kit/command.ts'
import { isEmptyLaboratory } from '../domain/person/commands/create-first-administrator.ts'
import { atLockedScreen, noteWrongPin } from '../domain/person/note-wrong-pin.ts'
import type { PersonState } from '../domain/person/person.ts'
import { giveCookie, mustChoosePassword, takeCookie } from '../http/door.ts'
import { type Edge, guestOf } from '../http/edge.ts'
import { createFailures } from '../http/failures.ts'
import { type Compared, createGuesses, createGuessesAtNames } from '../http/guesses.ts'
import { edgeProblem, refuseWith } from '../http/problem.ts'
import { type Handler, registerQuery } from '../http/queries.ts'

const WINDOW_MS = 5 * 60_000
/** Wrong passwords at one name from all stations stay free up to so many times what one station may fail; then they slow down. */
const FREE_AT_NAME = 2
const NAME_WINDOW_MS = 60 * 60_000
/** Wrong badges, PINs or passwords at a locked screen, after which the session ends and the password opens a new one. */
const UNLOCK_ATTEMPTS = 5
/** Failed attempts at a person's name are shown to that person for this long. */
const SHOWN_MS = 90 * 86_400_000

export const registerSessionRoutes = (app: FastifyInstance, edge: Edge): void => {
  const { gate, doorkeeper, executor, config } = edge
  const guessesAtStation = createGuesses(config.failedSignIns, WINDOW_MS)
  const guessesAtName = createGuessesAtNames(FREE_AT_NAME * config.failedSignIns, NAME_WINDOW_MS)
  const failedUnlocks = createFailures(UNLOCK_ATTEMPTS, Number.POSITIVE_INFINITY)
  const failedAsPerson = createFailures(Number.POSITIVE_INFINITY, SHOWN_MS)
  const now = () => executor.time().now

  const answerFor = (person: PersonState | null, isLocked = false, failedSignIns = 0): SessionAnswer => {
    const time = executor.time()
    const roles = person?.roles ?? []
    return {
      person: person && { id: person.id, name: person.name, roles: [...roles], language: person.language },
      mustChoosePassword: person !== null && mustChoosePassword({ person }),
      isLocked,
      lockAfterMinutes: config.lockAfterMinutes,
      isDemo: config.demo,
      isEmpty: isEmptyLaboratory(executor) === null,
      zone: config.zone,
      now: time.now,
      isClockInQuestion: time.trouble !== null,
      commands: person
        ? edge.commands.filter(({ who }) => who !== 'public' && mayGive(who, roles)).map(({ name }) => name)
        : [],
      failedSignIns,
    }
  }

  /** The person whose password it is; null where it is nobody's. */
  const personWith = async ({ person: named, password }: ParamsOf<typeof signIn>): Promise<PersonState | null> => {
    const person = doorkeeper.whoIs(named)
    if ((await doorkeeper.hasPassword(person, password)) && person) return person
    if (person) failedAsPerson.add(person.id, Date.parse(now()))
    return null
  }

  const tooMany = (untilMs: number, of: 'station' | 'name') =>
    edgeProblem('too-many-attempts', { untilAt: new Date(untilMs).toISOString(), of }, 429)

  const personAtStation = async (
    input: ParamsOf<typeof signIn>,
    { ip, guest }: FastifyRequest,
  ): Promise<PersonState> => {
    const nowMs = () => Date.parse(now())
    // A name that is nobody's waits as well: the wait must not tell who works here.
    const name = doorkeeper.whoIs(input.person)?.id ?? input.person.trim().toUpperCase()
    const at = { name, station: ip, isOwn: guest?.person.id === name }
    const atName = async (): Promise<Compared<PersonState> | null> => {
      const compared = await guessesAtName.compare(at, nowMs, () => personWith(input))
      if (!compared.isCompared) return compared
      return compared.answer && { isCompared: true, answer: compared.answer }
    }
    const compared = await guessesAtStation.compare(ip, nowMs, atName)
    if (!compared.isCompared) throw tooMany(compared.untilMs, 'station')
    if (!compared.answer) throw edgeProblem('sign-in-failed', {}, 401)
    if (!compared.answer.isCompared) throw tooMany(compared.answer.untilMs, 'name')
    return compared.answer.answer
  }

  registerQuery(app, edge, readSession, (_, request) =>
    answerFor(request.guest?.person ?? null, request.guest?.isLocked ?? false),
  )

  const enter: Handler<ParamsOf<typeof signIn>, SessionAnswer> = async (input, request, reply) => {
    const person = await personAtStation(input, request)
    const failed = failedAsPerson.count(person.id)
    failedAsPerson.forget(person.id)
    if (request.guest) gate.end(request.guest.session.key, now())
    giveCookie(reply, gate.open(person.id, input.station, now()), edge)
    return answerFor(person, false, failed)
  }
  registerQuery(app, edge, signIn, enter, { perMinute: config.signInsPerMinute })

  registerQuery(app, edge, signOut, (_, request, reply) => {
    gate.end(guestOf(request).session.key, now())
    takeCookie(reply)
    return answerFor(null)
  })

  registerQuery(app, edge, lockSession, (_, request) => {
    const guest = guestOf(request)
    gate.lock(guest, now())
    return answerFor(guest.person, true)
  })

  registerQuery(app, edge, unlockSession, async (proof, request, reply) => {
    const guest = guestOf(request)
    const { key } = guest.session
    const attemptsLeft = UNLOCK_ATTEMPTS - failedUnlocks.add(key, Date.parse(now()))
    if (attemptsLeft < 0) return endLocked(key, reply)
    const person = 'password' in proof ? guest.person : doorkeeper.whoIs(proof.badge)
    const isRight =
      'password' in proof
        ? await doorkeeper.hasPassword(person, proof.password)
        : await doorkeeper.hasPin(person, proof.pin, { station: request.ip, isOwn: person?.id === guest.person.id })
    if (!isRight || !person) {
      if (person && 'pin' in proof) await noteWrong(person)
      return refuseUnlock(key, attemptsLeft, reply)
    }
    // While it was compared, wrong ones sent at the same time may have ended the session.
    if (!gate.find(guest.secret, now())) return endLocked(key, reply)
    failedUnlocks.forget(key)
    if (person.id === guest.person.id) gate.unlock(guest, now())
    else giveCookie(reply, gate.handOver(guest, person.id, now()), edge)
    return answerFor(person)
  })

  /** Recorded beside the answer: a clock in question or a full disk must not keep the refusal from the screen. */
  const noteWrong = ({ id }: PersonState) =>
    executor.execute({
      command: noteWrongPin as Command,
      input: { person: id },
      actor: atLockedScreen,
      commandId: edge.newId(),
    })

  const refuseUnlock = (key: string, attemptsLeft: number, reply: FastifyReply): never => {
    if (attemptsLeft > 0) throw edgeProblem('unlock-failed', { attemptsLeft }, 403)
    return endLocked(key, reply)
  }

  const endLocked = (key: string, reply: FastifyReply): never => {
    gate.end(key, now())
    takeCookie(reply)
    throw edgeProblem('session-ended', {}, 401)
  }

  const listFor = (guest: ReturnType<typeof guestOf>) =>
    gate.list(guest.person.roles.includes('administrator') ? undefined : guest.person.id)

  registerQuery(app, edge, listSessions, (_, request) => {
    const guest = guestOf(request)
    const sessions = listFor(guest).map(session => ({
      id: publicId(session.key),
      person: session.person,
      name: executor.read('person', session.person)?.name ?? '',
      station: session.station,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      isLocked: session.lockedAt !== null,
      isThis: session.key === guest.session.key,
    }))
    return { sessions }
  })

  registerQuery(app, edge, endSession, ({ id }, request) => {
    const session = listFor(guestOf(request)).find(({ key }) => publicId(key) === id)
    if (!session) return refuseWith(refusalOf('unknown-thing', { kind: 'session', id }, 404))
    gate.end(session.key, now())
    return { ended: true }
  })
}

/** Enough of a session's key to name it. */
const publicId = (key: string): string => key.slice(0, 16)
