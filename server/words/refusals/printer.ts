// Why a command about a label printer is refused, or labels are not sent to one.
import type { PrinterRefusals } from '../../domain/printer/refusals.ts'
import { nameOf } from '../names.ts'
import { labelPurposeWords } from '../printing.ts'
import type { Sentences } from '../sentences.ts'

export const printerRefusalWords: Sentences<PrinterRefusals> = {
  en: {
    'printer-not-own-network': ({ host }) =>
      `${host} is not an address of the laboratory's own network (10…, 172.16… to 172.31…, 192.168…). Labels carry names and are sent to no other.`,
    'printer-port-unusual': ({ port, ports }) =>
      `Label printers do not listen on port ${port}. Take the one that the printer's settings name, mostly 9100; possible are ${ports}.`,
    'printer-stock-too-small': ({ labels, labelWidthMm, labelHeightMm, widthMm, heightMm }) =>
      `Labels for ${labelPurposeWords.en[labels]} are ${labelWidthMm} × ${labelHeightMm} mm and have no room on ${widthMm} × ${heightMm} mm. Load larger labels, or leave these out.`,
    'printer-retired': ({ name }) => `${name} is not used any more. Choose another printer.`,
    'printer-unchanged': ({ name }) => `Nothing is different at ${name}. There is nothing to change.`,
    'printer-takes-other-labels': ({ name, labels }) =>
      `${name} does not print labels for ${labelPurposeWords.en[labels]}: others are loaded. Choose another printer.`,
    'labels-on-their-way': ({ printer }, reader) =>
      `These labels wait at ${nameOf('printer', printer, reader)} already. See there what it lacks, or take them back first.`,
    'labels-sent-already': ({ printer }, reader) =>
      `These labels came out of ${nameOf('printer', printer, reader)}. What is missing or spoilt is printed again with a reason.`,
  },
  es: {
    'printer-not-own-network': ({ host }) =>
      `${host} no es una dirección de la red propia del laboratorio (10…, de 172.16… a 172.31…, 192.168…). Las etiquetas llevan nombres y no se envían a ninguna otra.`,
    'printer-port-unusual': ({ port, ports }) =>
      `Las impresoras de etiquetas no escuchan en el puerto ${port}. Tome el que indica la configuración de la impresora, casi siempre 9100; son posibles ${ports}.`,
    'printer-stock-too-small': ({ labels, labelWidthMm, labelHeightMm, widthMm, heightMm }) =>
      `Las etiquetas para ${labelPurposeWords.es[labels]} miden ${labelWidthMm} × ${labelHeightMm} mm y no caben en ${widthMm} × ${heightMm} mm. Cargue etiquetas mayores o deje estas fuera.`,
    'printer-retired': ({ name }) => `${name} ya no se usa. Elija otra impresora.`,
    'printer-unchanged': ({ name }) => `No hay nada distinto en ${name}. No hay nada que cambiar.`,
    'printer-takes-other-labels': ({ name, labels }) =>
      `${name} no imprime etiquetas para ${labelPurposeWords.es[labels]}: tiene otras cargadas. Elija otra impresora.`,
    'labels-on-their-way': ({ printer }, reader) =>
      `Estas etiquetas ya esperan en ${nameOf('printer', printer, reader)}. Mire allí qué le falta, o retírelas antes.`,
    'labels-sent-already': ({ printer }, reader) =>
      `Estas etiquetas ya salieron de ${nameOf('printer', printer, reader)}. Lo que falte o se haya estropeado se reimprime con un motivo.`,
  },
}
