// What a page has asked the server: the answer, or why there is none; the last answer stays while the next one is on its way.
// Loaded within an `$effect`, it is asked again when the language of the screen changes: sentences come from the server.
import { ApiProblem } from './api-problem.ts'

export class Asked<Answer> {
  #answer = $state.raw<Answer | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isLoading = $state(false)
  #turn = 0
  #underWay: Promise<void> = Promise.resolve()
  #ask: (isBackground: boolean) => Promise<Answer>

  /** `ask` puts the question; in the background where the screen itself asks again. */
  constructor(ask: (isBackground: boolean) => Promise<Answer>) {
    this.#ask = ask
  }

  /** Null until the first answer has come. */
  get answer(): Answer | null {
    return this.#answer
  }

  /** Why the last question was not answered; null once one was. */
  get problem(): ApiProblem | null {
    return this.#problem
  }

  /** True while a question is on its way that a person is waiting for. */
  get isLoading(): boolean {
    return this.#isLoading
  }

  /** Resolves when nothing is on its way any more; never rejects. */
  async settled(): Promise<void> {
    let last: Promise<void>
    do {
      last = this.#underWay
      await last.catch(() => {})
    } while (last !== this.#underWay)
  }

  /**
   * Asks, and resolves when what is on the screen is the answer: of several questions that to the last one counts, and it may still be
   * on its way when this one's has come. Never rejects but for a fault of our own.
   */
  async load({ isBackground = false } = {}): Promise<void> {
    const own = this.#load(isBackground)
    this.#underWay = own
    await own
    await this.settled()
  }

  async #load(isBackground: boolean): Promise<void> {
    const turn = ++this.#turn
    if (!isBackground) this.#isLoading = true
    try {
      const answer = await this.#ask(isBackground)
      if (turn !== this.#turn) return
      this.#answer = answer
      this.#problem = null
    } catch (error) {
      if (turn !== this.#turn) return
      if (!(error instanceof ApiProblem)) throw error
      this.#problem = error
    } finally {
      if (turn === this.#turn) this.#isLoading = false
    }
  }

  /** Forgets the answer: the page shows another thing now. */
  forget(): void {
    this.#turn++
    this.#answer = null
    this.#problem = null
    this.#isLoading = false
  }
}
