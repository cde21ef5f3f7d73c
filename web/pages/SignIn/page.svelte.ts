// The state of the sign-in page: whom the demonstration offers, what is typed, why nobody was let in.
import type { output } from 'zod'
import type { listDemoPeople } from '../../../server/contract/people.ts'
import { type Role, roles } from '../../../server/domain/person/roles.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import type { SignIn } from '../../state/session.svelte.ts'

type DemoAnswer = output<(typeof listDemoPeople)['answer']>
export type DemoPerson = DemoAnswer['people'][number]

/** The part of the session that the door needs. */
export interface Door {
  readonly isDemo: boolean
  signIn(credentials: SignIn): Promise<void>
}

/** People under the first of their roles, in the order of the roles; roles that nobody has first are left out. */
export const byRole = (people: readonly DemoPerson[]): { role: Role; people: DemoPerson[] }[] =>
  roles
    .map(role => ({ role, people: people.filter(person => person.roles[0] === role) }))
    .filter(group => group.people.length > 0)

export class SignInPage {
  person = $state('')
  password = $state('')
  #demo = $state.raw<DemoAnswer | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)
  #api: Api
  #door: Door

  constructor(api: Api, door: Door) {
    this.#api = api
    this.#door = door
  }

  /** Whom the demonstration offers; null outside of it. */
  get demo(): DemoAnswer | null {
    return this.#demo
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Asks whom the demonstration offers; elsewhere there is nobody to be offered. */
  async load(): Promise<void> {
    if (!this.#door.isDemo) return
    await this.#try(async () => {
      this.#demo = await this.#api.ask<DemoAnswer>('/api/demo/people', {}, { isBackground: true })
    })
  }

  async signIn(): Promise<void> {
    const { person, password } = this
    this.password = ''
    await this.#try(() => this.#door.signIn({ person: person.trim(), password }))
  }

  /** In the demonstration everybody's password is known. */
  async signInAs(person: DemoPerson): Promise<void> {
    const { password = '' } = this.#demo ?? {}
    await this.#try(() => this.#door.signIn({ person: person.id, password }))
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
