// The words that every kind of step shares at the bench.
import type { Words } from '../languages.ts'

interface CommonStepWords {
  next: string
  record: string
  /** A good code that is not what is wanted here; `thing` as in things.ts, `wanted` an instruction. */
  otherThing(thing: string, id: string, wanted: string): string
  /** A code of this batch that is not among those wanted. */
  notWanted(code: string): string
  scannedBefore(code: string): string
  missingField(label: string): string
  /** A number that cannot be read, or is physically impossible. */
  unreadable(label: string): string
  outOfBounds(label: string): string
  impossible(range: string): string
  toScan: Readonly<Record<'flask' | 'tube' | 'container' | 'label', (count: number) => string>>
  scanned(done: number, all: number): string
  inAnyOrder: string
  remove: string
  reason: string
  reasonMissing: string
  volume: string
  lastTime(day: string, what: string): string
  notDay: string
}

const en = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many} to go`
const es = (count: number, one: string, many: string): string =>
  count === 1 ? `falta 1 ${one}` : `faltan ${count} ${many}`

export const commonStepWords: Words<CommonStepWords> = {
  en: {
    next: 'Next',
    record: 'Record',
    otherThing: (thing, id, wanted) => `Scanned: ${thing} ${id}. ${wanted}.`,
    notWanted: code => `${code} is not among those wanted here. Put it aside.`,
    scannedBefore: code => `${code} was scanned already.`,
    missingField: label => `${label} is missing`,
    unreadable: label => `${label} is no number`,
    outOfBounds: label => `${label} is not possible`,
    impossible: range => `Only ${range} is possible. Read it again.`,
    toScan: {
      flask: count => en(count, 'flask', 'flasks'),
      tube: count => en(count, 'tube', 'tubes'),
      container: count => en(count, 'container', 'containers'),
      label: count => en(count, 'label', 'labels'),
    },
    scanned: (done, all) => `${done} of ${all} scanned.`,
    inAnyOrder: 'Any order.',
    remove: 'Remove',
    reason: 'Reason',
    reasonMissing: 'a reason is missing',
    volume: 'Volume',
    lastTime: (day, what) => `Last time (${day}): ${what}.`,
    notDay: 'before seeding',
  },
  es: {
    next: 'Siguiente',
    record: 'Anotar',
    otherThing: (thing, id, wanted) => `Se ha escaneado ${thing} ${id}. ${wanted}.`,
    notWanted: code => `${code} no es de los que se piden aquí. Déjelo aparte.`,
    scannedBefore: code => `${code} ya estaba escaneado.`,
    missingField: label => `falta: ${label}`,
    unreadable: label => `no es un número: ${label}`,
    outOfBounds: label => `no es posible: ${label}`,
    impossible: range => `Solo es posible ${range}. Vuelva a leerlo.`,
    toScan: {
      flask: count => es(count, 'frasco', 'frascos'),
      tube: count => es(count, 'tubo', 'tubos'),
      container: count => es(count, 'envase', 'envases'),
      label: count => es(count, 'etiqueta', 'etiquetas'),
    },
    scanned: (done, all) => `${done} de ${all} escaneados.`,
    inAnyOrder: 'En cualquier orden.',
    remove: 'Quitar',
    reason: 'Motivo',
    reasonMissing: 'falta el motivo',
    volume: 'Volumen',
    lastTime: (day, what) => `La última vez (${day}): ${what}.`,
    notDay: 'antes de la siembra',
  },
}
