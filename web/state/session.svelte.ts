// Who is signed in at this screen, and what the laboratory is: read once at the start, and after each signing in or out.

import type { Role } from '../../server/domain/person/roles.ts'
import { isLanguage } from '../../server/words/languages.ts'
import type { Api } from './api.ts'
import { ApiProblem } from './api-problem.ts'
import { language } from './words.svelte.ts'

export interface Person {
  id: string
  name: string
  roles: readonly Role[]
  /** The language that the person chose, where one was. */
  language?: string
}

/** What GET /api/session answers. */
export interface SessionAnswer {
  /** Null where nobody is signed in. */
  person: Person | null
  /** True in the demonstration laboratory: every page says so. */
  isDemo?: boolean
  /** The laboratory's time zone (IANA). */
  zone?: string
  /** True while the laboratory has nobody in it: the first administrator is to be made. */
  isEmpty?: boolean
}

export class Session {
  #answer = $state.raw<SessionAnswer | null>(null)
  #api: Api

  constructor(api: Api) {
    this.#api = api
  }

  /** False until the server has said who is signed in. */
  get isKnown(): boolean {
    return this.#answer !== null
  }

  get person(): Person | null {
    return this.#answer?.person ?? null
  }

  get isDemo(): boolean {
    return this.#answer?.isDemo ?? false
  }

  get isEmpty(): boolean {
    return this.#answer?.isEmpty ?? false
  }

  get zone(): string {
    return this.#answer?.zone ?? 'Europe/Madrid'
  }

  /** True where the person has one of the roles. What may be done now the server says (`actions`); this only arranges pages. */
  hasRole(...roles: readonly Role[]): boolean {
    return this.person?.roles.some(role => roles.includes(role)) ?? false
  }

  /** Asks who is signed in; a 401 is an answer too. Rejects with an ApiProblem where no server answers. */
  async refresh(): Promise<void> {
    try {
      this.#take(await this.#api.ask<SessionAnswer>('/api/session'))
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 401)) throw error
      this.#take({ ...this.#answer, person: null })
    }
  }

  /** Signs in by whatever the server takes (`{ name, password }`, `{ badge, pin }`); rejects with an ApiProblem. */
  async signIn(credentials: Record<string, string>): Promise<void> {
    await this.#api.send('POST', '/api/session', credentials)
    await this.refresh()
  }

  async signOut(): Promise<void> {
    await this.#api.send('DELETE', '/api/session')
    this.forget()
  }

  /** The server said that nobody is signed in (ended, locked, timed out): the screen shows the sign-in at once. */
  forget(): void {
    if (this.#answer?.person) this.#answer = { ...this.#answer, person: null }
  }

  #take(answer: SessionAnswer): void {
    const before = this.person?.id
    this.#answer = answer
    // Only at the moment of signing in: a language chosen on this screen afterwards stays.
    if (answer.person && answer.person.id !== before && isLanguage(answer.person.language)) {
      language.choose(answer.person.language)
    }
  }
}
