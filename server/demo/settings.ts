// The settings of the simulated laboratory, and its two hospitals: they stand before the nurses and surgeons, who each belong to one.
import { changeSettings } from '../domain/lab/commands/change-settings.ts'
import { type Door, must } from './door.ts'

export const rio = {
  id: 'hospital-del-rio',
  name: 'Hospital del Río',
  theatreTelephone: '+34 900 000 001',
  numberPatterns: ['HR999999'],
}

export const loma = {
  id: 'clinica-la-loma',
  name: 'Clínica La Loma',
  theatreTelephone: '+34 900 000 002',
  numberPatterns: ['LL999999'],
}

export const settle = async (door: Door, labManager: string): Promise<void> => {
  const settings = {
    name: 'DEMO Cell Therapy Laboratory',
    // The facility number of published examples: nobody's own.
    facility: 'A9999',
    hospitals: [rio, loma],
    qpOnDutyTelephone: '+34 900 000 000',
  }
  await must(door, changeSettings, { settings, reason: 'First settings' }, { as: labManager })
}
