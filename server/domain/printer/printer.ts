// A label printer on the laboratory's network: where it answers, how fine it prints, what is loaded, which labels it takes.
import { type EventBody, type Marks, type Recorded, type Subject, unknownEvent } from '../kit/event.ts'
import { existing, idOf } from '../kit/existing.ts'
import type { LabelPurpose } from './label-sizes.ts'

export const printerDpis = [203, 300, 600] as const
export type PrinterDpi = (typeof printerDpis)[number]

/** Labels on a roll, one after the other. `gapMm`: 0 where they are cut from a band without gaps. */
export interface RollStock {
  kind: 'roll'
  widthMm: number
  heightMm: number
  gapMm: number
}

export interface PrinterFacts {
  name: string
  host: string
  port: number
  dpi: PrinterDpi
  stock: RollStock
  /** The print steps that may use it. */
  labels: LabelPurpose[]
}

export interface PrinterState extends PrinterFacts {
  id: string
  version: number
  registeredAt: string
  registeredBy: string
  retired?: { reason: string; at: string; by: string }
}

export type PrinterEvent =
  | { type: 'printer.registered'; body: EventBody & PrinterFacts }
  | { type: 'printer.changed'; body: EventBody & PrinterFacts }
  | { type: 'printer.retired'; body: EventBody & { reason: string } }

const factsOf = ({ name, host, port, dpi, stock, labels }: PrinterFacts): PrinterFacts => ({
  name,
  host,
  port,
  dpi,
  stock,
  labels,
})

const evolve = (state: PrinterState | null, event: Recorded<PrinterEvent>): PrinterState => {
  const { version, at, actor: by } = event
  switch (event.type) {
    case 'printer.registered':
      if (state) throw new Error(`${event.stream} is registered twice`)
      return { id: idOf(event), version, ...factsOf(event.body), registeredAt: at, registeredBy: by }
    case 'printer.changed':
      return { ...existing(state, event), version, ...factsOf(event.body) }
    case 'printer.retired':
      return { ...existing(state, event), version, retired: { reason: event.body.reason, at, by } }
    default:
      return unknownEvent(event)
  }
}

const marks: Marks<PrinterEvent> = {
  'printer.registered': 'record',
  'printer.changed': 'record',
  'printer.retired': 'record',
}

export const printerSubject: Subject<PrinterState, PrinterEvent> = { kind: 'printer', evolve, marks }

/** A new event of one printer. */
export const printerEvent = <Type extends PrinterEvent['type']>(
  id: string,
  type: Type,
  body: Omit<Extract<PrinterEvent, { type: Type }>['body'], 'v'>,
) => ({ stream: `printer/${id}`, type, body: { v: 1, ...body } })

/** `PRN-0001`: known by this in the journal, and never scanned. */
export const printerId = (number: number): string => `PRN-${String(number).padStart(4, '0')}`
