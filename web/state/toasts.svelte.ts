// Short messages about what happened in the background; what concerns a field or a button stands beside it instead. What is over goes:
// the next act that is done takes all of them away.

export type ToastTone = 'good' | 'neutral' | 'late'

export interface Toast {
  id: number
  tone: ToastTone
  sentence: string
}

/** How long a message that asks for nothing stays; one that says that something failed stays until an act succeeds, or it is dismissed. */
const staysMs = 8000

export class Toasts {
  #shown = $state.raw<readonly Toast[]>([])
  #lastId = 0
  #isRead = false
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  get shown(): readonly Toast[] {
    return this.#shown
  }

  show(tone: ToastTone, sentence: string): void {
    const id = ++this.#lastId
    // One at a time of what was done, and one of each cause of what failed.
    const over = this.#shown.filter(toast => toast.sentence === sentence || (tone !== 'late' && toast.tone !== 'late'))
    for (const toast of over) this.dismiss(toast.id)
    this.#shown = [...this.#shown, { id, tone, sentence }]
    this.#letGo()
  }

  /** An act was done: what was said before it is no news any more. */
  clear(): void {
    for (const { id } of this.#shown) this.dismiss(id)
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.#shown = this.#shown.filter(toast => toast.id !== id)
  }

  /** While somebody reads them or is about to dismiss one, none goes by itself; afterwards each has its whole time again. */
  setRead(isRead: boolean): void {
    this.#isRead = isRead
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    this.#letGo()
  }

  #letGo(): void {
    if (this.#isRead) return
    for (const { id, tone } of this.#shown) {
      if (tone === 'late' || this.#timers.has(id)) continue
      this.#timers.set(
        id,
        setTimeout(() => this.dismiss(id), staysMs),
      )
    }
  }
}
