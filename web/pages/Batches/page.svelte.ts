// The state of the list of batches: which are asked for, how many are shown, and the counts of its head.
import type { output } from 'zod'
import type { BatchLine, listBatches } from '../../../server/contract/batches.ts'
import { isOverdue } from '../../parts/stands.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'

type Answer = output<(typeof listBatches)['answer']>

export const shows = ['running', 'ended', 'all'] as const
export type Show = (typeof shows)[number]

/** What the address asks for; whatever it does not know is the running ones. */
export const showOf = (query: URLSearchParams): Show => shows.find(show => show === query.get('show')) ?? 'running'

/** Rows drawn at once: ten years of batches are asked for in one answer, but not drawn in one go. */
export const pageSize = 60

export interface Counts {
  expected: number
  inCulture: number
  waitingForRelease: number
  onHold: number
  overdue: number
}

/** How many running batches are where; each counted once, a held one as held, and beside that the overdue ones. */
export function countBatches(batches: readonly BatchLine[], now: string): Counts {
  const running = batches.filter(batch => batch.isRunning)
  const good = running.filter(batch => batch.standing === 'good')
  const inProgress = (...progresses: BatchLine['progress'][]) =>
    good.filter(batch => progresses.includes(batch.progress)).length
  return {
    expected: inProgress('booked', 'collected', 'received'),
    inCulture: inProgress('in-culture', 'harvested'),
    waitingForRelease: inProgress('filled'),
    onHold: running.filter(batch => batch.standing === 'on-hold').length,
    overdue: running.filter(batch => batch.next !== null && isOverdue(batch.next, now)).length,
  }
}

export class BatchesPage {
  #asked: Asked<Answer>
  #show: Show = 'running'
  #limit = $state(pageSize)

  constructor(api: Api) {
    this.#asked = new Asked(isBackground => api.ask<Answer>('/api/batches', { show: this.#show }, { isBackground }))
  }

  get asked(): Asked<Answer> {
    return this.#asked
  }

  /** Every batch of the answer, the newest first. */
  get batches(): BatchLine[] {
    return (this.#asked.answer?.batches ?? []).toSorted((a, b) => b.id.localeCompare(a.id))
  }

  get limit(): number {
    return this.#limit
  }

  showMore(): void {
    this.#limit += pageSize
  }

  async load(show: Show): Promise<void> {
    if (show !== this.#show) this.#limit = pageSize
    this.#show = show
    await this.#asked.load()
  }
}
