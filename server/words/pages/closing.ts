// Before an operation is closed: what is left to record, to discard and to account for; or its end unfinished.
import type { Words } from '../languages.ts'
import { listOf } from '../names.ts'

interface ClosingWords {
  closeTitle: string
  closeWhat: string
  stepsLeft(count: number): string
  leftover(cells: string, volume: string): string
  leftoverWhat: string
  halfFilled(steps: readonly string[]): string
  halfFilledWhat: string
  labelsLeft(count: number): string
  labelsLeftWhat: string
  allInOrder: string
  abandon: string
  abandonTitle: string
  abandonWhat: string
  abandonWhy: string
  abandonNow: string
}

export const closingWords: Words<ClosingWords> = {
  en: {
    closeTitle: 'Close the operation',
    closeWhat: 'Afterwards the cabinet is free for another batch.',
    stepsLeft: count => (count === 1 ? '1 step is still to be recorded.' : `${count} steps are still to be recorded.`),
    leftover: (cells, volume) => `${cells} in ${volume} of the counted suspension have no fate yet.`,
    leftoverWhat:
      'Closed so, a deviation is opened. Discard or sample what is left first, or say in a note where it is.',
    halfFilled: steps => `Filled in and not recorded: ${listOf(steps, 'en')}.`,
    halfFilledWhat: 'It is no part of the record. Open the step in the list and record it, or close without it.',
    labelsLeft: count =>
      count === 1 ? '1 printed label has no fate yet.' : `${count} printed labels have no fate yet.`,
    labelsLeftWhat: 'None may lie on the bench at the next line clearance.',
    allInOrder: 'Every step is recorded.',
    abandon: 'End it unfinished',
    abandonTitle: 'End the operation unfinished',
    abandonWhat: 'Steps that are left are not recorded any more, and a deviation is opened for QA.',
    abandonWhy: 'Why it is not finished',
    abandonNow: 'End it unfinished',
  },
  es: {
    closeTitle: 'Cerrar la operación',
    closeWhat: 'Después la cabina queda libre para otro lote.',
    stepsLeft: count => (count === 1 ? 'Queda 1 paso por anotar.' : `Quedan ${count} pasos por anotar.`),
    leftover: (cells, volume) => `${cells} en ${volume} de la suspensión contada siguen sin destino.`,
    leftoverWhat:
      'Si se cierra así, se abre una desviación. Deseche o tome como muestra lo que queda, o diga en una nota dónde está.',
    halfFilled: steps => `Rellenado y sin anotar: ${listOf(steps, 'es')}.`,
    halfFilledWhat: 'No forma parte del registro. Abra el paso en la lista y anótelo, o cierre sin él.',
    labelsLeft: count =>
      count === 1 ? '1 etiqueta impresa sigue sin destino.' : `${count} etiquetas impresas siguen sin destino.`,
    labelsLeftWhat: 'Ninguna puede quedar en la mesa en el próximo despeje de línea.',
    allInOrder: 'Todos los pasos están anotados.',
    abandon: 'Terminar sin acabar',
    abandonTitle: 'Terminar la operación sin acabarla',
    abandonWhat: 'Los pasos que quedan ya no se anotan, y se abre una desviación para Garantía de Calidad.',
    abandonWhy: 'Por qué no se acaba',
    abandonNow: 'Terminar sin acabar',
  },
}
