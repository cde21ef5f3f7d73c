// What was looked at over a whole record and found in order, or not, each in a few words, as it stands under the exceptions.
import { formatNumber } from './format.ts'
import type { Language, Words } from './languages.ts'

interface Looked {
  checked: number
  faults: number
}

/** What each line counts. */
interface LookedAt {
  identity: Looked & { nearMisses: number }
  lots: Looked
  equipment: Looked
  people: Looked & { secondChecks: number }
  labels: Looked & { applied: number; destroyed: number }
  custody: Looked
  formulas: Looked
}

type InOrderWords = {
  readonly [What in keyof LookedAt]: (facts: LookedAt[What], number: (value: number) => string) => string
}

const good = ({ checked, faults }: Looked): number => checked - faults

const plural = (count: number, one: string, more: string): string => (count === 1 ? one : more)

export const inOrderWords: Words<InOrderWords> = {
  en: {
    identity: ({ checked, faults, nearMisses }, number) =>
      `${number(checked)} ${plural(checked, 'scan', 'scans')}, ${number(faults)} foreign, ${number(nearMisses)} ${plural(nearMisses, 'near miss', 'near misses')} refused`,
    lots: (facts, number) => `${number(good(facts))} of ${number(facts.checked)} released and in date`,
    equipment: (facts, number) => `${number(good(facts))} of ${number(facts.checked)} in calibration`,
    people: (facts, number) =>
      `${number(good(facts))} of ${number(facts.checked)} qualified; ${number(facts.secondChecks)} second ${plural(facts.secondChecks, 'check', 'checks')} by others`,
    labels: ({ checked, faults, applied, destroyed }, number) =>
      `${number(checked)} printed = ${number(applied)} applied + ${number(destroyed)} destroyed${faults > 0 ? ` + ${number(faults)} left over` : ''}`,
    custody: ({ checked, faults }, number) =>
      `${number(checked)} ${plural(checked, 'hand-over', 'hand-overs')} from the collection on, ${faults === 0 ? 'without a gap' : `${number(faults)} ${plural(faults, 'gap', 'gaps')}`}`,
    formulas: (facts, number) => `${number(good(facts))} of ${number(facts.checked)} recomputed figures agree`,
  },
  es: {
    identity: ({ checked, faults, nearMisses }, number) =>
      `${number(checked)} ${plural(checked, 'lectura', 'lecturas')}, ${number(faults)} ${plural(faults, 'ajena', 'ajenas')}, ${number(nearMisses)} ${plural(nearMisses, 'cuasi incidente rechazado', 'cuasi incidentes rechazados')}`,
    lots: (facts, number) => `${number(good(facts))} de ${number(facts.checked)} liberados y no caducados`,
    equipment: (facts, number) => `${number(good(facts))} de ${number(facts.checked)} con calibración vigente`,
    people: (facts, number) =>
      `${number(good(facts))} de ${number(facts.checked)} con cualificación; ${number(facts.secondChecks)} ${plural(facts.secondChecks, 'segunda comprobación', 'segundas comprobaciones')} por otra persona`,
    labels: ({ checked, faults, applied, destroyed }, number) =>
      `${number(checked)} impresas = ${number(applied)} aplicadas + ${number(destroyed)} destruidas${faults > 0 ? ` + ${number(faults)} ${plural(faults, 'sobrante', 'sobrantes')}` : ''}`,
    custody: ({ checked, faults }, number) =>
      `${number(checked)} ${plural(checked, 'entrega', 'entregas')} desde la extracción, ${faults === 0 ? 'sin interrupción' : `${number(faults)} ${plural(faults, 'interrupción', 'interrupciones')}`}`,
    formulas: (facts, number) => `${number(good(facts))} de ${number(facts.checked)} cifras recalculadas coinciden`,
  },
}

/** One line: `61 scans, 0 foreign, 1 near miss refused`. */
export const inOrderText = <What extends keyof LookedAt>(
  what: What,
  facts: LookedAt[What],
  language: Language,
): string => inOrderWords[language][what](facts, value => formatNumber(value, language))
