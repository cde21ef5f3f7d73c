// The state of the locked screen: a badge and its PIN, or the password of whoever locked it.
import type { output } from 'zod'
import type { listDemoPeople } from '../../../server/contract/people.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import type { Unlock } from '../../state/session.svelte.ts'

/** The part of the session that the lock needs. */
export interface Lock {
  unlock(credentials: Unlock): Promise<void>
  signOut(): Promise<void>
}

export type DemoPeople = output<(typeof listDemoPeople)['answer']>

/** Everybody of the demonstration, with what opens its doors; null where that cannot be had: a hand with a badge needs none of it. */
export const demoPeople = (api: Pick<Api, 'ask'>): Promise<DemoPeople | null> =>
  api.ask<DemoPeople>('/api/demo/people', {}, { isBackground: true }).catch(() => null)

export const pinDigits = 6

export class LockedPage {
  badge = $state('')
  pin = $state('')
  password = $state('')
  byPassword = $state(false)
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)
  #lock: Lock

  constructor(lock: Lock) {
    this.#lock = lock
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** A badge was scanned: its PIN is asked for. */
  read(badge: string): void {
    this.badge = badge.trim()
    this.pin = ''
    this.byPassword = false
    this.#problem = null
  }

  choose(byPassword: boolean): void {
    this.byPassword = byPassword
    this.#problem = null
  }

  /** Secrets are forgotten with each attempt. */
  async unlock(): Promise<void> {
    const { badge, pin, password, byPassword } = this
    this.pin = ''
    this.password = ''
    await this.#try(() => this.#lock.unlock(byPassword ? { password } : { badge, pin }))
  }

  signOut(): Promise<void> {
    return this.#try(() => this.#lock.signOut())
  }

  async #try(act: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    this.#problem = null
    try {
      await act()
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      this.#problem = problem
    } finally {
      this.#isBusy = false
    }
  }
}
