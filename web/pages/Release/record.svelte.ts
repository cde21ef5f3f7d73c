// The entries behind the exceptions: read when a reviewer asks to see one, or where a correction is to be shown beside its first value.
import type { output } from 'zod'
import type { BatchPage, EntryAnswer, readBatch } from '../../../server/contract/batches.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import type { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import type { Api } from '../../state/api.ts'

export class RecordLook {
  #api: Api
  #batch: string
  #entries = $state.raw<ReadonlyMap<number, EntryAnswer> | null>(null)
  #process = $state.raw<ProcessDefinition | null>(null)
  #equipment = $state.raw<Readonly<Record<string, string>>>({})
  #hasFailed = $state(false)
  #version = 0

  constructor(api: Api, batch: string) {
    this.#api = api
    this.#batch = batch
  }

  get isLoaded(): boolean {
    return this.#entries !== null
  }

  /** True where the record could not be read; the batch's own page has it too. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  entry(id: number): EntryAnswer | undefined {
    return this.#entries?.get(id)
  }

  /** The version of the process by which the batch was made; null until it has come. */
  get process(): ProcessDefinition | null {
    return this.#process
  }

  /** Names of the equipment by its code. */
  get equipment(): Readonly<Record<string, string>> {
    return this.#equipment
  }

  stepOf({ operation, step }: Pick<EntryAnswer, 'operation' | 'step'>): StepDefinition | undefined {
    return this.#process?.operations.find(each => each.id === operation)?.steps.find(each => each.id === step)
  }

  /** Reads the record of this version of the batch; once. */
  async load(version: number): Promise<void> {
    if (version === this.#version) return
    this.#version = version
    try {
      const path = `/api/batches/${encodeURIComponent(this.#batch)}`
      const page = await this.#api.ask<output<(typeof readBatch)['answer']>>(path, {}, { isBackground: true })
      if (!this.#process) this.#process = await this.#readProcess(page)
      this.#equipment = page.equipment
      this.#entries = new Map(page.entries.map(entry => [entry.id, entry]))
      this.#hasFailed = false
    } catch {
      // Whatever was wrong: what the page itself shows does not rest on it, and the next version tries again.
      this.#version = 0
      this.#hasFailed = true
    }
  }

  /** Names of fields and options; without them ids stand in their place. */
  async #readProcess({ process }: BatchPage): Promise<ProcessDefinition | null> {
    const path = `/api/processes/${encodeURIComponent(process.id)}/versions/${process.version}`
    const answer = await this.#api
      .ask<{ document: ProcessDefinition }>(path, {}, { isBackground: true })
      .catch(() => null)
    return answer?.document ?? null
  }
}
