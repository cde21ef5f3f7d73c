// What may be done with a label printer, each as a form.
import type { PrinterLine } from '../../../server/contract/printers.ts'
import { type CommandName, commandLabels } from '../../../server/words/commands.ts'
import type { Language } from '../../../server/words/languages.ts'
import { capital } from '../../../server/words/names.ts'
import { labelPurposeWords, printingWords } from '../../../server/words/printing.ts'
import type { CommandForm, FormField, Given } from '../../parts/command-form.ts'

/** Title and button of a command about a printer. */
const heading = (command: CommandName, language: Language, printer = '') => {
  const label = commandLabels[language][command]
  return { command, title: printer ? `${label}: ${printer}` : label, submitLabel: label }
}

const dpis = [203, 300, 600]

const fieldsIn = (language: Language): FormField[] => {
  const say = printingWords[language]
  const purposes = Object.entries(labelPurposeWords[language]).map(([value, label]) => ({
    value,
    label: capital(label),
  }))
  return [
    { key: 'name', kind: 'text', label: say.name, hint: say.nameHint, maxlength: 120 },
    { key: 'host', kind: 'text', label: say.host, hint: say.hostHint, maxlength: 120 },
    { key: 'port', kind: 'number', label: say.port, hint: say.portHint },
    {
      key: 'dpi',
      kind: 'choice',
      label: say.dpi,
      hint: say.dpiHint,
      choices: dpis.map(dpi => ({ value: String(dpi), label: `${dpi} dpi` })),
    },
    { key: 'widthMm', path: 'stock.widthMm', kind: 'number', label: say.widthMm, hint: say.sizeHint },
    { key: 'heightMm', path: 'stock.heightMm', kind: 'number', label: say.heightMm },
    { key: 'gapMm', path: 'stock.gapMm', kind: 'number', label: say.gapMm, hint: say.gapHint },
    { key: 'labels', kind: 'several', label: say.labels, hint: say.labelsHint, choices: purposes },
  ]
}

const factsOf = (given: Given): object => ({
  name: given.text('name'),
  host: given.text('host'),
  port: given.number('port'),
  dpi: Number(given.text('dpi')),
  stock: {
    kind: 'roll',
    widthMm: given.number('widthMm'),
    heightMm: given.number('heightMm'),
    gapMm: given.number('gapMm'),
  },
  labels: given.list('labels'),
})

export const registerPrinterForm = (language: Language): CommandForm => ({
  ...heading('register-printer', language),
  intro: printingWords[language].what,
  fields: fieldsIn(language),
  first: { port: '9100' },
  input: factsOf,
})

export const changePrinterForm = (printer: PrinterLine, language: Language): CommandForm => {
  const { id, version, name, host, port, dpi, stock, labels } = printer
  const decimal = (mm: number) => (language === 'es' ? String(mm).replace('.', ',') : String(mm))
  return {
    ...heading('change-printer', language, name),
    fields: fieldsIn(language),
    first: {
      name,
      host,
      port: String(port),
      dpi: String(dpi),
      widthMm: decimal(stock.widthMm),
      heightMm: decimal(stock.heightMm),
      gapMm: decimal(stock.gapMm),
      labels: [...labels],
    },
    input: given => ({ printer: id, ...factsOf(given) }),
    seenVersion: version,
  }
}

export const retirePrinterForm = ({ id, version, name }: PrinterLine, language: Language): CommandForm => {
  const { retireWhat, reason } = printingWords[language]
  return {
    ...heading('retire-printer', language, name),
    intro: retireWhat,
    fields: [{ key: 'reason', kind: 'text', lines: 2, label: reason, maxlength: 500 }],
    input: given => ({ printer: id, reason: given.text('reason') }),
    seenVersion: version,
  }
}
