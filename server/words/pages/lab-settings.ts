// The words of the laboratory's settings: its name and numbers, and the hospitals that send patients.
import type { Words } from '../languages.ts'

interface LabSettingsWords {
  general: string
  name: string
  notSet: string
  facility: string
  facilityHint: string
  telephone: string
  telephoneHint: string
  labelLanguage: string
  labelLanguageHint: string
  packs: string
  packsWhen(at: string, keepDays: number): string
  packsAt: string
  packsAtHint: string
  packsKept: string
  days: string
  change: string
  hospitals: string
  hospitalsWhat: string
  noHospitals: string
  addHospital: string
  changeHospital(name: string): string
  saveHospital: string
  hospitalName: string
  theatre: string
  patterns: string
  patternsHint: string
  patternsLabel: string
}

export const labSettingsWords: Words<LabSettingsWords> = {
  en: {
    general: 'Laboratory',
    name: 'Name, as it is printed',
    notSet: 'not set',
    facility: 'Facility number (ISBT 128)',
    facilityHint:
      'Five characters from ICCBBA: three letters or digits (never the letter O, no 0 in front), then two digits. Donation numbers begin with it: without it no collection can be booked, so no label and no product can be made.',
    telephone: 'Telephone of the QP on duty',
    telephoneHint:
      'International: +34 600 000 000. Without it a NO-GO, and the release certificate while results are pending, name nobody to call.',
    labelLanguage: 'Language of the labels',
    labelLanguageHint: 'The same for everybody: two people who read one container read the same words.',
    packs: 'Packs for when Marrow is down',
    packsWhen: (at, keepDays) => `every day at ${at}, kept for ${keepDays === 1 ? '1 day' : `${keepDays} days`}`,
    packsAt: 'When the packs are made',
    packsAtHint: 'Hour and minute here in the laboratory: 19:00. A pack for each running batch, to be printed.',
    packsKept: 'How long they are kept',
    days: 'days',
    change: 'Change',
    hospitals: 'Hospitals',
    hospitalsWhat: 'A wristband is understood by the patterns of its hospital.',
    noHospitals: 'No hospital is entered: no case can be opened yet.',
    addHospital: 'Add a hospital',
    changeHospital: name => `Change ${name}`,
    saveHospital: 'Change the hospital',
    hospitalName: 'Name of the hospital',
    theatre: 'Telephone of the theatre',
    patterns: 'How its numbers look, one a line',
    patternsHint: '9 stands for a digit, A for a capital letter, X for either, anything else for itself: HR999999.',
    patternsLabel: 'Numbers on wristbands',
  },
  es: {
    general: 'Laboratorio',
    name: 'Nombre, tal como se imprime',
    notSet: 'sin indicar',
    facility: 'Número de centro (ISBT 128)',
    facilityHint:
      'Cinco caracteres de ICCBBA: tres letras o cifras (nunca la letra O, sin 0 delante) y dos cifras. Los números de donación empiezan por él: sin él no se puede reservar ninguna extracción, y por tanto no hay etiquetas ni producto.',
    telephone: 'Teléfono de la QP de guardia',
    telephoneHint:
      'Internacional: +34 600 000 000. Sin él, un NO APTO y el certificado de liberación con resultados pendientes no indican a quién llamar.',
    labelLanguage: 'Idioma de las etiquetas',
    labelLanguageHint: 'El mismo para todos: dos personas que leen un envase leen las mismas palabras.',
    packs: 'Paquetes para cuando Marrow no funciona',
    packsWhen: (at, keepDays) => `cada día a las ${at}, se guardan ${keepDays === 1 ? '1 día' : `${keepDays} días`}`,
    packsAt: 'Cuándo se hacen los paquetes',
    packsAtHint: 'Hora y minuto del laboratorio: 19:00. Un paquete por cada lote en curso, para imprimir.',
    packsKept: 'Cuánto tiempo se guardan',
    days: 'días',
    change: 'Cambiar',
    hospitals: 'Hospitales',
    hospitalsWhat: 'Una pulsera se entiende por los patrones de su hospital.',
    noHospitals: 'No hay ningún hospital: todavía no puede abrirse ningún caso.',
    addHospital: 'Añadir un hospital',
    changeHospital: name => `Cambiar ${name}`,
    saveHospital: 'Cambiar el hospital',
    hospitalName: 'Nombre del hospital',
    theatre: 'Teléfono del quirófano',
    patterns: 'Cómo son sus números, uno por línea',
    patternsHint: '9 representa una cifra, A una mayúscula, X cualquiera de las dos, lo demás a sí mismo: HR999999.',
    patternsLabel: 'Números de las pulseras',
  },
}
