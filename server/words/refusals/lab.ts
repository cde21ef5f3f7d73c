// Why a command about the laboratory's settings, or a donation number, is refused.
import type { LabRefusals } from '../../domain/lab/refusals.ts'
import type { Sentences } from '../sentences.ts'

export const labRefusalWords: Sentences<LabRefusals> = {
  en: {
    'facility-number-missing': () =>
      'The laboratory has no ISBT 128 facility number yet, so it cannot give out donation numbers. Have the lab manager enter it in the settings.',
    'donation-numbers-used-up': ({ year }) =>
      `All donation numbers of ${year} have been given out. Ask the administrator for a further facility number.`,
    'settings-unchanged': () => 'These are the present settings. There is nothing to change.',
    'hospital-repeated': ({ hospital }) => `The hospital “${hospital}” is in the list twice. Remove one of the two.`,
  },
  es: {
    'facility-number-missing': () =>
      'El laboratorio aún no tiene número de centro ISBT 128, por lo que no puede asignar números de donación. El responsable de laboratorio debe introducirlo en la configuración.',
    'donation-numbers-used-up': ({ year }) =>
      `Ya se han asignado todos los números de donación de ${year}. Solicite al administrador otro número de centro.`,
    'settings-unchanged': () => 'Esta es la configuración actual. No hay nada que cambiar.',
    'hospital-repeated': ({ hospital }) =>
      `El hospital «${hospital}» figura dos veces en la lista. Quite uno de los dos.`,
  },
}
