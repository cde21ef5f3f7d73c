// A second check given at another tablet than the one where the step is done: what it is about, and the answer with the own PIN.
import type { OperationPage } from '../../../server/contract/batches.ts'
import type { CheckAnswer } from '../../../server/contract/hand.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import { Asked } from '../../state/asked.svelte.ts'

export interface CheckParts {
  api: Api
  batch: string
  run: number
  check: string
  /** The id of whoever is signed in at this screen. */
  person: () => string
}

export class CheckPage {
  readonly asked: Asked<OperationPage>
  /** In memory only, and gone after each attempt. */
  pin = $state('')
  reason = $state('')
  isDeclining = $state(false)
  #parts: CheckParts
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)

  constructor(parts: CheckParts) {
    this.#parts = parts
    const path = `/api/batches/${encodeURIComponent(parts.batch)}/runs/${parts.run}`
    this.asked = new Asked(isBackground => parts.api.ask<OperationPage>(path, {}, { isBackground }))
  }

  /** What waits for an answer; null where it does no more. */
  get waiting(): CheckAnswer | null {
    return this.asked.answer?.checks.find(({ check, answer }) => check === this.#parts.check && !answer) ?? null
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** True where it is confirmed. */
  confirm(): Promise<boolean> {
    return this.#answer('confirm-check', {})
  }

  /** True where it is declined, with the reason. */
  decline(): Promise<boolean> {
    return this.#answer('decline-check', { reason: this.reason.trim() })
  }

  async #answer(command: string, more: object): Promise<boolean> {
    const { api, batch, check, person } = this.#parts
    if (this.#isBusy) return false
    this.#isBusy = true
    const second = { badge: withCheck(person()), pin: this.pin }
    this.pin = ''
    try {
      await api.callCommand(command, { batch, check, second, ...more })
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
