// The states of a batch and of what belongs to it, in one or two words each: where it stands, its vessels, containers, tests, labels.
import type { Container } from '../domain/batch/containers.ts'
import type { BatchBody } from '../domain/batch/events.ts'
import type { PrintedLabel } from '../domain/batch/labels.ts'
import type { Place, Progress, Standing } from '../domain/batch/progress.ts'
import type { StepStanding } from '../domain/batch/steps-of-run.ts'
import type { Vessel } from '../domain/batch/vessels.ts'
import type { Phase } from '../domain/process/operation-definition.ts'
import type { TestStanding } from '../domain/release/release-state.ts'
import type { Language, Words } from './languages.ts'

export type Impact = BatchBody<'batch.exception-disposed'>['impact']

interface StateWords {
  progress: Readonly<Record<Progress, string>>
  standing: Readonly<Record<Standing, string>>
  vessel: Readonly<Record<Vessel['status'], string>>
  container: Readonly<Record<Container['status'], string>>
  test: Readonly<Record<TestStanding, string>>
  label: Readonly<Record<PrintedLabel['fate'], string>>
  step: Readonly<Record<StepStanding, string>>
  /** What an exception means for the batch, as decided. */
  impact: Readonly<Record<Impact, string>>
  phase: Readonly<Record<Phase, string>>
}

export const stateWords: Words<StateWords> = {
  en: {
    progress: {
      booked: 'Booked',
      collected: 'Collected',
      received: 'Received',
      'in-culture': 'In culture',
      harvested: 'Harvested',
      filled: 'Filled',
      certified: 'Certified, stage 1',
      closed: 'Closed, stage 2 certified',
    },
    standing: {
      good: 'Neither on hold, rejected nor failed',
      'on-hold': 'On hold',
      rejected: 'Rejected',
      failed: 'Failed',
    },
    vessel: { 'in-culture': 'In culture', emptied: 'Emptied', discarded: 'Discarded' },
    container: {
      filled: 'Filled',
      certified: 'Certified',
      dispatched: 'Dispatched',
      received: 'Received at the hospital',
      given: 'Given',
      'given-in-part': 'Given in part',
      destroyed: 'Not given, destroyed',
      returned: 'Returned',
      lost: 'Lost',
    },
    test: {
      pass: 'Meets the specification',
      fail: 'Out of specification',
      waiting: 'Waiting',
      reading: 'Being read, good so far',
      inconclusive: 'Inconclusive',
      recorded: 'Recorded',
    },
    label: { applied: 'Applied', destroyed: 'Destroyed', left: 'Left over' },
    step: { done: 'Done', skipped: 'Skipped', next: 'Next', waiting: 'To do', 'not-called-for': 'Not called for' },
    impact: { none: 'No impact', accepted: 'Impact accepted', 'batch-affected': 'Batch affected' },
    phase: {
      collection: 'Collection',
      transport: 'Transport',
      receipt: 'Receipt',
      seeding: 'Seeding',
      change: 'Medium change',
      observation: 'Observation',
      passage: 'Passage',
      gate: 'Harvest gate',
      harvest: 'Harvest',
      filling: 'Filling',
      reconciliation: 'Label reconciliation',
      dispatch: 'Dispatch',
      stop: 'End of the culture',
    },
  },
  es: {
    progress: {
      booked: 'Reservado',
      collected: 'Extraído',
      received: 'Recibido',
      'in-culture': 'En cultivo',
      harvested: 'Cosechado',
      filled: 'Envasado',
      certified: 'Certificado, fase 1',
      closed: 'Cerrado, certificada la fase 2',
    },
    standing: {
      good: 'Ni retenido, ni rechazado, ni fallido',
      'on-hold': 'Retenido',
      rejected: 'Rechazado',
      failed: 'Fallido',
    },
    vessel: { 'in-culture': 'En cultivo', emptied: 'Vaciado', discarded: 'Desechado' },
    container: {
      filled: 'Lleno',
      certified: 'Certificado',
      dispatched: 'Expedido',
      received: 'Recibido en el hospital',
      given: 'Administrado',
      'given-in-part': 'Administrado en parte',
      destroyed: 'No administrado, destruido',
      returned: 'Devuelto',
      lost: 'Perdido',
    },
    test: {
      pass: 'Cumple la especificación',
      fail: 'Fuera de especificación',
      waiting: 'Pendiente',
      reading: 'En lectura, correcto hasta ahora',
      inconclusive: 'No concluyente',
      recorded: 'Anotado',
    },
    label: { applied: 'Aplicada', destroyed: 'Destruida', left: 'Sobrante' },
    step: {
      done: 'Hecho',
      skipped: 'Omitido',
      next: 'Siguiente',
      waiting: 'Pendiente',
      'not-called-for': 'No procede',
    },
    impact: { none: 'Sin impacto', accepted: 'Impacto aceptado', 'batch-affected': 'Lote afectado' },
    phase: {
      collection: 'Extracción',
      transport: 'Transporte',
      receipt: 'Recepción',
      seeding: 'Siembra',
      change: 'Cambio de medio',
      observation: 'Observación',
      passage: 'Pase',
      gate: 'Decisión previa a la cosecha',
      harvest: 'Cosecha',
      filling: 'Envasado',
      reconciliation: 'Conciliación de etiquetas',
      dispatch: 'Expedición',
      stop: 'Fin del cultivo',
    },
  },
}

/** Where a batch stands, in one line: its standing where that is not good, else its progress; `In culture, P1`. */
export function placeText({ progress, standing, passage }: Place, language: Language): string {
  const words = stateWords[language]
  if (standing !== 'good') return words.standing[standing]
  const text = words.progress[progress]
  return progress === 'in-culture' && passage !== null ? `${text}, P${passage}` : text
}

/** The state of a container as a word inside a sentence; an unknown one stands for itself. */
export const containerStatusText = (status: string, language: Language): string => {
  const words = stateWords[language].container
  const text = Object.hasOwn(words, status) ? words[status as Container['status']] : status
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1)
}
