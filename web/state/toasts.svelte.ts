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

  get shown(): readonly Toast[] {
    return this.#shown
  }

  show(tone: ToastTone, sentence: string): void {
    const id = ++this.#lastId
    this.#shown = [...this.#shown.filter(toast => toast.sentence !== sentence), { id, tone, sentence }]
    if (tone !== 'late') setTimeout(() => this.dismiss(id), staysMs)
  }

  dismiss(id: number): void {
    this.#shown = this.#shown.filter(toast => toast.id !== id)
  }
}
