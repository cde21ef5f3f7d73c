// The state of one batch's page: its answer, the process by which it is made, its history, and what may be decided about it.
import { untrack } from 'svelte'
import type { output } from 'zod'
import type { BatchPage as BatchAnswer, EntryAnswer, readBatch } from '../../../server/contract/batches.ts'
import type { HistoryEntry, readHistory } from '../../../server/contract/journal.ts'
import type { listPeople } from '../../../server/contract/people.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import type { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import { type BatchSection, batchSections } from '../../../server/words/pages/batch.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'

type History = output<(typeof readHistory)['answer']>
type LoggedEntry = output<typeof HistoryEntry>

/** What the address asks for; whatever it does not know is where the batch is now. */
export const sectionOf = (query: URLSearchParams): BatchSection =>
  batchSections.find(section => section === query.get('show')) ?? 'now'

const historyLimit = 2000

export class BatchPage {
  readonly asked: Asked<BatchAnswer>
  /** The journal about this batch; asked for when somebody opens it. */
  readonly history: Asked<LoggedEntry[]>
  #api: Api
  #batch: string
  #process = $state.raw<ProcessDefinition | null>(null)
  #people = $state.raw<Readonly<Record<string, string>>>({})

  constructor(api: Api, batch: string) {
    this.#api = api
    this.#batch = batch
    const path = `/api/batches/${encodeURIComponent(batch)}`
    this.asked = new Asked(isBackground => api.ask<output<(typeof readBatch)['answer']>>(path, {}, { isBackground }))
    this.history = new Asked(isBackground => this.#askHistory(isBackground))
  }

  /** The batch's own version of the process; null until it has come. */
  get process(): ProcessDefinition | null {
    return this.#process
  }

  /** Names of people by their id, for the sentences of the history. */
  get people(): Readonly<Record<string, string>> {
    return this.#people
  }

  /** Names of the equipment by its code. */
  get equipment(): Readonly<Record<string, string>> {
    return this.asked.answer?.equipment ?? {}
  }

  stepOf({ operation, step }: Pick<EntryAnswer, 'operation' | 'step'>): StepDefinition | undefined {
    return this.#process?.operations.find(each => each.id === operation)?.steps.find(each => each.id === step)
  }

  async load(): Promise<void> {
    await this.asked.load()
    const process = this.asked.answer?.process
    if (process && !this.#process) await this.#loadProcess(process)
  }

  async loadHistory(): Promise<void> {
    const people = this.#api.ask<output<(typeof listPeople)['answer']>>('/api/people').catch(() => null)
    await this.history.load()
    const known = (await people)?.people ?? []
    this.#people = Object.fromEntries(known.map(({ id, name }) => [id, name]))
  }

  /** Begins an operation; answers the number of its run. */
  async begin(operation: string): Promise<number> {
    const { answer } = await this.#api.callCommand<{ run: number }>('open-operation', { batch: this.#batch, operation })
    return answer?.run ?? 0
  }

  /** A version of a process never changes: asked for once. Without it ids stand where names would. */
  async #loadProcess({ id, version }: BatchAnswer['process']): Promise<void> {
    const path = `/api/processes/${encodeURIComponent(id)}/versions/${version}`
    const answer = await this.#api.ask<{ document: ProcessDefinition }>(path).catch(() => null)
    this.#process = answer?.document ?? null
  }

  async #askHistory(isBackground: boolean): Promise<LoggedEntry[]> {
    const path = `/api/history/batch/${encodeURIComponent(this.#batch)}`
    // What is known already is no reason to ask again.
    const known = untrack(() => this.history.answer ?? [])
    const after = known.at(-1)?.version ?? 0
    const { entries } = await this.#api.ask<History>(path, { after, limit: historyLimit }, { isBackground })
    return [...known, ...entries]
  }
}
