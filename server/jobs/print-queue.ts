// Takes labels to the printers: after the commit that sent them, one label at a time, each only when the printer has said that the one before is out.
//
// A label must not exist twice without a mark. So where the line breaks while one is on its way, nobody guesses: the job waits until
// somebody who sees the printer has said whether it came out. A restart in that moment is the same.
import type { JournalEntry } from '../../db/journal.ts'
import type { Job, OpenJob } from '../../db/queues.ts'
import { type PrintJob, printJobOf, printQueue } from '../commands/print-jobs.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { endLabelSending } from '../domain/batch/commands/send-labels.ts'
import { type Sending, sendingOf } from '../domain/batch/sendings.ts'
import type { Command } from '../domain/kit/command.ts'
import type { Actor } from '../domain/kit/context.ts'
import { present } from '../domain/kit/existing.ts'
import { addMinutes } from '../domain/kit/time.ts'
import type { PrinterFound } from '../domain/printer/found.ts'
import { type PrinterState, printerId } from '../domain/printer/printer.ts'
import type { Marrow } from '../open-marrow.ts'
import { openPrinter, type PrinterLink, PrinterTrouble } from './zebra.ts'

export interface PrintTiming {
  /** Between two tries of a printer that is not ready; the last one repeats. */
  waitsMs: readonly number[]
  /** Between two questions whether a label is out. */
  pollMs: number
  /** How long a printer may take to answer. */
  timeoutMs: number
  /** After which labels that could not be printed are given up. */
  giveUpMinutes: number
}

export const usualTiming: PrintTiming = {
  waitsMs: [2000, 5000, 10_000, 20_000, 60_000],
  pollMs: 250,
  timeoutMs: 4000,
  giveUpMinutes: 8 * 60,
}

export interface PrintingParts extends Pick<Marrow, 'store' | 'executor' | 'newId' | 'onCommitted'> {
  /** The labels of a sending as ZPL, those first that come out first; null where they must not be printed. */
  texts(batch: BatchState, sending: Sending, printer: PrinterState): Promise<string[] | null>
  /** Told which printer, or what waits for it, stands otherwise. */
  changed(printer: string): void
  report(error: unknown, where: string): void
  timing?: PrintTiming
}

export interface Printing {
  found(printer: string): { state: PrinterFound; at: string } | null
  jobs(printer: string): OpenJob[]
  /** Asks a printer how it stands, and tries at once what waits for it. */
  check(printer: PrinterState): Promise<PrinterFound>
  /** What somebody says of a job; false where there is nothing to be said of it. */
  settle(printer: string, job: number, say: Said, actor: Actor): Promise<boolean>
  /** Takes up what was left at the last stop. */
  start(): void
  /** Lets the label that is on its way come out, if it does so soon. */
  close(): Promise<void>
}

export type Said = 'came-out' | 'did-not-come-out' | 'cancel'

/** In the column of errors: nothing is known of the label that was on its way. */
export const UNSURE = 'unsure'

const itself: Actor = { id: 'system/printing', roles: [] }

const CLOSE_MS = 3000

/** The label that was given to the printer may or may not be out. */
class Unsure extends Error {}

export const createPrinting = (parts: PrintingParts): Printing => {
  const { store, executor, timing = usualTiming } = parts
  const standing = new Map<string, { state: PrinterFound; at: string }>()
  const running = new Map<string, Promise<void>>()
  const timers = new Map<string, NodeJS.Timeout>()
  const links = new Set<PrinterLink>()
  let isClosing = false

  const now = () => executor.time().now
  const queueOf = (printer: string) => printQueue(store, printer)
  const pause = (ms: number) => new Promise<void>(resolve => void setTimeout(resolve, ms))

  const found = (printer: string, state: PrinterFound): void => {
    const isNew = standing.get(printer)?.state !== state
    standing.set(printer, { state, at: now() })
    if (isNew) parts.changed(printer)
  }

  /** On record, once; false where it could not be recorded, and has to be tried again. */
  const end = async (job: PrintJob, why: 'printed' | 'given-up' | 'cancelled' | 'retired', actor = itself) => {
    const outcome = await executor.execute({
      command: endLabelSending as unknown as Command,
      input: { batch: job.batch, sending: job.sending, printed: job.out, why },
      actor,
      commandId: parts.newId(),
    })
    return outcome.kind === 'accepted'
  }

  const linkTo = async (printer: PrinterState): Promise<PrinterLink> => {
    const link = await openPrinter(printer, timing.timeoutMs)
    links.add(link)
    return link
  }

  const closeLink = (link: PrinterLink): void => {
    links.delete(link)
    link.close()
  }

  /** Waits until the printer has nothing left to print, twice in a row: between two labels it may seem so for a moment. */
  const untilOut = async (printer: string, link: PrinterLink): Promise<void> => {
    for (let quiet = 0; quiet < 2; ) {
      await pause(timing.pollMs)
      const { state, isIdle } = await link.status().catch(() => {
        throw new Unsure()
      })
      found(printer, state)
      quiet = state === 'ready' && isIdle ? quiet + 1 : 0
    }
  }

  /** Prints what is left of a job, label by label. @throws PrinterTrouble before a label is on its way, Unsure after */
  const print = async (printer: PrinterState, id: number, job: PrintJob, texts: readonly string[]): Promise<void> => {
    const link = await linkTo(printer)
    try {
      while (job.out < texts.length && !isClosing) {
        const { state } = await link.status()
        found(printer.id, state)
        if (state !== 'ready') throw new PrinterTrouble(state)
        keep(printer.id, id, Object.assign(job, { isInFlight: true }))
        await link.send(texts[job.out] ?? '').catch(() => {
          throw new Unsure()
        })
        await untilOut(printer.id, link)
        keep(printer.id, id, Object.assign(job, { out: job.out + 1, isInFlight: false }))
      }
    } finally {
      closeLink(link)
    }
  }

  const keep = (printer: string, id: number, job: PrintJob): void => {
    queueOf(printer).note(id, JSON.stringify(job))
    parts.changed(printer)
  }

  const waitMs = (attempts: number): number => timing.waitsMs[Math.min(attempts, timing.waitsMs.length) - 1] ?? 1000

  const later = (printer: string, { id, attempts }: Job, error: string): void => {
    const at = now()
    const retryAt = new Date(Date.parse(at) + waitMs(attempts)).toISOString()
    queueOf(printer).failed(id, { error, at, retryAt })
  }

  /** One job as far as it goes now. */
  const work = async (printer: PrinterState, taken: Job): Promise<void> => {
    const queue = queueOf(printer.id)
    const job = printJobOf(taken.payload)
    const batch = present(executor, 'batch', job.batch)
    const sending = sendingOf(batch, job.sending)
    const finish = async (why: 'printed' | 'given-up' | 'retired') => {
      if (await end(job, why)) queue.done(taken.id, now())
      else later(printer.id, taken, 'not-recorded')
    }
    if (!sending || sending.ended) return queue.done(taken.id, now())
    // The program was stopped while it was on its way.
    if (job.isInFlight) return queue.failed(taken.id, { error: UNSURE, at: now() })
    if (printer.retired) return finish('retired')
    if (job.out < sending.count) {
      if (now() > addMinutes(sending.at, timing.giveUpMinutes)) return finish('given-up')
      const texts = await parts.texts(batch, sending, printer)
      if (!texts) return finish('given-up')
      try {
        await print(printer, taken.id, job, texts)
      } catch (error) {
        if (error instanceof Unsure) {
          found(printer.id, 'off')
          // Left as it was taken: at the next start somebody is asked.
          if (!isClosing) queue.failed(taken.id, { error: UNSURE, at: now() })
          return
        }
        if (!(error instanceof PrinterTrouble)) throw error
        found(printer.id, error.state)
        return later(printer.id, taken, error.state)
      }
      if (job.out < texts.length) return
    }
    return finish('printed')
  }

  const workAll = async (id: string): Promise<void> => {
    for (;;) {
      const taken = isClosing ? null : queueOf(id).take(now())
      if (!taken) return
      try {
        await work(present(executor, 'printer', id), taken)
      } catch (error) {
        parts.report(error, 'printing')
        later(id, taken, 'fault')
      }
      parts.changed(id)
    }
  }

  /** Works on what is due, unless that goes on already, and comes back when the next is. */
  const wake = (id: string): void => {
    if (isClosing || running.has(id)) return
    clearTimeout(timers.get(id))
    const done = workAll(id)
      .catch(error => parts.report(error, 'printing'))
      .finally(() => {
        running.delete(id)
        const dueAt = isClosing ? null : queueOf(id).nextDueAt()
        if (dueAt === null) return
        const timer = setTimeout(() => wake(id), Math.max(20, Date.parse(dueAt) - Date.parse(now())))
        timer.unref()
        timers.set(id, timer)
      })
    running.set(id, done)
  }

  const hurry = (id: string): void => {
    for (const job of queueOf(id).open()) if (job.state === 'waiting') queueOf(id).again(job.id, now())
    wake(id)
  }

  const committed = ({ type, stream, body }: JournalEntry): void => {
    if (type === 'batch.labels-sent') wake((JSON.parse(body) as { printer: string }).printer)
    else if (type === 'printer.changed' || type === 'printer.retired') hurry(stream.slice('printer/'.length))
  }
  parts.onCommitted(entries => {
    for (const entry of entries) committed(entry)
  })

  return {
    found: printer => standing.get(printer) ?? null,
    jobs: printer => queueOf(printer).open(),
    async check(printer) {
      if (!running.has(printer.id)) {
        try {
          const link = await linkTo(printer)
          try {
            found(printer.id, (await link.status()).state)
          } finally {
            closeLink(link)
          }
        } catch (error) {
          if (!(error instanceof PrinterTrouble)) throw error
          found(printer.id, error.state)
        }
        hurry(printer.id)
      }
      return standing.get(printer.id)?.state ?? 'off'
    },
    async settle(printer, id, say, actor) {
      const queue = queueOf(printer)
      const open = queue.open().find(each => each.id === id)
      if (!open || open.state === 'taken') return false
      const job = printJobOf(open.payload)
      const isUnsure = open.state === 'failed' && open.error === UNSURE
      if (isUnsure === (say === 'cancel')) return false
      if (say === 'cancel') {
        if (!(await end(job, 'cancelled', actor))) return false
        queue.drop(id, now())
      } else {
        queue.settle(
          id,
          JSON.stringify({ ...job, out: job.out + (say === 'came-out' ? 1 : 0), isInFlight: false }),
          now(),
        )
        wake(printer)
      }
      parts.changed(printer)
      return true
    },
    start() {
      const last = executor.read('counter', 'printer')?.last ?? 0
      for (let number = 1; number <= last; number++) {
        queueOf(printerId(number)).release(now())
        wake(printerId(number))
      }
    },
    async close() {
      isClosing = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.race([Promise.all(running.values()), pause(CLOSE_MS)])
      for (const link of links) link.close()
      await Promise.all(running.values())
    },
  }
}
