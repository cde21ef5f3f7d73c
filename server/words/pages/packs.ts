// The packs for when Marrow is down, as a screen offers them: to be printed now, and where those of the evening lie.
import type { Words } from '../languages.ts'

interface PacksWords {
  title: string
  what: string
  one: string
  all: string
  allDetail: string
  every(at: string, keepDays: number): string
  last(evening: string, batches: number): string
  never: string
  folder: string
  failedTitle(moment: string): string
  why: Readonly<Record<'folder-missing' | 'not-written', string>>
  notDrawn(batches: string): string
  again: string
}

export const packsWords: Words<PacksWords> = {
  en: {
    title: 'For when Marrow is down',
    what: 'A pack for each running batch: where it stands, and the next operations as sheets to be filled in by hand. No names of patients.',
    one: 'Pack for when Marrow is down',
    all: 'Print the packs',
    allDetail: 'all running batches',
    every: (at, keepDays) => `Made every day at ${at}, kept for ${keepDays === 1 ? '1 day' : `${keepDays} days`}.`,
    last: (evening, batches) =>
      `Last made for the evening of ${evening}: ${batches === 1 ? '1 batch' : `${batches} batches`}.`,
    never: 'None were made yet: the first follow with the next evening.',
    folder: 'They lie, also while Marrow is down, in',
    failedTitle: moment => `The packs of the evening could not be made (${moment})`,
    why: {
      'folder-missing': 'The folder is not there: the share may not be connected. Connect it, or print the packs now.',
      'not-written': 'The folder cannot be written to. Make room or mend its rights, or print the packs now.',
    },
    notDrawn: batches => `These could not be drawn: ${batches}. The others are there. Tell whoever looks after Marrow.`,
    again: 'It is tried again every ten minutes.',
  },
  es: {
    title: 'Para cuando Marrow no funciona',
    what: 'Un paquete por cada lote en curso: cómo está, y las operaciones siguientes como hojas para rellenar a mano. Sin nombres de pacientes.',
    one: 'Paquete para cuando Marrow no funciona',
    all: 'Imprimir los paquetes',
    allDetail: 'todos los lotes en curso',
    every: (at, keepDays) =>
      `Se hacen cada día a las ${at} y se guardan ${keepDays === 1 ? '1 día' : `${keepDays} días`}.`,
    last: (evening, batches) =>
      `Los últimos, de la tarde del ${evening}: ${batches === 1 ? '1 lote' : `${batches} lotes`}.`,
    never: 'Todavía no se ha hecho ninguno: los primeros llegan con la próxima tarde.',
    folder: 'Están, también cuando Marrow no funciona, en',
    failedTitle: moment => `No se han podido hacer los paquetes de la tarde (${moment})`,
    why: {
      'folder-missing':
        'La carpeta no está: puede que el recurso compartido no esté conectado. Conéctelo, o imprima ahora los paquetes.',
      'not-written':
        'No se puede escribir en la carpeta. Haga sitio o corrija los permisos, o imprima ahora los paquetes.',
    },
    notDrawn: batches => `No se han podido hacer los de: ${batches}. Los demás están. Avise a quien mantiene Marrow.`,
    again: 'Se vuelve a intentar cada diez minutos.',
  },
}
