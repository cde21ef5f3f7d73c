// What is proved at the door, because it takes time (argon2) or a secret: passwords, badges with PINs, new credentials.
//
// A command that `proves` something has the secrets in its input schema (`password`, `second`, `newPassword`, `newPin`), or is
// given `password` and `second` here. After the input was parsed the secrets are taken out of it: what is decided, digested for
// the receipt and kept holds none of them. In their place the command finds in `context.proof`: `password: 'right' | 'wrong'`
// where one was given, `second: { personId } | 'unrecognised'` where a badge was given, with `wrongPinOf` where the badge was somebody's,
// `credential: { kind, hash }`.
import { z } from 'zod'
import type { Credentials } from '../../db/credentials.ts'
import { cardCode } from '../domain/badge/badge.ts'
import { readCode } from '../domain/code/read-code.ts'
import type { Command } from '../domain/kit/command.ts'
import type { Proof } from '../domain/kit/context.ts'
import { Password, Second } from '../domain/kit/input.ts'
import type { PersonState } from '../domain/person/person.ts'
import type { States } from '../domain/subjects.ts'
import { type Compared, createGuesses, createGuessesAtNames } from './guesses.ts'
import type { Passwords } from './passwords.ts'
import { edgeProblem } from './problem.ts'

/** Wrong PINs of one person at one station: whoever signs in anew there must not guess anew at a colleague's. */
const PIN_FAILURES = 10
const PIN_WINDOW_MS = 5 * 60_000
/** From all stations together so many stay free; then they slow down, but not where that person's PIN was right before. */
const PIN_FAILURES_IN_ALL = 20
const PIN_WINDOW_IN_ALL_MS = 60 * 60_000

/** Where a PIN is typed; `isOwn`: at a screen that already is that person's. */
export interface PinPlace {
  station: string
  isOwn: boolean
}

export interface Doorkeeper {
  /** The input as the route takes it, secrets included. */
  inputOf(command: Command): z.ZodType
  /** A parsed input without its secrets. */
  withoutSecrets(command: Command, input: unknown): unknown
  /** Takes the secrets out of a parsed input and proves them for the actor, who typed them at this station. */
  prove(command: Command, input: unknown, actor: string, station: string): Promise<{ input: unknown; proof: Proof }>
  /** The active person whom an id or a badge's text names, or null. */
  whoIs(text: string): PersonState | null
  hasPassword(person: PersonState | null, password: string): Promise<boolean>
  /** Refuses with 429 after too many wrong PINs of this person at this station, or at many where that person was not. */
  hasPin(person: PersonState | null, pin: string, at: PinPlace): Promise<boolean>
}

export interface DoorkeeperParts {
  read<Kind extends keyof States>(kind: Kind, id: string): States[Kind] | null
  credentials: Credentials
  passwords: Passwords
  now(): string
}

/** The secrets that any command may ask for; none of them goes further than this file. */
interface Secrets {
  password?: string
  second?: z.infer<typeof Second>
  newPassword?: string
  newPin?: string
}

const provable = { password: Password.optional(), second: Second.optional() }

/** The schema of the route has parsed it: an object, with these secrets where the command proves any. */
const parted = ({ proves }: Command, input: unknown): { rest: unknown; secrets: Secrets } => {
  if (!proves || proves.length === 0) return { rest: input, secrets: {} }
  const { password, second, newPassword, newPin, ...rest } = input as Secrets
  return { rest, secrets: { password, second, newPassword, newPin } }
}

export const createDoorkeeper = ({ read, credentials, passwords, now }: DoorkeeperParts): Doorkeeper => {
  const hashNow = (id: string | undefined, kind: 'password' | 'pin'): string | undefined =>
    id !== undefined && read('person', id)?.active ? credentials.get(id, kind)?.hash : undefined

  /** The one that counts when it has been compared: another may have been set meanwhile, or the account closed. */
  const hasSecret = async (person: PersonState | null, kind: 'password' | 'pin', secret: string) => {
    const stored = hashNow(person?.id, kind)
    return (await passwords.matches(stored, secret)) && stored === hashNow(person?.id, kind)
  }

  const whoIs = (text: string): PersonState | null => {
    const person = read('person', text.trim().toUpperCase()) ?? read('person', holderOf(text) ?? '')
    return person?.active ? person : null
  }

  /** A badge of Marrow's own says its code with a check character; a card from elsewhere says whatever it says. */
  const holderOf = (text: string): string | null => {
    const code = readCode(text, now().slice(0, 10))
    if (code.ok && code.kind === 'person') return code.id
    const badge = code.ok && code.kind === 'badge' ? code.id : cardCode(text)
    return read('badge', badge)?.person ?? null
  }

  const pinsAtStation = createGuesses(PIN_FAILURES, PIN_WINDOW_MS)
  const pinsAtName = createGuessesAtNames(PIN_FAILURES_IN_ALL, PIN_WINDOW_IN_ALL_MS)
  const nowMs = () => Date.parse(now())
  const tooMany = (untilMs: number, of: 'station' | 'person') =>
    edgeProblem('too-many-attempts', { untilAt: new Date(untilMs).toISOString(), of }, 429)

  const hasPin = async (person: PersonState | null, pin: string, at: PinPlace): Promise<boolean> => {
    if (!person) return hasSecret(null, 'pin', pin)
    const guess = async () => (await hasSecret(person, 'pin', pin)) || null
    const atName = async (): Promise<Compared<true> | null> => {
      const compared = await pinsAtName.compare({ name: person.id, ...at }, nowMs, guess)
      if (!compared.isCompared) return compared
      return compared.answer && { isCompared: true, answer: compared.answer }
    }
    const compared = await pinsAtStation.compare(JSON.stringify([at.station, person.id]), nowMs, atName)
    if (!compared.isCompared) throw tooMany(compared.untilMs, 'station')
    if (compared.answer && !compared.answer.isCompared) throw tooMany(compared.answer.untilMs, 'person')
    return compared.answer !== null
  }

  const proveSecond = async (
    second: z.infer<typeof Second>,
    actor: string,
    station: string,
  ): Promise<Pick<Proof, 'second' | 'wrongPinOf'>> => {
    const person = read('person', holderOf(second.badge) ?? '')
    const isRight = await hasPin(person, second.pin, { station, isOwn: person?.id === actor })
    if (isRight && person) return { second: { personId: person.id } }
    return { second: 'unrecognised', ...(person ? { wrongPinOf: person.id } : {}) }
  }

  const prove = async (secrets: Secrets, actor: string, station: string): Promise<Proof> => {
    const proof: Proof = {}
    const { password, second, newPassword, newPin } = secrets
    if (password !== undefined) {
      proof.password = (await hasSecret(read('person', actor), 'password', password)) ? 'right' : 'wrong'
    }
    if (second !== undefined) Object.assign(proof, await proveSecond(second, actor, station))
    if (newPassword !== undefined) proof.credential = { kind: 'password', hash: await passwords.hash(newPassword) }
    else if (newPin !== undefined) proof.credential = { kind: 'pin', hash: await passwords.hash(newPin) }
    return proof
  }

  return {
    inputOf(command) {
      const { input, proves = [] } = command
      if (!(input instanceof z.ZodObject)) return input
      const missing = (['password', 'second'] as const).filter(name => proves.includes(name) && !(name in input.shape))
      return missing.length === 0
        ? input
        : input.extend(Object.fromEntries(missing.map(name => [name, provable[name]])))
    },
    withoutSecrets: (command, input) => parted(command, input).rest,
    async prove(command, input, actor, station) {
      const { rest, secrets } = parted(command, input)
      return { input: rest, proof: await prove(secrets, actor, station) }
    },
    whoIs,
    hasPassword: (person, password) => hasSecret(person, 'password', password),
    hasPin,
  }
}
