// Labels of an entry on their way to a printer: which print is to be sent, where to, and how it stands.
import type { PrinterLine, PrintJobLine, PrintLine } from '../../../server/contract/printers.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'

interface Answer {
  prints: PrintLine[]
  printers: PrinterLine[]
}

/** Which printer was taken last at this tablet. */
const KEY = 'marrow.label-printer'

export class Sending {
  readonly asked: Asked<Answer>
  #api: Api
  #storage: Storage | null
  #batch: string
  #entry: number
  #chosen = $state('')

  constructor(api: Api, storage: Storage | null, batch: string, entry: number) {
    this.#api = api
    this.#storage = storage
    this.#batch = batch
    this.#entry = entry
    this.#chosen = storage?.getItem(KEY) ?? ''
    const path = `/api/batches/${encodeURIComponent(batch)}/labels/${entry}/printing`
    this.asked = new Asked(isBackground => api.ask<Answer>(path, {}, { isBackground }))
  }

  /** Those that take these labels and are in use. */
  get printers(): PrinterLine[] {
    return (this.asked.answer?.printers ?? []).filter(({ isRetired }) => !isRetired)
  }

  /** Where the labels go: the only printer, or the one taken last where it takes these labels. */
  get printer(): string {
    const [first, ...others] = this.printers
    if (first && others.length === 0) return first.id
    return this.printers.some(({ id }) => id === this.#chosen) ? this.#chosen : ''
  }

  set printer(id: string) {
    this.#chosen = id
    this.#storage?.setItem(KEY, id)
  }

  /** What is on its way, with its printer. */
  get jobs(): { printer: PrinterLine; job: PrintJobLine }[] {
    return (this.asked.answer?.printers ?? []).flatMap(printer => printer.jobs.map(job => ({ printer, job })))
  }

  /** The earliest print that is not wholly out and not on its way; null where there is none. */
  get next(): PrintLine | null {
    return (
      this.asked.answer?.prints.find(({ out, count, sent }) => out < count && (sent === null || sent.isEnded)) ?? null
    )
  }

  /** The latest print that is wholly out. */
  get done(): PrintLine | null {
    return this.asked.answer?.prints.findLast(({ out, count }) => out >= count) ?? null
  }

  async send(print: number): Promise<void> {
    await this.#api.callCommand('send-labels', {
      batch: this.#batch,
      entry: this.#entry,
      print,
      printer: this.printer,
    })
    await this.asked.load({ isBackground: true })
  }
}
