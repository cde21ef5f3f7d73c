// Why a command about a printer is refused, or labels are not sent to one: each code with its facts.
import type { LabelPurpose } from './label-sizes.ts'

export interface PrinterRefusals {
  'printer-not-own-network': { host: string }
  'printer-port-unusual': { port: number; ports: string }
  'printer-stock-too-small': {
    labels: LabelPurpose
    labelWidthMm: number
    labelHeightMm: number
    widthMm: number
    heightMm: number
  }
  'printer-retired': { name: string }
  'printer-unchanged': { name: string }
  'printer-takes-other-labels': { name: string; labels: LabelPurpose }
  'labels-on-their-way': { printer: string }
  'labels-sent-already': { printer: string }
}
