// What the laboratory's settings are called.
import type { LabSettings } from '../domain/lab/lab.ts'
import type { Words } from './languages.ts'

export const settingWords: Words<Readonly<Record<keyof LabSettings, string>>> = {
  en: {
    name: 'name of the laboratory',
    facility: 'facility number (ISBT 128)',
    hospitals: 'hospitals',
    qpOnDutyTelephone: 'telephone of the QP on duty',
    labelStock: 'label stock',
    labelLanguage: 'language of the labels',
    packs: 'packs for when Marrow is down',
  },
  es: {
    name: 'nombre del laboratorio',
    facility: 'número de centro (ISBT 128)',
    hospitals: 'hospitales',
    qpOnDutyTelephone: 'teléfono de la QP de guardia',
    labelStock: 'etiquetas en uso',
    labelLanguage: 'idioma de las etiquetas',
    packs: 'paquetes para cuando Marrow no funciona',
  },
}
