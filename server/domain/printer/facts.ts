// What is said of a printer when it is registered or changed, and what of it cannot be.
import { z } from 'zod'
import { Line } from '../kit/input.ts'
import { type FieldFault, fieldFault, type Refusal, refuse, refuseFields } from '../kit/refusal.ts'
import { form } from '../kit/text-forms.ts'
import { isInFigures, isOwnNetwork, printerPorts, usualPort } from './address.ts'
import { fits, labelPurposes, labelSizesMm } from './label-sizes.ts'
import { type PrinterFacts, printerDpis } from './printer.ts'

/** A name of the network, or an address in figures: nothing that could be read as a path, a user or a port. */
const Host = z
  .string()
  .trim()
  .max(120)
  .regex(/^(?=.{1,120}$)(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:]*:[0-9a-f:]*)$/i, form('host-name'))

const Millimetres = z.number().min(10).max(300).multipleOf(0.1)

const Roll = z.strictObject({
  kind: z.literal('roll'),
  widthMm: Millimetres,
  heightMm: Millimetres,
  gapMm: z.number().min(0).max(20).multipleOf(0.1),
})

export const facts = {
  name: Line,
  host: Host,
  port: z.int().min(1).max(65_535).default(usualPort),
  dpi: z.literal([...printerDpis]),
  stock: Roll,
  labels: z.array(z.enum(labelPurposes)).min(1).max(labelPurposes.length),
}

/** As they are kept: each purpose once, in the order of the list; names of the network in small letters. */
export const tidy = ({ host, labels, ...rest }: PrinterFacts): PrinterFacts => ({
  ...rest,
  host: host.toLowerCase(),
  labels: labelPurposes.filter(each => labels.includes(each)),
})

const addressFaults = ({ host, port }: PrinterFacts): FieldFault[] => [
  ...(isInFigures(host) && !isOwnNetwork(host) ? [fieldFault('host', 'printer-not-own-network', { host })] : []),
  ...(printerPorts.includes(port)
    ? []
    : [fieldFault('port', 'printer-port-unusual', { port, ports: printerPorts.join(', ') })]),
]

/** Marrow goes where a printer may stand and nowhere else; and a label must have room on what is loaded. */
export const factsRefused = (given: PrinterFacts): Refusal | null => {
  const faults = addressFaults(given)
  if (faults.length > 0) return refuseFields(faults)
  const { stock } = given
  const large = given.labels.find(each => !fits(labelSizesMm[each], stock))
  if (!large) return null
  const { widthMm: labelWidthMm, heightMm: labelHeightMm } = labelSizesMm[large]
  const sizes = { labelWidthMm, labelHeightMm, widthMm: stock.widthMm, heightMm: stock.heightMm }
  return refuse('printer-stock-too-small', { labels: large, ...sizes })
}
