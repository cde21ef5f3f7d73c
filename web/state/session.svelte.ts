// Who is signed in at this screen, and what the laboratory is: read at the start, and after each signing in, locking or out.
import type { SessionAnswer } from '../../server/contract/session.ts'
import type { Role } from '../../server/domain/person/roles.ts'
import type { Api } from './api.ts'
import { language } from './words.svelte.ts'

/** By password, the first time; a locked screen also by badge and PIN. */
export type SignIn = { person: string; password: string; station?: string }
export type Unlock = { badge: string; pin: string } | { password: string }

export class Session {
  #answer = $state.raw<SessionAnswer | null>(null)
  #hasEnded = $state(false)
  #api: Api
  #onServerTime: (now: string) => void

  /** `onServerTime` is told the server's time whenever it says who is here. */
  constructor(api: Api, onServerTime: (now: string) => void = () => {}) {
    this.#api = api
    this.#onServerTime = onServerTime
  }

  /** False until the server has said who is signed in. */
  get isKnown(): boolean {
    return this.#answer !== null
  }

  get person(): SessionAnswer['person'] {
    return this.#answer?.person ?? null
  }

  /** The screen is locked: what was on it stays as it is, behind the door. */
  get isLocked(): boolean {
    return this.#answer?.isLocked ?? false
  }

  /** The password is one that somebody else chose: the only page is the one that asks for an own one. */
  get mustChoosePassword(): boolean {
    return this.#answer?.mustChoosePassword ?? false
  }

  /** The session that was open here was ended elsewhere, or has grown too old: nobody signed out at this screen. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Minutes without a hand on the screen after which it locks. */
  get lockAfterMinutes(): number {
    return this.#answer?.lockAfterMinutes ?? 0
  }

  get isDemo(): boolean {
    return this.#answer?.isDemo ?? false
  }

  /** Nobody is in the laboratory yet: the first administrator is to be made. */
  get isEmpty(): boolean {
    return this.#answer?.isEmpty ?? false
  }

  /** The clock has jumped: nothing is recorded until a person has confirmed the time. */
  get isClockInQuestion(): boolean {
    return this.#answer?.isClockInQuestion ?? false
  }

  get failedSignIns(): number {
    return this.#answer?.failedSignIns ?? 0
  }

  /** The laboratory's time zone (IANA). */
  get zone(): string {
    return this.#answer?.zone ?? 'UTC'
  }

  /** True where the person has one of the roles. What may be done now the server says (`actions`); this only arranges pages. */
  hasRole(...roles: readonly Role[]): boolean {
    return this.person?.roles.some(role => roles.includes(role)) ?? false
  }

  /** True where the person's roles may give the command at all. */
  mayGive(command: string): boolean {
    return this.#answer?.commands.includes(command) ?? false
  }

  /** Asks who is signed in. Rejects with an ApiProblem where no server answers. */
  async refresh(): Promise<void> {
    this.#take(await this.#api.ask<SessionAnswer>('/api/session', {}, { isBackground: true }))
  }

  async signIn(credentials: SignIn): Promise<void> {
    this.#take(await this.#api.send<SessionAnswer>('POST', '/api/session', credentials))
  }

  async signOut(): Promise<void> {
    this.#take(await this.#api.send<SessionAnswer>('DELETE', '/api/session'))
    this.#hasEnded = false
  }

  async lock(): Promise<void> {
    this.#take(await this.#api.send<SessionAnswer>('POST', '/api/session/lock', {}))
  }

  /** Unlocks, or hands the screen over to the holder of the badge. */
  async unlock(credentials: Unlock): Promise<void> {
    this.#take(await this.#api.send<SessionAnswer>('POST', '/api/session/unlock', credentials))
  }

  /**
   * The server let nobody in: the screen shows the door at once, without asking again. Writes only what is new: a page that asks
   * anew whenever the session changes would be refused, and ask again, without end.
   */
  shutOut(code: string): void {
    const answer = this.#answer
    if (!answer?.person) return
    if (code === 'session-locked') {
      if (!answer.isLocked) this.#answer = { ...answer, isLocked: true }
    } else this.#show({ ...answer, person: null, isLocked: false, commands: [] })
  }

  #take(answer: SessionAnswer): void {
    this.#onServerTime(answer.now)
    this.#show(answer)
    if (answer.person) language.follow(answer.person.language)
  }

  #show(answer: SessionAnswer): void {
    this.#hasEnded = answer.person === null && (this.#hasEnded || this.person !== null)
    this.#answer = answer
  }
}
