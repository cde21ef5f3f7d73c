// The state of the page about exposures: the thing and its window, what it touched, and what is decided of each batch before it is sent.
import type { ExposuresAnswer, ThingAnswer, TouchedAnswer, TouchedLine } from '../../../server/contract/exposures.ts'
import type { Api, Done } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import { Asked } from '../../state/asked.svelte.ts'

export type ThingKind = ThingAnswer['kind']
export const kinds: readonly ThingKind[] = ['equipment', 'lot', 'room', 'person']

export const choices = ['deviation', 'deviation-and-hold', 'none'] as const
export type Choice = (typeof choices)[number]

interface Decision {
  choice: Choice
  why: string
}

/** What an address brings: from a lot, a cabinet, a reading over its limit. */
export interface Prefilled {
  kind: ThingKind
  id: string
  from: string
  until: string
  cause: string
}

export const prefilledBy = (query: URLSearchParams, now: string): Prefilled => ({
  kind: kinds.find(kind => kind === query.get('kind')) ?? 'equipment',
  id: query.get('id') ?? '',
  from: query.get('from') ?? '',
  until: query.get('until') ?? now,
  cause: query.get('cause') ?? '',
})

/** The cause that goes with most things of a kind; the person at the screen has the last word. */
export const usualCause: Readonly<Record<ThingKind, string>> = {
  lot: 'recall',
  equipment: 'alarm',
  room: 'environment',
  person: 'media-fill',
}

export class ExposurePage {
  readonly asked: Asked<ExposuresAnswer>
  readonly touched: Asked<TouchedAnswer>
  kind = $state<ThingKind>('equipment')
  id = $state('')
  from = $state('')
  until = $state('')
  cause = $state('')
  reason = $state('')
  stop = $state('')
  qualification = $state('')
  #api: Api
  #decisions = $state<Record<string, Decision>>({})
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)
  /** What was looked at: a change above it does not change what is decided below. */
  #looked = $state.raw<{ kind: ThingKind; id: string; from: string; until: string } | null>(null)

  constructor(api: Api) {
    this.#api = api
    this.asked = new Asked(isBackground => api.ask<ExposuresAnswer>('/api/exposures', {}, { isBackground }))
    this.touched = new Asked(isBackground =>
      api.ask<TouchedAnswer>('/api/touched', { ...this.#looked }, { isBackground }),
    )
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  get lines(): readonly TouchedLine[] {
    return this.touched.answer?.lines ?? []
  }

  /** Those about which something is decided. */
  get decidable(): readonly TouchedLine[] {
    return this.lines.filter(({ isForNobody }) => !isForNobody)
  }

  fill({ kind, id, from, until, cause }: Prefilled): void {
    Object.assign(this, { kind, id, from, until, cause: cause || usualCause[kind] })
  }

  choose(kind: ThingKind, id = ''): void {
    Object.assign(this, { kind, id, cause: usualCause[kind] })
    this.#forget()
  }

  #forget(): void {
    this.#looked = null
    this.#problem = null
    this.touched.forget()
  }

  async look(): Promise<void> {
    const { kind, id, from, until } = this
    this.#forget()
    if (!id || !from || !until) return
    this.#looked = { kind, id, from, until }
    Object.assign(this, { stop: '', qualification: '' })
    await this.touched.load()
    this.qualification = this.touched.answer?.qualifications[0] ?? ''
  }

  decisionOf(batch: string): Decision {
    return this.#decisions[batch] ?? { choice: 'deviation', why: '' }
  }

  decide(batch: string, change: Partial<Decision>): void {
    this.#decisions[batch] = { ...this.decisionOf(batch), ...change }
  }

  decideAll(choice: Choice): void {
    for (const { batch } of this.decidable) this.decide(batch, { choice })
  }

  count(...wanted: Choice[]): number {
    return this.decidable.filter(({ batch }) => wanted.includes(this.decisionOf(batch).choice)).length
  }

  faultAt(path: string): string | undefined {
    return this.#problem?.fields.find(fault => fault.path === path)?.sentence
  }

  /** Why a batch's decision was not taken. */
  faultOf(batch: string, part: 'why' | 'hold'): string | undefined {
    return this.faultAt(`batches.${this.decidable.findIndex(line => line.batch === batch)}.${part}`)
  }

  /** Why it was not declared, where that has no field to stand beside. */
  get sentence(): string | undefined {
    const problem = this.#problem
    return problem && problem.fields.length === 0 ? problem.sentence : undefined
  }

  input(): object {
    const { kind, id, from, until } = this.#looked ?? this
    const batches = this.decidable.map(({ batch }) => {
      const { choice, why } = this.decisionOf(batch)
      if (choice === 'none') return { batch, exception: false, why: why.trim() || undefined }
      return { batch, hold: choice === 'deviation-and-hold' }
    })
    return {
      thing: { kind, id },
      from,
      until,
      cause: this.cause || undefined,
      reason: this.reason.trim() || undefined,
      batches,
      ...(this.stop ? { stop: this.stop } : {}),
      ...(this.stop === 'withdraw-qualification' ? { qualification: this.qualification || undefined } : {}),
    }
  }

  /** Null where it was refused; everything stays as it was chosen. */
  async declare(): Promise<Done | null> {
    if (this.#isBusy) return null
    this.#isBusy = true
    this.#problem = null
    try {
      const done = await this.#api.callCommand('declare-exposure', this.input())
      this.#decisions = {}
      this.reason = ''
      this.#forget()
      await this.asked.load({ isBackground: true })
      return done
    } catch (error) {
      // A fault of our own is no refusal.
      if (!(error instanceof ApiProblem)) throw error
      this.#problem = error
      return null
    } finally {
      this.#isBusy = false
    }
  }
}
