// Ending an operation: closed when its steps are done, or unfinished with a reason.
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'

export class Closing {
  #api: Api
  #input: { batch: string; run: number }
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)

  constructor(api: Api, input: { batch: string; run: number }) {
    this.#api = api
    this.#input = input
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** True where it is closed now. */
  close(): Promise<boolean> {
    return this.#give('close-operation', this.#input)
  }

  abandon(reason: string): Promise<boolean> {
    return this.#give('abandon-operation', { ...this.#input, reason })
  }

  async #give(command: string, input: object): Promise<boolean> {
    if (this.#isBusy) return false
    this.#isBusy = true
    this.#problem = null
    try {
      await this.#api.callCommand(command, input)
      return true
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      this.#problem = problem
      return false
    } finally {
      this.#isBusy = false
    }
  }
}
