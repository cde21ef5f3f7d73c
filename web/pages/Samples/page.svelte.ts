// The state of the Samples page: which samples are asked for, the result that is being typed, and where the analyst goes next.
import type { output } from 'zod'
import type { TestAnswer } from '../../../server/contract/batches.ts'
import type { listSamples, SampleLine } from '../../../server/contract/quality.ts'
import { wholeOf } from '../../../server/domain/code/own-code.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import { Asked } from '../../state/asked.svelte.ts'
import { wantedAt } from './result.ts'
import { ResultDraft } from './result-draft.svelte.ts'

type Answer = output<(typeof listSamples)['answer']>

export const shows = ['waiting', 'all'] as const
export type Show = (typeof shows)[number]

/** What the address asks for: the waiting ones, all, or those of one batch; a scanned sample brings the others of its batch. */
export interface Wanted {
  show: Show
  batch?: string
  sample?: string
}

export const wantedOf = (query: URLSearchParams): Wanted => {
  const sample = query.get('sample') ?? undefined
  const batch = query.get('batch') ?? (sample && wholeOf(sample)) ?? undefined
  return { show: query.get('show') === 'all' ? 'all' : 'waiting', batch, sample }
}

/** Samples drawn at once. */
export const pageSize = 30

export const keyOf = (sample: string, test: string): string => `${sample} ${test}`

export class SamplesPage {
  #api: Api
  #asked: Asked<Answer>
  #wanted: Wanted = { show: 'waiting' }
  #drafts = new Map<string, ResultDraft>()
  #opened = $state<string | null>(null)
  #limit = $state(pageSize)

  constructor(api: Api) {
    this.#api = api
    this.#asked = new Asked(isBackground => {
      const { show, batch } = this.#wanted
      return api.ask<Answer>('/api/samples', batch ? { batch } : { show }, { isBackground })
    })
  }

  get asked(): Asked<Answer> {
    return this.#asked
  }

  get samples(): readonly SampleLine[] {
    return this.#asked.answer?.samples ?? []
  }

  /** Samples of which something is wanted now, and those of which it is wanted later or not at all. */
  split(now: string): { now: SampleLine[]; later: SampleLine[] } {
    const isNow = (sample: SampleLine) => sample.tests.some(test => isWantedNow(test, sample.takenAt, now))
    return { now: this.samples.filter(isNow), later: this.samples.filter(sample => !isNow(sample)) }
  }

  get limit(): number {
    return this.#limit
  }

  showMore(): void {
    this.#limit += pageSize
  }

  /** The test whose form is open, by `keyOf`; one at a time. */
  get opened(): string | null {
    return this.#opened
  }

  async load(wanted: Wanted): Promise<void> {
    const isOther = JSON.stringify(wanted) !== JSON.stringify(this.#wanted)
    if (isOther) {
      this.#limit = pageSize
      this.#asked.forget()
    }
    this.#wanted = wanted
    await this.#asked.load()
    if (isOther) this.#openSought()
  }

  /** Whoever scans a sample has its result at hand: the first test that can be entered now is open. */
  #openSought(): void {
    const sample = this.samples.find(({ id }) => id === this.#wanted.sample)
    const now = this.#asked.answer?.now ?? ''
    const test = sample?.tests.find(each => isWantedNow(each, sample.takenAt, now))
    if (sample && test) this.open(sample, test)
  }

  open(sample: SampleLine, test: TestAnswer): void {
    this.#opened = keyOf(sample.id, test.test)
  }

  /** What was typed stays for when it is opened again. */
  close(): void {
    this.#opened = null
  }

  draftOf(sample: SampleLine, test: TestAnswer): ResultDraft {
    const key = keyOf(sample.id, test.test)
    const kept = this.#drafts.get(key)
    // A reading that came meanwhile moves the day that is wanted; what was typed stays.
    if (kept && kept.test.results.length === test.results.length) return kept
    const draft = new ResultDraft(test, sample.takenAt)
    if (kept) Object.assign(draft, { typed: kept.typed, other: kept.other, note: kept.note })
    this.#drafts.set(key, draft)
    return draft
  }

  /** Enters what was typed; true once it is recorded, and the next test of the sample is open. Refused, everything stays. */
  async enter(sample: SampleLine, draft: ResultDraft, now: string): Promise<Record<string, unknown> | null> {
    if (draft.isBusy) return null
    draft.isBusy = true
    draft.refuse(null)
    try {
      const input = { batch: sample.batch, sample: sample.id, ...draft.input(now) }
      const { answer } = await this.#api.callCommand('enter-result', input)
      this.#drafts.delete(keyOf(sample.id, draft.test.test))
      this.#openNext(sample, draft.test, now)
      await this.#asked.load({ isBackground: true })
      return answer ?? {}
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      draft.refuse(error)
      return null
    } finally {
      draft.isBusy = false
    }
  }

  /** A marker after the other, as they stand on the instrument's sheet. */
  #openNext(sample: SampleLine, done: TestAnswer, now: string): void {
    const at = sample.tests.findIndex(test => test.test === done.test)
    const next = sample.tests.slice(at + 1).find(test => isWantedNow(test, sample.takenAt, now))
    this.#opened = next ? keyOf(sample.id, next.test) : null
  }
}

export const isWantedNow = (test: TestAnswer, takenAt: string, now: string): boolean => {
  const at = wantedAt(test, takenAt, now)
  return at !== null && at.slice(0, 10) <= now.slice(0, 10)
}
