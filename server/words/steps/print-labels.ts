// Labels printed before anything is filled.
import type { Words } from '../languages.ts'

type Kind = 'donation' | 'vessels' | 'samples' | 'containers' | 'outer'

interface PrintLabelsWords {
  howMany: Readonly<Record<Kind, string>>
  fewer: string
  more: string
  vesselType: string
  area(cm2: string): string
  chooseType: string
  atLeastOne: string
  print: string
  copies(count: number): string
  /** How many vessels keep the density between its limits, for the cells that are left. */
  suggestion(count: string, type: string, limits: string, cells: string): string
  range(from: string, to: string): string
  tooFew(type: string, limits: string): string
  sites: string
  site(site: string, cells: string, volume: string): string
  labels: string
  codes: string
  openPdf: string
  printNow: string
  printOuterNow: string
  /** The one label that each filled container gets. */
  oneForEach: string
  printOuter: string
  again: string
  whichAgain: string
  whyAgain: string
}

export const printLabelsWords: Words<PrintLabelsWords> = {
  en: {
    howMany: {
      donation: 'How many donation labels',
      vessels: 'How many flasks',
      samples: 'How many tubes',
      containers: 'How many containers',
      outer: 'Outer labels',
    },
    fewer: 'One less',
    more: 'One more',
    vesselType: 'Vessel',
    area: cm2 => `${cm2} cm²`,
    chooseType: 'choose the vessel',
    atLeastOne: 'at least one label',
    print: 'Reserve codes and print',
    copies: count => (count === 1 ? '1 copy of each' : `${count} copies of each`),
    suggestion: (count, type, limits, cells) => `${cells} are left. For ${limits}: ${count} × ${type}.`,
    range: (from, to) => `${from} to ${to}`,
    tooFew: (type, limits) => `The cells that are left do not reach ${limits} even in one ${type}.`,
    sites: 'One container for each site',
    site: (site, cells, volume) => `${site}: ${cells} in ${volume}`,
    labels: 'Labels',
    codes: 'Codes reserved',
    openPdf: 'Labels to print',
    printNow: 'Print them now, then apply each one before it is filled.',
    printOuterNow: 'Print them now, then put each one on its own container and scan both.',
    oneForEach: 'One for each container',
    printOuter: 'Print',
    again: 'Print again',
    whichAgain: 'Which labels',
    whyAgain: 'Why they are printed again',
  },
  es: {
    howMany: {
      donation: 'Cuántas etiquetas de donación',
      vessels: 'Cuántos frascos',
      samples: 'Cuántos tubos',
      containers: 'Cuántos envases',
      outer: 'Etiquetas exteriores',
    },
    fewer: 'Una menos',
    more: 'Una más',
    vesselType: 'Recipiente',
    area: cm2 => `${cm2} cm²`,
    chooseType: 'elija el recipiente',
    atLeastOne: 'al menos una etiqueta',
    print: 'Reservar códigos e imprimir',
    copies: count => (count === 1 ? '1 copia de cada una' : `${count} copias de cada una`),
    suggestion: (count, type, limits, cells) => `Quedan ${cells}. Dentro del límite (${limits}): ${count} × ${type}.`,
    range: (from, to) => `de ${from} a ${to}`,
    tooFew: (type, limits) => `Las células que quedan no llegan al límite (${limits}) ni en un solo ${type}.`,
    sites: 'Un envase para cada localización',
    site: (site, cells, volume) => `${site}: ${cells} en ${volume}`,
    labels: 'Etiquetas',
    codes: 'Códigos reservados',
    openPdf: 'Etiquetas para imprimir',
    printNow: 'Imprímalas ahora y pegue cada una antes de llenar.',
    printOuterNow: 'Imprímalas ahora, ponga cada una en su envase y escanee ambos.',
    oneForEach: 'Una para cada envase',
    printOuter: 'Imprimir',
    again: 'Imprimir de nuevo',
    whichAgain: 'Qué etiquetas',
    whyAgain: 'Por qué se imprimen de nuevo',
  },
}
