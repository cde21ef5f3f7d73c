// A station that works over HTTP and does not give up: a command without an answer is sent again with the same id until there is one.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openJournal } from '../../db/journal.ts'
import type { Store } from '../../db/open.ts'
import type { Asked, Door, Ran } from '../../server/demo/door.ts'
import { demoPassword, demoPin } from '../../server/demo/people.ts'
import type { Command } from '../../server/domain/kit/command.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { type Folded, recordedOf, subjectOf } from '../../server/views/fold.ts'

/** A command that was answered, as the client knows it. */
export interface AnsweredCommand {
  id: string
  name: string
  status: number
  positions: { stream: string; version: number; seq: number }[]
  /** How often it was sent before there was an answer. */
  attempts: number
}

export interface StationParts {
  /** The server's address at present; it changes with each start. */
  base(): string
  /** The same database, for reading only. */
  store: Store
  answered(command: AnsweredCommand): void
  /** Told when a command is sent and when it has its answer, or the line broke. */
  waiting?(id: string, isWaiting: boolean): void
}

/** Reads the committed states of a file that another process writes: each stream is folded on from where it was. */
export const stateReader = (store: Store): Door['read'] => {
  const journal = openJournal(store)
  const known = new Map<string, Folded>()
  return (kind, id) => {
    const stream = `${kind}/${id}`
    let folded = known.get(stream) ?? null
    for (const entry of journal.readStream(stream, folded?.version ?? 0)) {
      const state = subjectOf(subjects, stream).evolve(folded?.state ?? null, recordedOf(entry))
      folded = { state, version: entry.version }
    }
    if (folded) known.set(stream, folded)
    // A stream of a kind folds into the state of that kind.
    return (folded?.state ?? null) as never
  }
}

/** Sends until something answers. The line may break at any moment, before or after the command was carried out. */
const sendUntilAnswered = async (parts: StationParts, id: string, send: (base: string) => Promise<Response>) => {
  for (let attempts = 1; ; attempts++) {
    parts.waiting?.(id, true)
    try {
      const response = await send(parts.base())
      const body: unknown = await response.json()
      // What Marrow could not write may be sent again.
      if (response.status !== 503) return { response, body, attempts }
    } catch {
      // Refused or cut off: whether it was carried out is not known.
    } finally {
      parts.waiting?.(id, false)
    }
    await pause(15)
  }
}

const signIn = async (parts: StationParts, person: string): Promise<string> => {
  const { response } = await sendUntilAnswered(parts, 'sign-in', base =>
    fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, password: demoPassword }),
    }),
  )
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${person} could not sign in: ${response.status}`)
  return cookie
}

/** The door of the scripted people over HTTP. */
export const openStation = (parts: StationParts): Door => {
  const read = stateReader(parts.store)
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (person: string): Promise<string> => {
    const known = cookies.get(person) ?? signIn(parts, person)
    cookies.set(person, known)
    return known
  }

  const secretsOf = ({ proof }: Asked): object => {
    const second = proof?.second === 'unrecognised' ? undefined : proof?.second
    const badge = second && read('person', second.personId)?.badge
    return { ...(badge && { second: { badge, pin: demoPin } }), ...(proof?.password && { password: demoPassword }) }
  }

  const versionOf = (command: Command, input: unknown): Record<string, string> => {
    const target = command.seesVersion ? command.target(input) : null
    // Every state says its version.
    const state = target === null ? null : read(command.subject as 'batch', target)
    return state ? { 'if-match': `"${state.version}"` } : {}
  }

  const run = async (command: Command, input: unknown, asked: Asked): Promise<Ran> => {
    const id = randomUUID()
    const cookie = await cookieOf(typeof asked.as === 'string' ? asked.as : asked.as.id)
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id, cookie, ...versionOf(command, input) },
      body: JSON.stringify({ ...(input as object), ...secretsOf(asked) }),
    }
    const { response, body, attempts } = await sendUntilAnswered(parts, id, base =>
      fetch(`${base}/api/commands/${command.name}`, request),
    )
    // A 200 is what the description calls Accepted, anything else a problem document.
    const said = body as { positions?: AnsweredCommand['positions']; answer?: Record<string, unknown>; code?: string }
    parts.answered({ id, name: command.name, status: response.status, positions: said.positions ?? [], attempts })
    return response.status === 200 ? { ok: true, answer: said.answer ?? {} } : { ok: false, refusal: body as never }
  }

  return { zone: 'Europe/Madrid', now: () => new Date().toISOString(), read, run, wait: async () => {} }
}
