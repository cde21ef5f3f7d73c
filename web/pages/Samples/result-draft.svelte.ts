// A result while it is typed: it stays through refusals and refreshes of the page, until it is recorded.
import type { TestAnswer } from '../../../server/contract/batches.ts'
import type { ApiProblem } from '../../state/api-problem.ts'
import { daysSince, findingsOf, isCulture, type Preview, previewOf, readingDaysOf, sentText } from './result.ts'

/** Stands for another word than the expected one, which is then typed. */
export const otherWord = '\0other'

export class ResultDraft {
  readonly test: TestAnswer
  readonly takenAt: string
  /** A number or words as typed, or the finding chosen. */
  typed = $state('')
  /** Where another word than the expected one was found. */
  other = $state('')
  note = $state('')
  isBusy = $state(false)
  #refused = $state.raw<{ problem: ApiProblem; text: string } | null>(null)

  constructor(test: TestAnswer, takenAt: string) {
    this.test = test
    this.takenAt = takenAt
  }

  get text(): string {
    return this.typed === otherWord ? this.other : this.typed
  }

  /** Why it was refused; gone as soon as something else is typed. */
  get problem(): ApiProblem | null {
    return this.#refused?.text === this.text ? this.#refused.problem : null
  }

  refuse(problem: ApiProblem | null): void {
    this.#refused = problem && { problem, text: this.text }
  }

  get preview(): Preview | null {
    return previewOf(this.text, this.test)
  }

  get hasGrowth(): boolean {
    return isCulture(this.test) && this.typed === findingsOf(this.test).bad
  }

  /** The reading day that is entered: growth on the day it is seen, otherwise the first day that is due and not read. */
  readingDay(now: string): number | undefined {
    if (!isCulture(this.test)) return undefined
    if (this.hasGrowth) return daysSince(this.takenAt, now)
    return readingDaysOf(this.test, this.takenAt, now).find(({ standing }) => standing === 'due')?.day
  }

  /** The input of `enter-result` without batch and sample. */
  input(now: string) {
    const { test, unit } = this.test
    const readingDay = this.readingDay(now)
    return {
      test,
      text: sentText(this.text, this.test),
      ...(unit === null ? {} : { unit }),
      ...(readingDay === undefined ? {} : { readingDay }),
      ...(this.note.trim() === '' ? {} : { note: this.note.trim() }),
    }
  }
}
