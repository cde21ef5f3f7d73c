// The label printers: what each is, how it stands, and what waits for it.
import { z } from 'zod'
import { printerStates } from '../domain/printer/found.ts'
import { labelPurposes } from '../domain/printer/label-sizes.ts'
import { printerDpis } from '../domain/printer/printer.ts'
import { Action } from './place.ts'
import { defineQuery } from './query.ts'

export const PrintJobLine = z.strictObject({
  job: z.int(),
  batch: z.string(),
  sending: z.int(),
  entry: z.int(),
  print: z.int(),
  /** Labels that were sent, and how many of them came out. */
  count: z.int(),
  out: z.int(),
  state: z.enum(['waiting', 'printing', 'unsure']),
  /** Of an unsure job: the label of which nothing is known. */
  label: z.string().nullable(),
  /** When a waiting job is tried next. */
  dueAt: z.string(),
  sentAt: z.string(),
  sentByName: z.string(),
})
export type PrintJobLine = z.infer<typeof PrintJobLine>

export const PrinterLine = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  host: z.string(),
  port: z.int(),
  dpi: z.literal([...printerDpis]),
  stock: z.strictObject({
    kind: z.literal('roll'),
    widthMm: z.number(),
    heightMm: z.number(),
    gapMm: z.number(),
  }),
  labels: z.array(z.enum(labelPurposes)),
  isRetired: z.boolean(),
  found: z.strictObject({ state: z.enum(printerStates), at: z.string() }).nullable(),
  jobs: z.array(PrintJobLine),
  actions: z.array(Action),
})
export type PrinterLine = z.infer<typeof PrinterLine>

export const printing = ['technician', 'supervisor', 'administrator'] as const

export const listPrinters = defineQuery({
  name: 'printers',
  path: '/api/printers',
  who: printing,
  summary:
    'The label printers: how each was found last, and the labels that wait for it. Ids only, no text of a label.',
  params: z.object({}),
  answer: z.strictObject({ printers: z.array(PrinterLine), actions: z.array(Action) }),
})

const id = z.string().max(40)

/** One print of an entry, 1 the first and 2 and more its reprints, and how it was sent last. */
export const PrintLine = z.strictObject({
  print: z.int(),
  count: z.int(),
  /** How many came out of printers so far; of what is on its way, as far as it has come. */
  out: z.int(),
  sent: z
    .strictObject({ printer: z.string(), printerName: z.string(), isEnded: z.boolean(), sentAt: z.string() })
    .nullable(),
})
export type PrintLine = z.infer<typeof PrintLine>

export const readPrinting = defineQuery({
  name: 'entry-printing',
  path: '/api/batches/:id/labels/:entry/printing',
  who: ['technician', 'supervisor'],
  summary: 'How the labels of an entry were sent to printers, and the printers that take them, with what waits there.',
  params: z.object({ id, entry: z.coerce.number().int().min(1).max(1_000_000) }),
  answer: z.strictObject({ prints: z.array(PrintLine), printers: z.array(PrinterLine) }),
})

export const checkPrinter = defineQuery({
  method: 'POST',
  name: 'check-printer',
  path: '/api/printers/:id/check',
  who: printing,
  summary: 'Asks a printer how it stands, and tries at once what waits for it.',
  params: z.object({ id }),
  answer: z.strictObject({ state: z.enum(printerStates) }),
})

export const settlePrintJob = defineQuery({
  method: 'POST',
  name: 'settle-print-job',
  path: '/api/printers/:id/jobs/:job',
  who: ['technician', 'supervisor'],
  summary:
    'Says of a label of which the printer said nothing whether it came out, or takes back labels that wait; what came out stays printed.',
  params: z.object({
    id,
    job: z.coerce.number().int().min(1).max(1_000_000_000),
    say: z.enum(['came-out', 'did-not-come-out', 'cancel']),
  }),
  answer: z.strictObject({ isSettled: z.boolean() }),
})
