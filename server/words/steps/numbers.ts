// What the figures are called that follow from a step, by the name under which they are kept.
import type { Words } from '../languages.ts'

interface StepNumberWords {
  /** By the name under which a figure is kept; one that is not here is shown nowhere. */
  names: Readonly<Partial<Record<string, string>>>
  /** Over flasks that differ. */
  mean(field: string): string
}

export const stepNumberWords: Words<StepNumberWords> = {
  en: {
    names: {
      'live-cells-per-ml': 'Live cells per mL',
      'viability-pct': 'Viability',
      'count-difference-pct': 'Difference of the counts',
      'viable-cells': 'Viable cells in all',
      minutes: 'Minutes',
    },
    mean: field => `${field}, mean over the flasks`,
  },
  es: {
    names: {
      'live-cells-per-ml': 'Células vivas por mL',
      'viability-pct': 'Viabilidad',
      'count-difference-pct': 'Diferencia entre recuentos',
      'viable-cells': 'Células viables en total',
      minutes: 'Minutos',
    },
    mean: field => `${field}, media de los frascos`,
  },
}
