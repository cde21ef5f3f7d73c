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

/** Ended batches that are told at once: ten years of them are not. */
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
  readonly asked: Asked<Answer>
  #api: Api
  #show: Show = 'running'
  /** Ended batches beyond the first page, asked for one by one page. */
  #older = $state.raw<readonly BatchLine[]>([])
  #isAsking = $state(false)

  constructor(api: Api) {
    this.#api = api
    this.asked = new Asked(isBackground => api.ask<Answer>('/api/batches', this.#params(), { isBackground }))
  }

  /** Every batch that was told, the newest first. */
  get batches(): BatchLine[] {
    const first = this.asked.answer?.batches ?? []
    const known = new Set(first.map(({ id }) => id))
    return [...first, ...this.#older.filter(({ id }) => !known.has(id))].toSorted((a, b) => b.id.localeCompare(a.id))
  }

  /** How many more there are. */
  get left(): number {
    return Math.max(0, (this.asked.answer?.total ?? 0) - this.batches.length)
  }

  /** True while more of them are on their way. */
  get isAsking(): boolean {
    return this.#isAsking
  }

  async load(show: Show): Promise<void> {
    if (show !== this.#show) {
      this.#older = []
      this.asked.forget()
    }
    this.#show = show
    await this.asked.load()
  }

  /** Asks for the next ones that have ended. Rejects with an ApiProblem. */
  async showMore(): Promise<void> {
    const after = this.batches.findLast(batch => !batch.isRunning)?.id
    if (this.#isAsking || after === undefined) return
    this.#isAsking = true
    try {
      const { batches } = await this.#api.ask<Answer>('/api/batches', { ...this.#params(), after })
      this.#older = [...this.#older, ...batches.filter(batch => !batch.isRunning)]
    } finally {
      this.#isAsking = false
    }
  }

  #params(): { show: Show; limit?: number } {
    return this.#show === 'running' ? { show: this.#show } : { show: this.#show, limit: pageSize }
  }
}
