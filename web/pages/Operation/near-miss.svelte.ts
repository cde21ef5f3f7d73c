// A good code of another patient was scanned: the one thing that matters is asked, and nothing goes on until it is answered.
import type { OperationPage } from '../../../server/contract/batches.ts'
import { readOwnId } from '../../../server/domain/code/own-code.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'

const nearMissCodes: readonly string[] = ['not-this-batch', 'not-this-donation', 'not-this-patient']

/** What was seen, and what is known of it. */
export interface Question {
  seen: string
  /** The batch that it belongs to; empty where that is not known. */
  batch: string
  location: string | null
  /** A sheet or a request form: nothing that could have been opened. */
  isPaper: boolean
}

export class NearMiss {
  #api: Api
  #batch: string
  #seen = $state.raw<{ seen: string; batch: string } | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)
  #answered = $state(0)

  constructor(api: Api, batch: string) {
    this.#api = api
    this.#batch = batch
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** How many were answered here: each leaves the scan field empty for what comes next. */
  get answered(): number {
    return this.#answered
  }

  /** Takes a refused scan as a near miss where it is one. */
  take(problem: unknown): boolean {
    if (!(problem instanceof ApiProblem) || !nearMissCodes.includes(problem.code)) return false
    const { seen = '', seenBatch = '' } = problem.facts
    this.#seen = { seen: String(seen), batch: String(seenBatch) }
    return true
  }

  /** The open question: as the server keeps it, or as it was just refused. */
  questionOf(page: OperationPage | null): Question | null {
    const found = page?.openNearMiss ?? (this.#seen && { ...this.#seen, location: null })
    return found && { ...found, isPaper: isPaper(found.seen) }
  }

  isOpen(page: OperationPage | null): boolean {
    return this.questionOf(page) !== null
  }

  /** Answers the question; where it was opened both batches are held. True where the answer is recorded. */
  async answer(seen: string, opened: boolean): Promise<boolean> {
    if (this.#isBusy) return false
    this.#isBusy = true
    try {
      await this.#api.callCommand('answer-near-miss', { batch: this.#batch, seen, opened })
      this.#seen = null
      this.#problem = null
      this.#answered += 1
      return true
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      // Somebody else answered it meanwhile.
      if (problem.code === 'near-miss-unknown') this.#seen = null
      else this.#problem = problem
      return problem.code === 'near-miss-unknown'
    } finally {
      this.#isBusy = false
    }
  }
}

/** Batch sheets and request forms carry the codes of a batch, a case or a patient; everything else holds cells. */
function isPaper(seen: string): boolean {
  const kind = readOwnId(seen)?.kind
  return kind === 'batch' || kind === 'case' || kind === 'patient-code'
}
