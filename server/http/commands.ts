// POST /api/commands/<name>: one route for each declared command, from its declaration.
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notPermitted } from '../commands/attempt.ts'
import { type Outcome, refusalOf } from '../commands/outcome.ts'
import { type Command, mayGive } from '../domain/kit/command.ts'
import type { Actor, Proof } from '../domain/kit/context.ts'
import { mayAttempt } from '../domain/person/prove.ts'
import { mustChoosePassword } from './door.ts'
import { actorOf, type Edge, languageOf } from './edge.ts'
import { createFailures, type Failures } from './failures.ts'
import { mustBeStored } from './named-files.ts'
import type { About } from './names.ts'
import { parseInput } from './parse.ts'
import { edgeProblem, notSignedIn, ownPasswordFirst, refuseWith } from './problem.ts'
import { rateLimitOf } from './rate-limit.ts'
import { createTurns } from './turns.ts'

/** A UUID of any version, or a ULID: version 7 and ULIDs are ordered by time and insert faster. */
const COMMAND_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-7][0-9A-HJKMNP-TV-Z]{25})$/i

/** `"7"`: the version of the thing as the screen showed it. */
const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/

/** Whoever gives a command that is open without a session, as the journal names it. */
const FIRST_VISIT: Actor = { id: 'system/first-visit', roles: [] }

/** Wrong badges or PINs of a second person that one session may try. */
const SECOND_FAILURES = 10
const SECOND_WINDOW_MS = 5 * 60_000

export const registerCommands = (app: FastifyInstance, edge: Edge): void => {
  const failures = createFailures(SECOND_FAILURES, SECOND_WINDOW_MS)
  // A request that repeats an id while the first is still being proved waits for its answer.
  const turns = createTurns(1)
  for (const command of edge.commands) {
    const config = configOf(command, edge)
    const schema = edge.doorkeeper.inputOf(command)
    app.post(`/api/commands/${command.name}`, { config }, async (request, reply) => {
      const commandId = commandIdOf(request)
      const seenVersion = versionOf(request)
      // Before anything costs time: whoever may not, learns so at once.
      if (!mayGive(command.who, request.guest?.person.roles ?? [])) return refuseWith(notPermitted(command))
      const parsed = parseInput(schema, request.body, languageOf(request))
      refuseForOthers(command, parsed, request)
      const input = edge.doorkeeper.withoutSecrets(command, parsed)
      const actorNow = () => (request.guest ? actorOf(request.guest) : FIRST_VISIT)
      const give = async (): Promise<Outcome> => {
        const call = { command, input, actor: actorNow(), session: request.guest?.session.key, commandId, seenVersion }
        // What is compared goes on record, once: what was answered before is answered again without comparing.
        const earlier = command.proves?.length ? edge.executor.answered(call) : null
        if (earlier) return earlier
        await mustBeStored(command.files?.(input) ?? [], edge.files)
        const proof = command.proves?.length ? await proved(edge, command, parsed, request, failures) : {}
        return edge.executor.execute({ ...call, actor: actorNow(), proof })
      }
      const outcome = await (command.proves?.length ? turns.inTurn(commandId, give) : give())
      return answer(reply, outcome, () => aboutOf(edge, command, input))
    })
  }
}

/** A password's hash is dear, and whoever gives a public command is nobody in particular. */
const configOf = ({ who, beforeOwnPassword }: Command, edge: Edge): FastifyContextConfig =>
  who === 'public'
    ? { access: 'public', rateLimit: rateLimitOf(edge.config.signInsPerMinute, edge) }
    : { access: 'session', beforeOwnPassword }

/** Before an own password is chosen nothing is done to other accounts. */
const refuseForOthers = (command: Command, parsed: unknown, { guest }: FastifyRequest): void => {
  if (!command.beforeOwnPassword || !guest || !mustChoosePassword(guest)) return
  if (command.target(parsed) !== guest.person.id) throw ownPasswordFirst()
}

/** What the guard refuses is decided without its secrets: nothing is learnt of them from it, and no guess is made at anybody's. */
const isRefusedAnyway = (edge: Edge, command: Command, parsed: unknown, { guest }: FastifyRequest): boolean => {
  const target = command.target(parsed)
  if (edge.executor.time().trouble && command.subject !== 'clock') return true
  if (target === null || !guest) return false
  return (command.guard?.(target, edge.executor.contextFor(actorOf(guest))) ?? null) !== null
}

/** After too many wrong passwords none is compared until the lock ends; the command says so. */
const restsFromSigning = (edge: Edge, { guest }: FastifyRequest): boolean =>
  guest !== null && mayAttempt(guest.person, edge.executor.time().now) !== null

const withoutPassword = (parsed: unknown): unknown => {
  const { password: _, ...rest } = parsed as { password?: unknown }
  return rest
}

const proved = async (
  edge: Edge,
  command: Command,
  parsed: unknown,
  request: FastifyRequest,
  failures: Failures,
): Promise<Proof> => {
  if (isRefusedAnyway(edge, command, parsed, request)) return {}
  const { now } = edge.executor.time()
  const session = request.guest?.session.key ?? request.ip
  const until = failures.waitsUntilMs(session, Date.parse(now))
  if (until !== null)
    throw edgeProblem('too-many-attempts', { untilAt: new Date(until).toISOString(), of: 'station' }, 429)
  const isGuess = (parsed as { second?: unknown }).second !== undefined
  if (isGuess) failures.add(session, Date.parse(now))
  const asked = restsFromSigning(edge, request) ? withoutPassword(parsed) : parsed
  const { proof } = await edge.doorkeeper.prove(command, asked, request.guest?.person.id ?? '', request.ip)
  if (isGuess && proof.second !== 'unrecognised') failures.takeBack(session)
  // While the password was compared, the session may have been locked or ended, or the person's roles changed.
  if (request.guest) {
    const guest = edge.gate.find(request.guest.secret, edge.executor.time().now)
    if (!guest || guest.isLocked) throw notSignedIn()
    request.guest = guest
  }
  return proof
}

const commandIdOf = (request: FastifyRequest): string => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !COMMAND_ID.test(key)) throw edgeProblem('command-id-missing', {}, 400)
  // One id however its letters are written: UUIDs in small ones, ULIDs in capitals.
  return key.includes('-') ? key.toLowerCase() : key.toUpperCase()
}

const versionOf = (request: FastifyRequest): number | undefined => {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const version = VERSION.exec(header)?.[1]
  if (version === undefined) return refuseWith(refusalOf('version-required', {}, 400))
  return Number(version)
}

/** What the sentence of a refusal may name by its process: the batch, and in it the operation of the run. */
const aboutOf = (edge: Edge, command: Command, input: unknown): About => {
  const id = command.target(input) ?? ''
  const { run, operation } = input as { run?: unknown; operation?: unknown }
  if (typeof operation === 'string') return { kind: command.subject, id, operation }
  const batch = command.subject === 'batch' ? edge.executor.read('batch', id) : null
  return { kind: command.subject, id, operation: batch?.runs.find(each => each.run === run)?.operation }
}

const answer = (reply: FastifyReply, outcome: Outcome, about: () => About): FastifyReply => {
  if (outcome.kind === 'refused') return refuseWith(outcome.refusal, about())
  if (outcome.kind === 'failed') {
    throw outcome.why === 'storage' ? edgeProblem('storage-unavailable', {}, 503) : outcome.error
  }
  const { positions, answer: said } = outcome
  return reply.send(said ? { positions, answer: said } : { positions })
}
