// What each type of equipment is called.
import type { EquipmentType } from '../domain/equipment/equipment.ts'
import type { Words } from './languages.ts'

export const equipmentTypeWords: Words<Readonly<Record<EquipmentType, string>>> = {
  en: {
    cabinet: 'safety cabinet',
    incubator: 'incubator',
    centrifuge: 'centrifuge',
    counter: 'cell counter',
    balance: 'balance',
    microscope: 'microscope',
    'transport-box': 'transport box',
    other: 'other equipment',
  },
  es: {
    cabinet: 'cabina de seguridad',
    incubator: 'incubador',
    centrifuge: 'centrífuga',
    counter: 'contador de células',
    balance: 'balanza',
    microscope: 'microscopio',
    'transport-box': 'caja de transporte',
    other: 'otro equipo',
  },
}
