// The scan that must find what is expected: the batch, its donation or patient code, its flasks, its containers.
import type { Words } from '../languages.ts'

type Match = 'batch' | 'donation' | 'patient' | 'vessels' | 'containers' | 'outer-labels'

interface ScanMatchWords {
  /** What the scan field waits for. */
  scan: Readonly<Record<Match, string>>
  label: Readonly<Record<Match, string>>
  /** Above the code itself, shown large. */
  expected: string
  out: string
  packed: string
  /** What is scanned after this container. */
  outerOf(container: string): string
  otherOuter(container: string): string
  missing: string
  missingLine(reason: string): string
  aFlaskIsMissing: string
  whichMissing: string
  whyMissing: string
  recordMissing: string
  whichReason: string
  takeBack: string
  notScanned: string
  list(count: number, codes: string): string
}

export const scanMatchWords: Words<ScanMatchWords> = {
  en: {
    scan: {
      batch: 'Scan the batch code',
      donation: 'Scan the donation number',
      patient: 'Scan the patient code',
      vessels: 'Scan a flask',
      containers: 'Scan a container',
      'outer-labels': 'Scan a container',
    },
    label: {
      batch: 'Batch',
      donation: 'Donation number',
      patient: 'Patient code',
      vessels: 'Flasks',
      containers: 'Containers',
      'outer-labels': 'Outer labels on their containers',
    },
    expected: 'It must be this one',
    out: 'out',
    packed: 'scanned',
    outerOf: container => `Scan the outer label of ${container}`,
    otherOuter: container => `Not the outer label of ${container}. Put each label on its own container.`,
    missing: 'missing',
    missingLine: reason => `missing: ${reason}`,
    aFlaskIsMissing: 'A flask is missing',
    whichMissing: 'Which one',
    whyMissing: 'Where it was looked for',
    recordMissing: 'Note it as missing',
    whichReason: 'Choose the flask and say where it was looked for.',
    takeBack: 'It was found',
    notScanned: 'Every other flask has been scanned.',
    list: (count, codes) => `${count}: ${codes}`,
  },
  es: {
    scan: {
      batch: 'Escanee el código del lote',
      donation: 'Escanee el número de donación',
      patient: 'Escanee el código de paciente',
      vessels: 'Escanee un frasco',
      containers: 'Escanee un envase',
      'outer-labels': 'Escanee un envase',
    },
    label: {
      batch: 'Lote',
      donation: 'Número de donación',
      patient: 'Código de paciente',
      vessels: 'Frascos',
      containers: 'Envases',
      'outer-labels': 'Etiquetas exteriores en sus envases',
    },
    expected: 'Debe ser este',
    out: 'fuera',
    packed: 'escaneado',
    outerOf: container => `Escanee la etiqueta exterior de ${container}`,
    otherOuter: container => `No es la etiqueta exterior de ${container}. Ponga cada etiqueta en su envase.`,
    missing: 'falta',
    missingLine: reason => `falta: ${reason}`,
    aFlaskIsMissing: 'Falta un frasco',
    whichMissing: 'Cuál',
    whyMissing: 'Dónde se ha buscado',
    recordMissing: 'Anotar que falta',
    whichReason: 'Elija el frasco y diga dónde se ha buscado.',
    takeBack: 'Ha aparecido',
    notScanned: 'Los demás frascos están escaneados.',
    list: (count, codes) => `${count}: ${codes}`,
  },
}
