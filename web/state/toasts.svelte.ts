// Short messages about what happened in the background; what concerns a field or a button stands beside it instead.

export type ToastTone = 'good' | 'neutral' | 'late'

export interface Toast {
  id: number
  tone: ToastTone
  sentence: string
}

/** How long a message that asks for nothing stays; one that says that something failed stays until it is dismissed. */
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
    for (const same of this.#shown.filter(toast => toast.sentence === sentence)) this.dismiss(same.id)
    this.#shown = [...this.#shown, { id, tone, sentence }]
    this.#letGo()
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
