// The label printers: how each stands, what waits for it, and what somebody says of a label of which the printer said nothing.
import type { FastifyInstance } from 'fastify'
import type { OpenJob } from '../../db/queues.ts'
import { refusalOf } from '../commands/outcome.ts'
import { printJobOf } from '../commands/print-jobs.ts'
import {
  checkPrinter,
  listPrinters,
  type PrinterLine,
  type PrintJobLine,
  type PrintLine,
  readPrinting,
  settlePrintJob,
} from '../contract/printers.ts'
import type { BatchState, Entry } from '../domain/batch/batch.ts'
import { purposeOf } from '../domain/batch/commands/send-labels.ts'
import { labelEntryOf, labelsOfPrint, reprintsOf } from '../domain/batch/label-prints.ts'
import { cameOut, lastSending, sendingOf } from '../domain/batch/sendings.ts'
import { type PrinterState, printerId } from '../domain/printer/printer.ts'
import { makingActions } from '../http/actions.ts'
import { actorOf, type Edge, guestOf } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import { UNSURE } from '../jobs/print-queue.ts'
import { type Asking, nameOfPerson } from '../views/asking.ts'
import { askingOf, saidActions } from './asking.ts'

const printers = ({ executor }: Edge): PrinterState[] =>
  Array.from({ length: executor.read('counter', 'printer')?.last ?? 0 }, (_, index) =>
    executor.read('printer', printerId(index + 1)),
  ).filter(printer => printer !== null)

const stateOf = ({ state, error }: OpenJob): PrintJobLine['state'] | null => {
  if (state === 'taken') return 'printing'
  if (state === 'waiting') return 'waiting'
  return error === UNSURE ? 'unsure' : null
}

const jobLine = (open: OpenJob, asking: Asking): PrintJobLine[] => {
  const job = printJobOf(open.payload)
  const batch = asking.context.read('batch', job.batch)
  const sending = batch && sendingOf(batch, job.sending)
  const state = stateOf(open)
  if (!sending || !state) return []
  const entry = labelEntryOf(batch, sending.entry)
  const labels = entry ? labelsOfPrint(batch, entry, sending.print) : []
  return [
    {
      job: open.id,
      batch: batch.id,
      sending: sending.sending,
      entry: sending.entry,
      print: sending.print,
      count: sending.count,
      out: job.out,
      state,
      label: state === 'unsure' ? (labels[sending.from + job.out]?.code ?? null) : null,
      dueAt: open.dueAt,
      sentAt: sending.at,
      sentByName: nameOfPerson(sending.by, asking),
    },
  ]
}

const printerLine = (printer: PrinterState, asking: Asking, { printing }: Edge): PrinterLine => {
  const { id, version, name, host, port, dpi, stock, labels, retired } = printer
  return {
    id,
    version,
    name,
    host,
    port,
    dpi,
    stock,
    labels,
    isRetired: retired !== undefined,
    found: printing.found(id),
    jobs: printing.jobs(id).flatMap(open => jobLine(open, asking)),
    actions: asking.actions('printer', id),
  }
}

const printLine = (
  batch: BatchState,
  entry: Entry<'print-labels'>,
  print: number,
  { printing, executor }: Edge,
): PrintLine => {
  const last = lastSending(batch, { entry: entry.id, print })
  const open = last && !last.ended ? printing.jobs(last.printer).map(({ payload }) => printJobOf(payload)) : []
  const job = open.find(each => each.batch === batch.id && each.sending === last?.sending)
  const sent = last && {
    printer: last.printer,
    printerName: executor.read('printer', last.printer)?.name ?? last.printer,
    isEnded: last.ended !== undefined,
    sentAt: last.at,
  }
  const out = cameOut(batch, { entry: entry.id, print }) + (job?.out ?? 0)
  return { print, count: labelsOfPrint(batch, entry, print).length, out, sent }
}

export const registerPrinterRoutes = (app: FastifyInstance, edge: Edge): void => {
  const known = (id: string): PrinterState =>
    edge.executor.read('printer', id) ?? refuseWith(refusalOf('unknown-thing', { kind: 'printer', id }, 404))

  registerQuery(app, edge, listPrinters, (_, request) => {
    const asking = askingOf(edge, request)
    return {
      printers: printers(edge).map(printer => printerLine(printer, asking, edge)),
      actions: saidActions(makingActions(edge.commands, ['printer'], asking.context), asking),
    }
  })

  registerQuery(app, edge, readPrinting, ({ id, entry: number }, request) => {
    const asking = askingOf(edge, request)
    const batch = edge.executor.read('batch', id)
    const entry = batch && labelEntryOf(batch, number)
    if (!entry) return refuseWith(refusalOf('unknown-thing', { kind: 'entry', id: String(number) }, 404))
    const labels = purposeOf(entry, batch, edge.executor)
    const prints = Array.from({ length: reprintsOf(batch, entry.id).length + 1 }, (_, index) =>
      printLine(batch, entry, index + 1, edge),
    )
    const isHere = ({ batch: of, entry: from }: PrintJobLine) => of === batch.id && from === entry.id
    const lines = printers(edge).map(printer => printerLine(printer, asking, edge))
    return {
      prints,
      printers: lines
        .map(line => ({ ...line, jobs: line.jobs.filter(isHere) }))
        .filter(line => line.jobs.length > 0 || (!line.isRetired && labels !== null && line.labels.includes(labels))),
    }
  })

  registerQuery(app, edge, checkPrinter, async ({ id }) => ({ state: await edge.printing.check(known(id)) }))

  registerQuery(app, edge, settlePrintJob, async ({ id, job, say }, request) => {
    const actor = actorOf(guestOf(request))
    return { isSettled: await edge.printing.settle(known(id).id, job, say, actor) }
  })
}
