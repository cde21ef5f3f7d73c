// The state of the first visit: a name and a password of one's own, and the first administrator is made and signed in.
import type { Language } from '../../../server/words/languages.ts'
import { doorWords } from '../../../server/words/pages/door.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import type { SignIn } from '../../state/session.svelte.ts'

const shortestPassword = 12

export class FirstAdministratorPage {
  name = $state('')
  password = $state('')
  again = $state('')
  #isTried = $state(false)
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)
  #api: Api
  #signIn: (credentials: SignIn) => Promise<void>

  constructor(api: Api, signIn: (credentials: SignIn) => Promise<void>) {
    this.#api = api
    this.#signIn = signIn
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Why a field cannot be taken; said once the person has tried. */
  faultOf(field: 'name' | 'password' | 'again', language: Language): string | undefined {
    const say = doorWords[language]
    if (this.#isTried && field === 'password' && this.password.length < shortestPassword) return say.tooShort
    if (this.#isTried && field === 'again' && this.again !== this.password) return say.differs
    return this.#problem?.fieldSentence({ name: 'name', password: 'newPassword', again: '' }[field])
  }

  async create(language: Language): Promise<void> {
    this.#isTried = true
    const isReady = this.password.length >= shortestPassword && this.password === this.again
    if (!isReady || this.#isBusy) return
    this.#isBusy = true
    this.#problem = null
    try {
      const input = { name: this.name.trim(), language, newPassword: this.password }
      const done = await this.#api.callCommand<{ person: string }>('create-first-administrator', input)
      await this.#signIn({ person: done.answer?.person ?? '', password: this.password })
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      this.#problem = problem
    } finally {
      this.#isBusy = false
    }
  }
}
