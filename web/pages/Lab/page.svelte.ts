// The state of the Lab page: the registers, the people with their qualifications, and the process documents that explain names.
import type { output } from 'zod'
import type { readLaboratory, readProcess, readShippedProcess } from '../../../server/contract/laboratory.ts'
import type { PersonLine } from '../../../server/contract/people.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import type { Registers } from '../../parts/begin.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'

export type Laboratory = output<(typeof readLaboratory)['answer']>
export interface People<Line extends PersonLine = PersonLine> {
  people: Line[]
}

export const tabs = ['lots', 'materials', 'equipment', 'rooms', 'people', 'processes', 'settings'] as const
export type Tab = (typeof tabs)[number] | 'begin'

/**
 * What the address asks for. Where it asks for nothing: what is missing while the laboratory has not begun, afterwards the lots;
 * the list of what is missing goes when nothing is.
 */
export const tabOf = (query: URLSearchParams, hasBegun: boolean, isMissing: boolean): Tab => {
  const show = query.get('show')
  if (show === 'begin') return isMissing ? 'begin' : 'lots'
  return tabs.find(tab => tab === show) ?? (isMissing && !hasBegun ? 'begin' : 'lots')
}

/** `Line`: what is asked of people: their qualifications, or the whole accounts by whoever keeps them. */
export class LabPage<Line extends PersonLine = PersonLine> {
  readonly asked: Asked<Laboratory>
  readonly people: Asked<People<Line>>
  #api: Api
  #definition = $state.raw<ProcessDefinition | null>(null)
  #definitionOf = ''

  constructor(api: Api, peopleAt: '/api/qualifications' | '/api/accounts' = '/api/qualifications') {
    this.#api = api
    this.asked = new Asked(isBackground => api.ask<Laboratory>('/api/laboratory', {}, { isBackground }))
    this.people = new Asked(isBackground => api.ask<People<Line>>(peopleAt, {}, { isBackground }))
  }

  /** The document that names materials and qualifications: the laboratory's latest, or before it has any the one that is shipped. */
  get definition(): ProcessDefinition | null {
    return this.#definition
  }

  /** All that is needed to tell what is missing; null while a part of it is not known. */
  get registers(): Registers | null {
    const laboratory = this.asked.answer
    const people = this.people.answer?.people
    const definition = this.#definition
    return laboratory && people && definition ? { laboratory, people, definition } : null
  }

  async load({ isBackground = false } = {}): Promise<void> {
    await Promise.all([this.asked.load({ isBackground }), this.people.load({ isBackground })])
    await this.#loadDefinition()
  }

  /** One version of a process, as it was drafted: read before it is signed. */
  async readVersion(id: string, version: number): Promise<ProcessDefinition> {
    const path = `/api/processes/${encodeURIComponent(id)}/versions/${version}`
    const answer = await this.#api.ask<output<(typeof readProcess)['answer']>>(path)
    // The server drafts nothing that its check of process documents has not taken.
    return answer.document as unknown as ProcessDefinition
  }

  /** A document that Marrow ships. */
  async readShipped(id: string): Promise<Record<string, unknown>> {
    const path = `/api/shipped-processes/${encodeURIComponent(id)}`
    return (await this.#api.ask<output<(typeof readShippedProcess)['answer']>>(path)).document
  }

  async #loadDefinition(): Promise<void> {
    const laboratory = this.asked.answer
    if (!laboratory) return
    const process = laboratory.processes[0]
    const version = process?.versions.at(-1)
    const [shipped = ''] = laboratory.shipped
    const wanted = process && version ? `${process.id} ${version.version}` : shipped
    if (wanted === '' || wanted === this.#definitionOf) return
    try {
      this.#definition =
        process && version
          ? await this.readVersion(process.id, version.version)
          : ((await this.readShipped(shipped)) as unknown as ProcessDefinition)
      this.#definitionOf = wanted
    } catch {
      // Only names come from it: the registers are shown without, and the next load tries again.
    }
  }
}
