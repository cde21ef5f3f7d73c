// Labels that were printed and not applied.
import type { Words } from '../languages.ts'

interface ReconcileLabelsWords {
  scan: string
  labels: string
  destroyed: string
  stillThere: string
  none: string
  left(count: number): string
  record: string
  recordWithLeft(count: number): string
  leftCodes: string
}

export const reconcileLabelsWords: Words<ReconcileLabelsWords> = {
  en: {
    scan: 'Scan a label and destroy it',
    labels: 'Labels left over',
    destroyed: 'destroyed',
    stillThere: 'not accounted for',
    none: 'Every printed label has been applied or destroyed.',
    left: count =>
      `${count} ${count === 1 ? 'label has' : 'labels have'} no fate yet. Recorded so, a deviation is opened.`,
    record: 'Record: none left',
    recordWithLeft: count => `Record: ${count} left over`,
    leftCodes: 'Left over',
  },
  es: {
    scan: 'Escanee una etiqueta y destrúyala',
    labels: 'Etiquetas sobrantes',
    destroyed: 'destruida',
    stillThere: 'sin justificar',
    none: 'Todas las etiquetas impresas están pegadas o destruidas.',
    left: count =>
      `${count} ${count === 1 ? 'etiqueta sigue' : 'etiquetas siguen'} sin justificar. Si se anota así, se abre una desviación.`,
    record: 'Anotar: no sobra ninguna',
    recordWithLeft: count => (count === 1 ? 'Anotar: sobra 1' : `Anotar: sobran ${count}`),
    leftCodes: 'Sobran',
  },
}
