// The state of the coordinator's calendar: the open cases, and which weeks are shown.
import type { output } from 'zod'
import type { listCases } from '../../../server/contract/cases.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'
import { mondayOf, plusDays } from './calendar.ts'

type Answer = output<(typeof listCases)['answer']>

/** A culture takes three weeks: who books a collection sees its injection on the same page. */
export const weeksShown = 4
const step = 14

export class CalendarPage {
  readonly asked: Asked<Answer>
  #shift = $state(0)

  constructor(api: Api) {
    this.asked = new Asked(isBackground => api.ask<Answer>('/api/cases', { show: 'open' }, { isBackground }))
  }

  get isNow(): boolean {
    return this.#shift === 0
  }

  /** The first Monday that is shown, by the day that it is today. */
  monday(today: string): string {
    return plusDays(mondayOf(today), this.#shift)
  }

  earlier(): void {
    this.#shift -= step
  }

  later(): void {
    this.#shift += step
  }

  toNow(): void {
    this.#shift = 0
  }
}
