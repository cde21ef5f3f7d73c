// An open operation goes to other hands: taken over here, or handed over with a word about where it stands.
import type { OperationPage } from '../../../server/contract/batches.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'

export class HandingOver {
  isOpen = $state(false)
  /** The colleague's id; empty where whoever comes may go on. */
  to = $state('')
  note = $state('')
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

  get isNoteMissing(): boolean {
    return this.note.trim().length < 3
  }

  /** True where it is in the hands of whoever works at this screen now. */
  take(): Promise<boolean> {
    return this.#give('take-operation', this.#input)
  }

  /** True where it was handed over. */
  async give(): Promise<boolean> {
    const to = this.to === '' ? {} : { to: this.to }
    const isGiven = await this.#give('hand-over-operation', { ...this.#input, ...to, note: this.note.trim() })
    if (isGiven) this.leave()
    return isGiven
  }

  leave(): void {
    this.isOpen = false
    this.note = ''
    this.to = ''
    this.#problem = null
  }

  async #give(command: string, input: object): Promise<boolean> {
    if (this.#isBusy) return false
    this.#isBusy = true
    try {
      await this.#api.callCommand(command, input)
      this.#problem = null
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

/** The word about where it stood, until something has been recorded after it. */
export function wordLeft(page: OperationPage): OperationPage['hand']['handedOver'] {
  const { handedOver } = page.hand
  const isOld = page.steps.some(({ entries }) => entries.some(entry => entry.recordedAt > (handedOver?.at ?? '')))
  return isOld ? null : handedOver
}
