// What is wrong with the form of one value, for the note beside its field.
import type { FormFault, Wanted } from '../../domain/kit/form-fault.ts'
import type { TextForm } from '../../domain/kit/text-forms.ts'
import type { Words } from '../languages.ts'

interface FormWords {
  /** `amount`: a number with the unit that the field has on screen. */
  of: {
    [Fault in FormFault['fault']]: (
      facts: Extract<FormFault, { fault: Fault }>,
      amount: (value: number) => string,
    ) => string
  }
  wanted: Record<Wanted, string>
  forms: Record<TextForm, string>
}

/** A number as it is typed in this language; thousands are not set apart, since limits are short. */
const digits = (value: number, language: 'en' | 'es'): string => {
  const text = new Intl.NumberFormat('en', { maximumFractionDigits: 6, useGrouping: false }).format(value)
  return language === 'es' ? text.replace('.', ',') : text
}

const en: FormWords = {
  of: {
    'text-too-short': ({ least }) =>
      least === 1 ? 'This is empty. Fill it in.' : `At least ${least} characters are needed.`,
    'text-too-long': ({ most }) => `At most ${most} characters have room here. Shorten it.`,
    'list-too-short': ({ least }) => (least === 1 ? 'At least one is needed.' : `At least ${least} are needed.`),
    'list-too-long': ({ most }) => `At most ${most} have room here. Take some away.`,
    'number-too-small': ({ least, isOpen }, amount) =>
      `This must be ${isOpen ? 'more than' : 'at least'} ${amount(least)}.`,
    'number-too-large': ({ most, isOpen }, amount) =>
      `This must be ${isOpen ? 'less than' : 'at most'} ${amount(most)}.`,
    'not-a-multiple': ({ of }) => `This must be a multiple of ${digits(of, 'en')}: fewer decimals are kept.`,
    'another-form': ({ form }) => en.forms[form],
    'another-kind': ({ wanted }) => en.wanted[wanted],
    'not-expected-here': () => 'This is not asked for here. Leave it out.',
  },
  wanted: {
    text: 'A text is expected here.',
    number: 'A number is expected here, such as 4.5.',
    'whole-number': 'A whole number is expected here.',
    'yes-or-no': 'Yes or no is expected here.',
    list: 'A list is expected here.',
    date: 'This is not a day of the calendar. Check day, month and year.',
    'date-time': 'This is not a date with a time. Check both.',
    other: 'This has not the expected form. Correct it.',
  },
  forms: {
    'badge-code': 'A badge code has 4 to 40 signs: capital letters, digits and hyphens, the first no hyphen.',
    'facility-number':
      'A facility number has 5 signs: a capital letter other than O or a digit from 1 to 9, two capital letters other than O or digits, and two digits.',
    'file-hash': 'This is not the sum of a stored file: 64 digits and letters from a to f.',
    'hour-and-minute': 'Hour and minute in figures, from 00:00 to 23:59: 19:00.',
    'four-to-thirty-signs': 'A pattern has 4 to 30 signs: digits, capital letters, full stop, hyphen and slash.',
    'fourteen-digits': 'This number has 14 digits.',
    'host-name': 'An address is a name of the network, such as labels-2.lab, or figures, such as 192.168.10.40.',
    'marrow-id': 'This is no code of Marrow, such as B26-0001. Scan it, or choose it from the list.',
    'misread-reason': 'This is no reason for which a code can be refused.',
    'product-code':
      'A product code has 6 signs: a capital letter, four capital letters or digits, and a letter or digit.',
    'short-name': 'A short name has up to 60 signs: small letters and digits, with single hyphens between them.',
    'six-digits': 'A PIN has 6 digits.',
    telephone: 'A telephone number begins with + and the country, such as +34 93 000 00 00: digits and spaces only.',
    words: 'This is empty. Fill it in.',
    'year-from-2000': 'The year must be from 2000 to 2099.',
  },
}

const es: FormWords = {
  of: {
    'text-too-short': ({ least }) =>
      least === 1 ? 'Está vacío. Complételo.' : `Hacen falta al menos ${least} caracteres.`,
    'text-too-long': ({ most }) => `Caben como máximo ${most} caracteres. Abrévielo.`,
    'list-too-short': ({ least }) => (least === 1 ? 'Hace falta al menos uno.' : `Hacen falta al menos ${least}.`),
    'list-too-long': ({ most }) => `Caben como máximo ${most}. Quite alguno.`,
    'number-too-small': ({ least, isOpen }, amount) =>
      `Debe ser ${isOpen ? 'mayor que' : 'como mínimo'} ${amount(least)}.`,
    'number-too-large': ({ most, isOpen }, amount) =>
      `Debe ser ${isOpen ? 'menor que' : 'como máximo'} ${amount(most)}.`,
    'not-a-multiple': ({ of }) => `Debe ser múltiplo de ${digits(of, 'es')}: se guardan menos decimales.`,
    'another-form': ({ form }) => es.forms[form],
    'another-kind': ({ wanted }) => es.wanted[wanted],
    'not-expected-here': () => 'Este dato no se pide aquí. Quítelo.',
  },
  wanted: {
    text: 'Aquí se espera un texto.',
    number: 'Aquí se espera un número, por ejemplo 4,5.',
    'whole-number': 'Aquí se espera un número entero.',
    'yes-or-no': 'Aquí se espera sí o no.',
    list: 'Aquí se espera una lista.',
    date: 'No es un día del calendario. Compruebe día, mes y año.',
    'date-time': 'No es una fecha con hora. Compruebe ambas.',
    other: 'No tiene la forma esperada. Corríjalo.',
  },
  forms: {
    'badge-code':
      'Un código de tarjeta tiene de 4 a 40 signos: letras mayúsculas, cifras y guiones; el primero no es un guion.',
    'facility-number':
      'Un número de establecimiento tiene 5 signos: una letra mayúscula distinta de O o una cifra del 1 al 9, dos letras mayúsculas distintas de O o cifras, y dos cifras.',
    'file-hash': 'No es la suma de un archivo guardado: 64 cifras y letras de la a a la f.',
    'hour-and-minute': 'Hora y minuto en cifras, de 00:00 a 23:59: 19:00.',
    'four-to-thirty-signs': 'Un patrón tiene de 4 a 30 signos: cifras, letras mayúsculas, punto, guion y barra.',
    'fourteen-digits': 'Este número tiene 14 cifras.',
    'host-name': 'Una dirección es un nombre de la red, como etiquetas-2.lab, o cifras, como 192.168.10.40.',
    'marrow-id': 'No es un código de Marrow, como B26-0001. Escanéelo o elíjalo en la lista.',
    'misread-reason': 'No es un motivo por el que pueda rechazarse un código.',
    'product-code':
      'Un código de producto tiene 6 signos: una letra mayúscula, cuatro letras mayúsculas o cifras, y una letra o cifra.',
    'short-name':
      'Un nombre corto tiene hasta 60 signos: letras minúsculas y cifras, en partes separadas por guiones sueltos.',
    'six-digits': 'Un PIN tiene 6 cifras.',
    telephone: 'Un teléfono empieza por + y el país, como +34 93 000 00 00: solo cifras y espacios.',
    words: 'Está vacío. Complételo.',
    'year-from-2000': 'El año debe estar entre 2000 y 2099.',
  },
}

const formWords: Words<FormWords> = { en, es }

/** What is kept in whole microlitres and cells is typed in millilitres and millions: its limits are said so too, by the name of the field. */
const typedUnits: readonly { field: RegExp; kept: number; unit: Words<string> }[] = [
  { field: /Ul$/, kept: 1000, unit: { en: 'mL', es: 'mL' } },
  { field: /doseCells$/, kept: 1_000_000, unit: { en: 'million cells', es: 'millones de células' } },
]

/** `path`: of the field that the sentence stands beside. */
export const formSentence = (facts: FormFault, language: 'en' | 'es', path = ''): string => {
  const typed = typedUnits.find(({ field }) => field.test(path))
  const amount = (value: number): string =>
    typed ? `${digits(value / typed.kept, language)} ${typed.unit[language]}` : digits(value, language)
  // Each fault has its own facts; the compiler sees only their union.
  const say = formWords[language].of[facts.fault] as (facts: FormFault, amount: (value: number) => string) => string
  const isWhole = facts.fault === 'another-kind' && facts.wanted === 'whole-number'
  return say(typed && isWhole ? { ...facts, wanted: 'number' } : facts, amount)
}
