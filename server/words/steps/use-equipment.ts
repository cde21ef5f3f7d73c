// The piece of equipment that a step is done with.
import type { StepDefinitionOf } from '../../domain/process/step-definition.ts'
import type { Words } from '../languages.ts'

type Equipment = StepDefinitionOf<'use-equipment'>['equipment']

interface UseEquipmentWords {
  scan: Readonly<Record<Equipment, string>>
  missing: string
  settings: string
}

export const useEquipmentWords: Words<UseEquipmentWords> = {
  en: {
    scan: {
      cabinet: 'Scan the cabinet',
      incubator: 'Scan the incubator',
      centrifuge: 'Scan the centrifuge',
      counter: 'Scan the counter',
      balance: 'Scan the balance',
      microscope: 'Scan the microscope',
      'transport-box': 'Scan the transport box',
    },
    missing: 'scan it',
    settings: 'Settings',
  },
  es: {
    scan: {
      cabinet: 'Escanee la cabina',
      incubator: 'Escanee el incubador',
      centrifuge: 'Escanee la centrífuga',
      counter: 'Escanee el contador',
      balance: 'Escanee la balanza',
      microscope: 'Escanee el microscopio',
      'transport-box': 'Escanee la caja de transporte',
    },
    missing: 'falta escanear',
    settings: 'Ajustes',
  },
}
