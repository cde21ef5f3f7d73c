// What is proved at the door, because it takes time (argon2) or a secret: passwords, badges with PINs, new credentials.
//
// A command that `proves` something has the secrets in its input schema (`password`, `second`, `newPassword`, `newPin`), or is
// given `password` and `second` here. After the input was parsed the secrets are taken out of it: what is decided, digested for
// the receipt and kept holds none of them. In their place the command finds in `context.proof`: `password: 'right' | 'wrong'`
// where one was given, `second: { personId } | 'unrecognised'` where a badge was given, `credential: { kind, hash }`.
import { z } from 'zod'
import type { Credentials } from '../../db/credentials.ts'
import { cardCode } from '../domain/badge/badge.ts'
import { readCode } from '../domain/code/read-code.ts'
import type { Command } from '../domain/kit/command.ts'
import type { Proof } from '../domain/kit/context.ts'
import { Password, Second } from '../domain/kit/input.ts'
import type { PersonState } from '../domain/person/person.ts'
import type { States } from '../domain/subjects.ts'
import { createFailures } from './failures.ts'
import type { Passwords } from './passwords.ts'
import { edgeProblem } from './problem.ts'

/** Wrong PINs of one person, from all screens together: whoever signs in anew must not guess anew at a colleague's. */
const PIN_FAILURES = 10
const PIN_WINDOW_MS = 5 * 60_000

export interface Doorkeeper {
  /** The input as the route takes it, secrets included. */
  inputOf(command: Command): z.ZodType
  /** Takes the secrets out of a parsed input and proves them for the actor. */
  prove(command: Command, input: unknown, actor: string): Promise<{ input: unknown; proof: Proof }>
  /** The active person whom an id or a badge's text names, or null. */
  whoIs(text: string): PersonState | null
  hasPassword(person: PersonState | null, password: string): Promise<boolean>
  /** Refuses with 429 after too many wrong PINs of this person, wherever they were tried. */
  hasPin(person: PersonState | null, pin: string): Promise<boolean>
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

export const createDoorkeeper = ({ read, credentials, passwords, now }: DoorkeeperParts): Doorkeeper => {
  const hasSecret = (person: PersonState | null, kind: 'password' | 'pin', secret: string) =>
    passwords.matches(person?.active ? credentials.get(person.id, kind)?.hash : undefined, secret)

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

  const failedPins = createFailures(PIN_FAILURES, PIN_WINDOW_MS)

  const hasPin = async (person: PersonState | null, pin: string): Promise<boolean> => {
    if (!person) return hasSecret(null, 'pin', pin)
    const nowMs = Date.parse(now())
    const until = failedPins.waitsUntilMs(person.id, nowMs)
    if (until !== null) {
      throw edgeProblem('too-many-attempts', { untilAt: new Date(until).toISOString(), of: 'person' }, 429)
    }
    // Counted before it is compared: guesses sent at once would otherwise all be taken.
    failedPins.add(person.id, nowMs)
    const isRight = await hasSecret(person, 'pin', pin)
    if (isRight) failedPins.forget(person.id)
    return isRight
  }

  const proveSecond = async (second: z.infer<typeof Second>): Promise<Proof['second']> => {
    const person = read('person', holderOf(second.badge) ?? '')
    return (await hasPin(person, second.pin)) && person ? { personId: person.id } : 'unrecognised'
  }

  const prove = async (secrets: Secrets, actor: string): Promise<Proof> => {
    const proof: Proof = {}
    const { password, second, newPassword, newPin } = secrets
    if (password !== undefined) {
      proof.password = (await hasSecret(read('person', actor), 'password', password)) ? 'right' : 'wrong'
    }
    if (second !== undefined) proof.second = await proveSecond(second)
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
    async prove(command, input, actor) {
      if (!command.proves || command.proves.length === 0) return { input, proof: {} }
      // The schema of the route has parsed it: an object, with these secrets where there are any.
      const { password, second, newPassword, newPin, ...rest } = input as Secrets
      return { input: rest, proof: await prove({ password, second, newPassword, newPin }, actor) }
    },
    whoIs,
    hasPassword: (person, password) => hasSecret(person, 'password', password),
    hasPin,
  }
}
