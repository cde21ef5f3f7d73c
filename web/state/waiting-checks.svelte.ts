// The second checks that wait for whoever is signed in at this screen, asked for anew whenever a batch changes, once a second at the most.
import type { output } from 'zod'
import type { listChecks } from '../../server/contract/bench.ts'
import type { CheckLine } from '../../server/contract/hand.ts'
import type { Role } from '../../server/domain/person/roles.ts'
import type { Api } from './api.ts'
import { Asked } from './asked.svelte.ts'

type Answer = output<(typeof listChecks)['answer']>

/** Who performs anything; of nobody else a second check is ever asked. */
export const performers: readonly Role[] = ['technician', 'supervisor', 'coordinator', 'nurse', 'surgeon']

const restMs = 1000

export class WaitingChecks {
  #asked: Asked<Answer>
  #timer: ReturnType<typeof setTimeout> | undefined
  #isDue = false

  constructor(api: Api) {
    this.#asked = new Asked(() => api.ask<Answer>('/api/checks', {}, { isBackground: true }))
  }

  /** Those that may still be answered at this time. */
  at(now: string): CheckLine[] {
    return (this.#asked.answer?.checks ?? []).filter(({ until }) => until >= now)
  }

  /** Asks now, or as soon as the last time is a second ago. */
  load(): void {
    if (this.#timer !== undefined) {
      this.#isDue = true
      return
    }
    void this.#asked.load({ isBackground: true })
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#isDue) this.load()
    }, restMs)
    this.#isDue = false
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isDue = false
  }
}
