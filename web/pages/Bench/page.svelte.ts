// The state of the bench: what is due, of which batch only, and beginning an operation.
import type { output } from 'zod'
import type { BenchLine, readBench } from '../../../server/contract/batches.ts'
import type { DueLine } from '../../../server/contract/place.ts'
import type { scan } from '../../../server/contract/scan.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import { Asked } from '../../state/asked.svelte.ts'

type Answer = output<(typeof readBench)['answer']>
type Scanned = output<(typeof scan)['answer']>
type Urgency = DueLine['urgency']

const order: readonly Urgency[] = ['open', 'overdue', 'now', 'today', 'later', 'on-decision']

/** One operation of one batch: an operation can be due once a batch. */
export const keyOf = ({ batch, due }: BenchLine): string => `${batch.id}/${due.operation}`

/** Lines under their urgency, the most urgent first; empty ones are left out. */
export const byUrgency = (lines: readonly BenchLine[]): { urgency: Urgency; lines: BenchLine[] }[] =>
  order
    .map(urgency => ({ urgency, lines: lines.filter(line => line.due.urgency === urgency) }))
    .filter(group => group.lines.length > 0)

export class BenchPage {
  readonly asked: Asked<Answer>
  #api: Api
  #batch = $state<string | null>(null)
  #problem = $state.raw<{ key: string; problem: ApiProblem } | null>(null)
  #busy = $state<string | null>(null)

  constructor(api: Api) {
    this.#api = api
    this.asked = new Asked(isBackground => api.ask<Answer>('/api/bench', {}, { isBackground }))
  }

  /** The batch whose lines alone are shown; null for all. */
  get batch(): string | null {
    return this.#batch
  }

  get lines(): BenchLine[] {
    const lines = this.asked.answer?.lines ?? []
    return this.#batch === null ? lines : lines.filter(line => line.batch.id === this.#batch)
  }

  /** How many lines press how. */
  count(urgency: Urgency): number {
    return this.asked.answer?.lines.filter(line => line.due.urgency === urgency).length ?? 0
  }

  showAll(): void {
    this.#batch = null
  }

  /** Why an operation was not begun, beside its line. */
  problemOf(line: BenchLine): ApiProblem | null {
    return this.#problem?.key === keyOf(line) ? this.#problem.problem : null
  }

  isBusy(line: BenchLine): boolean {
    return this.#busy === keyOf(line)
  }

  /** The batch of a scanned flask, sheet or label; rejects with an ApiProblem. Null for a thing of no batch. */
  async find(text: string): Promise<string | null> {
    const found = await this.#api.send<Scanned>('POST', '/api/scan', { text })
    const batch = found.kind === 'batch' ? found.id : found.opens?.kind === 'batch' ? found.opens.id : null
    if (batch !== null) this.#batch = batch
    return batch
  }

  /** The one operation of the batch shown that can be gone on with at once. */
  get openRun(): BenchLine | null {
    const open = this.lines.filter(line => line.due.run !== null)
    return this.#batch !== null && open.length === 1 ? (open[0] ?? null) : null
  }

  /** Opens the operation; the number of its run, or null where it was refused. */
  async begin(line: BenchLine): Promise<number | null> {
    if (this.#busy !== null) return null
    this.#busy = keyOf(line)
    this.#problem = null
    try {
      const input = { batch: line.batch.id, operation: line.due.operation }
      const done = await this.#api.callCommand<{ run: number }>('open-operation', input)
      return done.answer?.run ?? null
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      this.#problem = { key: keyOf(line), problem }
      return null
    } finally {
      this.#busy = null
    }
  }
}
