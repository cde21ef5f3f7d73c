// The state of the bench: what is due, of which batch only, and beginning an operation.
import type { output } from 'zod'
import type { BenchLine, readBench } from '../../../server/contract/bench.ts'
import type { DueLine } from '../../../server/contract/place.ts'
import type { scan } from '../../../server/contract/scan.ts'
import { pageOf } from '../../routes.ts'
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

/** Where a scanned thing leads from the bench. */
export type Found =
  | { kind: 'batch'; batch: string }
  /** The batch that is open in the scanned cabinet; null where none is. */
  | { kind: 'cabinet'; name: string; line: BenchLine | null }
  | { kind: 'thing'; address: string | null; sentence: string }

/** The room or the cabinet of which alone the bench tells, as this tablet remembers it; empty for all. */
export interface KeptPlace {
  read(): string
  write(place: string): void
}

/** A line belongs to a room where it is done or may be done there, to a cabinet where it is open in it or may be begun in it. */
const isAt = ({ place, due }: BenchLine, wanted: string, cabinets: Answer['cabinets']): boolean => {
  const cabinet = cabinets.find(({ id }) => id === wanted)
  if (!cabinet) return place.rooms.includes(wanted)
  if (place.cabinet !== null) return place.cabinet === wanted
  return place.isInCabinet && place.rooms.includes(cabinet.room) && due.urgency !== 'on-decision'
}

export class BenchPage {
  readonly asked: Asked<Answer>
  #api: Api
  #kept: KeptPlace
  #place = $state('')
  #batch = $state<string | null>(null)
  #problem = $state.raw<{ key: string; problem: ApiProblem } | null>(null)
  #busy = $state<string | null>(null)

  constructor(api: Api, kept: KeptPlace) {
    this.#api = api
    this.#kept = kept
    this.#place = kept.read()
    this.asked = new Asked(isBackground => api.ask<Answer>('/api/bench', {}, { isBackground }))
  }

  /** The batch whose lines alone are shown; null for all. */
  get batch(): string | null {
    return this.#batch
  }

  /** The room or cabinet chosen; empty for all, also where the one that was kept is there no more. */
  get place(): string {
    const { rooms = [], cabinets = [] } = this.asked.answer ?? {}
    return [...rooms, ...cabinets].some(({ id }) => id === this.#place) ? this.#place : ''
  }

  set place(place: string) {
    this.#place = place
    this.#kept.write(place)
  }

  get lines(): BenchLine[] {
    const lines = this.asked.answer?.lines ?? []
    // A scan finds its batch wherever it is.
    if (this.#batch !== null) return lines.filter(line => line.batch.id === this.#batch)
    return this.place === '' ? lines : lines.filter(line => isAt(line, this.place, this.asked.answer?.cabinets ?? []))
  }

  /** How many lines the chosen room or cabinet leaves out. */
  get elsewhere(): number {
    return this.#batch === null ? (this.asked.answer?.lines.length ?? 0) - this.lines.length : 0
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

  /** What was scanned, and where it leads; rejects with an ApiProblem. A flask, sheet or label shows its batch alone. */
  async find(text: string): Promise<Found> {
    const found = await this.#api.send<Scanned>('POST', '/api/scan', { text })
    const cabinet = this.asked.answer?.cabinets.find(({ id }) => id === found.id)
    if (cabinet) {
      const line = this.asked.answer?.lines.find(({ batch, due }) => due.run !== null && batch.id === cabinet.openBatch)
      return { kind: 'cabinet', name: cabinet.name, line: line ?? null }
    }
    const shown = pageOf[found.kind] && found.kind !== 'batch' ? found : (found.opens ?? found)
    if (shown.kind === 'batch') {
      this.#batch = shown.id
      return { kind: 'batch', batch: shown.id }
    }
    return { kind: 'thing', address: pageOf[shown.kind]?.(shown.id) ?? null, sentence: found.sentence }
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
